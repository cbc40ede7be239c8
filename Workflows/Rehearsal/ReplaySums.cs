using CaseFlow.Domain;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>What became of one case in a replay.</summary>
/// <param name="WhyNot">不可比: the reason; null when it was compared.</param>
/// <param name="Changes">有变化: what; empty for 相同.</param>
public sealed record ReplayedCase(long Id, string Number, Refusal? WhyNot, ImmutableArray<CaseChange> Changes)
{
    /// <summary>What was done by an assumption.</summary>
    public ImmutableArray<AssumedTask> Assumed { get; init; } = [];
}

/// <summary>What changes are added up by.</summary>
public enum ReplaySumBy
{
    Kind,
    Step,
    Deadline,
    Unit,
    Mail,
}

/// <summary>One number of a replay with the cases behind it.</summary>
/// <param name="Change">The kind of change; null for a unit, of which any counts.</param>
/// <param name="Key">Step, unit or person; null for a kind.</param>
/// <param name="Name">What people call the step; null for all others.</param>
/// <param name="Count">Stays or mails of all cases together; for a close, working days.</param>
/// <param name="Cases">Ids, each once.</param>
public sealed record ReplaySum(ReplaySumBy By, CaseChangeKind? Change, string? Key, string? Name, int Count, ImmutableArray<long> Cases);

/// <summary>Adds up what many cases would do otherwise.</summary>
public static class ReplaySums
{
    private static readonly ImmutableArray<CaseChangeKind> OfSteps =
    [
        CaseChangeKind.StepMore,
        CaseChangeKind.StepFewer,
        CaseChangeKind.OtherHandler,
        CaseChangeKind.Stuck,
    ];

    private static readonly ImmutableArray<CaseChangeKind> OfDeadlines =
    [
        CaseChangeKind.DueEarlier,
        CaseChangeKind.DueLater,
        CaseChangeKind.DueAdded,
        CaseChangeKind.DueDropped,
        CaseChangeKind.OverdueNew,
        CaseChangeKind.OverdueNoMore,
    ];

    private static readonly ImmutableArray<CaseChangeKind> OfMails = [CaseChangeKind.MailMore, CaseChangeKind.MailFewer];

    /// <summary>The sums, most cases first within each way of adding up.</summary>
    public static ImmutableArray<ReplaySum> Of(IReadOnlyCollection<ReplayedCase> cases)
    {
        var all = cases.SelectMany(one => one.Changes.Select(change => (one.Id, Change: change))).ToArray();
        return
        [
            .. Sums(ReplaySumBy.Kind, all, one => one.Kind, _ => null),
            .. Sums(ReplaySumBy.Step, all.Where(one => OfSteps.Contains(one.Change.Kind)), one => one.Kind, one => one.Step),
            .. Sums(ReplaySumBy.Deadline, all.Where(one => OfDeadlines.Contains(one.Change.Kind)), one => one.Kind, one => one.Step),
            .. Sums(ReplaySumBy.Unit, all.Where(one => one.Change.Unit is not null), _ => null, one => one.Unit),
            .. Sums(ReplaySumBy.Mail, all.Where(one => OfMails.Contains(one.Change.Kind)), one => one.Kind, one => one.Person),
        ];
    }

    private static IEnumerable<ReplaySum> Sums(
        ReplaySumBy by,
        IEnumerable<(long Id, CaseChange Change)> changes,
        Func<CaseChange, CaseChangeKind?> kindOf,
        Func<CaseChange, string?> keyOf
    ) =>
        changes
            .GroupBy(one => (Kind: kindOf(one.Change), Key: keyOf(one.Change)))
            .Select(group => new ReplaySum(
                by,
                group.Key.Kind,
                group.Key.Key,
                by is ReplaySumBy.Step or ReplaySumBy.Deadline ? group.Last().Change.StepName : null,
                group.Sum(one => one.Change.Count),
                [.. group.Select(one => one.Id).Distinct().Order()]
            ))
            .OrderByDescending(sum => sum.Cases.Length)
            .ThenBy(sum => sum.Change)
            .ThenBy(sum => sum.Key, StringComparer.Ordinal);
}
