using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Recounting;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Timers;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Calendar;

public abstract class MovedLimitsTests(Engine engine)
{
    private const string Id = "limited";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Limits_move_along_as_previewed_and_everybody_reads_why()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host);
        var handler = await host.SignInAs("limited-handler", ApiHost.Unit, Roles.Handler, Roles.Supervisor);
        var id = await host.Register(Id);
        await host.Register(Id);
        var before = await Dues(host);
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        var preview = await Preview(admin, ClosesAt("18:00:00")).Ok();
        await Save(admin, ClosesAt("18:00:00"), preview.Text("hash")).Ok();
        var edition = await Done(host, admin);

        Assert.Equal((2, 2, 0), Counts(edition));
        Assert.Equal(("姓名wang", "办公时间"), (edition.Text("by"), edition.Text("what")));
        Assert.Equal(before.Select(due => due.AddMinutes(30)), await Dues(host));
        var timeline = await handler.GetAsync($"/api/cases/{id}/timeline", Ct).Ok();
        var entry = timeline.EnumerateArray().Single(one => one.Text("kind") == "LimitMoved");
        Assert.Equal(("姓名wang", "办理"), (entry.Text("who"), entry.Text("step")));
        Assert.Contains("17:30", entry.Text("text"), StringComparison.Ordinal);
        Assert.Contains("18:00", entry.Text("text"), StringComparison.Ordinal);
        Assert.Contains("第 2 版", entry.Text("text"), StringComparison.Ordinal);
        var deadline = Assert.Single((await handler.GetAsync($"/api/cases/{id}/deadlines", Ct).Ok()).EnumerateArray());
        Assert.Equal(before[0].AddMinutes(30), deadline.GetProperty("explanation").GetProperty("due").GetDateTimeOffset());
        var notices = await host.InDb(db => db.Notices.Where(row => row.CaseId == id).ToListAsync(Ct));
        Assert.All(notices, notice => Assert.StartsWith("recounted-0:", notice.Cause, StringComparison.Ordinal));
        Assert.Contains(notices, notice => notice.Person == "limited-handler");
        await AssertVerified(host);
    }

    [Fact]
    public async Task What_changed_between_preview_and_saving_is_shown_before_anything_is_saved()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host);
        await host.Register(Id);
        var preview = await Preview(admin, ClosesAt("18:00:00")).Ok();
        await host.Register(Id);
        var before = await Dues(host);

        var refused = await Save(admin, ClosesAt("18:00:00"), preview.Text("hash")).Refused(HttpStatusCode.Conflict);
        var again = await Preview(admin, ClosesAt("18:00:00")).Ok();
        await Save(admin, ClosesAt("18:00:00"), again.Text("hash")).Ok();

        Assert.Equal("/problems/limits-changed", refused.Text("type"));
        Assert.Equal(2, again.GetProperty("sums").Number("all"));
        Assert.Equal((2, 2, 0), Counts(await Done(host, admin)));
        Assert.Equal(before.Select(due => due.AddMinutes(30)), await Dues(host));
    }

    [Fact]
    public async Task A_limit_that_is_gone_or_cannot_be_moved_is_left_and_told_and_the_others_move()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        await Published(host);
        var both = await host.SignInAs("both", ApiHost.Unit, Roles.ProcedureAdmin, Roles.Supervisor);
        var (gone, bad, well) = (await host.Register(Id), await host.Register(Id), await host.Register(Id));
        var before = await Dues(host);
        var number = await Planned(host, plan => plan);
        var stopped = new RunStopped(host.Clock.GetUtcNow(), new Actor("both", [Roles.Supervisor], []), "重复件");
        await host.With((CaseRunner runner) => runner.Handle(gone, stopped, Ct));
        await host.InDb(db =>
            db.Runs.Where(row => row.CaseId == bad).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, "{}"), Ct)
        );

        var edition = await Done(host, both);

        Assert.Equal((number, (3, 1, 2)), (edition.Number("number"), Counts(edition)));
        var left = edition.GetProperty("limits").GetProperty("left").EnumerateArray().ToArray();
        var named = left.ToDictionary(one => (long)one.GetProperty("cases")[0].Number("caseId"), one => one.Text("why"));
        Assert.Contains("办结", named[gone], StringComparison.Ordinal);
        Assert.Contains("日志", named[bad], StringComparison.Ordinal);
        Assert.Equal(before[2].AddMinutes(30), (await Dues(host))[2]);
        Assert.Equal(
            well,
            await host.InDb(db => db.Notices.Where(row => row.Cause.StartsWith("recounted")).Select(row => row.CaseId).FirstAsync(Ct))
        );
    }

    [Fact]
    public async Task A_run_that_was_broken_off_is_gone_on_with_and_moves_nothing_twice()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host);
        var id = await host.Register(Id);
        var late = await host.Register(Id);
        // Saved by the edition before while this one was being saved: it stands in no plan.
        var number = await Planned(host, plan => plan.RemoveAll(one => one.CaseId == late));
        await Done(host, admin);
        var turns = await Turns(host);

        await host.InDb(db => Again(db.Calendars.Single(row => row.Number == number), db));
        var edition = await Done(host, admin);

        Assert.Equal((2, 2, 0), Counts(edition));
        Assert.Equal(1, edition.GetProperty("limits").Number("late"));
        Assert.Equal(turns, await Turns(host));
        Assert.True(turns[id] > 1);
        await AssertVerified(host);

        static async Task<int> Again(CalendarRow row, Infrastructure.Persistence.CaseFlowDb db)
        {
            var note = EditionNote.Of(row)!;
            var waiting = note.Limits!.Value.Select(one => one with { Answer = LimitAnswer.Waiting });
            row.Edition = (note with { DoneAt = null, Limits = [.. waiting] }).Within(row);
            return await db.SaveChangesAsync(Ct);
        }
    }

    [Fact]
    public async Task Nothing_else_is_changed_while_limits_still_move()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host);
        await host.Register(Id);
        await host.InDb(async db =>
        {
            var row = db.Calendars.Single();
            row.Edition = new EditionNote("wang", Domain.Sayings.Saying.Verbatim("x"), [], null).Within(row);
            return await db.SaveChangesAsync(Ct);
        });

        var refused = await Preview(admin, ClosesAt("18:00:00")).Refused(HttpStatusCode.Conflict);
        await Done(host, admin);

        Assert.Equal("/problems/limits-moving", refused.Text("type"));
        await Preview(admin, ClosesAt("18:00:00")).Ok();
    }

    [Fact]
    public async Task Going_back_to_an_earlier_edition_takes_the_limits_back()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host);
        await host.Register(Id);
        var before = await Dues(host);
        await Save(admin, ClosesAt("18:00:00"), (await Preview(admin, ClosesAt("18:00:00")).Ok()).Text("hash")).Ok();
        await Done(host, admin);

        var preview = await admin.PostAsync("/api/calendar/editions/1/preview", null, Ct).Ok();
        await admin.PostAsync($"/api/calendar/editions/1/restore?preview={preview.Text("hash")}", null, Ct).Ok();
        var edition = await Done(host, admin);

        Assert.Equal(3, edition.Number("number"));
        Assert.Equal("恢复第 1 版", edition.Text("what"));
        Assert.Equal(before, await Dues(host));
        await admin.PostAsync("/api/calendar/editions/3/restore", null, Ct).Refused(HttpStatusCode.NotFound);
        await AssertVerified(host);
    }

    [Fact]
    public async Task An_overdue_task_whose_limit_lies_ahead_again_is_no_longer_marked_and_is_told_again_when_it_passes()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host);
        await host.Register(Id);
        var due = (await Dues(host))[0];
        host.Clock.Advance(due.AddMinutes(5) - host.Clock.GetUtcNow());
        await Sweep(host);
        Assert.Equal(EscalationMark.Overdue, await Mark(host));

        await Save(admin, ClosesAt("18:00:00"), (await Preview(admin, ClosesAt("18:00:00")).Ok()).Text("hash")).Ok();
        await Done(host, admin);
        var lifted = await Mark(host);
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        await Sweep(host);

        Assert.Equal(EscalationMark.Reminder, lifted);
        Assert.Equal(EscalationMark.Overdue, await Mark(host));
        Assert.Equal(
            ["due", "due#2"],
            await host.InDb(db =>
                db.Escalations.Where(row => row.Mark == EscalationMark.Overdue)
                    .OrderBy(row => row.At)
                    .Select(row => row.Rung)
                    .ToListAsync(Ct)
            )
        );
        await AssertVerified(host);
    }

    [Fact]
    public async Task A_case_about_whoever_changes_the_calendar_moves_like_any_other_and_they_learn_nothing_of_it()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        await Published(host);
        var both = await host.SignInAs("both", ApiHost.Unit, Roles.ProcedureAdmin, Roles.Supervisor);
        var about = await host.Register(Id);
        var other = await host.Register(Id);
        await host.InDb(db =>
            db.Cases.Where(row => row.Id == about).ExecuteUpdateAsync(change => change.SetProperty(row => row.Subjects, "|both|"), Ct)
        );
        var before = await Dues(host);

        var preview = await Preview(both, ClosesAt("18:00:00")).Ok();
        await Save(both, ClosesAt("18:00:00"), preview.Text("hash")).Ok();
        var edition = await Done(host, both);

        Assert.Equal(1, preview.GetProperty("sums").Number("all"));
        Assert.Equal((1, 1, 0), Counts(edition));
        Assert.Equal(before.Select(due => due.AddMinutes(30)), await Dues(host));
        var by = await host.InDb(db => db.Events.OrderBy(row => row.Turn).Select(row => new { row.CaseId, row.By }).ToListAsync(Ct));
        Assert.Equal(("system", "both"), (by.Last(row => row.CaseId == about).By, by.Last(row => row.CaseId == other).By));
        Assert.DoesNotContain(await host.InDb(db => db.Notices.Where(row => row.CaseId == about).ToListAsync(Ct)), notice =>
            notice.Person == "both"
        );
    }

    private static async Task<HttpClient> Published(VersionsHost host)
    {
        var admin = await host.Administrator("wang");
        await host.SignInAs("limited-handler", ApiHost.Unit, Roles.Handler);
        var procedure = SmallProcedure.Of(Id);
        procedure["root"]!["activities"]![1]!["deadline"] = new JsonObject { ["amount"] = 2, ["clock"] = "WorkingDays" };
        await VersionsHost.Publish(admin, Id, await admin.Draft(Id, procedure)).Ok();
        return admin;
    }

    private static object ClosesAt(string end) =>
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

    private static Task<HttpResponseMessage> Preview(HttpClient client, object hours) =>
        client.PostAsJsonAsync("/api/calendar/hours/preview", hours, Ct);

    private static Task<HttpResponseMessage> Save(HttpClient client, object hours, string hash) =>
        client.PutAsJsonAsync($"/api/calendar/hours?preview={hash}", hours, Ct);

    /// <summary>An edition whose plan is not what was counted, as it is when things happen between saving and moving.</summary>
    private static async Task<int> Planned(VersionsHost host, Func<ImmutableArray<PlannedLimit>, ImmutableArray<PlannedLimit>> otherwise)
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
    private static async Task<JsonElement> Done(VersionsHost host, HttpClient admin)
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

    private static (int All, int Moved, int Left) Counts(JsonElement edition)
    {
        var limits = edition.GetProperty("limits");
        Assert.True(limits.GetProperty("done").GetBoolean());
        return (limits.Number("all"), limits.Number("moved"), limits.GetProperty("left").EnumerateArray().Sum(one => one.Number("count")));
    }

    private static Task<DateTimeOffset[]> Dues(VersionsHost host) =>
        host.InDb(db => db.Tasks.OrderBy(task => task.CaseId).Select(task => task.DueAt!.Value).ToArrayAsync(Ct));

    private static Task<EscalationMark> Mark(VersionsHost host) => host.InDb(db => db.Tasks.Select(task => task.Mark).SingleAsync(Ct));

    private static Task<Dictionary<long, int>> Turns(VersionsHost host) =>
        host.InDb(db => db.Runs.ToDictionaryAsync(row => row.CaseId, row => row.Turn, Ct));

    private static Task<int> Sweep(VersionsHost host) => host.With((DeadlineSweep sweep) => sweep.Run(Ct));

    private static async Task AssertVerified(VersionsHost host)
    {
        var report = await host.With((Verification verification) => verification.Run(null, Ct));
        Assert.True(report.Cases > 0);
        Assert.Empty(report.Differences);
    }
}

public sealed class MovedLimitsOnSqliteTests() : MovedLimitsTests(Engine.Sqlite);

public sealed class MovedLimitsOnPostgresTests() : MovedLimitsTests(Engine.Postgres);
