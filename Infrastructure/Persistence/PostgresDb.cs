using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>For more than one node. Moments are <c>timestamptz</c>.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : CaseFlowDb(options)
{
    // timestamptz takes moments in UTC only; those that people write in settings and calendars carry the office's offset.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMoments>();

    public override async Task<WriteTransaction> BeginWrite(CancellationToken ct) =>
        new(await Database.BeginTransactionAsync(ct), null);

    public override Task<IDbContextTransaction> BeginRead(CancellationToken ct) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
}
