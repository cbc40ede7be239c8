using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Trails;

namespace CaseFlow.Workflows.Merging;

/// <summary>并案. A run is handled in that of another case, the main one, until it is split off or the main one has ended.</summary>
/// <param name="Main">Number of the main case.</param>
/// <param name="By">Code of whoever merged it.</param>
/// <param name="Aside">What was open; null once the main case has ended, for then only the reporter is left to be answered.</param>
public sealed record Merged(string Main, DateTimeOffset Since, string By, string Reason, Aside? Aside)
{
    /// <summary>How the main case ended; null while it is handled.</summary>
    public string? Result { get; init; }
}

/// <summary>What was open in a run when it was merged, to the letter: what a split gives back.</summary>
public sealed record Aside(
    ImmutableArray<Visit> Visits,
    ImmutableArray<Block> Blocks,
    ImmutableArray<Passed>? Trail,
    ImmutableArray<Sending> Sendings
)
{
    /// <summary>Fields that were corrected since, as they were: whoever has the open tasks may be another by them.</summary>
    [LeftOutWhenEmpty]
    public ImmutableSortedDictionary<string, FieldValue> Before { get; init; } = FieldJson.NoFields;

    /// <summary>When what was open is due, the earliest; null without any deadline.</summary>
    public DateTimeOffset? Due() => Visits.SelectMany(visit => visit.Tasks.Select(task => task.Due).Append(visit.Due)).Min();
}
