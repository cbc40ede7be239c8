using CaseFlow.Domain.Deadlines;

namespace CaseFlow.Domain.Figures;

/// <summary>Time as the office works it, less the pauses that were granted (扣批准停表). Source: DOMAIN §6.</summary>
public static class WorkedTime
{
    /// <param name="pauses">Any that may touch it; what several have in common is taken off once.</param>
    public static TimeSpan Between(WorkCalendar calendar, DateTimeOffset from, DateTimeOffset to, IEnumerable<Period> pauses)
    {
        var worked = calendar.Worked(from, to);
        var through = from;
        foreach (var pause in pauses.OrderBy(one => one.From))
        {
            var (since, until) = (Later(pause.From, through), pause.To < to ? pause.To : to);
            if (until <= since)
                continue;
            worked -= calendar.Worked(since, until);
            through = until;
        }
        return worked;
    }

    /// <summary>办理时长. From receipt to closing, of the cases that were closed in the period.</summary>
    /// <param name="pauses">Of each case; a pause of one of its branches is one of the case.</param>
    public static Spread? Handling(IEnumerable<ClosedFact> closed, Period period, WorkCalendar calendar, ILookup<long, Period> pauses) =>
        Spread.Of(closed.Where(one => period.Has(one.Closed)).Select(one => Between(calendar, one.Received, one.Closed, pauses[one.Case])));

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
