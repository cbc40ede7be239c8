using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Live;

public abstract class LivePictureTests(Engine engine)
{
    private const string Id = "lively";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_number_of_a_step_is_the_length_of_the_list_behind_it()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        await Published(host);
        var handler = await host.SignInAs("live-handler", ApiHost.Unit, Roles.Handler);
        var supervisor = await host.SignInAs("live-supervisor", ApiHost.Unit, Roles.Supervisor);
        var cases = new[] { await host.Register(Id), await host.Register(Id), await host.Register(Id) };
        host.Clock.Advance(TimeSpan.FromHours(1));
        await MovedTown.Complete(handler, cases[0], 2, "done").Ok();
        await MovedTown.Act(handler, cases[1], 2, "claim").Ok();
        host.Clock.Advance(TimeSpan.FromDays(7));

        var live = await Live(supervisor).Ok();

        var step = Assert.Single(live.GetProperty("steps").EnumerateArray());
        Assert.Equal(("work", "办理"), (step.Text("step"), step.Text("name")));
        Assert.Equal((2, 2, 1), (step.Number("open"), step.Number("overdue"), step.Number("unclaimed")));
        Assert.Equal((2, 2, 0), (live.Number("open"), live.Number("overdue"), live.Number("idle")));
        Assert.True(live.GetProperty("mayList").GetBoolean());
        foreach (var (query, count) in new[] { ("", 2), ("&overdue=true", 2), ("&unclaimed=true", 1) })
            Assert.Equal(count, await Listed(supervisor, $"status=Open&procedure={Id}&step=work{query}"));
        Assert.Equal(0, await Listed(supervisor, $"procedure={Id}&idle=true"));
        Assert.Equal(0, await Listed(supervisor, "procedure=another"));
        Assert.Equal(0, await Listed(supervisor, $"procedure={Id}&step=another"));
    }

    [Fact]
    public async Task What_a_step_took_is_told_in_working_time_of_the_period()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        await Published(host);
        var handler = await host.SignInAs("live-handler", ApiHost.Unit, Roles.Handler);
        var supervisor = await host.SignInAs("live-supervisor", ApiHost.Unit, Roles.Supervisor);
        var cases = new[] { await host.Register(Id), await host.Register(Id), await host.Register(Id) };
        // Morning begins at 09:00; half an hour, one hour, two hours of working time.
        foreach (var (one, minutes) in cases.Zip([30, 30, 60]))
        {
            host.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await MovedTown.Complete(handler, one, 2, "done").Ok();
        }
        host.Clock.Advance(TimeSpan.FromDays(1));

        var live = await Live(supervisor).Ok();
        var before = await Live(supervisor, $"?to={Uri.EscapeDataString(ApiHost.Morning.ToString("O"))}").Ok();

        var pace = Assert.Single(live.GetProperty("pace").EnumerateArray());
        Assert.Equal(
            ("work", 3, 60, 108),
            (pace.Text("step"), pace.Number("done"), pace.Number("medianMinutes"), pace.Number("ninetyMinutes"))
        );
        Assert.False(live.GetProperty("more").GetBoolean());
        Assert.Empty(before.GetProperty("pace").EnumerateArray());
        Assert.Equal(390, live.Number("dayMinutes"));
    }

    [Fact]
    public async Task Nobody_counts_a_case_about_themselves_and_whoever_only_draws_opens_no_list()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host);
        var handler = await host.SignInAs("live-handler", ApiHost.Unit, Roles.Handler);
        var (first, second) = (await host.Register(Id), await host.Register(Id));
        await MovedTown.Complete(handler, second, 2, "done").Ok();
        host.Clock.Advance(TimeSpan.FromHours(1));

        var before = await Live(admin).Ok();
        await host.InDb(db =>
            db.Cases.Where(row => row.Id == first || row.Id == second)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.Subjects, "|wang|"), Ct)
        );
        var after = await Live(admin).Ok();
        var gone = await Behind(admin, "step=work&of=Open");

        Assert.Empty(gone.GetProperty("cases").EnumerateArray());
        Assert.Equal((1, 1), (before.Number("open"), Assert.Single(before.GetProperty("steps").EnumerateArray()).Number("open")));
        Assert.Single(before.GetProperty("pace").EnumerateArray());
        Assert.False(before.GetProperty("mayList").GetBoolean());
        Assert.Equal(0, after.Number("open"));
        Assert.Empty(after.GetProperty("steps").EnumerateArray());
        Assert.Empty(after.GetProperty("pace").EnumerateArray());
    }

    [Fact]
    public async Task Whoever_only_draws_is_told_the_cases_behind_each_number_by_number_step_and_unit()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host);
        var handler = await host.SignInAs("live-handler", ApiHost.Unit, Roles.Handler);
        var cases = new[] { await host.Register(Id), await host.Register(Id), await host.Register(Id) };
        host.Clock.Advance(TimeSpan.FromHours(1));
        await MovedTown.Complete(handler, cases[0], 2, "done").Ok();
        await MovedTown.Act(handler, cases[1], 2, "claim").Ok();
        host.Clock.Advance(TimeSpan.FromDays(7));

        var live = Assert.Single((await Live(admin).Ok()).GetProperty("steps").EnumerateArray());
        foreach (var number in new[] { "Open", "Overdue", "Unclaimed" })
        {
            foreach (var query in new[] { $"step=work&of={number}", $"of={number}" })
            {
                var told = await Behind(admin, query);
                Assert.Equal(live.Number(JsonNamingPolicy.CamelCase.ConvertName(number)), told.GetProperty("cases").GetArrayLength());
                Assert.All(told.GetProperty("cases").EnumerateArray(), one =>
                    Assert.Equal("办理", Assert.Single(one.GetProperty("steps").EnumerateArray()).GetString())
                );
            }
        }
        Assert.Equal(0, (await Behind(admin, "of=Idle")).Number("count"));
        Assert.Equal(0, (await Behind(admin, "step=another&of=Open")).Number("count"));
        await handler.GetAsync($"/api/procedures/{Id}/live/cases?of=Open", Ct).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whoever_may_neither_read_cases_nor_draw_is_refused_and_so_is_a_period_that_ends_before_it_begins()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host);
        var security = await host.SignInAs("live-security", ApiHost.Unit, Roles.SecurityAdmin);
        var moment = Uri.EscapeDataString(ApiHost.Morning.ToString("O"));

        await Live(security).Refused(HttpStatusCode.Forbidden);
        var problem = await Live(admin, $"?from={moment}&to={moment}").Refused(HttpStatusCode.UnprocessableEntity);
        await admin.GetAsync("/api/procedures/unheard-of/live", Ct).Refused(HttpStatusCode.NotFound);

        Assert.Equal("/problems/live-period", problem.Text("type"));
    }

    private static async Task<HttpClient> Published(VersionsHost host)
    {
        var admin = await host.Administrator("wang");
        var procedure = SmallProcedure.Of(Id);
        procedure["root"]!["activities"]![1]!["deadline"] = new JsonObject { ["amount"] = 1, ["clock"] = "WorkingDays" };
        await VersionsHost.Publish(admin, Id, await admin.Draft(Id, procedure)).Ok();
        return admin;
    }

    private static Task<HttpResponseMessage> Live(HttpClient client, string query = "") =>
        client.GetAsync($"/api/procedures/{Id}/live{query}", Ct);

    private static Task<JsonElement> Behind(HttpClient client, string query) =>
        client.GetAsync($"/api/procedures/{Id}/live/cases?{query}", Ct).Ok();

    private static async Task<int> Listed(HttpClient client, string query) =>
        (await client.GetAsync($"/api/cases?limit=100&{query}", Ct).Ok()).GetProperty("items").GetArrayLength();
}

public sealed class LivePictureOnSqliteTests() : LivePictureTests(Engine.Sqlite);

public sealed class LivePictureOnPostgresTests() : LivePictureTests(Engine.Postgres);
