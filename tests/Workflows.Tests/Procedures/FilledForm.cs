using System.Collections.Immutable;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Tests.Procedures;

/// <summary>Values that a form accepts, as plain as can be: the first choice, a fixed moment, unit <c>unit-a</c>.</summary>
internal static class FilledForm
{
    public static readonly DateTimeOffset Moment = new(2026, 9, 18, 1, 0, 0, TimeSpan.Zero);

    /// <summary>What an outcome demands, and nothing more; what is given wins.</summary>
    public static ImmutableSortedDictionary<string, FieldValue> For(
        TaskFace face,
        TaskOutcome outcome,
        IEnumerable<KeyValuePair<string, FieldValue>> given
    )
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, FieldValue>(StringComparer.Ordinal);
        foreach (var field in face.Form.Fields.Where(field => field.IsRequiredFor(outcome.Name, outcome.Unconditional)))
            values[field.Name] = Value(field);
        foreach (var (field, value) in given)
            values[field] = value;
        return values.ToImmutable();
    }

    private static FieldValue Value(FormField field) =>
        field.Type switch
        {
            TextType when field.Name.EndsWith("Hash", StringComparison.Ordinal) => FieldValue.Of(new string('a', 64)),
            TextType when field.Name.EndsWith("Url", StringComparison.Ordinal) => FieldValue.Of("https://office.example/answers/1"),
            TextType or LongTextType => FieldValue.Of(field.Label),
            NumberType => FieldValue.Of(field.Min ?? 1),
            DateType => FieldValue.Of("2026-09-18"),
            MomentType => FieldValue.Of(Moment),
            ChoiceType => FieldValue.Of(field.Choices[0].Value),
            ChoicesType => FieldValue.Of([field.Choices[0].Value]),
            PersonType => FieldValue.Of("person-a"),
            UnitType => FieldValue.Of("unit-a"),
            UnitsType => FieldValue.Of(["unit-a", "unit-b"]),
            FileType => FieldValue.Of(["file-a"]),
            YesNoType => FieldValue.Of(true),
            CaseType => FieldValue.Of("YQ-20260919-0001"),
            TextsType => FieldValue.Of(["甲", "乙"]),
            var other => throw new InvalidOperationException($"Nothing is known to enter into a field of the type {other}."),
        };
}
