namespace CaseFlow.Domain.Figures;

/// <summary>
/// 按期办结率 ＝ 期内到期件中按期办结 ÷ 到期件（含超期未结；延期按批准后期限，另列原期限口径）. Source: DOMAIN §6.
/// A case is due in a period in which a limit of one of its tasks falls, and in time when each task whose limit falls there was done by it:
/// the product gives limits to steps, and whoever handles the case answers for each. What stands still (停表) is due at no moment.
/// </summary>
public static class OnTime
{
    /// <summary>By the limits in force, granted time included.</summary>
    public static Counted Of(IEnumerable<WorkFact> work, Period period) => Of(work, period, one => one.Due);

    /// <summary>By the limits as they were before more time was granted (原期限口径).</summary>
    public static Counted ByFirstLimit(IEnumerable<WorkFact> work, Period period) => Of(work, period, one => one.FirstDue ?? one.Due);

    private static Counted Of(IEnumerable<WorkFact> work, Period period, Func<WorkFact, DateTimeOffset?> limit)
    {
        var (due, late) = (new HashSet<long>(), new HashSet<long>());
        foreach (var one in work)
        {
            if (!period.Has(limit(one)))
                continue;
            due.Add(one.Case);
            if (one.Closed is not { } closed || closed > limit(one))
                late.Add(one.Case);
        }
        return new Counted(due.Where(one => !late.Contains(one)).ToHashSet(), due);
    }
}
