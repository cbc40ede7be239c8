using System.Data.Common;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Search;

/// <summary>The index of words of SQLite, <c>case_words</c> (ADR 0009). It gives its hits newest first, as it is read.</summary>
internal static class SqliteWordIndex
{
    // So many hits are rather looked up one by one; of more, the newest are soon found along the index of all cases.
    private const int Few = 500;

    /// <summary>A term is one phrase; a letter alone is in the column of letters.</summary>
    public static string Holding(IReadOnlyList<string> terms) =>
        string.Join(
            " AND ",
            terms.Select(term =>
                SearchWords.InOrder(term) is { Count: > 0 } words
                    ? $"{{title body source}} : {Phrase(words)}"
                    : $"letters : {Phrase([term])}"
            )
        );

    public static string TitledLike(IReadOnlyList<string> pairs) =>
        $"title : ({string.Join(" OR ", pairs.Zip(pairs.Skip(1), (one, next) => Phrase([one, next])))})";

    public static async Task<IReadOnlyList<long>> Newest(
        CaseFlowDb db,
        string match,
        IQueryable<CaseRow> among,
        long before,
        int count,
        CancellationToken ct
    )
    {
        var hits = await db
            .Database.SqlQuery<long>(
                $"SELECT rowid AS \"Value\" FROM case_words WHERE case_words MATCH {match} AND rowid < {before} ORDER BY rowid DESC LIMIT {Few + 1}"
            )
            .ToListAsync(ct);
        if (hits.Count > Few)
            return await Merged(db, match, among, before, count, ct);
        return hits.Count == 0
            ? hits
            : await among
                .Where(row => hits.Contains(row.Id))
                .OrderByDescending(row => row.Id)
                .Select(row => row.Id)
                .Take(count)
                .ToListAsync(ct);
    }

    // Both sides come in the order asked for and are merged as they are read, until the page is full: only so, with the ORDER
    // BY at the compound itself, does SQLite do without a table of all hits.
    private static async Task<IReadOnlyList<long>> Merged(
        CaseFlowDb db,
        string match,
        IQueryable<CaseRow> among,
        long before,
        int count,
        CancellationToken ct
    )
    {
        await using var command = among.Where(row => row.Id < before).Select(row => row.Id).CreateDbCommand();
#pragma warning disable CA2100 // put together of the text of a query and constants
        command.CommandText =
            $"SELECT rowid FROM case_words WHERE case_words MATCH @search_match AND rowid < @search_before INTERSECT {command.CommandText} ORDER BY 1 DESC LIMIT @search_count";
#pragma warning restore CA2100
        command.Parameters.Add(new SqliteParameter("@search_match", match));
        command.Parameters.Add(new SqliteParameter("@search_before", before));
        command.Parameters.Add(new SqliteParameter("@search_count", count));
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            return await Ids(command, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<IReadOnlyList<long>> Ids(DbCommand command, CancellationToken ct)
    {
        var ids = new List<long>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            ids.Add(reader.GetInt64(0));
        return ids;
    }

    private static string Phrase(IEnumerable<string> words) => $"\"{string.Join(' ', words)}\"";
}
