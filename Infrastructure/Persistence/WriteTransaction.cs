using Microsoft.EntityFrameworkCore.Storage;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>A transaction that writes, with its turn where there is only one writer.</summary>
public sealed class WriteTransaction(IDbContextTransaction transaction, SemaphoreSlim? turn) : IAsyncDisposable
{
    public Task Commit(CancellationToken ct) => transaction.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            turn?.Release();
        }
    }
}
