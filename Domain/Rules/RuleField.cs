using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Rules;

/// <summary>A case field as the conditions of a table may read it.</summary>
/// <param name="Called">What people call it.</param>
/// <param name="Choices">What it can hold, where that is a closed list; units among them.</param>
/// <param name="Required">No case is without it.</param>
public sealed record RuleField(string Name, SayingValue Called, FieldType Type, ImmutableArray<Choice> Choices, bool Required = false)
{
    /// <summary>The fixed fields that conditions may read.</summary>
    public static ImmutableArray<RuleField> Fixed { get; } =
    [
        .. CaseFields
            .Table.Where(field => field.InConditions)
            .Select(field => new RuleField(field.Name, field.Label, field.Type, field.Choices, field.Required)),
    ];

    /// <summary>A field that a procedure declares or a step asks for.</summary>
    public static RuleField Of(FormField field) => new(field.Name, field.Called, field.Type, field.Choices);

    /// <summary>Whether nothing but its choices can stand in it.</summary>
    public bool IsClosed => Type.HasChoices && !Choices.IsEmpty;

    public bool IsList => Type.Shape == ValueShape.Several;

    public bool IsOrdered => Type.Shape is ValueShape.Number or ValueShape.Day or ValueShape.Moment;

    /// <summary>Whether parts of its text can be asked for.</summary>
    public bool HasWords => Type.Comparisons.Contains(Comparison.Contains) && !IsList;

    /// <summary>The comparisons that mean something for it.</summary>
    public ImmutableArray<CellComparison> Comparisons =>
        IsList ? [CellComparison.Contains, CellComparison.Lacks, CellComparison.Filled, CellComparison.Empty]
        : IsOrdered
            ?
            [
                CellComparison.OneOf,
                CellComparison.NoneOf,
                CellComparison.AtLeast,
                CellComparison.Greater,
                CellComparison.AtMost,
                CellComparison.Less,
                CellComparison.Filled,
                CellComparison.Empty,
            ]
        : HasWords
            ?
            [
                CellComparison.OneOf,
                CellComparison.NoneOf,
                CellComparison.Contains,
                CellComparison.Lacks,
                CellComparison.Filled,
                CellComparison.Empty,
            ]
        : [CellComparison.OneOf, CellComparison.NoneOf, CellComparison.Filled, CellComparison.Empty];

    /// <summary>Whether a value can stand in it, as it is kept.</summary>
    public bool Takes(string value) =>
        Type.Shape switch
        {
            ValueShape.Number => OrderOf(value) is { } number && FieldValue.Of(number).ToString() == value,
            ValueShape.Day => OrderOf(value) is not null,
            ValueShape.Moment => IsoMoment.Read(value) is { } moment && FieldValue.Of(moment).ToString() == value,
            ValueShape.YesNo => value is "true" or "false",
            _ => !PlainText.IsBlank(value) && (!IsClosed || Choices.Any(choice => choice.Value == value)),
        };

    /// <summary>Where a value stands among the others; null when it is none.</summary>
    internal decimal? OrderOf(string value) =>
        Type.Shape switch
        {
            ValueShape.Number => decimal.TryParse(
                value,
                System.Globalization.NumberStyles.Number,
                System.Globalization.CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null,
            ValueShape.Day => IsoMoment.ReadDate(value)?.DayNumber,
            ValueShape.Moment => IsoMoment.Read(value)?.ToUnixTimeMilliseconds(),
            _ => null,
        };

    /// <summary>What people call a value.</summary>
    public SayingValue NameOf(string value) =>
        Type.Shape switch
        {
            ValueShape.YesNo => value == "true" ? YesNo.Yes : YesNo.No,
            ValueShape.Day when IsoMoment.ReadDate(value) is { } day => day,
            _ => Choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? value,
        };

    /// <summary>A value as facts hold it.</summary>
    public FieldValue ValueOf(ImmutableArray<string> values) =>
        IsList ? FieldValue.Of(values)
        : values is not [var only, ..] ? FieldValue.Of("")
        : Type.Shape == ValueShape.YesNo ? FieldValue.Of(only == "true")
        : Type.Shape == ValueShape.Number && OrderOf(only) is { } number ? FieldValue.Of(number)
        : FieldValue.Of(only);

    private static class YesNo
    {
        public static readonly Saying Yes = Saying.Of("rules.yes");
        public static readonly Saying No = Saying.Of("rules.no");
    }
}
