using CaseFlow.Domain.Deadlines;

namespace CaseFlow.Domain.Figures;

/// <summary>
/// 每个环节用时: working time that a case spent at a step, waiting to be taken (等签收) apart from being handled. Source: DOMAIN §6, with
/// §7 (派发即计时) for why the wait counts. Several visits of a case add up. Of a visit that several do, the wait ends when the last of them took
/// it; where nobody took it before it was done, it was handled all the time.
/// </summary>
/// <param name="Cases">Those that finished a task of the step in the period.</param>
public sealed record StepTime(string Step, IReadOnlySet<long> Cases, Spread Waiting, Spread Handling, Spread Whole)
{
    /// <param name="done">Of the period: tasks that were done in it.</param>
    /// <param name="pauses">Of each visit of a case.</param>
    public static IEnumerable<StepTime> Of(
        IEnumerable<WorkFact> done,
        WorkCalendar calendar,
        ILookup<(long Case, int Visit), Period> pauses
    ) =>
        from ofStep in done.Where(one => one.Closed is not null).GroupBy(one => one.Step, StringComparer.Ordinal)
        let cases = ofStep.GroupBy(one => one.Case).Select(ofCase => OfCase(ofCase, calendar, pauses)).ToArray()
        select new StepTime(
            ofStep.Key,
            ofStep.Select(one => one.Case).ToHashSet(),
            Spread.Of(cases.Select(one => one.Waiting))!.Value,
            Spread.Of(cases.Select(one => one.Handling))!.Value,
            Spread.Of(cases.Select(one => one.Waiting + one.Handling))!.Value
        );

    private static (TimeSpan Waiting, TimeSpan Handling) OfCase(
        IEnumerable<WorkFact> work,
        WorkCalendar calendar,
        ILookup<(long Case, int Visit), Period> pauses
    )
    {
        var (waiting, handling) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var visit in work.GroupBy(one => (one.Case, one.Visit)))
        {
            var (arrived, done) = (visit.Min(one => one.Opened), visit.Max(one => one.Closed!.Value));
            var taken = visit.Max(one => one.Signed) is { } signed && signed > arrived ? signed : arrived;
            waiting += WorkedTime.Between(calendar, arrived, taken, pauses[visit.Key]);
            handling += WorkedTime.Between(calendar, taken, done, pauses[visit.Key]);
        }
        return (waiting, handling);
    }
}
