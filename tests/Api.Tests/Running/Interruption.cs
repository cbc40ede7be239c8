using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseFlow.Api.Tests.Running;

/// <summary>
/// The program dies just before the n-th thing that it asks the database: a statement or a commit. Afterwards nothing it
/// asks is heard either, as after a kill, until <see cref="Heal"/>.
/// </summary>
internal sealed class Interruption : DbCommandInterceptor
{
    private int left = int.MaxValue;

    public Interruption() => OfTransactions = new Commits(this);

    public DbTransactionInterceptor OfTransactions { get; }

    /// <summary>Statements and commits asked for since the last <see cref="At"/>.</summary>
    public int Asked { get; private set; }

    public void At(int point) => (left, Asked) = (point, 0);

    public void Heal() => left = int.MaxValue;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Count();
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Count();
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    )
    {
        Count();
        return new(result);
    }

    private void Count()
    {
        Asked++;
        if (left == int.MaxValue)
            return;
        if (--left <= 0)
            throw new KilledException();
    }

    private sealed class Commits(Interruption interruption) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        )
        {
            interruption.Count();
            return new(result);
        }
    }
}

/// <summary>Stands for the end of the process.</summary>
internal sealed class KilledException : Exception;
