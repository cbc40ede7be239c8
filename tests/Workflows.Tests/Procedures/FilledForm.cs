using System.Collections.Immutable;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Tests.Procedures;

/// <summary>Values that a form accepts, as plain as can be: the first choice, a fixed moment, unit <c>unit-a</c>.</summary>
internal static class FilledForm
{
    public static readonly DateTimeOffset Moment = new(2026, 9, 18, 1, 0, 0, TimeSpan.Zero);

    /// <summary>What an outcome demands, and nothing more; what is given wins.</summary>
    public static ImmutableSortedDictionary<string, FieldValue> For(
        TaskFace face, TaskOutcome outcome, IEnumerable<KeyValuePair<string, FieldValue>> given)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, FieldValue>(StringComparer.Ordinal);
        foreach (var field in face.Form.Fields.Where(field => field.IsRequiredFor(outcome.Name, outcome.Unconditional)))
            values[field.Name] = Value(field);
        foreach (var (field, value) in given)
            values[field] = value;
        return values.ToImmutable();
    }

    private static FieldValue Value(FormField field) => field.Type switch
    {
        FieldType.Text when field.Name.EndsWith("Hash", StringComparison.Ordinal) => FieldValue.Of(new string('a', 64)),
        FieldType.Text when field.Name.EndsWith("Url", StringComparison.Ordinal) => FieldValue.Of("https://office.example/answers/1"),
        FieldType.Text or FieldType.LongText => FieldValue.Of(field.Label),
        FieldType.Number => FieldValue.Of(field.Min ?? 1),
        FieldType.Date => FieldValue.Of("2026-09-18"),
        FieldType.Moment => FieldValue.Of(Moment),
        FieldType.Choice => FieldValue.Of(field.Choices[0].Value),
        FieldType.Choices => FieldValue.Of([field.Choices[0].Value]),
        FieldType.Person => FieldValue.Of("person-a"),
        FieldType.Unit => FieldValue.Of("unit-a"),
        FieldType.Units => FieldValue.Of(["unit-a", "unit-b"]),
        FieldType.File => FieldValue.Of(["file-a"]),
        FieldType.YesNo => FieldValue.Of(true),
        FieldType.Case => FieldValue.Of("YQ-20260919-0001"),
    };
}
