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
    private const string NumberMark = "YQ-";

    /// <param name="before">Only cases with a smaller id; <see cref="long.MaxValue"/> for the newest.</param>
    public async Task<IReadOnlyList<CaseRow>> Newest(CaseFilter filter, Actor by, long before, int count, CancellationToken ct)
    {
        var rows = filter.Apply(db.VisibleTo(by).AsNoTracking(), db, by.Person, clock.Now());
        if (string.IsNullOrWhiteSpace(filter.Text))
            return await rows.Where(row => row.Id < before).OrderByDescending(row => row.Id).Take(count).ToListAsync(ct);
        var found = new List<CaseRow>();
        foreach (var way in Ways(rows, filter.Text.Trim(), before, await directory.Read(db, ct)))
            found.AddRange(await way.Take(count).ToListAsync(ct));
        return [.. found.DistinctBy(row => row.Id).OrderByDescending(row => row.Id).Take(count)];
    }

    private IEnumerable<IQueryable<CaseRow>> Ways(IQueryable<CaseRow> rows, string text, long before, Staff staff)
    {
        if (ByWords(rows, text, before) is { } byWords)
            yield return byWords;
        if (text.All(char.IsAscii) && (text.Any(char.IsAsciiDigit) || text.StartsWith(NumberMark, StringComparison.OrdinalIgnoreCase)))
            yield return ByNumber(rows, text.ToUpperInvariant()).Where(row => row.Id < before).OrderByDescending(row => row.Id);
        var units = staff.UnitsNamed(text).ToArray();
        if (units.Length > 0)
        {
            var theirs = db.Tasks.Where(task => task.Unit != null && units.Contains(task.Unit)).Select(task => task.CaseId);
            yield return rows.Where(row => row.Id < before && theirs.Contains(row.Id)).OrderByDescending(row => row.Id);
        }
    }

    // The index knows pairs of characters; whether they stand together is read from the text of what it found.
    private IQueryable<CaseRow>? ByWords(IQueryable<CaseRow> rows, string text, long before)
    {
        var terms = text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string[] words = [.. terms.SelectMany(SearchWords.ToFind).Distinct(StringComparer.Ordinal)];
        if (words.Length == 0)
            return null;
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // a query: the database makes letters small, in no language
        foreach (var term in terms)
            rows = rows.Where(row => row.Title.ToLower().Contains(term) || row.Body.ToLower().Contains(term));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        return db.WithWords(words).Where(id => id < before).Join(rows, id => id, row => row.Id, (id, row) => new { Id = id, Row = row })
            .OrderByDescending(hit => hit.Id).Select(hit => hit.Row);
    }

    // From its beginning a number is found in its index; any other part of it by reading that index through.
#pragma warning disable CA1309 // a query: this is how “between” is written in one
    private static IQueryable<CaseRow> ByNumber(IQueryable<CaseRow> rows, string text) =>
        text.StartsWith(NumberMark, StringComparison.Ordinal)
            ? rows.Where(row => string.Compare(row.Number, text) >= 0 && string.Compare(row.Number, text + "~") < 0)
            : rows.Where(row => row.Number.Contains(text));
#pragma warning restore CA1309
}
