using CaseFlow.Domain.Deadlines;
using static CaseFlow.Domain.Tests.Deadlines.Office;

namespace CaseFlow.Domain.Tests.Deadlines;

public sealed class DueDateTests
{
    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-13", 2, "2026-02-24")]
    [InlineData("2026-09-18", 5, "2026-09-24")]
    [InlineData("2026-09-18", 15, "2026-10-15")]
    [InlineData("2025-09-26", 5, "2025-10-10")]
    [InlineData("2025-01-24", 15, "2025-02-20")]
    public void Working_days_count_from_the_day_after_the_start_over_holidays_and_makeup_days(string start, int days, string due) =>
        Assert.Equal(At(due + " 17:30"), Calendar.Due(At(start), WorkingDays(days)));

    [Theory]
    [InlineData("2026-09-20", 15, "2026-10-08")]
    [InlineData("2026-08-04", 60, "2026-10-08")]
    [InlineData("2026-03-02", 15, "2026-03-17")]
    [InlineData("2026-03-02", 5, "2026-03-09")]
    [InlineData("2026-02-23", 5, "2026-02-28")]
    public void Calendar_days_roll_forward_to_the_next_workday_when_the_last_is_a_day_off(string start, int days, string due) =>
        Assert.Equal(At(due + " 17:30"), Calendar.Due(At(start), CalendarDays(days)));

    [Theory]
    [InlineData("2026-09-20", 15, "2026-10-05")]
    [InlineData("2026-08-04", 60, "2026-10-03")]
    public void Calendar_days_end_where_they_fall_when_the_office_does_not_roll(string start, int days, string due)
    {
        var calendar = new WorkCalendar(StateCouncilCalendar.Edition1 with { RollCalendarDays = false });

        Assert.Equal(At(due + " 17:30"), calendar.Due(At(start), CalendarDays(days)));
    }

    [Theory]
    [InlineData("2026-09-30 23:00", 5, "2026-10-01 04:00")]
    [InlineData("2026-09-30 23:00", 48, "2026-10-02 23:00")]
    [InlineData("2026-09-30 23:00", 0.5, "2026-09-30 23:30")]
    public void Clock_hours_run_through_nights_and_holidays(string start, double hours, string due) =>
        Assert.Equal(At(due), Calendar.Due(At(start), ClockHours((decimal)hours)));

    [Theory]
    [InlineData("2026-09-16 08:30", 3.5, "2026-09-16 12:00")]
    [InlineData("2026-09-16 11:00", 2, "2026-09-16 15:30")]
    [InlineData("2026-09-16 13:00", 1, "2026-09-16 15:30")]
    [InlineData("2026-09-16 16:30", 1, "2026-09-16 17:30")]
    [InlineData("2026-09-16 17:30", 0.25, "2026-09-17 08:45")]
    [InlineData("2026-09-18 16:00", 4, "2026-09-20 11:00")]
    [InlineData("2026-09-19 10:00", 1, "2026-09-20 09:30")]
    [InlineData("2026-09-30 17:00", 1, "2026-10-08 09:00")]
    [InlineData("2026-09-16 08:30", 6.5, "2026-09-16 17:30")]
    [InlineData("2026-09-16 08:30", 65, "2026-09-29 17:30")]
    public void Working_hours_run_inside_office_hours_of_workdays_only(string start, double hours, string due) =>
        Assert.Equal(At(due), Calendar.Due(At(start), WorkingHours((decimal)hours)));

    [Fact]
    public void A_start_on_a_day_off_counts_the_next_workday_as_the_first() =>
        Assert.Equal(At("2026-03-09 17:30"), Calendar.Due(At("2026-03-07"), WorkingDays(1)));

    [Fact]
    public void The_hour_of_the_start_does_not_matter_to_day_clocks() =>
        Assert.Equal(Calendar.Due(At("2026-09-18 00:00"), WorkingDays(5)), Calendar.Due(At("2026-09-18 23:59"), WorkingDays(5)));

    [Fact]
    public void The_day_of_the_start_is_the_office_s_day_not_the_day_in_UTC()
    {
        var lateEveningInUtc = new DateTimeOffset(2026, 3, 2, 20, 0, 0, TimeSpan.Zero);

        Assert.Equal(At("2026-03-04 17:30"), Calendar.Due(lateEveningInUtc, WorkingDays(1)));
    }

    [Theory]
    [InlineData(Clock.ClockHours)]
    [InlineData(Clock.WorkingHours)]
    [InlineData(Clock.WorkingDays)]
    [InlineData(Clock.CalendarDays)]
    public void A_due_moment_is_given_in_UTC(Clock clock) =>
        Assert.Equal(TimeSpan.Zero, Calendar.Due(At("2026-09-18"), new TimeLimit(3, clock)).Offset);

    [Theory]
    [InlineData("2026-09-30", "2026-10-08 17:30")]
    [InlineData("2026-04-29", "2026-04-30 17:30")]
    [InlineData("2026-04-30", "2026-05-06 18:30")]
    public void A_working_day_ends_with_the_hours_of_its_season(string start, string due) =>
        Assert.Equal(At(due), WithSummerHours.Due(At(start), WorkingDays(1)));

    [Theory]
    [InlineData("2026-09-30 16:00", 3.5, "2026-10-08 09:30")]
    [InlineData("2026-04-30 17:00", 7.5, "2026-05-06 18:30")]
    [InlineData("2026-04-30 17:00", 7.25, "2026-05-06 18:15")]
    [InlineData("2026-09-29 08:30", 20.5, "2026-10-08 17:30")]
    public void Working_hours_cross_a_change_of_season(string start, double hours, string due) =>
        Assert.Equal(At(due), WithSummerHours.Due(At(start), WorkingHours((decimal)hours)));

    [Theory]
    [InlineData(0, Clock.ClockHours)]
    [InlineData(-1, Clock.WorkingDays)]
    [InlineData(1.5, Clock.WorkingDays)]
    [InlineData(1.5, Clock.CalendarDays)]
    [InlineData(36_501, Clock.CalendarDays)]
    [InlineData(900_000, Clock.WorkingHours)]
    [InlineData(1, (Clock)9)]
    public void A_limit_that_cannot_be_counted_is_refused_with_its_reason(double amount, Clock clock)
    {
        var limit = new TimeLimit((decimal)amount, clock);

        var refused = Assert.Throws<ArgumentException>(() => Calendar.Due(At("2026-09-18"), limit));

        Assert.StartsWith(limit.Problem()!.ToString(), refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-02", 400)]
    [InlineData("2026-03-02", 2_500)]
    [InlineData("2010-06-01", 30)]
    [InlineData("1985-06-01", 30)]
    [InlineData("2026-03-02", 36_500)]
    public void Far_dates_are_counted_as_day_by_day(string start, int amount)
    {
        var day = Day(start);
        for (var counted = 0; counted < amount; )
        {
            day = day.AddDays(1);
            counted += Calendar.IsWorkday(day) ? 1 : 0;
        }

        Assert.Equal(day, Calendar.LocalDate(Calendar.Due(At(start), WorkingDays(amount))));
    }

    [Fact]
    public void Counting_allocates_nothing()
    {
        var start = At("2026-09-18");
        TimeLimit[] limits = [ClockHours(48), WorkingHours(300.5m), WorkingDays(30), CalendarDays(60)];
        Count();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Count();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Count()
        {
            foreach (var limit in limits)
            {
                WithSummerHours.Share(start, WithSummerHours.Due(start, limit), limit.Clock, 50);
            }
        }
    }
}
