using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseFlow.Infrastructure.Search;

/// <summary>Gives every connection to SQLite the function <c>search_words(text)</c>, which the triggers of the index call (migration Search).</summary>
internal sealed class SearchFunction : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Add(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Add(connection);
        return Task.CompletedTask;
    }

    private static void Add(DbConnection connection) => ((SqliteConnection)connection).CreateFunction(
        "search_words", (string? text) => string.Join(' ', SearchWords.Of(text ?? "")), isDeterministic: true);
}
