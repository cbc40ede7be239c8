using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Rehearsal;

/// <summary>A hash of everything that a database holds: every row of every table.</summary>
internal static class DatabaseHash
{
    public static async Task<string> Of(CaseFlowDb db, CancellationToken ct) =>
        Hash((await OfTables(db, ct)).Select(table => $"{table.Key} {table.Value}"));

    /// <summary>The same for each table by itself.</summary>
    public static async Task<SortedDictionary<string, string>> OfTables(CaseFlowDb db, CancellationToken ct)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in await Tables(db, ct))
            hashes[table] = Hash((await Rows(db, table, ct)).Order(StringComparer.Ordinal));
        return hashes;
    }

    private static string Hash(IEnumerable<string> rows) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))));

    private static Task<List<string>> Tables(CaseFlowDb db, CancellationToken ct) =>
        db is SqliteDb
            ? db
                .Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' ORDER BY name")
                .ToListAsync(ct)
            : db
                .Database.SqlQuery<string>(
                    $"SELECT table_name::text AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1"
                )
                .ToListAsync(ct);

    private static async Task<List<string>> Rows(CaseFlowDb db, string table, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the database itself named the table
        command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(string.Join('|', values.Select(Text)));
        }
        return rows;
    }

    private static string Text(object value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
