using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using static CaseFlow.Domain.Tests.Deadlines.Office;

namespace CaseFlow.Domain.Tests.Deadlines;

public sealed class ShareTests
{
    [Theory]
    [InlineData(0, "2026-09-18 16:00")]
    [InlineData(50, "2026-09-20 09:30")]
    [InlineData(100, "2026-09-20 12:00")]
    public void A_share_of_working_hours_is_a_share_of_working_time(decimal percent, string moment) =>
        Assert.Equal(At(moment), Calendar.Share(At("2026-09-18 16:00"), At("2026-09-20 12:00"), Clock.WorkingHours, percent));

    [Fact]
    public void Half_of_eight_working_days_skips_the_holiday() =>
        Assert.Equal(At("2026-10-08 17:30"), Calendar.Share(At("2026-09-27"), At("2026-10-13 17:30"), Clock.WorkingDays, 50));

    [Theory]
    [InlineData(Clock.ClockHours)]
    [InlineData(Clock.CalendarDays)]
    public void A_share_of_other_clocks_is_linear(Clock clock) =>
        Assert.Equal(At("2026-10-03 22:00"), Calendar.Share(At("2026-10-01"), At("2026-10-06"), clock, 50));

    [Fact]
    public void A_stretch_without_working_time_is_shared_by_the_clock() =>
        Assert.Equal(At("2026-10-02 10:00"), Calendar.Share(At("2026-10-01"), At("2026-10-03"), Clock.WorkingHours, 50));

    [Fact]
    public void A_share_of_time_that_has_already_run_out_is_the_due_moment() =>
        Assert.Equal(At("2026-09-17"), Calendar.Share(At("2026-09-18"), At("2026-09-17"), Clock.WorkingDays, 50));

    [Fact]
    public void A_share_falls_on_a_whole_millisecond_so_that_storing_it_loses_nothing()
    {
        var moment = Calendar.Share(At("2026-09-18"), At("2026-09-18").AddMilliseconds(1_001), Clock.ClockHours, 50);

        Assert.Equal(0, moment.Ticks % TimeSpan.TicksPerMillisecond);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100.5)]
    public void A_share_outside_0_to_100_is_a_mistake_of_the_caller(double percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Calendar.Share(At("2026-09-18"), At("2026-09-21"), Clock.WorkingDays, (decimal)percent)
        );

    [Fact]
    public void A_share_stays_before_due_in_the_hour_that_summer_time_repeats()
    {
        var dayOfTheChange = new CalendarYear(2026, [], [new(Day("2026-11-01"), "补班")], Saying.Verbatim("单位自定"));
        var nightShift = new WorkCalendar(
            StateCouncilCalendar.Edition1 with
            {
                Zone = "America/New_York",
                Years = [dayOfTheChange],
                Hours = [new(1, 1, [new(new(0, 0), new(6, 0))])],
            }
        );
        var start = new DateTimeOffset(2026, 11, 1, 0, 30, 0, TimeSpan.FromHours(-4));

        Assert.Equal(start.AddHours(1), nightShift.Share(start, start.AddHours(1), Clock.WorkingHours, 60));
    }
}
