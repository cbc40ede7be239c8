using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Features.Tasks;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Inbox;

public sealed class TaskDraftTests
{
    [Fact]
    public async Task A_draft_comes_back_as_it_was_entered_and_the_last_one_saved_counts()
    {
        await using var office = await Office.Open();
        var task = await Registered(office);

        var first = await Save(office.Assessor, task, new { missingPoints = "缺时间", score = 3 });
        await Save(office.Assessor, task, new { missingPoints = "缺时间、缺地点", score = 3.5m }, first.Text("stamp"));

        var draft = await office.Assessor.Get($"{task.Path}/draft");
        Assert.Equal("缺时间、缺地点", draft.GetProperty("fields").GetProperty("missingPoints").GetString());
        Assert.Equal(3.5m, draft.GetProperty("fields").GetProperty("score").GetDecimal());
        Assert.Equal(ApiHost.Morning, draft.GetProperty("savedAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task Of_two_windows_that_write_one_draft_the_second_is_told_and_overwrites_nothing()
    {
        await using var office = await Office.Open();
        var task = await Registered(office);
        var seen = (await Save(office.Assessor, task, new { missingPoints = "原来" })).Text("stamp");
        await Save(office.Assessor, task, new { missingPoints = "第一个窗口" }, seen);

        var late = await Put(office.Assessor, task, new { missingPoints = "第二个窗口" }, seen);
        var without = await Put(office.Assessor, task, new { missingPoints = "第三个窗口" });

        var problem = await Task.FromResult(late).Refused(HttpStatusCode.Conflict);
        Assert.Equal("/problems/task-draft-changed", problem.Text("type"));
        Assert.Equal(ApiHost.Morning, problem.GetProperty("meanwhile").GetProperty("at").GetDateTimeOffset());
        await Task.FromResult(without).Refused(HttpStatusCode.Conflict);
        var draft = await office.Assessor.Get($"{task.Path}/draft");
        Assert.Equal("第一个窗口", draft.GetProperty("fields").Text("missingPoints"));
        await Save(office.Assessor, task, new { missingPoints = "第二个窗口" }, draft.Text("stamp"));
    }

    [Fact]
    public async Task The_same_draft_again_is_no_conflict_for_an_answer_may_have_been_lost()
    {
        await using var office = await Office.Open();
        var task = await Registered(office);
        var lost = await Save(office.Assessor, task, new { missingPoints = "缺时间" });

        var again = await Save(office.Assessor, task, new { missingPoints = "缺时间" });

        Assert.Equal(lost.Text("stamp"), again.Text("stamp"));
    }

    [Fact]
    public async Task A_first_draft_that_two_windows_save_at_the_same_moment_is_saved_once()
    {
        await using var office = await Office.Open();
        var task = await Registered(office);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => Put(office.Assessor, task, new { missingPoints = $"窗口{i}" }))
        );

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer =>
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode)
        );
    }

    [Fact]
    public async Task A_draft_is_its_writers_own()
    {
        await using var office = await Office.Open();
        var second = await office.Hire("assessor-2", ApiHost.Unit, Roles.Assessor);
        var task = await Registered(office);
        await Save(office.Assessor, task, new { missingPoints = "缺时间" });

        Assert.Equal(JsonValueKind.Null, (await second.Get($"{task.Path}/draft")).GetProperty("savedAt").ValueKind);
        Assert.Equal(HttpStatusCode.NotFound, (await office.Leader.CannotGet($"{task.Path}/draft")).Status);
    }

    [Fact]
    public async Task A_discarded_draft_is_gone()
    {
        await using var office = await Office.Open();
        var task = await Registered(office);
        await Save(office.Assessor, task, new { missingPoints = "缺时间" });

        using var discard = new HttpRequestMessage(HttpMethod.Delete, $"{task.Path}/draft");
        await Colleague.Read(await office.Assessor.Send(discard));

        Assert.Equal("{}", (await office.Assessor.Get($"{task.Path}/draft")).GetProperty("fields").GetRawText());
    }

    [Fact]
    public async Task Drafts_of_everyone_go_when_the_task_closes_and_none_is_taken_afterwards()
    {
        await using var office = await Office.Open();
        var second = await office.Hire("assessor-2", ApiHost.Unit, Roles.Assessor);
        var task = await Registered(office);
        await Save(office.Assessor, task, new { missingPoints = "缺时间" });
        await Save(second, task, new { missingPoints = "缺地点" });

        await office.Assessor.Does(new OpenCase(task.CaseId, ""), "排查", "Incomplete", new { missingPoints = "缺时间" });

        Assert.Equal(0, await office.Host.InDb(db => Task.FromResult(db.TaskDrafts.Count())));
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await Colleague.ReadRefusal(await Put(second, task, new { missingPoints = "晚了" }))).Status
        );
    }

    [Fact]
    public async Task A_draft_that_is_too_long_is_refused_and_the_one_before_stays()
    {
        await using var office = await Office.Open();
        var task = await Registered(office);
        await Save(office.Assessor, task, new { missingPoints = "缺时间" });

        var refused = await Colleague.ReadRefusal(await Put(office.Assessor, task, new { missingPoints = new string('长', 200_000) }));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Equal(
            "缺时间",
            (await office.Assessor.Get($"{task.Path}/draft")).GetProperty("fields").GetProperty("missingPoints").GetString()
        );
    }

    private static async Task<JsonElement> Save(Colleague person, TaskAddress task, object fields, string? stamp = null) =>
        await Colleague.Read(await Put(person, task, fields, stamp));

    private static async Task<HttpResponseMessage> Put(Colleague person, TaskAddress task, object fields, string? stamp = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{task.Path}/draft")
        {
            Content = JsonContent.Create(new { fields, stamp }),
        };
        return await person.Send(request);
    }

    private static async Task<TaskAddress> Registered(Office office)
    {
        var item = await office.Collector.Registers(
            new
            {
                title = "东街积水",
                body = "东街雨后积水。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
            }
        );
        return TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
    }
}
