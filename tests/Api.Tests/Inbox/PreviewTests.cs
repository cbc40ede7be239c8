using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Running;

namespace CaseFlow.Api.Tests.Inbox;

/// <summary>预告: whom an act reaches is told before it happens.</summary>
public sealed class PreviewTests
{
    private static readonly object GraveItem = new { level = "1", realName = false };

    [Fact]
    public async Task What_is_told_is_what_completing_then_does_and_nothing_is_kept_of_it()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var task = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
        var before = await DatabaseDump.Of(office.Host);

        var told = await Colleague.Read(await Previewed(office.Assessor, task, "InScope", GraveItem));

        Assert.Equal(before, await DatabaseDump.Of(office.Host));
        Assert.True(told.GetProperty("caseOpen").GetBoolean());
        Assert.Equal(JsonValueKind.Null, told.GetProperty("result").ValueKind);
        Assert.Equal([office.Leader.Name, office.ResponseGroup.Name], Texts(told, "told").Order(StringComparer.Ordinal));
        Assert.Equal(["一级：启动并报告", "编报摘报"], Steps(told).Order(StringComparer.Ordinal));
        await office.Assessor.Does(item, "排查", "InScope", GraveItem);
        var (named, due) = Next(told, "编报摘报");
        Assert.Equal([office.Assessor.Name], named);
        Assert.Equal((await office.Assessor.Finds(item, "编报摘报")).GetProperty("dueAt").GetDateTimeOffset(), due);
        foreach (var person in new[] { office.Leader, office.ResponseGroup })
            Assert.Single((await person.Get("/api/inbox/copies")).GetProperty("items").EnumerateArray());
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Only_those_are_named_who_may_do_what_comes_next()
    {
        await using var office = await Office.Open();
        var item = await Instructed(office, "Investigate");
        await office.Investigator.Does(item, "制定核查方案", "Planned");

        var told = await Preview(office.Investigator, item, "核查首报", "Reported");

        Assert.Equal([office.SecondInvestigator.Name], Next(told, "核查结论").To);
    }

    [Fact]
    public async Task Nobody_whom_the_item_is_about_is_named_or_told()
    {
        await using var office = await Office.Open();
        var second = await office.Hire("leader-2", Office.Water, Roles.Leader);
        var item = await Registered(office, office.Leader.Code);
        var screening = await Preview(office.Assessor, item, "排查", "InScope", GraveItem);
        Assert.Equal([second.Name, office.ResponseGroup.Name], Texts(screening, "told").Order(StringComparer.Ordinal));
        await office.Assessor.Does(item, "排查", "InScope", GraveItem);
        await office.Assessor.Does(item, "编报摘报", "Drafted");

        var told = await Preview(office.AssessorHead, item, "核稿", "Approved");

        Assert.Equal([second.Name], Next(told, "书记批示").To);
        Assert.DoesNotContain($"\"{office.Leader.Name}\"", told.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_a_case_and_the_tasks_that_are_withdrawn_are_told()
    {
        await using var office = await Office.Open();
        var single = await Registered(office);
        var original = await Registered(office);
        var ended = await Preview(office.Assessor, single, "排查", "Duplicate", new { originalNumber = original.Number });
        Assert.False(ended.GetProperty("caseOpen").GetBoolean());
        Assert.Equal("重复留存并入原件", ended.Text("result"));
        Assert.Empty(Steps(ended));

        var assigned = await Instructed(office, "Assign", new { leadUnit = Office.Housing, coUnits = new[] { Office.Water } });
        var objected = await Preview(office.HandlerOf(Office.Housing), assigned, "分类交办", "Object");
        Assert.Equal([$"“分类交办”（单位{Office.Water} · 承办人）"], Texts(objected, "cancelled"));
        Assert.Equal(["异议处理"], Steps(objected));
    }

    [Fact]
    public async Task An_act_that_would_be_refused_is_refused_beforehand_in_the_same_words()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var task = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));

        await BothRefuse(office.Assessor, task, HttpStatusCode.UnprocessableEntity, "InScope", new { });
        await BothRefuse(office.Assessor, task, HttpStatusCode.UnprocessableEntity, "", new { });
        await BothRefuse(
            office.Assessor,
            task,
            HttpStatusCode.UnprocessableEntity,
            "InScope",
            new
            {
                level = "1",
                realName = false,
                files = new[] { "77" },
            }
        );
        await BothRefuse(office.Leader, task, HttpStatusCode.Forbidden, "InScope", GraveItem);
        await BothRefuse(office.HandlerOf(Office.Water), task, HttpStatusCode.NotFound, "InScope", GraveItem);
        await BothRefuse(office.Assessor, task with { CaseId = 999 }, HttpStatusCode.NotFound, "InScope", GraveItem);
        await office.Assessor.Does(item, "排查", "InScope", GraveItem);
        await BothRefuse(office.Assessor, task, HttpStatusCode.Conflict, "InScope", GraveItem);
    }

    private static async Task BothRefuse(Colleague person, TaskAddress task, HttpStatusCode status, string outcome, object fields)
    {
        var previewed = await Colleague.ReadRefusal(await person.Post($"{task.Path}/preview", new { outcome, fields }));
        var completed = await Colleague.ReadRefusal(await person.Post($"{task.Path}/complete", new { outcome, fields }));

        Assert.Equal((status, completed.Title), (previewed.Status, previewed.Title));
        Assert.Equal(completed.Status, previewed.Status);
        Assert.Equal(completed.Fields, previewed.Fields);
    }

    private static async Task<JsonElement> Preview(Colleague person, OpenCase item, string step, string outcome, object? fields = null) =>
        await Colleague.Read(await Previewed(person, TaskAddress.Of(await person.Finds(item, step)), outcome, fields));

    private static async Task<HttpResponseMessage> Previewed(Colleague person, TaskAddress task, string outcome, object? fields = null) =>
        await person.Post(
            $"{task.Path}/preview",
            new { outcome, fields = FilledForm.For(await person.Get(task.Path), outcome, fields, ApiHost.Morning) }
        );

    private static Task<OpenCase> Registered(Office office, params string[] subjects) =>
        office.Collector.Registers(
            new
            {
                title = "东街积水",
                body = "东街雨后积水，多日未退。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
                subjects,
            }
        );

    private static async Task<OpenCase> Instructed(Office office, string outcome, object? fields = null)
    {
        var item = await Registered(office);
        await office.Assessor.Does(item, "排查", "InScope", new { level = "3", realName = false });
        await office.Assessor.Does(item, "编报摘报", "Drafted");
        await office.AssessorHead.Does(item, "核稿", "Approved");
        await office.Leader.Does(item, "书记批示", outcome, fields);
        return item;
    }

    private static IEnumerable<string> Steps(JsonElement told) =>
        told.GetProperty("next").EnumerateArray().Select(task => task.Text("step"));

    private static (string[] To, DateTimeOffset? Due) Next(JsonElement told, string step)
    {
        var task = Assert.Single(told.GetProperty("next").EnumerateArray(), one => one.Text("step") == step);
        var due = task.GetProperty("due");
        return ([.. Texts(task, "to")], due.ValueKind == JsonValueKind.Null ? null : due.GetDateTimeOffset());
    }

    private static IEnumerable<string> Texts(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);
}
