using System.Net;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using Microsoft.EntityFrameworkCore;
using static CaseFlow.Api.Tests.Calendar.CalendarOffice;

namespace CaseFlow.Api.Tests.Calendar;

public abstract class MovedLimitsTests(Engine engine)
{
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
    public async Task A_year_with_another_day_off_moves_the_limits_that_it_reaches()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host);
        await host.Register(Id);
        var before = await Dues(host);
        var year = CalendarFiles.WithDayOff(await admin.GetAsync("/api/calendar", Ct).Ok(), before[0]);

        var preview = await admin.PostAsync("/api/calendar/years/preview", CalendarFiles.Content(year), Ct).Ok();
        await admin.PostAsync($"/api/calendar/years?preview={preview.Text("hash")}", CalendarFiles.Content(year), Ct).Ok();
        var edition = await Done(host, admin);

        Assert.Equal((1, 1, 0), Counts(edition));
        Assert.StartsWith("2026 年放假安排", edition.Text("what"), StringComparison.Ordinal);
        Assert.Equal(before[0].AddDays(1), (await Dues(host))[0]);
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
}

public sealed class MovedLimitsOnSqliteTests() : MovedLimitsTests(Engine.Sqlite);

public sealed class MovedLimitsOnPostgresTests() : MovedLimitsTests(Engine.Postgres);
