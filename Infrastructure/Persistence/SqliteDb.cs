using System.Collections.Concurrent;
using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>
/// The embedded default: one file in the data folder, WAL, every commit on the disk before it is answered. SQLite has one writer;
/// writers of this program wait for their turn here, in order, instead of polling the file's lock.
/// </summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : CaseFlowDb(options)
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new(StringComparer.Ordinal);

    private SemaphoreSlim Turn => Turns.GetOrAdd(Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1));

    // SQLite has no moments: whole milliseconds since 1970 sort and compare as numbers (ADR 0007).
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

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

    public override IQueryable<long> WithWords(IReadOnlyList<string> words) => Matching(string.Join(" AND ", words.Select(Quoted)));

    public override IQueryable<long> WithTitleLike(IReadOnlyList<string> pairs) =>
        Matching($"title : ({string.Join(" OR ", pairs.Zip(pairs.Skip(1), (one, next) => $"({Quoted(one)} AND {Quoted(next)})"))})");

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

    private IQueryable<long> Matching(string query) =>
        Database.SqlQuery<long>($"SELECT rowid AS \"Value\" FROM case_words WHERE case_words MATCH {query}");

    private static string Quoted(string word) => $"\"{word}\"";
}
