using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Figures;
using static CaseFlow.Domain.Tests.Figures.Paper;

namespace CaseFlow.Domain.Tests.Figures;

public sealed class TimeTests
{
    private static readonly WorkCalendar Calendar = new(StateCouncilCalendar.Edition1);

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);

    private static Period Pause(string from, string to) => new(At(from), At(to));

    private static ILookup<long, Period> Pauses(params (long Case, Period Pause)[] all) => all.ToLookup(one => one.Case, one => one.Pause);

    [Fact]
    public void Half_and_nine_in_ten_lie_between_neighbours_where_they_fall_there()
    {
        var spread = Spread.Of([Hours(1), Hours(10), Hours(2), Hours(3)])!.Value;
        Assert.Equal((4, Hours(4), Hours(2.5)), (spread.Count, spread.Mean, spread.Median));
        Assert.Equal(Hours(7.9), spread.Ninety);
        Assert.Null(Spread.Of([]));
    }

    [Fact]
    public void Pauses_are_taken_off_in_working_time_and_once()
    {
        // Monday to Thursday is three days and an hour: 19.5 + 1. Off: Tuesday all day and, overlapping, until Wednesday 10:30.
        var worked = WorkedTime.Between(
            Calendar,
            At("11-02 09:30"),
            At("11-05 10:30"),
            [Pause("11-03 12:30", "11-04 10:30"), Pause("11-02 17:30", "11-03 17:30"), Pause("11-05 10:30", "11-06 09:00")]
        );
        Assert.Equal(Hours(20.5 - 6.5 - 2), worked);
    }

    [Fact]
    public void A_pause_over_a_weekend_takes_nothing_off()
    {
        Assert.Equal(Hours(2), WorkedTime.Between(Calendar, At("11-06 16:30"), At("11-09 09:30"), [Pause("11-06 17:30", "11-09 08:30")]));
    }

    [Fact]
    public void Handling_runs_from_receipt_to_closing_of_those_closed_in_the_period()
    {
        // 6.5 h; 13 h less 6.5 h of pause; 19.5 h; and one closed in October.
        ClosedFact[] closed =
        [
            new(1, At("11-02 08:30"), At("11-02 17:30")),
            new(2, At("11-02 08:30"), At("11-03 17:30")),
            new(3, At("11-02 08:30"), At("11-04 17:30")),
            new(4, At("10-27 08:30"), At("10-30 17:30")),
        ];
        var spread = WorkedTime.Handling(closed, November, Calendar, Pauses((2, Pause("11-03 08:30", "11-03 17:30"))))!.Value;
        Assert.Equal((3, Hours(6.5)), (spread.Count, spread.Median));
        Assert.Equal(Hours(32.5) / 3, spread.Mean);
    }

    [Fact]
    public void Waiting_to_be_taken_stands_apart_from_handling_and_visits_of_a_case_add_up()
    {
        // Case 1: waits an hour, handled for two, comes back and is handled for an hour by whoever has it. Case 2: two units, the
        // second takes it after three hours, both are done after six.
        WorkFact[] done =
        [
            Task(1, 1, "11-02 08:30", "11-02 09:30", "11-02 11:30"),
            Task(1, 2, "11-03 08:30", null, "11-03 09:30"),
            Task(2, 1, "11-02 08:30", "11-02 09:30", "11-02 11:30"),
            Task(2, 1, "11-02 08:30", "11-02 11:30", "11-02 17:00"),
            Task(3, 1, "11-02 08:30", null, null),
        ];
        // The first visit of case 1 stood still while it was waited for, half an hour; a pause of another visit takes nothing off it.
        var pauses = new[] { (1L, 1), (1L, 7) }.ToLookup(visit => visit, _ => Pause("11-02 09:00", "11-02 09:30"));
        var step = Assert.Single(StepTime.Of(done, Calendar, pauses));
        Assert.Equal([1L, 2], step.Cases.Order());
        Assert.Equal((2, Hours(1.75)), (step.Waiting.Count, step.Waiting.Median));
        Assert.Equal(Hours(3), step.Handling.Median);
        Assert.Equal(Hours(4.75), step.Whole.Median);
    }

    private static WorkFact Task(long of, int visit, string opened, string? signed, string? closed) =>
        new(of, visit, "分类交办", "zj", At(opened), Or(signed), Or(closed), null);

    [Fact]
    public void What_stands_on_fewer_than_ten_is_listed_behind_and_not_compared()
    {
        (string Name, int Of, decimal Late)[] units = [("甲", 9, 9), ("乙", 10, 1), ("丙", 40, 5), ("丁", 3, 0)];
        Assert.Equal("丙乙甲丁", string.Concat(Ranking.Ordered(units, unit => unit.Of, unit => unit.Late).Select(unit => unit.Name)));
        Assert.Equal([false, true], new[] { 9, 10 }.Select(Ranking.IsRanked));
    }
}
