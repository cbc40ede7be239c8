using CaseFlow.Domain.Deadlines;

namespace CaseFlow.Domain.Tests.Deadlines;

public sealed class ResumedTests
{
    private static readonly WorkCalendar Calendar = new(StateCouncilCalendar.Edition1);

    // The office's wall clock in Shanghai.
    private static DateTimeOffset At(int month, int day, int hour, int minute = 0) =>
        new(2026, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Days_that_were_left_are_left_and_holidays_do_not_count()
    {
        // Paused on a Wednesday with two working days left; resumed on the day before the holiday of 25–27 September.
        var due = Calendar.Due(At(9, 16, 10), new TimeLimit(2, Clock.WorkingDays));

        Assert.Equal(At(9, 29, 17, 30), Calendar.Resumed(due, At(9, 16, 10), At(9, 24, 9), Clock.WorkingDays));
    }

    [Fact]
    public void On_the_last_day_the_hours_that_were_left_are_left()
    {
        var due = At(9, 16, 17, 30);

        Assert.Equal(At(9, 18, 17), Calendar.Resumed(due, At(9, 16, 15), At(9, 18, 14, 30), Clock.WorkingDays));
    }

    [Fact]
    public void Clock_hours_run_day_and_night() =>
        Assert.Equal(At(9, 20, 3), Calendar.Resumed(At(9, 16, 20), At(9, 16, 10), At(9, 19, 17), Clock.ClockHours));

    [Fact]
    public void What_had_passed_already_stays_where_it_was() =>
        Assert.Equal(At(9, 15, 9), Calendar.Resumed(At(9, 15, 9), At(9, 16, 10), At(9, 19, 17), Clock.WorkingDays));

    [Theory]
    [InlineData(Clock.ClockHours, 50)]
    [InlineData(Clock.WorkingHours, 50)]
    [InlineData(Clock.WorkingDays, 12)]
    [InlineData(Clock.CalendarDays, 20)]
    public void Of_any_limit_stopped_and_resumed_at_any_moment_nothing_is_lost(Clock clock, int amount)
    {
        var random = new Random(7);
        for (var tries = 0; tries < 2_000; tries++)
        {
            var start = At(1, 5, 9).AddMinutes(random.Next(300 * 24 * 60));
            var due = Calendar.Due(start, new TimeLimit(amount, clock));
            var since = start + ((due - start) * random.NextDouble());
            var until = since.AddMinutes(random.Next(60 * 24 * 60));

            var later = Calendar.Resumed(due, since, until, clock);

            Assert.True(later >= due, $"{due:O} stopped at {since:O} and resumed at {until:O} lies earlier: {later:O}");
            Assert.True(later > until, $"{due:O} stopped at {since:O} and resumed at {until:O} had passed: {later:O}");
            Assert.Equal(due, Calendar.Resumed(due, since, since, clock));
        }
    }

    [Fact]
    public void What_was_set_to_an_evening_of_a_weekend_is_due_no_earlier_after_a_pause()
    {
        var due = At(9, 19, 20); // a Saturday that is off
        Assert.Equal(due, Calendar.Resumed(due, At(9, 16, 20), At(9, 16, 20, 5), Clock.WorkingDays));
        Assert.Equal(due, Calendar.Resumed(due, At(9, 16, 20), At(9, 16, 20, 5), Clock.WorkingHours));
    }
}
