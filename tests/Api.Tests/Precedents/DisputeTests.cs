using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;

namespace CaseFlow.Api.Tests.Precedents;

/// <summary>职责异议、裁定、先例 over HTTP, in the procedure of online opinion where a unit's work is supervised.</summary>
public sealed class DisputeTests
{
    private const string Step = "跟踪督办";
    private const string Ground = "《城镇排水条例》第四条：由水行政主管部门负责";

    private static object Filled(string unit) =>
        new
        {
            unit,
            source = "Law",
            ground = Ground,
        };

    [Fact]
    public async Task A_dispute_is_previewed_told_answered_and_the_work_goes_on_with_the_other_unit()
    {
        await using var office = await Office.Open();
        var item = await Supervised(office, Office.Housing);
        var housing = office.HandlerOf(Office.Housing);
        var work = await housing.Finds(item, Step);

        var preview = await Acts(housing, work, "dispute/preview", Filled(Office.Water));
        var next = Assert.Single(preview.GetProperty("next").EnumerateArray());
        Assert.Contains(office.Supervisor.Name, next.GetProperty("to").EnumerateArray().Select(name => name.GetString()));
        await Acts(housing, work, "dispute", Filled(Office.Water));

        Assert.Equal(work.Text("dueAt"), (await housing.Finds(item, Step)).Text("dueAt"));
        var question = await Question(office.Supervisor, item, "答复职责异议");
        var dispute = (await Read(office.Supervisor, question)).GetProperty("sides").GetProperty("question").GetProperty("dispute");
        Assert.Equal((Ground, Office.Water), (dispute.Text("ground"), dispute.Text("proposedCode")));
        Assert.False(dispute.GetProperty("ruling").GetBoolean());
        Assert.Equal("法律法规", dispute.Text("source"));
        await Answers(office.Supervisor, question, "Granted", new { reason = "排水属水务职责" });

        Assert.Empty(await housing.Tasks(item, Step));
        Assert.Single(await office.HandlerOf(Office.Water).Tasks(item, Step));
        Assert.Contains(
            $"{housing.Name}：对“{Step}”提出职责异议，认为应由单位{Office.Water}办理。依据：{Ground}",
            await item.TimelineFor(office.Supervisor)
        );
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task The_second_dispute_goes_to_a_ruling_which_cannot_be_disputed_and_is_offered_for_a_like_case()
    {
        await using var office = await Office.Open();
        var item = await Supervised(office, Office.Housing);
        await Ruled(office, item);

        var water = office.HandlerOf(Office.Water);
        var refused = await Colleague.ReadRefusal(await Tries(water, await water.Finds(item, Step), "dispute", Filled(Office.Housing)));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("裁定", refused.Title, StringComparison.Ordinal);
        var task = await Read(water, await water.Finds(item, Step));
        var act = task.GetProperty("sides").GetProperty("acts").EnumerateArray().Single(one => one.Text("name") == "dispute");
        Assert.Contains("裁定", act.Text("whyNot"), StringComparison.Ordinal);

        var like = await Registered(office, "西街积水");
        var offered = Assert.Single((await office.Leader.Get($"{like.Path}/precedents")).EnumerateArray());
        Assert.Equal((Office.Water, "由水务局负责排水"), (offered.Text("unit"), offered.Text("ground")));
        Assert.True(offered.GetProperty("likeWords").GetBoolean());
        var unlike = await Registered(office, "公园座椅破损");
        Assert.Empty((await office.Leader.Get($"{unlike.Path}/precedents")).EnumerateArray());
        Assert.Single((await office.Leader.Get("/api/precedents?text=排水")).EnumerateArray());
        Assert.Empty((await office.Leader.Get("/api/precedents?text=教育")).EnumerateArray());
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Of_a_precedent_whose_case_somebody_may_not_see_they_read_no_word_of_the_item_and_of_one_about_them_nothing()
    {
        await using var office = await Office.Open();
        var item = await Supervised(office, Office.Housing);
        await Ruled(office, item);

        var known = Assert.Single((await office.HandlerOf(Office.Water).Get("/api/precedents")).EnumerateArray());
        Assert.Equal(item.Id, known.GetProperty("case").GetProperty("id").GetInt64());
        var stranger = Assert.Single((await office.HandlerOf(Office.Township).Get("/api/precedents")).EnumerateArray());
        Assert.Equal(JsonValueKind.Null, stranger.GetProperty("case").ValueKind);
        Assert.DoesNotContain("东街", stranger.GetRawText(), StringComparison.Ordinal);
        Assert.Empty((await office.HandlerOf(Office.Township).Get("/api/precedents?text=东街")).EnumerateArray());

        var stamp = (await office.Supervisor.Get(item.Path)).Text("stamp");
        var correction = JsonContent.Create(
            new
            {
                fields = new { subjects = new[] { Office.Township } },
                reason = "反映的是该镇",
                stamp,
            }
        );
        var request = new HttpRequestMessage(HttpMethod.Patch, $"{item.Path}/fields") { Content = correction };
        await Colleague.Read(await office.Supervisor.Send(request));
        Assert.Empty((await office.HandlerOf(Office.Township).Get("/api/precedents")).EnumerateArray());
    }

    [Fact]
    public async Task An_answer_is_withdrawn_until_the_other_unit_has_opened_it_and_a_withdrawn_ruling_is_no_precedent()
    {
        await using var office = await Office.Open();
        var item = await Supervised(office, Office.Housing);
        await Ruled(office, item);
        var closed = await office.Leader.Get("/api/inbox/done?limit=50");
        var done = closed
            .GetProperty("items")
            .EnumerateArray()
            .First(one => one.Text("title").StartsWith("裁定职责", StringComparison.Ordinal));

        await Acts(office.Leader, done, "withdraw", new { });

        Assert.Empty((await office.Leader.Get("/api/precedents")).EnumerateArray());
        Assert.Single(await office.HandlerOf(Office.Housing).Tasks(item, Step));
        await Question(office.Leader, item, "裁定职责");
        await office.ReplaysWithoutDifference();
    }

    private static async Task Ruled(Office office, OpenCase item)
    {
        var housing = office.HandlerOf(Office.Housing);
        await Acts(housing, await housing.Finds(item, Step), "dispute", Filled(Office.Water));
        await Answers(office.Supervisor, await Question(office.Supervisor, item, "答复职责异议"), "Refused", new { reason = "属住建职责" });
        await Acts(housing, await housing.Finds(item, Step), "dispute", Filled(Office.Water));
        var question = await Question(office.Leader, item, "裁定职责");
        var dispute = (await Read(office.Leader, question)).GetProperty("sides").GetProperty("question").GetProperty("dispute");
        Assert.True(dispute.GetProperty("ruling").GetBoolean());
        Assert.Equal("属住建职责", Assert.Single(dispute.GetProperty("earlier").EnumerateArray()).Text("reason"));
        await Answers(office.Leader, question, "Ruled", new { unit = Office.Water, ground = "由水务局负责排水" });
        Assert.Single(await office.HandlerOf(Office.Water).Tasks(item, Step));
    }

    private static Task<OpenCase> Registered(Office office, string title) =>
        office.Collector.Registers(
            new
            {
                title,
                body = $"{title}，多日未解决。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
            }
        );

    private static async Task<OpenCase> Supervised(Office office, string unit)
    {
        var item = await Registered(office, "东街积水");
        await office.Assessor.Does(item, "排查", "InScope", new { level = "3", realName = false });
        await office.Assessor.Does(item, "编报摘报", "Drafted");
        await office.AssessorHead.Does(item, "核稿", "Approved");
        await office.Leader.Does(item, "书记批示", "Supervise", new { leadUnit = unit });
        return item;
    }

    private static async Task<JsonElement> Question(Colleague who, OpenCase item, string title) =>
        Assert.Single(await who.Tasks(item, Step), task => task.Text("title").StartsWith(title, StringComparison.Ordinal));

    private static Task<JsonElement> Read(Colleague who, JsonElement task) => who.Get(At(task));

    private static async Task<JsonElement> Acts(Colleague who, JsonElement task, string act, object fields) =>
        await Colleague.Read(await Tries(who, task, act, fields));

    private static Task<HttpResponseMessage> Tries(Colleague who, JsonElement task, string act, object fields) =>
        who.Post($"{At(task)}/acts/{act}", new { fields });

    private static async Task Answers(Colleague who, JsonElement task, string outcome, object fields) =>
        await Colleague.Read(await who.Post($"{At(task)}/complete", new { outcome, fields }));

    private static string At(JsonElement task) => TaskAddress.Of(task).Path;
}
