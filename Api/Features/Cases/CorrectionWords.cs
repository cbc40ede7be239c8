using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Api.Features.Cases;

/// <summary>What a correction changed, from what to what and why. To be asked of every event in order: it remembers what was written.</summary>
internal sealed class CorrectionWords(ImmutableArray<FormField> declared, Dictionary<string, FieldValue> known)
{
    private const int MostShown = 40;

    /// <summary>The words for a correction; empty for every other event.</summary>
    public string Of(RunEvent happened)
    {
        var words = happened is FieldsChanged correction ? Of(correction) : "";
        foreach (var (field, value) in Written(happened))
            known[field] = value;
        return words;
    }

    private string Of(FieldsChanged changed)
    {
        var what = string.Join("；", changed.Fields.Select(field =>
            $"{CaseForm.LabelOf(field.Key, declared)}由“{Short(known.GetValueOrDefault(field.Key))}”改为“{Short(field.Value)}”"));
        return changed.Reason.Length > 0 ? $"更正 {what}。理由：{changed.Reason}" : $"更正 {what}";
    }

    private static IEnumerable<KeyValuePair<string, FieldValue>> Written(RunEvent happened) => happened switch
    {
        RunStarted started => started.Fields,
        TaskCompleted done => done.Fields,
        FieldsChanged changed => changed.Fields,
        _ => [],
    };

    private static string Short(FieldValue? value)
    {
        var text = value?.ToString() ?? "";
        return text.Length <= MostShown ? text : string.Concat(text.AsSpan(0, MostShown), "…");
    }
}
