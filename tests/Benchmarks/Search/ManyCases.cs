using System.Data.Common;
using CaseFlow.Benchmarks.Office;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

// What is put together into SQL here are names of columns that the database itself tells, never input.
#pragma warning disable EF1002
namespace CaseFlow.Benchmarks.Search;

/// <summary>Many cases, written past the engine: one is registered, the others are copies of its rows with a text of their own.</summary>
internal static class ManyCases
{
    private const int Batch = 20_000;

    private static readonly DateTimeOffset Received = new(2026, 9, 21, 2, 0, 0, TimeSpan.Zero);

    private static readonly string[] Places = ["东街", "西巷", "南门", "北路", "河滨", "城关", "新村", "老厂", "学府", "站前", "花园", "市场"];
    private static readonly string[] Matters = ["积水", "噪音", "井盖", "路灯", "停车", "垃圾", "供水", "停电", "物业", "拆迁", "工地", "公交", "占道", "油烟", "宠物", "绿化"];
    private static readonly string[] Words =
        ["夜间", "扰民", "松动", "不亮", "多日", "无人", "处理", "希望", "尽快", "老人", "孩子", "出行", "不便", "多次", "反映", "没有", "答复", "请", "核实", "整改", "严重", "附近", "小区", "居民"];

    public static async Task Add(MeasuredOffice office, int count, CancellationToken ct)
    {
        await office.Register(1, Received, ct);
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        await db.Database.OpenConnectionAsync(ct);
        var (random, own) = (new Random(20260921), new HashSet<string>(["Id", "Number", "Title", "Body", "ReceivedAt", "MessageId", "MessageKey", "UrlKey"], StringComparer.Ordinal));
        var others = await Columns(db, "cases", own, ct);
        for (var next = 2; next <= count; next += Batch)
        {
            await using var transaction = await db.BeginWrite(ct);
            for (var id = next; id < Math.Min(next + Batch, count + 1); id++)
            {
                var (title, body) = (Text(random, 4), Text(random, 40) + (id == count / 2 ? "独角兽" : ""));
                var (number, at) = ($"YQ-20260921-{id:00000}", Received.AddSeconds(-count + id).ToUnixTimeMilliseconds());
                await db.Database.ExecuteSqlRawAsync(
                    $"INSERT INTO cases (\"Id\", \"Number\", \"Title\", \"Body\", \"ReceivedAt\", {others}) SELECT {{0}}, {{1}}, {{2}}, {{3}}, {{4}}, {others} FROM cases WHERE \"Id\" = 1",
                    [id, number, title, body, at], ct);
            }
            await transaction.Commit(ct);
        }
        await CopyRest(db, ct);
    }

    // One case in five is open with its task; the others are closed.
    private static async Task CopyRest(CaseFlowDb db, CancellationToken ct)
    {
        await db.Cases.Where(row => row.Id > 1 && row.Id % 5 != 0)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, Infrastructure.Persistence.Rows.CaseStatus.Closed).SetProperty(row => row.ClosedAt, Received), ct);
        foreach (var (table, which) in new[] { ("runs", "c.\"Id\" > 1"), ("tasks", "c.\"Id\" > 1 AND c.\"Id\" % 5 = 0") })
        {
            var columns = await Columns(db, table, new HashSet<string>(["CaseId"], StringComparer.Ordinal), ct);
            var copied = string.Join(", ", columns.Split(", ").Select(column => $"t.{column}"));
            await db.Database.ExecuteSqlRawAsync(
                $"INSERT INTO {table} (\"CaseId\", {columns}) SELECT c.\"Id\", {copied} FROM cases c JOIN {table} t ON t.\"CaseId\" = 1 WHERE {which}", ct);
        }
    }

    private static async Task<string> Columns(CaseFlowDb db, string table, HashSet<string> without, CancellationToken ct)
    {
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        var names = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            names.Add(reader.GetString(0));
        return string.Join(", ", names.Where(name => !without.Contains(name)).Select(name => $"\"{name}\""));
    }

    private static string Text(Random random, int words) =>
        Places[random.Next(Places.Length)] + Matters[random.Next(Matters.Length)]
        + string.Concat(Enumerable.Range(0, words).Select(_ => random.Next(4) == 0 ? Matters[random.Next(Matters.Length)] : Words[random.Next(Words.Length)]));
}
