using System.Text.Json.Serialization;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Domain.Rules;

/// <summary>用例 of a table: what is known of a case, and which row must take it.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Row">Id of the row; null when none may take it.</param>
/// <param name="Values">What is known, by field.</param>
/// <param name="Case">Number of the case that it was taken from; null for one that was made up.</param>
public sealed record RuleTest(string Id, string Name, string? Row, ImmutableArray<RuleTestValue> Values, string? Case = null)
{
    /// <summary>Whether it was taken from a case that the reader may not know of: shown without what is in it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Withheld { get; init; }

    public Facts FactsOf(IReadOnlyDictionary<string, RuleField> fields) => Values.Aggregate(Facts.None, (facts, value) => facts.With(
                value.Field,
                fields.TryGetValue(value.Field, out var field) ? field.ValueOf(value.Values)
                    : value.Values is [var only] ? FieldValue.Of(only)
                    : FieldValue.Of(value.Values)
            ));

    internal RuleTest Tidy() =>
        this with
        {
            Values = [.. RuleTable.Tidy(Values).Select(value => value with { Values = RuleTable.Tidy(value.Values) })],
        };

    internal bool IsTooLarge() =>
        Id is not { Length: > 0 and <= 60 }
        || Case?.Length > RuleTable.LongestText
        || Name is not { Length: <= RuleTable.LongestText }
        || Values.Length > RuleTable.MostTexts
        || Values.Any(value =>
            value.Values.Length > RuleTable.MostTexts || RuleTable.IsLong(value.Field) || value.Values.Any(RuleTable.IsLong)
        );
}

public sealed record RuleTestValue(string Field, ImmutableArray<string> Values);
