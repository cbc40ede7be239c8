using System.Globalization;

namespace CaseFlow.Domain.Fields;

public enum Comparison
{
    Is,
    IsNot,
    OneOf,
    NoneOf,
    Contains,
    Greater,
    AtLeast,
    Less,
    AtMost,
    Filled,
    Empty,
}

/// <summary>
/// A rule over case fields, as an administrator picks it: field, comparison, value, joined by “all” and “any”.
/// There is no scripting: whoever edits a procedure must not be able to run code in the office's server.
/// </summary>
public abstract record Condition
{
    public sealed record All(ImmutableArray<Condition> Parts) : Condition;

    public sealed record Any(ImmutableArray<Condition> Parts) : Condition;

    public sealed record Test(string Field, Comparison Comparison, ImmutableArray<string> Values) : Condition;

    /// <summary>Whether the rule holds. An empty field fails every test but <c>Empty</c>, <c>IsNot</c> and <c>NoneOf</c>.</summary>
    public bool Holds(Facts facts) =>
        this switch
        {
            All all => all.Parts.All(part => part.Holds(facts)),
            Any any => any.Parts.Any(part => part.Holds(facts)),
            Test test => Holds(test, facts),
            _ => throw new InvalidOperationException($"Unknown condition {GetType().Name}."),
        };

    /// <summary>Every field that the rule reads.</summary>
    public IEnumerable<string> Fields =>
        this switch
        {
            All all => all.Parts.SelectMany(part => part.Fields),
            Any any => any.Parts.SelectMany(part => part.Fields),
            Test test => [test.Field],
            _ => throw new InvalidOperationException($"Unknown condition {GetType().Name}."),
        };

    private static bool Holds(Test test, Facts facts)
    {
        var values = facts.List(test.Field);
        var text = facts.Text(test.Field);
        return test.Comparison switch
        {
            Comparison.Is => text is not null && text == First(test),
            Comparison.IsNot => text is null || text != First(test),
            Comparison.OneOf => text is not null && test.Values.Contains(text, StringComparer.Ordinal),
            Comparison.NoneOf => text is null || !test.Values.Contains(text, StringComparer.Ordinal),
            Comparison.Contains => facts[test.Field] is FieldValue.Many
                ? values.Contains(First(test), StringComparer.Ordinal)
                : text is not null && text.Contains(First(test), StringComparison.Ordinal),
            Comparison.Greater => Order(test, text) > 0,
            Comparison.AtLeast => Order(test, text) >= 0,
            Comparison.Less => Order(test, text) < 0,
            Comparison.AtMost => Order(test, text) <= 0,
            Comparison.Filled => text is not null || !values.IsEmpty,
            Comparison.Empty => text is null && values.IsEmpty,
        };
    }

    private static string First(Test test) => test.Values.IsEmpty ? "" : test.Values[0];

    // Like is ordered with like: numbers, moments, dates. Null (nothing to compare) makes every lifted comparison false.
    private static int? Order(Test test, string? text)
    {
        if (text is null)
            return null;
        var other = First(test);
        return Order(NumberOf(text), NumberOf(other))
            ?? Order(IsoMoment.Read(text), IsoMoment.Read(other))
            ?? Order(IsoMoment.ReadDate(text), IsoMoment.ReadDate(other));
    }

    private static int? Order<T>(T? left, T? right)
        where T : struct, IComparable<T> => left is { } one && right is { } other ? one.CompareTo(other) : null;

    private static decimal? NumberOf(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
