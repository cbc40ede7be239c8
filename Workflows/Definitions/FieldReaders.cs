using System.Collections.Frozen;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Definitions;

/// <summary>
/// 谁看. The roles of whom one is needed to read a field, by its name; a field that is not there is read by whoever may see the case.
/// Several forms may ask for the same field, and the procedure may declare it: who reads it must be named by each of them that names
/// anybody. That is the strictest reading: asking for a field once more, in a form that restricts nothing, opens it to nobody. Where no role
/// is named by all, only whoever entered a value reads it. What a step copies into another field is kept to the same, and so
/// is what a field of a form begins with.
/// </summary>
internal static class FieldReaders
{
    public static FrozenDictionary<string, ImmutableArray<string>> Of(IEnumerable<FormField> variables, IReadOnlyCollection<Step> steps)
    {
        var readers = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var asked = steps.SelectMany(step => step.Faces).SelectMany(face => face.Form.Fields).ToArray();
        foreach (var field in variables.Concat(asked))
            Narrow(readers, field.Name, field.SeenBy);
        var begun = asked.SelectMany(field => Beginning.FieldsIn(field).Select(from => (From: from, To: field.Name)));
        var copies = steps.SelectMany(step => step.FieldsCopied).Concat(begun).ToArray();
        // Each round narrows something, or it is the last.
        while (copies.Any(copy => readers.TryGetValue(copy.From, out var roles) && Narrow(readers, copy.To, roles, isSet: true)))
            continue;
        return readers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <param name="isSet">Whether no roles are none; they are no restriction otherwise.</param>
    private static bool Narrow(
        Dictionary<string, ImmutableArray<string>> readers,
        string field,
        ImmutableArray<string> roles,
        bool isSet = false
    )
    {
        // Lists and figures show what every case has; the checks refuse to keep that to some.
        if ((roles.IsEmpty && !isSet) || CaseFields.Find(field) is not null)
            return false;
        if (!readers.TryGetValue(field, out var before))
        {
            readers[field] = roles;
            return true;
        }
        readers[field] = before.RemoveAll(role => !roles.Contains(role));
        return readers[field].Length < before.Length;
    }
}
