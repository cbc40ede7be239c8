using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseFlow.Infrastructure.Search;

/// <summary>
/// Gives every connection to SQLite the functions that the triggers of the index call (SqliteTriggers): <c>search_order(text)</c> and
/// <c>search_letters(title, body)</c>.
/// </summary>
internal sealed class SearchFunction : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Add((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Add((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private static void Add(SqliteConnection connection)
    {
        connection.CreateFunction(
            "search_order",
            (string? text) => string.Join(' ', SearchWords.InOrder(text ?? "")),
            isDeterministic: true
        );
        connection.CreateFunction(
            "search_letters",
            (string? title, string? body) => string.Join(' ', SearchWords.Letters($"{title}\n{body}")),
            isDeterministic: true
        );
    }
}
