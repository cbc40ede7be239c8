namespace CaseFlow.Domain.Fields.Types;

/// <summary>Comparisons that several field types share.</summary>
internal static class Compared
{
    public static readonly ImmutableArray<Comparison> Texts =
    [
        Comparison.Is,
        Comparison.IsNot,
        Comparison.OneOf,
        Comparison.NoneOf,
        Comparison.Contains,
        Comparison.Filled,
        Comparison.Empty,
    ];

    public static readonly ImmutableArray<Comparison> Names =
    [
        Comparison.Is,
        Comparison.IsNot,
        Comparison.OneOf,
        Comparison.NoneOf,
        Comparison.Filled,
        Comparison.Empty,
    ];

    public static readonly ImmutableArray<Comparison> Ordered =
    [
        Comparison.Is,
        Comparison.IsNot,
        Comparison.Greater,
        Comparison.AtLeast,
        Comparison.Less,
        Comparison.AtMost,
        Comparison.Filled,
        Comparison.Empty,
    ];

    public static readonly ImmutableArray<Comparison> Lists = [Comparison.Contains, Comparison.Filled, Comparison.Empty];

    public static readonly ImmutableArray<Comparison> YesNo = [Comparison.Is, Comparison.IsNot, Comparison.Filled, Comparison.Empty];
}
