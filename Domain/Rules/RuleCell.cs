using CaseFlow.Domain.Fields;

namespace CaseFlow.Domain.Rules;

/// <summary>How a cell compares its field. An empty field fails all but <c>Empty</c>, <c>NoneOf</c> and <c>Lacks</c>.</summary>
public enum CellComparison
{
    OneOf,
    NoneOf,

    /// <summary>The text has these words in it; the list has this entry.</summary>
    Contains,
    Lacks,
    AtLeast,
    Greater,
    AtMost,
    Less,
    Filled,
    Empty,
}

/// <summary>The condition of a row on one field: all of its tests hold, such as “≥ 10” and “&lt; 20”.</summary>
public sealed record RuleCell(string Field, ImmutableArray<CellTest> Tests)
{
    public bool Holds(Facts facts)
    {
        foreach (var test in Tests)
        {
            if (!test.Holds(Field, facts))
                return false;
        }
        return true;
    }

    public bool Equals(RuleCell? other) => other is not null && Field == other.Field && Tests.SequenceEqual(other.Tests);

    public override int GetHashCode() => HashCode.Combine(Field, Tests.Length);

    internal RuleCell Tidy() => this with { Tests = [.. RuleTable.Tidy(Tests).Select(test => test.Tidy())] };

    internal bool IsTooLarge() => RuleTable.IsLong(Field) || Tests.Length > RuleTable.MostColumns || Tests.Any(test => test.IsTooLarge());
}

/// <param name="Values">As facts hold them: codes of choices and units, <c>true</c> and <c>false</c>, numbers, days and moments in
/// ISO 8601. None for <c>Filled</c> and <c>Empty</c>, one for all but <c>OneOf</c> and <c>NoneOf</c>.</param>
public sealed record CellTest(CellComparison Is, ImmutableArray<string> Values)
{
    public bool Holds(string field, Facts facts) =>
        Is switch
        {
            CellComparison.OneOf => As(Comparison.OneOf, field, facts),
            CellComparison.NoneOf => As(Comparison.NoneOf, field, facts),
            CellComparison.Contains => As(Comparison.Contains, field, facts),
            CellComparison.Lacks => !As(Comparison.Contains, field, facts),
            CellComparison.AtLeast => As(Comparison.AtLeast, field, facts),
            CellComparison.Greater => As(Comparison.Greater, field, facts),
            CellComparison.AtMost => As(Comparison.AtMost, field, facts),
            CellComparison.Less => As(Comparison.Less, field, facts),
            CellComparison.Filled => As(Comparison.Filled, field, facts),
            CellComparison.Empty => As(Comparison.Empty, field, facts),
        };

    // A rule of a procedure and a cell of a table compare alike.
    private bool As(Comparison comparison, string field, Facts facts) => new Condition.Test(field, comparison, Values).Holds(facts);

    public bool Equals(CellTest? other) =>
        other is not null && Is == other.Is && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Is, Values.Length);

    internal CellTest Tidy() => this with { Values = RuleTable.Tidy(Values) };

    internal bool IsTooLarge() => Values.Length > RuleTable.MostTexts || Values.Any(RuleTable.IsLong);
}
