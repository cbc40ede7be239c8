using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Orders;

/// <summary>督办操作 over HTTP: what a supervisor orders of a case beside its tasks.</summary>
public sealed class OrderTests
{
    private const string Screening = "排查";
    private static readonly DateTimeOffset Later = ApiHost.Morning.AddDays(9);

    [Fact]
    public async Task A_deadline_that_a_supervisor_sets_is_previewed_shown_told_and_recorded()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var form = (await Order(office.Supervisor, item, "set-due")).GetProperty("form").EnumerateArray().ToArray();
        Assert.Equal(["limit", "due", "reason"], form.Select(field => field.GetProperty("field").Text("name")));
        var choice = form[0].GetProperty("choices")[0];
        Assert.StartsWith($"{Screening}：", choice.Text("label"), StringComparison.Ordinal);
        var filled = new
        {
            limit = choice.Text("value"),
            due = Later,
            reason = "群众反映强烈",
        };

        var preview = await Previewed(office.Supervisor, item, "set-due", filled);

        var limit = Assert.Single(preview.GetProperty("limits").EnumerateArray());
        Assert.Equal((Screening, Later), (limit.Text("step"), limit.GetProperty("to").GetDateTimeOffset()));
        Assert.Contains(office.Assessor.Name, preview.GetProperty("told").EnumerateArray().Select(name => name.GetString()));
        await Orders(office.Supervisor, item, "set-due", filled);
        var task = Assert.Single(await office.Assessor.Tasks(item, Screening));
        Assert.Equal(Later, task.GetProperty("dueAt").GetDateTimeOffset());
        Assert.Contains(
            $"{office.Supervisor.Name}：限“排查”在 2026年9月30日 10:00 前办完。理由：群众反映强烈",
            await item.TimelineFor(office.Supervisor)
        );
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task A_paused_clock_is_shown_where_the_task_is_and_is_nowhere_counted_as_late()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var visit = await Chosen(office.Supervisor, item, "pause-clock", "visit");

        await Orders(
            office.Supervisor,
            item,
            "pause-clock",
            new
            {
                visit,
                days = 5,
                reason = "等待听证",
            }
        );

        await office.Pass(TimeSpan.FromDays(3));
        var task = Assert.Single(await office.Assessor.Tasks(item, Screening));
        Assert.Equal(("停表中，剩 4 小时", "Ample"), (task.Text("timeLeft"), task.Text("light")));
        Assert.Equal(JsonValueKind.Null, task.GetProperty("dueAt").ValueKind);
        Assert.Empty(await office.Supervisor.Pages("/api/escalations?limit=200"));
        await Orders(office.Supervisor, item, "resume-clock", new { visit });
        Assert.Equal("剩 4 小时", Assert.Single(await office.Assessor.Tasks(item, Screening)).Text("timeLeft"));
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task A_clock_that_nobody_resumes_goes_on_by_itself_and_then_warns()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var visit = await Chosen(office.Supervisor, item, "pause-clock", "visit");
        await Orders(
            office.Supervisor,
            item,
            "pause-clock",
            new
            {
                visit,
                days = 1,
                reason = "等待听证",
            }
        );

        await office.Pass(TimeSpan.FromDays(2));
        await office.Pass(TimeSpan.FromDays(2));

        Assert.Equal("Overdue", Assert.Single(await office.Assessor.Tasks(item, Screening)).Text("light"));
        Assert.NotEmpty(await office.Supervisor.Pages("/api/escalations?limit=200"));
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Of_a_suspended_case_no_task_can_be_done_and_the_refusal_says_why_until_it_is_resumed()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        await Orders(office.Leader, item, "suspend", new { reason = "等待上级答复" });

        var refused = await office.Assessor.IsRefused(item, Screening, "InScope", new { level = "3", realName = false });
        Assert.Contains("等待上级答复", refused.Title, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        await Orders(office.Supervisor, item, "resume", new { });
        await office.Assessor.Does(item, Screening, "InScope", new { level = "3", realName = false });
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task A_task_that_is_reassigned_lies_with_whom_it_was_given_to_alone()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var task = await Chosen(office.Supervisor, item, "reassign", "task");

        var preview = await Previewed(
            office.Supervisor,
            item,
            "reassign",
            new
            {
                task,
                person = "reviewer",
                reason = "原经办人出差",
            }
        );
        Assert.Equal(office.Reviewer.Name, Assert.Single(preview.GetProperty("next").EnumerateArray()).GetProperty("to")[0].GetString());
        await Orders(
            office.Supervisor,
            item,
            "reassign",
            new
            {
                task,
                person = "reviewer",
                reason = "原经办人出差",
            }
        );

        await item.LiesOnlyWith(office, Screening, office.Reviewer);
        var nobody = await Refused(
            office.Supervisor,
            item,
            "reassign",
            new
            {
                task,
                person = "没有的人",
                reason = "试试",
            }
        );
        Assert.Equal(["person"], nobody.Fields);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task A_unit_that_is_added_to_an_assignment_gets_its_task_and_sees_the_case()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        await office.Assessor.Does(item, Screening, "InScope", new { level = "3", realName = true });
        await office.Assessor.Does(item, "编报摘报", "Drafted");
        await office.AssessorHead.Does(item, "核稿", "Approved");
        await office.Leader.Does(item, "书记批示", "Assign", new { leadUnit = Office.Housing, coUnits = new[] { Office.Water } });
        var visit = await Chosen(office.Leader, item, "add-unit", "visit");

        await Orders(
            office.Leader,
            item,
            "add-unit",
            new
            {
                visit,
                unit = Office.Township,
                reason = "涉及属地",
            }
        );
        await Orders(office.Leader, item, "append-instruction", new { text = "三日内报首报。" });

        await item.LiesOnlyWith(
            office,
            "分类交办",
            office.HandlerOf(Office.Housing),
            office.HandlerOf(Office.Water),
            office.HandlerOf(Office.Township)
        );
        Assert.EndsWith(
            "三日内报首报。",
            (await office.HandlerOf(Office.Township).Get(item.Path)).GetProperty("fields").Text("instruction"),
            StringComparison.Ordinal
        );
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task A_stopped_case_is_reopened_at_a_step_and_its_record_goes_on()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        Assert.True((await office.Supervisor.Post($"{item.Path}/stop", new { reason = "误登" })).IsSuccessStatusCode);

        await Orders(office.Supervisor, item, "reopen", new { step = "screening", reason = "反映人补充了材料" });
        await Orders(office.Supervisor, item, "reclassify", new { level = "1", reason = "媒体关注" });

        var summary = await item.SummaryFor(office.Supervisor);
        Assert.Equal(("Open", "One"), (summary.Text("status"), summary.Text("level")));
        Assert.Single(await office.Assessor.Tasks(item, Screening));
        var told = await item.TimelineFor(office.Supervisor);
        Assert.Equal($"{office.Supervisor.Name}：重办，从“排查”开始。理由：反映人补充了材料", told[^2]);
        Assert.Contains("响应级别改为一级", told[^1], StringComparison.Ordinal);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task An_order_of_a_case_that_has_moved_on_since_it_was_previewed_is_refused_and_changes_nothing()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var preview = await Previewed(office.Supervisor, item, "suspend", new { reason = "等待上级答复" });
        await office.Assessor.Does(item, Screening, "InScope", new { level = "3", realName = false });

        using var answer = await office.Supervisor.Post(
            $"{item.Path}/orders/suspend",
            new { fields = new { reason = "等待上级答复" }, stamp = preview.Text("stamp") }
        );

        Assert.Equal(HttpStatusCode.Conflict, (await Colleague.ReadRefusal(answer)).Status);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Whoever_has_no_right_or_may_not_know_of_the_case_orders_nothing_of_it()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);

        Assert.Equal(HttpStatusCode.Forbidden, (await Refused(office.Assessor, item, "suspend", new { reason = "不办了" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Refused(office.Supervisor, item, "burn", new { })).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await Refused(office.Supervisor, item with { Id = 4_711 }, "suspend", new { reason = "不办了" })).Status
        );
        Assert.Equal(["reason"], (await Refused(office.Supervisor, item, "suspend", new { })).Fields);
        Assert.Equal(["colour"], (await Refused(office.Supervisor, item, "suspend", new { reason = "等", colour = "红" })).Fields);
    }

    [Fact]
    public async Task What_is_ordered_reaches_whoever_has_the_case_as_a_notice()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);

        await Orders(office.Leader, item, "suspend", new { reason = "等待上级答复" });

        var notices = await office.Host.InDb(db =>
            db.Notices.Where(notice => notice.CaseId == item.Id).ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Contains(notices, notice =>
            notice.Person == office.Assessor.Code && notice.Cause.StartsWith("ordered:", StringComparison.Ordinal)
        );
    }

    private static Task<OpenCase> Registered(Office office) =>
        office.Collector.Registers(
            new
            {
                title = "东街积水",
                body = "东街雨后积水，多日未退。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
            }
        );

    private static async Task<JsonElement> Order(Colleague by, OpenCase item, string order) =>
        (await by.Get($"{item.Path}/orders")).EnumerateArray().Single(one => one.Text("name") == order);

    private static async Task<string> Chosen(Colleague by, OpenCase item, string order, string field) =>
        (await Order(by, item, order))
            .GetProperty("form")
            .EnumerateArray()
            .Single(one => one.GetProperty("field").Text("name") == field)
            .GetProperty("choices")[0]
            .Text("value");

    private static async Task<JsonElement> Previewed(Colleague by, OpenCase item, string order, object fields) =>
        await Colleague.Read(await by.Post($"{item.Path}/orders/{order}/preview", new { fields }));

    private static async Task<Refused> Refused(Colleague by, OpenCase item, string order, object fields) =>
        await Colleague.ReadRefusal(await by.Post($"{item.Path}/orders/{order}/preview", new { fields }));

    /// <summary>As the page does it: previewed, and given as it was previewed.</summary>
    private static async Task Orders(Colleague by, OpenCase item, string order, object fields)
    {
        var stamp = (await Previewed(by, item, order, fields)).Text("stamp");
        await Colleague.Read(await by.Post($"{item.Path}/orders/{order}", new { fields, stamp }));
    }
}
