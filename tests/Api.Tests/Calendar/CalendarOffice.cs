using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Recounting;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Timers;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Calendar;

/// <summary>An office with cases of one small procedure whose limit is two working days, and its work calendar.</summary>
internal static class CalendarOffice
{
    public const string Id = "limited";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<HttpClient> Published(VersionsHost host)
    {
        var admin = await host.Administrator("wang");
        await host.SignInAs("limited-handler", ApiHost.Unit, Roles.Handler);
        var procedure = SmallProcedure.Of(Id);
        procedure["root"]!["activities"]![1]!["deadline"] = new JsonObject { ["amount"] = 2, ["clock"] = "WorkingDays" };
        await VersionsHost.Publish(admin, Id, await admin.Draft(Id, procedure)).Ok();
        return admin;
    }

    public static object ClosesAt(string end) =>
        new
        {
            hours = new[]
            {
                new
                {
                    fromMonth = 1,
                    fromDay = 1,
                    spans = new[] { new { start = "08:30:00", end = "12:00:00" }, new { start = "14:30:00", end } },
                },
            },
        };

    public static Task<HttpResponseMessage> Preview(HttpClient client, object hours) =>
        client.PostAsJsonAsync("/api/calendar/hours/preview", hours, Ct);

    public static Task<HttpResponseMessage> Save(HttpClient client, object hours, string hash) =>
        Put(client, $"/api/calendar/hours?preview={hash}", hours);

    /// <summary>Sets the hours as somebody does who has the calendar in force before them.</summary>
    public static async Task<HttpResponseMessage> Put(HttpClient client, string address, object hours)
    {
        var body = JsonSerializer.SerializeToNode(hours)!;
        body["edition"] = (await client.GetAsync("/api/calendar", Ct).Ok()).Number("number");
        return await client.PutAsJsonAsync(address, body, Ct);
    }

    /// <summary>An edition whose plan is not what was counted, as it is when things happen between saving and moving.</summary>
    public static async Task<int> Planned(VersionsHost host, Func<ImmutableArray<PlannedLimit>, ImmutableArray<PlannedLimit>> otherwise)
    {
        var first = await host.InDb(db => db.Calendars.AsNoTracking().SingleAsync(Ct));
        var edition = JsonSerializer.Deserialize<CalendarEdition>(first.Edition, EngineJson.Options)!;
        var next = edition with
        {
            Number = 2,
            EffectiveFrom = host.Clock.GetUtcNow(),
            Hours = [new OfficeHours(1, 1, [new(new(8, 30), new(12, 0)), new(new(14, 30), new(18, 0))])],
        };
        var counted = await host.With((LimitCounts counts) => host.InDb(db => counts.Of(new WorkCalendar(next), db.Cases, Ct)));
        var plan = otherwise([.. counted.Moved.Select(one => one.Planned())]);
        await host.InDb(db =>
        {
            db.Calendars.Add(new EditionNote("wang", Domain.Sayings.Saying.Of("recounting.hours"), plan, null).RowOf(next));
            return db.SaveChangesAsync(Ct);
        });
        return next.Number;
    }

    /// <summary>The last edition, when all of its limits have had their answer.</summary>
    public static async Task<JsonElement> Done(VersionsHost host, HttpClient admin)
    {
        host.Services.GetRequiredService<RecountBell>().Ring();
        while (true)
        {
            Ct.ThrowIfCancellationRequested();
            var last = (await admin.GetAsync("/api/calendar/editions", Ct).Ok())[0];
            if (last.GetProperty("limits").GetProperty("done").GetBoolean())
                return last;
        }
    }

    public static (int All, int Moved, int Left) Counts(JsonElement edition)
    {
        var limits = edition.GetProperty("limits");
        Assert.True(limits.GetProperty("done").GetBoolean());
        return (limits.Number("all"), limits.Number("moved"), limits.GetProperty("left").EnumerateArray().Sum(one => one.Number("count")));
    }

    public static Task<DateTimeOffset[]> Dues(VersionsHost host) =>
        host.InDb(db => db.Tasks.OrderBy(task => task.CaseId).Select(task => task.DueAt!.Value).ToArrayAsync(Ct));

    public static Task<EscalationMark> Mark(VersionsHost host) => host.InDb(db => db.Tasks.Select(task => task.Mark).SingleAsync(Ct));

    public static Task<Dictionary<long, int>> Turns(VersionsHost host) =>
        host.InDb(db => db.Runs.ToDictionaryAsync(row => row.CaseId, row => row.Turn, Ct));

    public static Task<int> Sweep(VersionsHost host) => host.With((DeadlineSweep sweep) => sweep.Run(Ct));

    public static async Task AssertVerified(VersionsHost host)
    {
        var report = await host.With((Verification verification) => verification.Run(null, Ct));
        Assert.True(report.Cases > 0);
        Assert.Empty(report.Differences);
    }
}
