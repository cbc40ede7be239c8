using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Figures;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;

namespace CaseFlow.Api.Features.Figures;

/// <summary>The figures of two periods, put beside each other.</summary>
public sealed class FigureReading(CaseFlowDb db, FigureFacts facts, StaffDirectory directory)
{
    public async Task<GetFigures.PeriodFigures> Of(Domain.Figures.Span span, FigureFrame frame, Reader by, CancellationToken ct)
    {
        var before = span.Before();
        var (now, then) = (
            await PeriodFacts.Read(facts, by, frame.Moments(span.First, span.Last), ct),
            await PeriodFacts.Read(facts, by, frame.Moments(before.First, before.Last), ct)
        );
        var staff = await directory.Read(db, ct);
        var figures = new Compared(now, then, frame.Calendar);
        return new GetFigures.PeriodFigures(
            frame.Now,
            span.Kind,
            span.First,
            span.Last,
            before.First,
            before.Last,
            frame.DayMinutes(),
            new ComparedCount(figures.Links.Of(CaseSet.Received, now.Received.Count), then.Received.Count),
            new ComparedCount(figures.Links.Of(CaseSet.Closed, now.Closed.Count), then.Closed.Count),
            [.. FigureFrame.Parts(span).Select(part => Part(now, part, frame))],
            figures.OfDue(one => OnTime.Of(one.Due, one.Period), (CaseSet.DueMet, CaseSet.DueMissed, CaseSet.Due)),
            figures.OfDue(one => OnTime.ByFirstLimit(one.Due, one.Period), (CaseSet.FirstDueMet, CaseSet.FirstDueMissed, CaseSet.FirstDue)),
            [
                .. Enum.GetValues<ResponseLevel>()
                    .Select(level => new ResponseShare(level, ResponseClock.Hours(level), figures.OfLevel(level))),
            ],
            figures.Handling(),
            figures.OfClosed(FollowUp.Coverage, CaseSet.Rated, CaseSet.Closed),
            figures.OfClosed(FollowUp.Resolved, CaseSet.Resolved, CaseSet.Rated),
            figures.OfClosed(FollowUp.Satisfied, CaseSet.Satisfied, CaseSet.Rated),
            figures.OfClosed(FollowUp.Redone, CaseSet.Redone, CaseSet.Closed),
            figures.Units(staff),
            figures.Steps()
        );
    }

    private static TrendPart Part(PeriodFacts now, (DateOnly First, DateOnly Last) days, FigureFrame frame)
    {
        var period = frame.Moments(days.First, days.Last);
        return new TrendPart(
            days.First,
            days.Last,
            FigureLinks.Of(CaseSet.Received, now.Received.Count(one => period.Has(one.At)), period),
            FigureLinks.Of(CaseSet.Closed, now.Closed.Count(one => period.Has(one.Closed)), period)
        );
    }
}
