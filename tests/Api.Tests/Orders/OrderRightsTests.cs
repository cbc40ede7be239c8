using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using Microsoft.EntityFrameworkCore;
using static CaseFlow.Api.Tests.Orders.Ordering;

namespace CaseFlow.Api.Tests.Orders;

/// <summary>督办操作 over HTTP: who orders, what has moved on, and what comes after the end.</summary>
public sealed class OrderRightsTests
{
    [Fact]
    public async Task A_stopped_case_is_reopened_at_a_step_and_its_record_goes_on()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        Assert.True((await office.Supervisor.Post($"{item.Path}/stop", new { reason = "误登" })).IsSuccessStatusCode);

        await Gives(office.Supervisor, item, "reopen", new { step = "screening", reason = "反映人补充了材料" });
        await Gives(office.Supervisor, item, "reclassify", new { level = "1", reason = "媒体关注" });

        var summary = await item.SummaryFor(office.Supervisor);
        Assert.Equal(("Open", "One"), (summary.Text("status"), summary.Text("level")));
        Assert.Single(await office.Assessor.Tasks(item, ScreeningStep));
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
        await office.Assessor.Does(item, ScreeningStep, "InScope", new { level = "3", realName = false });

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

        await Gives(office.Leader, item, "suspend", new { reason = "等待上级答复" });

        var notices = await office.Host.InDb(db =>
            db.Notices.Where(notice => notice.CaseId == item.Id).ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Contains(notices, notice =>
            notice.Person == office.Assessor.Code && notice.Cause.StartsWith("ordered:", StringComparison.Ordinal)
        );
    }
}
