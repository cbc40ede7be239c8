using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>回避. Whoever the item speaks about must not be handed it (basis §2a, §5).</summary>
internal static class Recusal
{
    public static bool Bars(Facts facts, Actor actor)
    {
        var subjects = facts.List(CaseFields.Subjects);
        return !subjects.IsEmpty && (subjects.Contains(actor.Person) || actor.Units.Any(subjects.Contains));
    }

    public static bool Bars(Facts facts, Assignee to)
    {
        var subjects = facts.List(CaseFields.Subjects);
        return !subjects.IsEmpty
            && ((to.Person is { } person && subjects.Contains(person)) || (to.Unit is { } unit && subjects.Contains(unit)));
    }

    /// <summary>Units and people chosen in a form for handling, although the item is about them.</summary>
    public static IEnumerable<FieldProblem> Problems(Form form, Facts facts, IReadOnlyDictionary<string, FieldValue> entered)
    {
        var subjects = entered.TryGetValue(CaseFields.Subjects, out var corrected) ? Facts.ListOf(corrected) : facts.List(CaseFields.Subjects);
        if (subjects.IsEmpty)
            yield break;
        foreach (var field in form.Fields)
        {
            if (field.Name == CaseFields.Subjects || field.Type.RefersTo is not (Reference.Person or Reference.Unit))
                continue;
            if (Facts.ListOf(entered.GetValueOrDefault(field.Name)).Any(subjects.Contains))
                yield return new FieldProblem(field.Name, Saying.Of("acts.chosen-subject", ("field", field.Label)));
        }
    }
}
