using CaseFlow.Domain.Cases;

namespace CaseFlow.Domain.Figures;

/// <summary>
/// 回应达标率（5h/24h/48h 各自）. Sources: DOMAIN §6 and §1 (国办发〔2016〕61号、80号) and §2c for the second level. The clock never stands
/// still, and begins with discovery or receipt, whichever was earlier. A case counts in the period in which its hours ran out, or in which it was received where they
/// had run out before that; one that
/// ended before that without an answer (转送、并案、不启动响应) owed none.
/// </summary>
public static class ResponseClock
{
    /// <summary>A case that was received so long before a period may still count in it.</summary>
    public static readonly int LongestHours = Enum.GetValues<ResponseLevel>().Max(Hours);

    /// <summary>Hours within which a case of a level is to be answered.</summary>
    public static int Hours(ResponseLevel level) =>
        level switch
        {
            ResponseLevel.One => 5,
            ResponseLevel.Two => 24,
            ResponseLevel.Three => 48,
        };

    public static Counted Of(IEnumerable<ResponseFact> facts, Period period, ResponseLevel level)
    {
        var (met, of) = (new HashSet<long>(), new HashSet<long>());
        foreach (var one in facts.Where(one => one.Level == level))
        {
            var due = Due(one);
            if (!period.Has(due > one.Received ? due : one.Received) || (one.Released is null && one.Ended < due))
                continue;
            of.Add(one.Case);
            if (one.Released <= due)
                met.Add(one.Case);
        }
        return new Counted(met, of);
    }

    private static DateTimeOffset Due(ResponseFact one) =>
        (one.Discovered < one.Received ? one.Discovered.Value : one.Received).AddHours(Hours(one.Level));
}
