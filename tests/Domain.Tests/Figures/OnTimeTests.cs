using CaseFlow.Domain.Figures;
using static CaseFlow.Domain.Tests.Figures.Paper;

namespace CaseFlow.Domain.Tests.Figures;

public sealed class OnTimeTests
{
    // 1 in time; 2 late; 3 open and past it; 4 due in October; 5 due in December; 6 without a limit; 7 done to the minute;
    // 8 one task in time and one late; 9 one in time, and another late in December.
    private static readonly WorkFact[] Work =
    [
        Work(1, "11-10 17:30", "11-09 10:00"),
        Work(2, "11-10 17:30", "11-11 09:00"),
        Work(3, "11-20 17:30", null),
        Work(4, "10-31 17:30", "11-05 09:00"),
        Work(5, "12-01 00:00", null),
        Work(6, null, "11-05 09:00"),
        Work(7, "11-10 17:30", "11-10 17:30"),
        Work(8, "11-10 17:30", "11-10 09:00"),
        Work(8, "11-12 17:30", "11-13 09:00"),
        Work(9, "11-10 17:30", "11-10 09:00"),
        Work(9, "12-10 17:30", "12-12 09:00"),
    ];

    [Fact]
    public void Of_those_that_fell_due_in_the_period_it_tells_how_many_were_done_in_time()
    {
        var counted = OnTime.Of(Work, November);
        Assert.Equal([1L, 2, 3, 7, 8, 9], counted.Of.Order());
        Assert.Equal([1L, 7, 9], counted.Met.Order());
        Assert.Equal([2L, 3, 8], counted.Missed.Order());
        Assert.Equal((new Share(3, 6), 50m), (counted.Share, counted.Share.Percent));
    }

    [Fact]
    public void Granted_time_counts_and_the_limit_before_it_is_told_apart()
    {
        // 1 was granted six days and used them; 2 was granted from October into November; 3 from November into December.
        WorkFact[] work =
        [
            Work(1, "11-16 17:30", "11-13 10:00", first: "11-10 17:30"),
            Work(2, "11-05 17:30", "11-04 10:00", first: "10-30 17:30"),
            Work(3, "12-05 17:30", null, first: "11-27 17:30"),
            Work(4, "11-10 17:30", "11-10 10:00"),
        ];
        Assert.Equal(new Share(3, 3), OnTime.Of(work, November).Share);
        var first = OnTime.ByFirstLimit(work, November);
        Assert.Equal([1L, 3, 4], first.Of.Order());
        Assert.Equal([4L], first.Met);
    }

    [Fact]
    public void A_share_of_nothing_is_no_percentage()
    {
        Assert.Null(OnTime.Of([], November).Share.Percent);
        Assert.Equal(86.2m, new Share(112, 130).Percent);
        Assert.Equal(12.5m, new Share(1, 8).Percent);
    }
}
