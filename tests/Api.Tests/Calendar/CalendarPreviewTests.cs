using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Calendar;

public abstract class CalendarPreviewTests(Engine engine)
{
    private const string Id = "limited";

    // The office closes half an hour later than it does.
    private static readonly object LongerDays = new
    {
        hours = new[]
        {
            new
            {
                fromMonth = 1,
                fromDay = 1,
                spans = new[] { new { start = "09:00:00", end = "12:00:00" }, new { start = "14:00:00", end = "18:00:00" } },
            },
        },
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Other_hours_are_shown_with_the_limits_that_they_move_and_nothing_is_saved()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host);
        await host.Register(Id);
        await host.Register(Id);
        var dues = await Dues(host);

        var preview = await Preview(admin, LongerDays).Ok();

        var sums = preview.GetProperty("sums");
        Assert.Equal((0, 2, 0, 2), (sums.Number("earlier"), sums.Number("later"), sums.Number("overdue"), sums.Number("all")));
        var step = Assert.Single(preview.GetProperty("steps").EnumerateArray());
        Assert.Equal(("小流程", "办理"), (step.Text("procedure"), step.Text("stepName")));
        Assert.Equal(dues[0], step.GetProperty("due").GetDateTimeOffset());
        Assert.Equal(dues[0].AddMinutes(30), step.GetProperty("then").GetDateTimeOffset());
        Assert.NotEmpty(step.Text("why"));
        Assert.Empty(preview.GetProperty("cases").EnumerateArray());
        Assert.Equal(2, preview.GetProperty("next").Number("number"));
        Assert.Equal(1, (await admin.GetAsync("/api/calendar", Ct).Ok()).Number("number"));
        Assert.Equal(dues, await Dues(host));
    }

    [Fact]
    public async Task What_is_promised_stays_when_the_calendar_is_saved_and_is_no_news_afterwards()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host);
        await host.Register(Id);
        var dues = await Dues(host);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await CalendarOffice.Put(admin, "/api/calendar/hours", LongerDays).Ok();

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Register(Id);
        var preview = await Preview(admin, LongerDays).Ok();

        Assert.Equal(dues[0], (await Dues(host))[0]);
        Assert.Equal(dues[0].AddMinutes(30), (await Dues(host))[1]);
        Assert.Equal(0, preview.GetProperty("sums").Number("all"));
        Assert.Equal(2, preview.Number("unmoved"));
    }

    [Fact]
    public async Task A_year_is_shown_with_the_limits_that_its_holidays_move_and_those_that_would_be_late()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host);
        await host.Register(Id);
        var due = (await Dues(host))[0];
        var year = CalendarFiles.WithDayOff(await admin.GetAsync("/api/calendar", Ct).Ok(), due);

        var later = await PreviewYear(admin, year).Ok();
        var refused = await PreviewYear(admin, new { year = 2026, days = Array.Empty<object>() })
            .Refused(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(1, later.GetProperty("sums").Number("later"));
        Assert.True(Assert.Single(later.GetProperty("steps").EnumerateArray()).GetProperty("then").GetDateTimeOffset() > due);
        Assert.Equal("/problems/bad-year", refused.Text("type"));
    }

    [Fact]
    public async Task Cases_are_named_to_whoever_may_know_of_them_and_none_is_counted_for_whom_it_is_about()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        await Published(host);
        var first = await host.Register(Id);
        await host.Register(Id);
        var both = await host.SignInAs("both", ApiHost.Unit, Roles.ProcedureAdmin, Roles.Supervisor);
        var handler = await host.SignInAs("limited-handler", ApiHost.Unit, Roles.Handler);

        var before = await Preview(both, LongerDays).Ok();
        await host.InDb(db =>
            db.Cases.Where(row => row.Id == first).ExecuteUpdateAsync(change => change.SetProperty(row => row.Subjects, "|both|"), Ct)
        );
        var after = await Preview(both, LongerDays).Ok();

        Assert.Equal(2, before.GetProperty("cases").GetArrayLength());
        Assert.Equal("办理", before.GetProperty("cases")[0].Text("stepName"));
        Assert.Equal(1, after.GetProperty("sums").Number("all"));
        Assert.DoesNotContain(first, after.GetProperty("cases").EnumerateArray().Select(one => (long)one.Number("caseId")));
        await Preview(handler, LongerDays).Refused(HttpStatusCode.Forbidden);
    }

    private static async Task<HttpClient> Published(VersionsHost host)
    {
        var admin = await host.Administrator("wang");
        var procedure = SmallProcedure.Of(Id);
        procedure["root"]!["activities"]![1]!["deadline"] = new JsonObject { ["amount"] = 2, ["clock"] = "WorkingDays" };
        await VersionsHost.Publish(admin, Id, await admin.Draft(Id, procedure)).Ok();
        return admin;
    }

    private static Task<DateTimeOffset[]> Dues(VersionsHost host) =>
        host.InDb(db => db.Tasks.OrderBy(task => task.CaseId).Select(task => task.DueAt!.Value).ToArrayAsync(Ct));

    private static Task<HttpResponseMessage> Preview(HttpClient client, object hours) =>
        client.PostAsJsonAsync("/api/calendar/hours/preview", hours, Ct);

    private static Task<HttpResponseMessage> PreviewYear(HttpClient client, object year) =>
        client.PostAsync("/api/calendar/years/preview", CalendarFiles.Content(year), Ct);
}

public sealed class CalendarPreviewOnSqliteTests() : CalendarPreviewTests(Engine.Sqlite);

public sealed class CalendarPreviewOnPostgresTests() : CalendarPreviewTests(Engine.Postgres);
