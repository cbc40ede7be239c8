using System.Collections.Frozen;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>A case as a replay names it.</summary>
/// <param name="Unit">Code of the unit that had a task of it last; where posts alone had them, of whoever did the last.</param>
/// <param name="MayOpen">Whether whoever asks may read it.</param>
internal sealed record PastCase(DateTimeOffset? ClosedAt, string? Unit, bool MayOpen);

/// <summary>Adds up a replay, with the cases behind each number.</summary>
internal sealed class ReplaySummary(RehearsedDraft draft, ReplayPeriod period, Staff staff, IReadOnlyDictionary<long, PastCase> known)
{
    private FrozenDictionary<long, string> numbers = FrozenDictionary<long, string>.Empty;

    public ReplayReport Of(IReadOnlyCollection<ReplayedCase> cases)
    {
        numbers = cases.ToFrozenDictionary(one => one.Id, one => one.Number);
        return new ReplayReport(
            period.From,
            period.To,
            cases.Count,
            Count(cases.Where(one => one.WhyNot is null && one.Changes.IsEmpty)),
            Count(cases.Where(one => !one.Changes.IsEmpty)),
            Count(cases.Where(one => one.WhyNot is not null)),
            [.. ReplaySums.Of(cases).Select(Figure)],
            [.. Reasons(cases)],
            [.. Assumed(cases)],
            [.. cases.Select(Line)]
        );
    }

    private ReplayFigure Figure(ReplaySum sum) =>
        new(sum.By, sum.Change, sum.Key, NameOf(sum), ReplayWords.Of(sum, staff), sum.Count, Count(sum.Cases));

    private string? NameOf(ReplaySum sum) => sum.Key is null ? null : sum.Name ?? staff.CalledOf(sum.Key);

    private IEnumerable<ReplayReason> Reasons(IEnumerable<ReplayedCase> cases) =>
        cases
            .Where(one => one.WhyNot is not null)
            .GroupBy(one => one.WhyNot!.Text)
            .Select(group => new ReplayReason(group.First().WhyNot!.Code, group.Key, Count(group)))
            .OrderByDescending(reason => reason.Cases.Cases);

    private IEnumerable<ReplayAssumed> Assumed(IEnumerable<ReplayedCase> cases)
    {
        foreach (var ((id, face), count) in cases.SelectMany(one => one.Assumed).CountBy(task => task))
        {
            var step = draft.Procedure.StepOf(id);
            var set = period.Assumptions.Steps.GetValueOrDefault(id);
            var outcome = period.Assumptions.Chosen(id, step.Face(face)!);
            yield return new ReplayAssumed(
                id,
                step.Name,
                ReplayWords.Assumed(set?.Duration ?? period.Assumptions.Duration, step.DeadlineOf(face)),
                outcome?.Name ?? "",
                outcome?.Label ?? Saying.Verbatim(""),
                count
            );
        }
    }

    private ReplayLine Line(ReplayedCase one)
    {
        // One that was closed this moment has nothing told of it beside.
        var (closed, unit, open) = known.GetValueOrDefault(one.Id) ?? new PastCase(null, null, false);
        var (verdict, what) = one switch
        {
            { WhyNot: { } why } => (ReplayVerdict.Incomparable, [why.Text]),
            { Changes.IsEmpty: true } => (ReplayVerdict.Same, ImmutableArray<Saying>.Empty),
            _ => (ReplayVerdict.Changed, [.. one.Changes.Select(change => ReplayWords.Of(change, staff)).Distinct()]),
        };
        return new ReplayLine(open ? one.Id : null, one.Number, closed, unit is null ? null : staff.UnitName(unit), verdict, what);
    }

    private ReplayCount Count(IEnumerable<ReplayedCase> cases) => Count(cases.Select(one => one.Id));

    private ReplayCount Count(IEnumerable<long> ids)
    {
        ImmutableArray<string> told = [.. ids.Select(id => numbers[id])];
        return new ReplayCount(told.Length, told);
    }
}
