using CaseFlow.Domain.Deadlines;
using static CaseFlow.Domain.Tests.Deadlines.Office;

namespace CaseFlow.Domain.Tests.Deadlines;

public sealed class TimeLeftTests
{
    [Theory]
    [InlineData("2026-09-16 14:30", "2026-09-17 17:30", "剩 1 个工作日 3 小时")]
    [InlineData("2026-09-16 08:30", "2026-09-16 17:30", "剩 1 个工作日")]
    [InlineData("2026-09-16 17:10", "2026-09-16 17:30", "剩 20 分钟")]
    [InlineData("2026-09-16 11:00", "2026-09-16 15:30", "剩 2 小时")]
    [InlineData("2026-09-16 17:30", "2026-09-16 15:30", "超 2 小时")]
    [InlineData("2026-09-21 17:30", "2026-09-17 17:30", "超 3 个工作日")]
    [InlineData("2026-09-30 16:00", "2026-10-09 17:30", "剩 2 个工作日 1 小时")]
    [InlineData("2026-09-16 17:30", "2026-09-16 17:30", "超不足 1 分钟")]
    [InlineData("2026-09-18 21:00", "2026-09-18 17:30", "超 3 小时 30 分钟（非工作时间）")]
    public void Time_left_is_said_in_working_time(string now, string due, string words) =>
        Assert.Equal(words, TimeLeftWords.Of(Calendar.Left(At(now), At(due))).Chinese());

    [Theory]
    [InlineData("2026-10-01 10:00", "2026-10-02 13:00", "剩 1 天 3 小时")]
    [InlineData("2026-10-02 13:00", "2026-10-01 10:00", "超 1 天 3 小时")]
    [InlineData("2026-10-01 23:50", "2026-10-02 04:50", "剩 5 小时")]
    public void Clocks_that_never_stop_are_said_by_the_clock(string now, string due, string words) =>
        Assert.Equal(words, TimeLeftWords.Of(Calendar.Left(At(now), At(due)), Clock.ClockHours).Chinese());

    [Theory]
    [InlineData("2026-09-16 14:30", "2026-09-17 17:30", null, "1 working day 3 h left")]
    [InlineData("2026-09-21 17:30", "2026-09-17 17:30", null, "3 working days overdue")]
    [InlineData("2026-09-16 17:30", "2026-09-16 17:30", null, "less than a minute overdue")]
    [InlineData("2026-09-18 21:00", "2026-09-18 17:30", null, "3 h 30 min overdue (outside office hours)")]
    [InlineData("2026-10-01 10:00", "2026-10-02 13:00", Clock.ClockHours, "1 day 3 h left")]
    public void Readers_of_English_are_told_one_and_several_units(string now, string due, Clock? clock, string words) =>
        Assert.Equal(words, TimeLeftWords.Of(Calendar.Left(At(now), At(due)), clock).English());

    [Fact]
    public void Working_days_are_counted_as_days_across_a_change_of_season()
    {
        var left = WithSummerHours.Left(At("2026-09-29 18:30"), At("2026-10-12 17:30"));

        Assert.Equal((5, TimeSpan.Zero), (left.WorkingDays, left.WorkingTime));
    }

    [Fact]
    public void What_is_not_done_at_the_due_moment_is_overdue_a_moment_before_it_is_not()
    {
        var due = At("2026-09-16 17:30");

        Assert.False(Calendar.Left(due.AddMilliseconds(-1), due).Overdue);
        Assert.True(Calendar.Left(due, due).Overdue);
    }
}
