using System.Data.Common;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Imports;

/// <summary>Lets statements and commits fail: before each of them, and once more after each commit, it asks whether to.</summary>
public sealed class FailingDisk : DbCommandInterceptor, IDbTransactionInterceptor
{
    /// <summary>Throws to fail. Gets the statement; null at a commit.</summary>
    public Action<DbCommand?> Watch { get; set; } = _ => { };

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Watch(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Watch(command);
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        Watch(null);
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Watch(null);
        return Task.CompletedTask;
    }
}

/// <summary>The same host on such a disk.</summary>
public sealed class FragileImportHost : ImportHost
{
    public FailingDisk Disk { get; } = new();

    protected override void Adjust(WebApplicationBuilder builder)
    {
        base.Adjust(builder);
        builder.Services.ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(Disk));
        builder.Services.ConfigureDbContext<PostgresDb>(options => options.AddInterceptors(Disk));
    }
}
