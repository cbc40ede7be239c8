using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Rules.Checks;

public enum RuleFindingKind
{
    /// <summary>A cell that nobody can read, or a value that its field cannot hold.</summary>
    Cell,

    /// <summary>A row that suggests nothing.</summary>
    Nothing,

    /// <summary>A row that takes no case, whatever stands above it.</summary>
    Never,

    /// <summary>A row whose cases are all taken by rows above it.</summary>
    Hidden,

    /// <summary>Cases that no row takes.</summary>
    Gap,

    /// <summary>Rows that take the same cases and suggest different things: the upper one counts.</summary>
    Overlap,

    /// <summary>The table is too tangled to be checked wholly.</summary>
    Unfinished,

    /// <summary>The table as a whole: without columns, without rows, with a column that no case has.</summary>
    Table,
}

public enum RuleFindingWeight
{
    /// <summary>Keeps the table from being published.</summary>
    Error,
    Warning,
    Info,
}

/// <param name="Row">Id of the row that it is about; null for the table.</param>
/// <param name="Column">A field or one of <see cref="RuleColumns"/>; null for the whole row.</param>
/// <param name="Others">Ids of the other rows that have to do with it: those that hide it, those that it overlaps.</param>
public sealed record RuleFinding(RuleFindingKind Kind, RuleFindingWeight Weight, string? Row, string? Column, Saying Text)
{
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>For a gap: the conditions of a row for exactly the cases in question (补一行).</summary>
    public ImmutableArray<RuleCell> Fix { get; init; } = [];
}
