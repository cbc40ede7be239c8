using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Search;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Cases;

/// <summary>
/// Finds cases, newest first. A text can be found in three ways (words, number, unit); each is a query of its own that an
/// index answers in the order asked for, and the newest of all are merged here. One query for all three would have to read
/// everything it finds before it knows the newest.
/// </summary>
public sealed class CaseSearch(CaseFlowDb db, StaffDirectory directory, TimeProvider clock)
{
    private const int FirstPart = 200;
    private const int PartGrowth = 5;
    private const string NumberMark = "YQ-";

    /// <param name="before">Only cases with a smaller id; <see cref="long.MaxValue"/> for the newest.</param>
    public async Task<IReadOnlyList<CaseRow>> Newest(CaseFilter filter, Actor by, long before, int count, CancellationToken ct)
    {
        var rows = filter.Apply(db.VisibleTo(by).AsNoTracking(), db, by.Person, clock.Now());
        if (string.IsNullOrWhiteSpace(filter.Text))
            return await rows.Where(row => row.Id < before).OrderByDescending(row => row.Id).Take(count).ToListAsync(ct);
        var text = filter.Text.Trim();
        var found = new List<CaseRow>(await ByWords(rows, text, before, count, ct));
        foreach (var way in OtherWays(rows.Where(row => row.Id < before), text, await directory.Read(db, ct)))
            found.AddRange(await way.OrderByDescending(row => row.Id).Take(count).ToListAsync(ct));
        return [.. found.DistinctBy(row => row.Id).OrderByDescending(row => row.Id).Take(count)];
    }

    private IEnumerable<IQueryable<CaseRow>> OtherWays(IQueryable<CaseRow> rows, string text, Staff staff)
    {
        if (text.All(char.IsAscii) && (text.Any(char.IsAsciiDigit) || text.StartsWith(NumberMark, StringComparison.OrdinalIgnoreCase)))
            yield return ByNumber(rows, text.ToUpperInvariant());
        var units = staff.UnitsLike(text).ToArray();
        if (units.Length > 0)
        {
            var theirs = db.Tasks.Where(task => task.Unit != null && units.Contains(task.Unit)).Select(task => task.CaseId);
            yield return rows.Where(row => theirs.Contains(row.Id));
        }
    }

    // The index knows pairs of characters; whether they stand together is read from the text of what it found.
    // It is asked for the newest part of its hits first, then for larger ones, as long as the page is not full.
    private async Task<IReadOnlyList<CaseRow>> ByWords(IQueryable<CaseRow> rows, string text, long before, int count, CancellationToken ct)
    {
        var terms = text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string[] words = [.. terms.SelectMany(SearchWords.ToFind).Distinct(StringComparer.Ordinal)];
        if (words.Length == 0)
            return [];
        rows = Holding(rows, terms);
        var (found, to) = (new List<CaseRow>(), before);
        for (var part = FirstPart; found.Count < count && to > 0; part *= PartGrowth)
        {
            var end = to;
            var hits = db.WithWords(words).Where(id => id < end);
            var from = await hits.OrderByDescending(id => id).Skip(part).FirstOrDefaultAsync(ct);
            hits = hits.Where(id => id >= from);
            found.AddRange(await rows.Where(row => row.Id >= from && row.Id < end && hits.Contains(row.Id))
                .OrderByDescending(row => row.Id).Take(count - found.Count).ToListAsync(ct));
            to = from;
        }
        return found;
    }

#pragma warning disable CA1304, CA1311, CA1862, MA0011 // a query: the database makes letters small, in no language
    private static IQueryable<CaseRow> Holding(IQueryable<CaseRow> rows, string[] terms)
    {
        foreach (var term in terms)
            rows = rows.Where(row => row.Title.ToLower().Contains(term) || row.Body.ToLower().Contains(term));
        return rows;
    }
#pragma warning restore CA1304, CA1311, CA1862, MA0011

    // From its beginning a number is found in its index; any other part of it by reading that index through.
#pragma warning disable CA1309 // a query: this is how “between” is written in one
    private static IQueryable<CaseRow> ByNumber(IQueryable<CaseRow> rows, string text) =>
        text.StartsWith(NumberMark, StringComparison.Ordinal)
            ? rows.Where(row => string.Compare(row.Number, text) >= 0 && string.Compare(row.Number, text + "~") < 0)
            : rows.Where(row => row.Number.Contains(text));
#pragma warning restore CA1309
}
