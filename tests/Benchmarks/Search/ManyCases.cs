using CaseFlow.Benchmarks.Office;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Benchmarks.Search;

/// <summary>
/// Many cases, written past the engine. The first ones are registered as every case is and have their events; the others are
/// rows of <see cref="CaseStock"/> whose run stands where that of the first does.
/// </summary>
internal static class ManyCases
{
    /// <summary>Cases that went through the engine: the pages of cases are measured on these.</summary>
    public const int Real = 20;

    private const int Batch = 50_000;

    // Nothing of it must survive a power cut, and most of the indexes fit into the memory; the index of words is written in few large
    // parts.
    private const string Fast =
        "PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; INSERT INTO case_words (case_words, rank) VALUES ('hashsize', 200000000)";
    private const string Usual =
        "PRAGMA synchronous = FULL; PRAGMA cache_size = -2000; INSERT INTO case_words (case_words, rank) VALUES ('hashsize', 1048576); PRAGMA wal_checkpoint(TRUNCATE)";

    public static async Task Add(MeasuredOffice office, int count, int inbox, CancellationToken ct)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        if (await db.Cases.AnyAsync(ct))
            return;
        var now = TimeProvider.System.Now();
        await office.Register(Real, now.AddDays(-7 - (365 * CaseStock.Years)), ct);
        await using (var write = await db.BeginWrite(ct))
        {
            db.Units.AddRange(CaseStock.Units.Skip(1));
            await office.Services.GetRequiredService<StaffDirectory>().Commit(db, write, ct);
        }
        await db.Database.OpenConnectionAsync(ct);
        var embedded = db is SqliteDb;
        if (embedded)
            await db.Database.ExecuteSqlRawAsync(Fast, ct);
        var (stock, run) = (new CaseStock(count, inbox, now), await db.Runs.AsNoTracking().OrderBy(row => row.CaseId).FirstAsync(ct));
        for (var next = Real + 1; next <= count; next += Batch)
            await Write(db, stock, run, next, Math.Min(next + Batch, count + 1), ct);
        await db.Counters.Where(row => row.Key == "case-id").ExecuteUpdateAsync(set => set.SetProperty(row => row.Last, count), ct);
        await db.Database.ExecuteSqlRawAsync(embedded ? Usual : "ANALYZE", ct);
    }

    private static async Task Write(CaseFlowDb db, CaseStock stock, RunRow run, int from, int end, CancellationToken ct)
    {
        await using var transaction = await db.BeginWrite(ct);
        await using var cases = new RowWriter<CaseRow>(db);
        await using var runs = new RowWriter<RunRow>(db);
        await using var tasks = new RowWriter<TaskRow>(db);
        for (var id = from; id < end; id++)
        {
            var row = stock.Case(id);
            await cases.Write(row, ct);
            run.CaseId = id;
            await runs.Write(run, ct);
            foreach (var task in stock.Tasks(row))
                await tasks.Write(task, ct);
        }
        await transaction.Commit(ct);
    }
}
