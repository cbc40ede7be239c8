using System.Diagnostics;
using System.Globalization;
using CaseFlow.Api.Web;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Benchmarks.Search;

/// <summary>
/// What the machine allows at best, in the same run: rows by their key and rows in their order, without HTTP and without a model.
/// </summary>
internal static class RawReads
{
    private const int Repeats = 15;
    private const int Page = 51;

    public static async Task Print(CaseFlowDb db, long last, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var one = await Median(db, $"SELECT * FROM cases WHERE \"Id\" = {last / 3}", ct);
        var page = await Median(db, $"SELECT * FROM cases WHERE \"Id\" <= {last / 3} ORDER BY \"Id\" DESC LIMIT {Page}", ct);
        var all = await Median(db, "SELECT count(*) FROM tasks", ct);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Raw reads             {one:N2} ms one case by its key, {page:N2} ms {Page} in their order, {all:N1} ms all tasks counted"
            )
        );
    }

    private static async Task<double> Median(CaseFlowDb db, string sql, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // two of the three hold a number that this program chose
        command.CommandText = sql;
#pragma warning restore CA2100
        var times = new List<double>();
        for (var i = 0; i < Repeats; i++)
        {
            var watch = Stopwatch.StartNew();
            await using (var reader = await command.ExecuteReaderAsync(ct))
            {
                var values = new object[reader.FieldCount];
                while (await reader.ReadAsync(ct))
                    reader.GetValues(values);
            }
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return times.Order().ElementAt(Repeats / 2);
    }
}
