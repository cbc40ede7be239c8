using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Rehearsal;

public sealed class RehearsalEndpointTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly object[] Moves =
    [
        new
        {
            kind = "Act",
            step = "work",
            outcome = "done",
            by = "wang",
        },
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_that_was_never_saved_is_rehearsed_in_one_round_trip()
    {
        var admin = await Admin();

        var states = (await Rehearse(admin, "never", Moves).Ok()).GetProperty("states").EnumerateArray().ToArray();

        Assert.Equal(2, states.Length);
        var task = Assert.Single(states[0].GetProperty("tasks").EnumerateArray());
        Assert.Equal("work", task.Text("step"));
        Assert.Contains(task.GetProperty("to").EnumerateArray(), person => person.Text("code") == "wang");
        Assert.False(states[1].GetProperty("caseOpen").GetBoolean());
        Assert.Equal("办结归档", states[1].Text("result"));
        Assert.Contains("姓名wang办理“办理”，结果：办结", Texts(states[1]));
        await admin.GetAsync("/api/procedures/never", Ct).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_refused_move_is_no_refused_request()
    {
        var admin = await Admin();

        var states = (await Rehearse(admin, "refused", [.. Moves, .. Moves]).Ok()).GetProperty("states").EnumerateArray().ToArray();

        Assert.Equal("run-ended", states[^1].GetProperty("refused").Text("code"));
    }

    [Fact]
    public async Task A_way_to_a_step_is_told_as_moves_that_the_walk_then_makes()
    {
        var admin = await Admin();
        Task<HttpResponseMessage> Way(string? step) =>
            admin.PostAsJsonAsync(
                "/api/procedures/way/rehearse/way",
                new
                {
                    definition = SmallProcedure.Of("way"),
                    script = new { start = ApiHost.Morning, moves = Array.Empty<object>() },
                    step,
                },
                Ct
            );

        var moves = (await Way("end").Ok()).GetProperty("moves").EnumerateArray().ToArray();
        var states = await Rehearse(admin, "way", [.. moves]).Ok();

        Assert.Equal("work", Assert.Single(moves).Text("step"));
        Assert.False(states.GetProperty("states").EnumerateArray().Last().GetProperty("caseOpen").GetBoolean());
        await Way("nowhere").Refused(HttpStatusCode.UnprocessableEntity);
        await Way(null).Refused(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_cannot_be_rehearsed_is_refused_in_words()
    {
        var admin = await Admin();

        await Rehearse(admin, "other", [], SmallProcedure.Of("another")).Refused(HttpStatusCode.UnprocessableEntity);
        await admin
            .PostAsJsonAsync("/api/procedures/none/rehearse", new { definition = SmallProcedure.Of("none") }, Ct)
            .Refused(HttpStatusCode.UnprocessableEntity);
        await admin
            .PostAsJsonAsync("/api/procedures/none/rehearse", new { script = new { start = ApiHost.Morning } }, Ct)
            .Refused(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Only_who_edits_procedures_rehearses_and_replays_them()
    {
        var handler = await host.SignIn(Roles.Handler);

        foreach (var use in new[] { "rehearse", "replay", "walks", "walks/run" })
        {
            using var answer = await handler.PostAsJsonAsync($"/api/procedures/mine/{use}", new { }, Ct);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Publishing_tells_of_each_walk_whether_it_is_green_and_is_not_kept_from_it()
    {
        var admin = await Admin();
        await Save(admin, "walked", "办结");
        var changed = SmallProcedure.Of("walked");
        changed["root"]!["activities"]![1]!["outcomes"]![0]!["name"] = "finished";
        changed["root"]!["connections"]![1]!["source"]!["port"] = "finished";

        var green = await admin.Publish("walked", await admin.Draft("walked", SmallProcedure.Of("walked"))).Ok();
        var red = await admin.Publish("walked", await admin.Draft("walked", changed)).Ok();

        Assert.True(Assert.Single(green.GetProperty("walks").EnumerateArray()).GetProperty("green").GetBoolean());
        var walk = Assert.Single(red.GetProperty("walks").EnumerateArray());
        Assert.False(walk.GetProperty("green").GetBoolean());
        Assert.StartsWith("第 1 步做不了", walk.Text("reason"), StringComparison.Ordinal);
        Assert.Equal(2, red.Number("version"));
    }

    [Fact]
    public async Task A_walk_is_kept_listed_renamed_and_deleted()
    {
        var admin = await Admin();
        var saved = await Save(admin, "kept-walks", "办结");
        var address = $"/api/procedures/kept-walks/walks/{saved.Number("id")}";

        var renamed = await admin.PutAsJsonAsync($"{address}/name", new { name = "一次办结", stamp = saved.Text("stamp") }, Ct).Ok();
        var listed = Assert.Single((await admin.GetAsync("/api/procedures/kept-walks/walks", Ct).Ok()).EnumerateArray());

        Assert.Equal("一次办结", listed.Text("name"));
        Assert.Equal("work", listed.GetProperty("script").GetProperty("moves")[0].Text("step"));
        var late = await admin.DeleteAsync($"{address}?stamp={saved.Text("stamp")}", Ct).Refused(HttpStatusCode.Conflict);
        Assert.Contains("一次办结", late.GetProperty("meanwhile").Text("what"), StringComparison.Ordinal);
        await admin.DeleteAsync($"{address}?stamp={renamed.Text("stamp")}", Ct).Ok();
        Assert.Empty((await admin.GetAsync("/api/procedures/kept-walks/walks", Ct).Ok()).EnumerateArray());
    }

    [Fact]
    public async Task A_replay_without_a_period_is_of_the_month_before_this_one()
    {
        var admin = await Admin();

        var report = await admin
            .PostAsJsonAsync("/api/procedures/replayed/replay", new { definition = SmallProcedure.Of("replayed") }, Ct)
            .Ok();

        Assert.Equal(new DateTimeOffset(2026, 7, 31, 16, 0, 0, TimeSpan.Zero), report.GetProperty("from").GetDateTimeOffset());
        Assert.Equal(new DateTimeOffset(2026, 8, 31, 16, 0, 0, TimeSpan.Zero), report.GetProperty("to").GetDateTimeOffset());
        Assert.Equal(0, report.Number("cases"));
    }

    private async Task<HttpClient> Admin()
    {
        await host.SignInAs("wang", ApiHost.Unit, Roles.Handler);
        return await host.SignIn(Roles.ProcedureAdmin);
    }

    private static Task<HttpResponseMessage> Rehearse(HttpClient admin, string id, object[] moves, object? definition = null) =>
        admin.PostAsJsonAsync(
            $"/api/procedures/{id}/rehearse",
            new { definition = definition ?? SmallProcedure.Of(id), script = new { start = ApiHost.Morning, moves } },
            Ct
        );

    private static async Task<JsonElement> Save(HttpClient admin, string id, string name) =>
        await admin
            .PostAsJsonAsync(
                $"/api/procedures/{id}/walks",
                new
                {
                    definition = SmallProcedure.Of(id),
                    script = new { start = ApiHost.Morning, moves = Moves },
                    name,
                },
                Ct
            )
            .Ok();

    private static string[] Texts(JsonElement state) => [.. state.GetProperty("log").EnumerateArray().Select(line => line.Text("text"))];
}
