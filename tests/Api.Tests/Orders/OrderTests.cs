using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using Microsoft.EntityFrameworkCore;
using static CaseFlow.Api.Tests.Orders.Ordering;

namespace CaseFlow.Api.Tests.Orders;

/// <summary>督办操作 over HTTP: what a supervisor orders of a case beside its tasks.</summary>
public sealed class OrderTests
{
    [Fact]
    public async Task A_deadline_that_a_supervisor_sets_is_previewed_shown_told_and_recorded()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var form = (await Order(office.Supervisor, item, "set-due")).GetProperty("form").EnumerateArray().ToArray();
        Assert.Equal(["limit", "due", "reason"], form.Select(field => field.GetProperty("field").Text("name")));
        var choice = form[0].GetProperty("choices")[0];
        Assert.StartsWith($"{ScreeningStep}：", choice.Text("label"), StringComparison.Ordinal);
        var filled = new
        {
            limit = choice.Text("value"),
            due = Later,
            reason = "群众反映强烈",
        };

        var preview = await Previewed(office.Supervisor, item, "set-due", filled);

        var limit = Assert.Single(preview.GetProperty("limits").EnumerateArray());
        Assert.Equal((ScreeningStep, Later), (limit.Text("step"), limit.GetProperty("to").GetDateTimeOffset()));
        Assert.Contains(office.Assessor.Name, preview.GetProperty("told").EnumerateArray().Select(name => name.GetString()));
        await Gives(office.Supervisor, item, "set-due", filled);
        var task = Assert.Single(await office.Assessor.Tasks(item, ScreeningStep));
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

        await Gives(
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
        var task = Assert.Single(await office.Assessor.Tasks(item, ScreeningStep));
        Assert.Equal(("停表中，剩 4 小时", "Ample"), (task.Text("timeLeft"), task.Text("light")));
        Assert.Equal(JsonValueKind.Null, task.GetProperty("dueAt").ValueKind);
        Assert.Empty(await office.Supervisor.Pages("/api/escalations?limit=200"));
        await Gives(office.Supervisor, item, "resume-clock", new { visit });
        Assert.Equal("剩 4 小时", Assert.Single(await office.Assessor.Tasks(item, ScreeningStep)).Text("timeLeft"));
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task A_clock_that_nobody_resumes_goes_on_by_itself_and_then_warns()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var visit = await Chosen(office.Supervisor, item, "pause-clock", "visit");
        await Gives(
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

        Assert.Equal("Overdue", Assert.Single(await office.Assessor.Tasks(item, ScreeningStep)).Text("light"));
        Assert.NotEmpty(await office.Supervisor.Pages("/api/escalations?limit=200"));
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Of_a_suspended_case_no_task_can_be_done_and_the_refusal_says_why_until_it_is_resumed()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        await Gives(office.Leader, item, "suspend", new { reason = "等待上级答复" });

        var refused = await office.Assessor.IsRefused(item, ScreeningStep, "InScope", new { level = "3", realName = false });
        Assert.Contains("等待上级答复", refused.Title, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        await Gives(office.Supervisor, item, "resume", new { });
        await office.Assessor.Does(item, ScreeningStep, "InScope", new { level = "3", realName = false });
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
        await Gives(
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

        await item.LiesOnlyWith(office, ScreeningStep, office.Reviewer);
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
        await office.Assessor.Does(item, ScreeningStep, "InScope", new { level = "3", realName = true });
        await office.Assessor.Does(item, "编报摘报", "Drafted");
        await office.AssessorHead.Does(item, "核稿", "Approved");
        await office.Leader.Does(item, "书记批示", "Assign", new { leadUnit = Office.Housing, coUnits = new[] { Office.Water } });
        var visit = await Chosen(office.Leader, item, "add-unit", "visit");

        await Gives(
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
        await Gives(office.Leader, item, "append-instruction", new { text = "三日内报首报。" });

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
}
