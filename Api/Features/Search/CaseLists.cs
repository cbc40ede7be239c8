using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Search;

/// <summary>What comes first in a list of cases.</summary>
public enum CaseOrder
{
    /// <summary>最新登记在前.</summary>
    Newest,

    /// <summary>按到期先后: by the earliest due moment of the open tasks; then those without one, newest first.</summary>
    Due,
}

/// <summary>Where a list of cases goes on: behind this case.</summary>
/// <param name="Due">Null of a case that has no due moment.</param>
public readonly record struct CasePlace(DateTimeOffset? Due, long Id)
{
    private const long NoDue = long.MaxValue;

    public static CasePlace Of(CaseRow row) => new(row.NextDue, row.Id);

    /// <summary>Null when the text is no cursor of this list.</summary>
    public static CasePlace? Read(string cursor) => Cursor.Read(cursor, 2) is [var due, var id] ? new(Cursor.Moment(due), id) : null;

    public long[] Key => [Due?.ToUnixTimeMilliseconds() ?? NoDue, Id];
}

/// <summary>案件列表, in the order asked for.</summary>
public sealed class CaseLists(CaseSearch search)
{
    /// <summary>Only an index of due moments could order more with a text by these, and it knows no texts.</summary>
    public const int MostWithText = 10_000;

    // As many ids as a query takes without being slow.
    private const int FewWithText = 200;

    private static readonly Refusal TooManyToOrder = new("too-many-to-order", RefusalKind.Invalid, ("most", MostWithText));

    /// <param name="after">Null for the first.</param>
    /// <returns>As many as were asked for, or all that are left.</returns>
    public async Task<OrRefusal<CaseRow[]>> Page(
        CaseFilter filter,
        CaseOrder order,
        Reader by,
        CasePlace? after,
        int count,
        CancellationToken ct
    )
    {
        var cards = search.Cards(filter, by, filter.Status);
        if (order == CaseOrder.Newest)
            return (CaseRow[])[.. await search.Newest(cards, filter.Text, after?.Id ?? long.MaxValue, count, ct)];
        CaseRow[] found = [];
        if (after is not { Due: null })
        {
            var pressing = await ByDue(filter, by, after, count, ct);
            if (pressing.Refusal is { } refusal)
                return refusal;
            found = pressing.Value;
        }
        var before = after is { Due: null } last ? last.Id : long.MaxValue;
        if (found.Length < count)
            found =
            [
                .. found,
                .. await search.Newest(cards.Where(row => row.NextDue == null), filter.Text, before, count - found.Length, ct),
            ];
        return found;
    }

    private async Task<OrRefusal<CaseRow[]>> ByDue(CaseFilter filter, Reader by, CasePlace? after, int count, CancellationToken ct)
    {
        if (filter.Status is not (null or CaseStatus.Open))
            return Array.Empty<CaseRow>();
        var cards = search.Cards(filter, by, CaseStatus.Open).Where(row => row.Status == CaseStatus.Open && row.NextDue != null);
        IReadOnlySet<long>? with = null;
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            (with, var cut) = await search.With(filter.Text.Trim(), cards, MostWithText + 1, ct);
            if (cut)
                return TooManyToOrder;
            if (with.Count <= FewWithText)
                cards = cards.Where(row => with.Contains(row.Id));
        }
        if (after is { Due: { } due, Id: var id })
            cards = cards.Where(row => row.NextDue > due || (row.NextDue == due && row.Id < id));
        var ordered = cards.OrderBy(row => row.NextDue).ThenByDescending(row => row.Id).Select(row => row.Id);
        // Where many have the text, the first of them are soon met along all.
        var ids =
            with?.Count > FewWithText
                ? await ordered.AsAsyncEnumerable().Where(with.Contains).Take(count).ToListAsync(ct)
                : await ordered.Take(count).ToListAsync(ct);
        return (CaseRow[])[.. (await search.Rows(ids, ct)).OrderBy(row => ids.IndexOf(row.Id))];
    }
}
