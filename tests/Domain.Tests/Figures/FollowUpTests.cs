using CaseFlow.Domain.Figures;
using static CaseFlow.Domain.Tests.Figures.Paper;

namespace CaseFlow.Domain.Tests.Figures;

public sealed class FollowUpTests
{
    // Six closed in November, four of them rated; the seventh in October.
    private static readonly ClosedFact[] Closed =
    [
        Case(1, "11-03 10:00", "yes", "satisfied"),
        Case(2, "11-03 10:00", "partly", "mostly"),
        Case(3, "11-03 10:00", "no", "unsatisfied", redone: true),
        Case(4, "11-03 10:00", "yes", "unsatisfied"),
        Case(5, "11-03 10:00", null, null),
        Case(6, "11-03 10:00", "yes", null),
        Case(7, "10-30 10:00", "yes", "satisfied", redone: true),
    ];

    private static ClosedFact Case(long of, string closed, string? resolved, string? satisfaction, bool redone = false) =>
        new(of, At("10-01 09:00"), At(closed), resolved, satisfaction, redone);

    [Fact]
    public void Resolved_and_satisfied_are_of_valid_ratings_and_these_of_all_that_were_closed()
    {
        Assert.Equal([1L, 4], FollowUp.Resolved(Closed, November).Met.Order());
        Assert.Equal(new Share(2, 4), FollowUp.Resolved(Closed, November).Share);
        Assert.Equal([1L, 2], FollowUp.Satisfied(Closed, November).Met.Order());
        Assert.Equal(new Share(2, 4), FollowUp.Satisfied(Closed, November).Share);
        Assert.Equal(new Share(4, 6), FollowUp.Coverage(Closed, November).Share);
    }

    [Fact]
    public void Redone_are_counted_of_all_that_were_closed()
    {
        Assert.Equal(new Share(1, 6), FollowUp.Redone(Closed, November).Share);
        Assert.Equal([3L], FollowUp.Redone(Closed, November).Met);
    }
}
