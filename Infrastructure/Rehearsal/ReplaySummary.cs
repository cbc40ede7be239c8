using System.Collections.Frozen;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>Adds up a replay for somebody: numbers of all, cases only of those that they may know of.</summary>
internal sealed class ReplaySummary(RehearsedDraft draft, ReplayPeriod period, Staff staff, ImmutableArray<long> visible)
{
    private readonly FrozenSet<long> shown = visible.ToFrozenSet();
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
            [.. cases.Where(one => shown.Contains(one.Id)).Select(Line).OfType<ReplayLine>()]
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

    private ReplayLine? Line(ReplayedCase one) =>
        one switch
        {
            { WhyNot: { } why } => new(one.Id, one.Number, ReplayVerdict.Incomparable, [why.Text]),
            { Changes.IsEmpty: true } => null,
            _ => new(
                one.Id,
                one.Number,
                ReplayVerdict.Changed,
                [.. one.Changes.Select(change => ReplayWords.Of(change, staff)).Distinct()]
            ),
        };

    private ReplayCount Count(IEnumerable<ReplayedCase> cases) => Count(cases.Select(one => one.Id));

    private ReplayCount Count(IEnumerable<long> ids)
    {
        var (all, told) = (0, ImmutableArray.CreateBuilder<string>());
        foreach (var id in ids)
        {
            all++;
            if (shown.Contains(id))
                told.Add(numbers[id]);
        }
        return new ReplayCount(all, told.ToImmutable(), all - told.Count);
    }
}
