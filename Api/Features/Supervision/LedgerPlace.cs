using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Supervision;

/// <summary>
/// Where a page of the ledger ended. Several rungs of one visit can be reached at one moment; they are written together, so
/// it is enough to count how many of them were taken.
/// </summary>
internal readonly record struct LedgerPlace(DateTimeOffset At, long CaseId, int Visit, int Taken)
{
    public static readonly LedgerPlace First = new(DateTimeOffset.MaxValue, 0, 0, 0);

    private static readonly long LastMoment = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static LedgerPlace? Read(string cursor) =>
        Cursor.Read(cursor, 4)
            is [var at, var caseId, >= int.MinValue and <= int.MaxValue and var visit, >= 0 and <= int.MaxValue and var taken]
        && at >= 0
        && at <= LastMoment
            ? new LedgerPlace(DateTimeOffset.FromUnixTimeMilliseconds(at), caseId, (int)visit, (int)taken)
            : null;

    public string Write() => Cursor.Write(At.ToUnixTimeMilliseconds(), CaseId, Visit, Taken);

    /// <summary>The place after a page that began here.</summary>
    public LedgerPlace After(IReadOnlyList<ListEscalations.Escalation> page)
    {
        var last = page[^1];
        var same = page.Count(entry => entry.At == last.At && entry.CaseId == last.CaseId && entry.Visit == last.Visit);
        var goesOn = (last.At, last.CaseId, last.Visit) == (At, CaseId, Visit);
        return new LedgerPlace(last.At, last.CaseId, last.Visit, goesOn ? Taken + same : same);
    }
}
