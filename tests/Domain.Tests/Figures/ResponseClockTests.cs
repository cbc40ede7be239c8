using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Figures;
using static CaseFlow.Domain.Tests.Figures.Paper;

namespace CaseFlow.Domain.Tests.Figures;

public sealed class ResponseClockTests
{
    private static ResponseFact Case(long of, string? found, string received, string? released, string? ended = null, int level = 1) =>
        new(of, (ResponseLevel)level, Or(found), At(received), Or(released), Or(ended));

    [Fact]
    public void The_first_level_is_answered_five_hours_after_it_was_found_on_holidays_too()
    {
        // 11-07 is a Saturday. 1: to the minute. 2: a minute late, counted from discovery, not from receipt. 3: not answered.
        // 4: passed on before its hours were up. 5: ended unanswered after them. 6: found after it was reported.
        ResponseFact[] facts =
        [
            Case(1, "11-07 20:00", "11-07 22:00", "11-08 01:00"),
            Case(2, "11-07 20:00", "11-07 22:00", "11-08 01:01"),
            Case(3, null, "11-09 09:00", null),
            Case(4, null, "11-09 09:00", null, ended: "11-09 10:00"),
            Case(5, null, "11-09 09:00", null, ended: "11-09 15:00"),
            Case(6, "11-09 12:00", "11-09 09:00", "11-09 14:30"),
        ];
        var counted = ResponseClock.Of(facts, November, ResponseLevel.One);
        Assert.Equal([1L, 2, 3, 5, 6], counted.Of.Order());
        Assert.Equal([1L], counted.Met);
    }

    [Fact]
    public void Each_level_has_its_hours_and_counts_where_they_ran_out()
    {
        ResponseFact[] facts =
        [
            Case(1, null, "11-02 09:00", "11-03 09:00", level: 2),
            Case(2, null, "11-02 09:00", "11-03 09:01", level: 2),
            Case(3, null, "11-02 09:00", "11-04 09:00", level: 3),
            Case(4, null, "11-29 09:00", "11-29 10:00", level: 3),
            Case(5, null, "10-31 09:00", "11-02 08:00", level: 3),
            Case(6, "10-20 09:00", "11-02 09:00", "11-02 10:00", level: 3),
        ];
        Assert.Equal(
            (5, 24, 48),
            (ResponseClock.Hours((ResponseLevel)1), ResponseClock.Hours((ResponseLevel)2), ResponseClock.Hours((ResponseLevel)3))
        );
        Assert.Equal(new Share(0, 0), ResponseClock.Of(facts, November, ResponseLevel.One).Share);
        Assert.Equal(new Share(1, 2), ResponseClock.Of(facts, November, ResponseLevel.Two).Share);
        Assert.Equal([3L, 5, 6], ResponseClock.Of(facts, November, ResponseLevel.Three).Of.Order());
        Assert.Equal([3L, 5], ResponseClock.Of(facts, November, ResponseLevel.Three).Met.Order());
    }
}
