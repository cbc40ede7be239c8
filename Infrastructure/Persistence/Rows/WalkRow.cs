namespace CaseFlow.Infrastructure.Persistence.Rows;

/// <summary>用例. A walk through a procedure that is kept, and what it came past when it was saved.</summary>
public sealed class WalkRow
{
    /// <summary>Characters of a name at most.</summary>
    public const int LongestName = 100;

    public long Id { get; set; }

    public required string DefinitionId { get; set; }

    public required string Name { get; set; }

    /// <summary>The <see cref="Workflows.Rehearsal.WalkScript"/> as JSON.</summary>
    public required string Script { get; set; }

    /// <summary>The marks of its <see cref="Workflows.Rehearsal.WalkTrace"/> as JSON.</summary>
    public required string Trace { get; set; }

    public DateTimeOffset SavedAt { get; set; }

    public required string SavedBy { get; set; }
}
