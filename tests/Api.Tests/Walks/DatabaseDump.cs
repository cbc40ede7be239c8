using System.Data.Common;
using System.Globalization;
using System.Text;
using CaseFlow.Api.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>Every row of every table as text: two equal dumps mean that nothing was changed in between.</summary>
internal static class DatabaseDump
{
    private const string SqliteTables = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
    private const string PostgresTables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";

    public static Task<string> Of(ApiHost host) =>
        host.InDb(async db =>
        {
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            var connection = db.Database.GetDbConnection();
            var tables = await Rows(connection, host.Postgres.Length > 0 ? PostgresTables : SqliteTables);
            Assert.Contains("cases", tables, StringComparer.OrdinalIgnoreCase);
            var dump = new StringBuilder();
            foreach (var table in tables)
                dump.Append(table)
                    .Append('\n')
                    .AppendJoin('\n', (await Rows(connection, $"SELECT * FROM \"{table}\"")).Order(StringComparer.Ordinal))
                    .Append('\n');
            return dump.ToString();
        });

    private static async Task<List<string>> Rows(DbConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(
                string.Join(
                    '|',
                    Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))
                )
            );
        return rows;
    }
}
