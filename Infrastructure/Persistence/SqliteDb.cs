using System.Collections.Concurrent;
using System.Data;
using CaseFlow.Infrastructure.Persistence.Mapping;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>
/// The embedded default: one file in the data folder, WAL, every commit on the disk before it is answered. SQLite has one writer;
/// writers of this program wait for their turn here, in order, instead of polling the file's lock.
/// </summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : CaseFlowDb(options)
{
    private const string AllCards = $"SELECT * FROM cases INDEXED BY \"{SqliteIndexes.Cards}\"";
    private const string CardsByStatus = $"SELECT * FROM cases INDEXED BY \"{SqliteIndexes.CardsByStatus}\"";
    private const string CardsOfOpen = $"SELECT * FROM cases INDEXED BY \"{SqliteIndexes.Open}\"";
    private const string TasksOfInboxes = $"SELECT * FROM tasks INDEXED BY \"{TaskMapping.Inbox}\"";

    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new(StringComparer.Ordinal);

    private SemaphoreSlim Turn => Turns.GetOrAdd(Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1));

    // SQLite has no moments: whole milliseconds since 1970 sort and compare as numbers (ADR 0007).
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }

    public override async Task<WriteTransaction> BeginWrite(CancellationToken ct)
    {
        var turn = Turn;
        await turn.WaitAsync(ct);
        try
        {
            return new WriteTransaction(await Database.BeginTransactionAsync(ct), turn);
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    // The level by which the provider is asked for a deferred transaction, which no writer waits for. In WAL it reads a snapshot.
    public override Task<IDbContextTransaction> BeginRead(CancellationToken ct) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, ct);

    // Without being told, SQLite would rather look up each row, with its text, than read what it needs from an index.
    public override IQueryable<CaseRow> CaseCards(CaseStatus? status) => Cases.FromSqlRaw(status is null ? AllCards : CardsByStatus);

    public override IQueryable<CaseRow> OpenCards => Cases.FromSqlRaw(CardsOfOpen);

    public override IQueryable<TaskRow> InboxTasks => Tasks.FromSqlRaw(TasksOfInboxes);

    public override Task<IReadOnlyList<long>> NewestWith(
        IReadOnlyList<string> terms,
        IQueryable<CaseRow> among,
        long before,
        int count,
        CancellationToken ct
    ) => SqliteWordIndex.Newest(this, SqliteWordIndex.Holding(terms), among, before, count, ct);

    public override Task<IReadOnlyList<long>> NewestWithTitleLike(
        IReadOnlyList<string> pairs,
        IQueryable<CaseRow> among,
        int count,
        CancellationToken ct
    ) => SqliteWordIndex.Newest(this, SqliteWordIndex.TitledLike(pairs), among, long.MaxValue, count, ct);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        var turn = Turn;
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        SqliteIndexes.Add(builder);
    }
}
