using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Merging;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;

namespace CaseFlow.Api.Tests.Separating;

/// <summary>另案办理 over HTTP: a matter in several runs, each a case of its own, each named in the other.</summary>
public sealed class SeparateTests
{
    private const string PublicMessage = "public-message";

    [Fact]
    public async Task Something_in_a_case_is_handled_by_a_procedure_of_its_own_while_the_case_goes_on_as_it_was()
    {
        await using var office = await Office.Open();
        var origin = await MergeCalls.Registered(office, "东街积水", new { region = "东街", category = "市政" });
        var before = await office.Assessor.Finds(origin, MergeCalls.FirstStep);

        var opened = await Opens(
            office.Supervisor,
            origin,
            new
            {
                procedure = PublicMessage,
                title = "东街井盖缺失",
                reason = "核查中发现井盖缺失",
            }
        );

        Assert.NotEqual(origin.Number, opened.Number);
        var view = await office.Supervisor.Get(opened.Path);
        Assert.Equal("东街井盖缺失", view.GetProperty("summary").Text("title"));
        Assert.Equal("群众留言办理", view.Text("procedure"));
        var fields = view.GetProperty("fields");
        Assert.Equal(("东街", "市政", "市民留言板"), (fields.Text("region"), fields.Text("category"), fields.Text("source")));
        Assert.Equal("核查中发现井盖缺失", fields.Text("separateBecause"));
        Assert.NotEmpty(view.GetProperty("openTasks").EnumerateArray());
        Assert.Equal((origin.Number, "来源案件", true), Connected(view));
        Assert.Equal((opened.Number, "来源案件", false), Connected(await office.Supervisor.Get(origin.Path)));
        // They are no two reports of one thing, however much they read alike.
        Assert.Empty((await office.Supervisor.Get($"{origin.Path}/merge/cases")).EnumerateArray());
        Assert.Contains(
            $"{office.Supervisor.Name}：另案办理：{opened.Number}（群众留言办理）。理由：核查中发现井盖缺失",
            await origin.TimelineFor(office.Supervisor)
        );
        var after = await office.Assessor.Finds(origin, MergeCalls.FirstStep);
        Assert.Equal(before.GetProperty("dueAt").GetDateTimeOffset(), after.GetProperty("dueAt").GetDateTimeOffset());
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task The_preview_names_who_gets_what_by_when_and_what_is_opened_comes_so()
    {
        await using var office = await Office.Open();
        var origin = await MergeCalls.Registered(office, "东街积水");
        var wish = new { procedure = PublicMessage, reason = "核查中发现井盖缺失" };

        var ahead = await Previewed(office.Supervisor, origin, wish);

        Assert.Empty(ahead.GetProperty("cancelled").EnumerateArray());
        var next = Assert.Single(ahead.GetProperty("next").EnumerateArray());
        var opened = await Opens(office.Supervisor, origin, wish);
        var task = Assert.Single((await office.Supervisor.Get(opened.Path)).GetProperty("openTasks").EnumerateArray());
        Assert.Equal(task.Text("stepName"), next.Text("step"));
        Assert.Equal(task.GetProperty("dueAt").GetDateTimeOffset(), next.GetProperty("due").GetDateTimeOffset());
        Assert.NotEmpty(next.GetProperty("to").EnumerateArray());
    }

    [Fact]
    public async Task It_is_opened_once_from_what_was_seen()
    {
        await using var office = await Office.Open();
        var origin = await MergeCalls.Registered(office, "东街积水");
        var wish = new { procedure = PublicMessage, reason = "另有诉求" };
        var stamp = (await Previewed(office.Supervisor, origin, wish)).Text("stamp");
        await Opens(office.Supervisor, origin, wish, stamp);

        var again = await office.Supervisor.Post($"{origin.Path}/separate", Body(wish, stamp));

        Assert.Equal("/problems/case-moved-on", (await Colleague.ReadRefusal(again)).Problem.Text("type"));
        Assert.Equal(2, (await office.Supervisor.Pages("/api/cases?limit=200")).Count);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Whom_the_case_is_about_does_not_come_to_know_of_what_is_opened_from_it()
    {
        await using var office = await Office.Open();
        var origin = await MergeCalls.Registered(office, "东街积水", new { subjects = new[] { office.Assessor.Name } });

        var opened = await Opens(office.Supervisor, origin, new { procedure = PublicMessage, reason = "另有诉求" });

        await office.Assessor.CannotGet(opened.Path);
        Assert.DoesNotContain(await office.Assessor.Inbox(), task => task.GetProperty("caseId").GetInt64() == opened.Id);
    }

    [Fact]
    public async Task Who_may_not_know_of_the_case_any_more_is_not_told_from_which_one_it_was_opened()
    {
        await using var office = await Office.Open();
        var origin = await MergeCalls.Registered(office, "东街积水");
        var opened = await Opens(office.Supervisor, origin, new { procedure = PublicMessage, reason = "另有诉求" });
        Assert.Equal(origin.Number, Connected(await office.Assessor.Get(opened.Path)).Number);

        var stamp = (await office.Supervisor.Get(origin.Path)).Text("stamp");
        using var correction = new HttpRequestMessage(HttpMethod.Patch, $"{origin.Path}/fields")
        {
            Content = JsonContent.Create(
                new
                {
                    fields = new { subjects = new[] { office.Assessor.Code } },
                    reason = "查明",
                    stamp,
                }
            ),
        };
        await Colleague.Read(await office.Supervisor.Send(correction));

        var view = await office.Assessor.Get(opened.Path);
        Assert.Empty(view.GetProperty("connected").EnumerateArray());
        Assert.DoesNotContain(origin.Number, view.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_an_ended_case_too_and_not_from_one_that_is_handled_in_another()
    {
        await using var office = await Office.Open();
        var (ended, main, merged) = (
            await MergeCalls.Registered(office, "东街积水"),
            await MergeCalls.Registered(office, "西街积水"),
            await MergeCalls.Registered(office, "西街又积水")
        );
        var wish = new { procedure = PublicMessage, reason = "另有诉求" };
        await MergeCalls.Ends(office, ended);
        await MergeCalls.Merges(office.Supervisor, main, merged);

        await Opens(office.Supervisor, ended, wish);

        Assert.Equal("/problems/case-merged", (await IsRefused(office.Supervisor, merged, wish)).Problem.Text("type"));
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task What_is_missing_or_unknown_is_said_of_each_field_and_only_a_supervisor_may()
    {
        await using var office = await Office.Open();
        var origin = await MergeCalls.Registered(office, "东街积水");

        var missing = await IsRefused(office.Supervisor, origin, new { procedure = "", reason = "  " });
        var unknown = await IsRefused(office.Supervisor, origin, new { procedure = "no-such", reason = "另有诉求" });
        var handler = await office.Assessor.Post($"{origin.Path}/separate/preview", new { procedure = PublicMessage, reason = "另有诉求" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "procedure reason"), (missing.Status, string.Join(' ', missing.Fields)));
        Assert.Equal("/problems/no-procedure", unknown.Problem.Text("type"));
        Assert.Equal(HttpStatusCode.Forbidden, handler.StatusCode);
        Assert.Single(await office.Supervisor.Pages("/api/cases?limit=200"));
    }

    private static (string? Number, string? Field, bool Names) Connected(JsonElement view)
    {
        var one = Assert.Single(view.GetProperty("connected").EnumerateArray());
        return (one.Text("number"), one.Text("field"), one.GetProperty("names").GetBoolean());
    }

    private static async Task<JsonElement> Previewed(Colleague by, OpenCase origin, object wish) =>
        await Colleague.Read(await by.Post($"{origin.Path}/separate/preview", wish));

    private static async Task<Refused> IsRefused(Colleague by, OpenCase origin, object wish) =>
        await Colleague.ReadRefusal(await by.Post($"{origin.Path}/separate/preview", wish));

    private static async Task<OpenCase> Opens(Colleague by, OpenCase origin, object wish, string? stamp = null)
    {
        stamp ??= (await Previewed(by, origin, wish)).Text("stamp");
        var opened = await Colleague.Read(await by.Post($"{origin.Path}/separate", Body(wish, stamp)));
        return new OpenCase(opened.GetProperty("id").GetInt64(), opened.Text("number")!);
    }

    private static JsonObject Body(object wish, string? stamp)
    {
        var body = JsonSerializer.SerializeToNode(wish)!.AsObject();
        body["stamp"] = stamp;
        return body;
    }
}
