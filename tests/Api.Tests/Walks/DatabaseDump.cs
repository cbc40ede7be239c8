using System.Globalization;
using System.Text;
using CaseFlow.Api.Tests.Web;
using Microsoft.Data.Sqlite;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>Every row of every table as text: two equal dumps mean that nothing was changed in between.</summary>
internal static class DatabaseDump
{
    public static async Task<string> Of(ApiHost host)
    {
        var file = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(host.Folder, "caseflow.db"),
            Mode = SqliteOpenMode.ReadOnly,
        };
        await using var connection = new SqliteConnection(file.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var tables = await Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
        Assert.Contains("cases", tables.Select(table => table.ToLowerInvariant()), StringComparer.Ordinal);
        var dump = new StringBuilder();
        foreach (var table in tables)
            dump.Append(table).Append('\n').AppendJoin('\n', await Rows(connection, $"SELECT * FROM \"{table}\" ORDER BY 1")).Append('\n');
        return dump.ToString();
    }

    private static async Task<List<string>> Rows(SqliteConnection connection, string query)
    {
        await using var command = new SqliteCommand(query, connection);
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
