using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Inbox;

/// <summary>转办、加签、征询、退回、撤回 over HTTP: what people see before and after, and what is kept of it.</summary>
public sealed class SideActsTests
{
    [Fact]
    public async Task What_was_handed_on_is_taken_back_until_somebody_has_opened_it()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var screening = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
        await office.Assessor.Does(item, "排查", "InScope");

        Assert.Null(WhyNot(await office.Assessor.Get(screening.Path), "withdraw"));
        await Colleague.Read(await Do(office.Assessor, screening, "withdraw"));
        Assert.Equal(screening, TaskAddress.Of(await office.Assessor.Finds(item, "排查")));
        Assert.Empty(await office.Assessor.Tasks(item, "研判"));

        await office.Assessor.Does(item, "排查", "InScope");
        var next = await Next(office, item);
        await Colleague.Read(await next.By.Post($"{next.Task.Path}/opened", new { }));
        var refused = await Colleague.ReadRefusal(await Do(office.Assessor, screening, "withdraw"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("打开", refused.Title, StringComparison.Ordinal);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Whoever_did_it_reads_why_it_is_too_late()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var screening = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
        await office.Assessor.Does(item, "排查", "InScope");
        var next = await Next(office, item);
        await Colleague.Read(await next.By.Post($"{next.Task.Path}/acts/claim", new { }));

        Assert.NotNull(WhyNot(await office.Assessor.Get(screening.Path), "withdraw"));
        Assert.Empty(Acts(await office.Collector.Get(screening.Path)));
    }

    [Fact]
    public async Task A_task_is_handed_over_with_a_reason_and_the_record_calls_people_by_their_names()
    {
        await using var office = await Office.Open();
        var other = await office.Hire("assessor-2", ApiHost.Unit, Roles.Assessor);
        var item = await Registered(office);
        var task = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));

        var told = await Colleague.Read(await Do(office.Assessor, task, "transfer/preview", new { person = other.Code, reason = "出差" }));
        Assert.True(told.GetProperty("caseOpen").GetBoolean());
        await Colleague.Read(await Do(office.Assessor, task, "transfer", new { person = other.Code, reason = "出差" }));

        Assert.Empty(await office.Assessor.Tasks(item, "排查"));
        await other.Finds(item, "排查");
        var last = (await other.Get($"/api/cases/{item.Id}/timeline")).EnumerateArray().Last();
        Assert.Equal($"将“排查”转给{other.Name}办理，理由：出差", last.GetProperty("text").GetString());
        await office.ReplaysWithoutDifference();
    }

    [Theory]
    [InlineData("transfer", "nobody-of-here", "reason")]
    [InlineData("consult", "assessor", "question")]
    public async Task Somebody_who_cannot_have_it_is_refused_at_the_field(string act, string person, string words)
    {
        await using var office = await Office.Open();
        var task = TaskAddress.Of(await office.Assessor.Finds(await Registered(office), "排查"));

        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["person"] = person, [words] = "出差" };
        var refused = await Colleague.ReadRefusal(await Do(office.Assessor, task, act, fields));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("person", refused.Fields);
    }

    [Fact]
    public async Task An_opinion_is_asked_given_and_read_in_the_record_and_the_work_stays()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var task = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
        await Colleague.Read(
            await Do(office.Assessor, task, "consult", new { person = office.Reviewer.Code, question = "属于城管职责吗？" })
        );

        var asked = TaskAddress.Of(await office.Reviewer.Finds(item, "排查"));
        var shown = await office.Reviewer.Get(asked.Path);
        Assert.Equal("属于城管职责吗？", shown.GetProperty("sides").GetProperty("question").GetProperty("text").GetString());
        await Colleague.Read(
            await office.Reviewer.Post($"{asked.Path}/complete", new { outcome = "Given", fields = new { opinion = "属于。" } })
        );

        await office.Assessor.Finds(item, "排查");
        var done = (await office.Assessor.Get($"/api/cases/{item.Id}/timeline")).EnumerateArray().Last().GetProperty("done");
        Assert.Contains("属于。", done.ToString(), StringComparison.Ordinal);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Work_is_sent_back_with_a_reason_and_whoever_has_it_reads_why()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        await office.Assessor.Does(item, "排查", "InScope");
        var next = await Next(office, item);
        var form = Acts(await next.By.Get(next.Task.Path)).Single(act => act.Text("name") == "return").GetProperty("form");
        var to = form.EnumerateArray().First(field => field.GetProperty("field").Text("name") == "to").GetProperty("field");
        var step = Assert.Single(to.GetProperty("choices").EnumerateArray());
        Assert.Equal("排查", step.Text("label"));

        await Colleague.Read(
            await Do(
                next.By,
                next.Task,
                "return",
                new
                {
                    to = step.Text("value"),
                    back = "Straight",
                    reason = "缺现场照片",
                }
            )
        );

        var again = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
        var returned = (await office.Assessor.Get(again.Path)).GetProperty("sides").GetProperty("returned");
        // It came from a branch of parallel work, which is closed: there is no way straight back into it.
        Assert.Equal(("缺现场照片", false), (returned.Text("reason"), returned.GetProperty("straight").GetBoolean()));
        await office.ReplaysWithoutDifference();
    }

    private static async Task<OpenCase> Registered(Office office) =>
        await office.Collector.Registers(
            new
            {
                title = "路灯不亮",
                body = "黄河路的路灯坏了一周。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
            }
        );

    /// <summary>Whoever has the case next, with their task.</summary>
    private static async Task<(Colleague By, TaskAddress Task)> Next(Office office, OpenCase item)
    {
        foreach (var person in office.Everyone)
        {
            foreach (var task in await person.Inbox())
            {
                if (task.GetProperty("caseId").GetInt64() == item.Id && person.Code != office.Assessor.Code)
                    return (person, TaskAddress.Of(task));
            }
        }
        throw new InvalidOperationException("Nobody has the case.");
    }

    private static JsonElement.ArrayEnumerator Acts(JsonElement task) => task.GetProperty("sides").GetProperty("acts").EnumerateArray();

    private static string? WhyNot(JsonElement task, string act) =>
        Acts(task).Single(one => one.Text("name") == act).GetProperty("whyNot").GetString();

    private static Task<HttpResponseMessage> Do(Colleague by, TaskAddress task, string act, object? fields = null) =>
        by.Post($"{task.Path}/acts/{act}", new { fields });
}
