namespace CaseFlow.Api.Features.Overview;

/// <summary>
/// How many cases of a kind are open, how many of these by their earliest due moment, and how many came and were closed this week.
/// </summary>
internal sealed record CaseCounts(
    int Open,
    int DueToday,
    int DueThisWeek,
    int Overdue,
    int OverdueTo3,
    int OverdueTo7,
    int OverdueMore,
    int Opened,
    int Closed
)
{
    private static readonly CaseCounts None = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static CaseCounts OpenOnly(int count) => None with { Open = count };

    public static CaseCounts OpenedOnly(int count) => None with { Opened = count };

    public static CaseCounts ClosedOnly(int count) => None with { Closed = count };

    public static CaseCounts Of(IEnumerable<CaseCounts> parts) =>
        parts.Aggregate(None, (sum, one) =>
            new CaseCounts(
                sum.Open + one.Open,
                sum.DueToday + one.DueToday,
                sum.DueThisWeek + one.DueThisWeek,
                sum.Overdue + one.Overdue,
                sum.OverdueTo3 + one.OverdueTo3,
                sum.OverdueTo7 + one.OverdueTo7,
                sum.OverdueMore + one.OverdueMore,
                sum.Opened + one.Opened,
                sum.Closed + one.Closed
            )
        );
}
