using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>For more than one node. Moments are <c>timestamptz</c>.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : CaseFlowDb(options)
{
    public override async Task<WriteTransaction> BeginWrite(CancellationToken ct) =>
        new(await Database.BeginTransactionAsync(ct), null);
}
