using System.Net;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Recounting;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;
using static CaseFlow.Api.Tests.Calendar.CalendarOffice;

namespace CaseFlow.Api.Tests.Calendar;

public abstract class LeftLimitsTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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
}

public sealed class LeftLimitsOnSqliteTests() : LeftLimitsTests(Engine.Sqlite);

public sealed class LeftLimitsOnPostgresTests() : LeftLimitsTests(Engine.Postgres);
