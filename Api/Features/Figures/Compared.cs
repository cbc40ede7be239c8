using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Figures;
using CaseFlow.Infrastructure.People;

namespace CaseFlow.Api.Features.Figures;

/// <summary>A formula put to two periods.</summary>
internal sealed class Compared(PeriodFacts now, PeriodFacts then, WorkCalendar calendar)
{
    public FigureLinks Links { get; } = new(now.Period);

    public ComparedShare OfDue(Func<PeriodFacts, Counted> formula, (CaseSet Met, CaseSet Missed, CaseSet Of) sets, string? key = null)
    {
        var (counted, before) = (formula(now), formula(then).Share);
        return new ComparedShare(
            Links.Of(sets.Met, counted.Met.Count, key),
            Links.Of(sets.Missed, counted.Missed.Count, key),
            Links.Of(sets.Of, counted.Of.Count, key),
            before.Met,
            before.Of
        );
    }

    public ComparedShare OfLevel(ResponseLevel level) =>
        OfDue(
            one => ResponseClock.Of(one.Responses, one.Period, level),
            (CaseSet.Answered, CaseSet.Unanswered, CaseSet.Answerable),
            level.ToString()
        );

    public ComparedShare OfClosed(Func<IEnumerable<ClosedFact>, Period, Counted> formula, CaseSet met, CaseSet of)
    {
        var (counted, before) = (formula(now.Closed, now.Period), formula(then.Closed, then.Period).Share);
        return new ComparedShare(Links.Of(met, counted.Met.Count), null, Links.Of(of, counted.Of.Count), before.Met, before.Of);
    }

    public ComparedTime Handling() =>
        new(Links.Of(CaseSet.Closed, now.Closed.Count), SpreadMinutes.Of(Handled(now)), SpreadMinutes.Of(Handled(then)));

    public IReadOnlyList<UnitShare> Units(Staff staff)
    {
        var before = then.Due.ToLookup(one => one.Unit, StringComparer.Ordinal);
        var shares = now
            .Due.Where(one => one.Unit is not null)
            .GroupBy(one => one.Unit!, StringComparer.Ordinal)
            .Select(same =>
                OfDue(
                    one => OnTime.Of(ReferenceEquals(one, now) ? same : before[same.Key], one.Period),
                    (CaseSet.DueMet, CaseSet.DueMissed, CaseSet.Due),
                    same.Key
                )
                    is var share
                && share.Of.Count > 0
                    ? new UnitShare(same.Key, staff.UnitName(same.Key), Ranking.IsRanked(share.Of.Count), share)
                    : null
            )
            .OfType<UnitShare>();
        return [.. Ranking.Ordered(shares, unit => unit.Share.Of.Count, unit => unit.Share.Missed!.Count)];
    }

    public IReadOnlyList<StepMinutes> Steps()
    {
        var before = StepTime.Of(then.Done, calendar, then.PausesOfDone).ToDictionary(step => step.Step, StringComparer.Ordinal);
        var steps = StepTime
            .Of(now.Done, calendar, now.PausesOfDone)
            .Select(step => new StepMinutes(
                step.Step,
                Ranking.IsRanked(step.Cases.Count),
                Links.Of(CaseSet.AtStep, step.Cases.Count, step.Step),
                SpreadMinutes.Of(step.Waiting)!,
                SpreadMinutes.Of(step.Handling)!,
                SpreadMinutes.Of(step.Whole)!,
                before.TryGetValue(step.Step, out var known) ? SpreadMinutes.Of(known.Whole)!.Median : null
            ));
        return [.. Ranking.Ordered(steps, step => step.Of.Count, step => step.Whole.Median)];
    }

    private Spread? Handled(PeriodFacts facts) => WorkedTime.Handling(facts.Closed, facts.Period, calendar, facts.PausesOfClosed);
}
