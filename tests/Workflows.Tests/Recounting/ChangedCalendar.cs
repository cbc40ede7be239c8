using System.Collections.Immutable;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Workflows.Recounting;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Recounting;

/// <summary>An office that changes its work calendar while a case runs.</summary>
internal sealed class ChangedCalendar
{
    private readonly List<WorkCalendar> editions = [TestCalendar.Office];

    public WorkCalendar InForce => editions[^1];

    /// <summary>The next edition, with more days off.</summary>
    public static WorkCalendar Off(WorkCalendar before, params DateOnly[] days)
    {
        var year = before.Edition.Years.Single(one => one.Year == days[0].Year);
        var more = year with { Holidays = year.Holidays.AddRange(days.Select(day => new NamedDay(day, "临时放假"))) };
        return Next(before, edition => edition with { Years = edition.Years.Replace(year, more) });
    }

    /// <summary>The next edition, in which the office closes at another time.</summary>
    public static WorkCalendar ClosesAt(WorkCalendar before, TimeOnly close) =>
        Next(before, edition => edition with { Hours = [new OfficeHours(1, 1, [new(new(8, 30), new(12, 0)), new(new(14, 30), close)])] });

    /// <summary>The next edition, with the days and hours of an earlier one.</summary>
    public static WorkCalendar Back(WorkCalendar before, WorkCalendar earlier) => Next(before, _ => earlier.Edition);

    public static WorkCalendar AnyAfter(WorkCalendar before, Random random)
    {
        if (random.Next(2) == 0)
            return ClosesAt(before, new TimeOnly(16, 0).AddMinutes(random.Next(180)));
        var free = Enumerable
            .Range(0, 90)
            .Select(days => DateOnly.FromDateTime(TestCalendar.Morning.Date).AddDays(days))
            .Where(day => before.KindOf(day) == DayKind.Workday)
            .ToArray();
        return Off(before, free[random.Next(free.Length)]);
    }

    /// <summary>What the next edition would do to the limits of a case.</summary>
    public Recount Count(LiveCase live, WorkCalendar next) =>
        new Recounts(editions, next).Of(live.Procedure, live.Run, live.Facts, live.Opened);

    /// <summary>The next edition comes into force; the limits that move along with it are still to be moved.</summary>
    public ImmutableArray<LimitRecounted> Changes(LiveCase live, WorkCalendar next)
    {
        var counted = Count(live, next);
        editions.Add(next);
        live.Calendar = next;
        return
        [
            .. counted.Moved.Select(limit => new LimitRecounted(
                live.Now,
                LiveCase.Supervisor,
                limit.Visit,
                limit.Task,
                limit.Given,
                limit.Due,
                limit.Then,
                next.Edition.Number,
                Domain.Sayings.Saying.Verbatim("临时放假")
            )),
        ];
    }

    private static WorkCalendar Next(WorkCalendar before, Func<CalendarEdition, CalendarEdition> change) =>
        new(change(before.Edition) with { Number = before.Edition.Number + 1 });
}
