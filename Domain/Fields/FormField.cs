using System.Text.Json.Serialization;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields;

/// <summary>A named choice of a field: what is stored and what people read.</summary>
public sealed record Choice(string Value, string Label)
{
    /// <summary>A choice that the product itself offers, in its own words.</summary>
    public static Choice Of(string value, Words label) => new(value, label.Zh) { Own = label };

    /// <summary>The label in the product's own words; null where the office worded it.</summary>
    [JsonIgnore]
    public Words? Own { get; init; }
}

/// <summary>One field of a step's form, or a field that a procedure declares.</summary>
/// <param name="Name">Name in the facts.</param>
/// <param name="Label">What people read.</param>
/// <param name="Required">Must be filled for every outcome but the unconditional ones.</param>
/// <param name="RequiredFor">Outcomes that ask for this field.</param>
/// <param name="OnlyFor">Outcomes that this field belongs to, such as a reason for sending back; empty when it may be filled in for
/// each.</param>
/// <param name="MaxLength">Characters; for texts. 0 means the default of the type.</param>
/// <param name="Pattern">A regular expression that a text must match wholly (see <see cref="FieldPattern"/>), or null.</param>
/// <param name="PatternText">What is said of a text that does not match; null for the usual sentence.</param>
/// <param name="Hint">A short sentence under the field, or null.</param>
public sealed record FormField(
    string Name,
    string Label,
    FieldType Type,
    bool Required,
    ImmutableArray<string> RequiredFor,
    ImmutableArray<string> OnlyFor,
    int MaxLength,
    string? Pattern,
    Saying? PatternText,
    decimal? Min,
    decimal? Max,
    ImmutableArray<Choice> Choices,
    string? Hint
)
{
    /// <summary>A field that the product itself asks for, in its own words.</summary>
    public static FormField Of(string name, Words label, FieldType type, bool required = false) =>
        new(name, label.Zh, type, required, [], [], 0, null, null, null, null, [], null) { Own = label };

    /// <summary>Roles of whom one is needed to read what was entered; empty for whoever may see the case.</summary>
    public ImmutableArray<string> SeenBy { get; init; } = [];

    /// <summary>Roles of whom one is needed to fill it in; empty for whoever does the task.</summary>
    public ImmutableArray<string> EditedBy { get; init; } = [];

    /// <summary>What it begins with, until somebody writes otherwise: a text in which names of fields in braces stand for what the case
    /// says, <c>摘报 {number}</c>; one name alone is the value itself, <c>{presentMoment}</c>. Null for nothing.</summary>
    public string? Begins { get; init; }

    /// <summary>The text of the same form in which the day may be named, such as “三日内”: it is offered as the value of this one. Null for
    /// none.</summary>
    public string? NamedIn { get; init; }

    /// <summary>常用语. Texts that one press writes into it.</summary>
    public ImmutableArray<string> Phrases { get; init; } = [];

    /// <summary>The label in the product's own words, where the field is one of the case's; null where the office worded it.</summary>
    [JsonIgnore]
    public Words? Own { get; init; }

    /// <summary>What people are told that it is.</summary>
    [JsonIgnore]
    public SayingValue Called => Own is { } words ? words : Label;

    /// <summary>Longest text accepted, in characters.</summary>
    public int Longest => MaxLength > 0 ? MaxLength : Type.Longest;

    public bool Offers(string value)
    {
        foreach (var choice in Choices)
        {
            if (choice.Value == value)
                return true;
        }
        return false;
    }

    /// <param name="roles">Of whoever fills in the form.</param>
    public bool IsEditedBy(ImmutableArray<string> roles) => EditedBy.IsEmpty || EditedBy.Any(role => roles.Contains(role));

    public bool BelongsTo(string outcome) => OnlyFor.IsEmpty || OnlyFor.Contains(outcome, StringComparer.Ordinal);

    public bool IsRequiredFor(string outcome, bool unconditional = false) =>
        BelongsTo(outcome) && ((Required && !unconditional) || RequiredFor.Contains(outcome, StringComparer.Ordinal));
}
