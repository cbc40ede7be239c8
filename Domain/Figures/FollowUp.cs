namespace CaseFlow.Domain.Figures;

/// <summary>
/// 解决率 ＝ 认定“已解决” ÷ 有效评价 · 满意率 ＝（满意＋基本满意）÷ 有效评价，同列回访覆盖率 · 重办率 ＝ 重办件 ÷ 办结件. Source: DOMAIN §6.
/// Each is of the cases that were closed in the period. A valid rating is one that says both; the latest follow-up counts.
/// </summary>
public static class FollowUp
{
    public static Counted Resolved(IEnumerable<ClosedFact> closed, Period period) =>
        Of(closed, period, IsRated, one => one.Resolved == "yes");

    public static Counted Satisfied(IEnumerable<ClosedFact> closed, Period period) =>
        Of(closed, period, IsRated, one => one.Satisfaction is "satisfied" or "mostly");

    /// <summary>回访覆盖率: those with a valid rating, of all.</summary>
    public static Counted Coverage(IEnumerable<ClosedFact> closed, Period period) => Of(closed, period, _ => true, IsRated);

    public static Counted Redone(IEnumerable<ClosedFact> closed, Period period) => Of(closed, period, _ => true, one => one.Redone);

    private static bool IsRated(ClosedFact one) => one is { Resolved: not null, Satisfaction: not null };

    private static Counted Of(IEnumerable<ClosedFact> closed, Period period, Func<ClosedFact, bool> counts, Func<ClosedFact, bool> met)
    {
        var of = closed.Where(one => period.Has(one.Closed) && counts(one)).ToArray();
        return new Counted(of.Where(met).Select(one => one.Case).ToHashSet(), of.Select(one => one.Case).ToHashSet());
    }
}
