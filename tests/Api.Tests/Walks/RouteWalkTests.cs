using System.Net;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>网络舆情快速处置 over HTTP: one case on each route, from 登记 to 归档, as the people of each role.</summary>
public sealed class RouteWalkTests
{
    [Fact]
    public async Task Direct_check_goes_from_an_incomplete_clue_to_the_archive_and_two_people_share_every_double_duty()
    {
        await using var office = await Office.Open();
        var item = await office.Collector.Registers(new { title = "东街积水", body = "东街雨后积水，多日未退。" });
        await item.LiesOnlyWith(office, "采集", office.Collector);
        await office.Collector.Does(item, "采集", "Captured", new { source = "市民留言板" });
        await item.LiesOnlyWith(office, "排查", office.Assessor);

        await Screened(office, item, realName: true);
        await Instructed(office, item, "Investigate");
        await ShowsRoute(item, office, "Investigate");
        await item.LiesOnlyWith(office, "制定核查方案", office.Investigator, office.SecondInvestigator);
        await office.Investigator.Does(item, "制定核查方案", "Planned");
        await office.Investigator.Does(item, "核查首报", "Reported");
        Assert.True((await office.Investigator.Finds(item, "核查结论")).GetProperty("forOthers").GetBoolean());
        Assert.False((await office.SecondInvestigator.Finds(item, "核查结论")).GetProperty("forOthers").GetBoolean());
        var sameHand = await office.Investigator.IsRefused(item, "核查结论", "Preliminary");
        Assert.Equal(HttpStatusCode.Forbidden, sameHand.Status);
        Assert.Contains("核查首报", sameHand.Title, StringComparison.Ordinal);
        await office.SecondInvestigator.Does(item, "核查结论", "Preliminary");
        await office.Reviewer.Does(item, "审核", "Approved");
        await office.Replier.Does(item, "反馈告知", "Delivered");

        await AnsweredAndArchived(office, item);
        var told = await item.TimelineFor(office.Archivist);
        Assert.Equal($"{office.Collector.Name}：登记", told[0]);
        Assert.Contains($"{office.Leader.Name}：办理“书记批示”，结果：直查快办", told);
        Assert.Equal($"{office.Archivist.Name}：办理“归档”，结果：归档", told[^1]);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Tracked_supervision_asks_for_progress_every_five_working_days_until_the_supervisor_ends_it()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        await Screened(office, item, realName: false);
        await Instructed(office, item, "Supervise", new { leadUnit = Office.Township });
        await ShowsRoute(item, office, "Supervise");
        await item.LiesOnlyWith(office, "跟踪督办", office.Supervisor, office.HandlerOf(Office.Township));

        // Five working days each: 中秋 (Friday 09-25) and 国庆 (10-01 to 10-07) do not count, Saturday 10-10 is worked (调休).
        Assert.Equal("2026-09-29", await ReportDue(office, item));
        await office.Pass(TimeSpan.FromDays(7));
        await office.HandlerOf(Office.Township).Does(item, "跟踪督办", "Reported");
        Assert.Equal("2026-10-10", await ReportDue(office, item));
        await office.Pass(TimeSpan.FromDays(11));
        await office.HandlerOf(Office.Township).Does(item, "跟踪督办", "Reported");
        await office.Supervisor.Does(item, "跟踪督办", "Concluded");

        Assert.Empty(await office.HandlerOf(Office.Township).Tasks(item, "跟踪督办"));
        await ReportedAndReviewed(office, item, Office.Township);
        await office.Publisher.Does(item, "起草公开稿", "Drafted");
        Assert.Equal(HttpStatusCode.Forbidden, (await office.Publisher.IsRefused(item, "核发公开", "Published")).Status);
        await office.SecondPublisher.Does(item, "核发公开", "Published");

        await AnsweredAndArchived(office, item);
        var reports = (await item.TimelineFor(office.Supervisor)).Count(entry =>
            entry.EndsWith("办理“跟踪督办”，结果：提交进展", StringComparison.Ordinal)
        );
        Assert.Equal(2, reports);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Assignment_gives_each_unit_its_own_task_and_other_units_do_not_even_learn_of_the_case()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        await Screened(office, item, realName: true);
        await Instructed(office, item, "Assign", new { leadUnit = Office.Housing, coUnits = new[] { Office.Water } });
        await ShowsRoute(item, office, "Assign");
        await item.LiesOnlyWith(office, "分类交办", office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        foreach (var path in new[] { item.Path, $"{item.Path}/timeline", $"{item.Path}/deadlines" })
            Assert.Equal(HttpStatusCode.NotFound, (await office.HandlerOf(Office.Township).CannotGet(path)).Status);

        // 30 calendar days from 09-21 end on Wednesday 10-21.
        var (due, why) = await item.DeadlineAt(office.HandlerOf(Office.Housing), "分类交办");
        Assert.Equal("2026-10-21", due[..10]);
        Assert.Contains("第 30 日", why, StringComparison.Ordinal);

        await office.HandlerOf(Office.Water).Does(item, "分类交办", "Answered");
        await item.LiesOnlyWith(office, "分类交办", office.HandlerOf(Office.Housing));
        await item.LiesOnlyWith(office, "办理情况报告");
        await office.HandlerOf(Office.Housing).Does(item, "分类交办", "Answered");
        await ReportedAndReviewed(office, item, Office.Housing);
        await office.Replier.Does(item, "反馈告知", "Delivered");

        await AnsweredAndArchived(office, item);
        await office.ReplaysWithoutDifference();
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

    private static async Task Screened(Office office, OpenCase item, bool realName)
    {
        // Four working hours: 10:00 to 12:00 and 14:30 to 16:30.
        Assert.Equal("2026-09-21 16:30", (await item.DeadlineAt(office.Assessor, "排查")).Due);
        await office.Assessor.Does(item, "排查", "InScope", new { level = "3", realName });
        Assert.Equal("Three", (await item.SummaryFor(office.Assessor)).GetProperty("level").GetString());
        var (due, why) = await item.DeadlineAt(office.Replier, "三级：起草回应");
        Assert.Equal("2026-09-23 10:00", due);
        Assert.Contains("连续计 48 小时", why, StringComparison.Ordinal);
    }

    private static async Task Instructed(Office office, OpenCase item, string route, object? fields = null)
    {
        await office.Assessor.Does(item, "编报摘报", "Drafted");
        await item.LiesOnlyWith(office, "核稿", office.AssessorHead);
        await office.AssessorHead.Does(item, "核稿", "Approved");
        await item.LiesOnlyWith(office, "书记批示", office.Leader);
        await office.Leader.Does(item, "书记批示", route, fields);
    }

    private static async Task ShowsRoute(OpenCase item, Office office, string route) =>
        Assert.Equal(route, (await item.SummaryFor(office.Leader)).GetProperty("route").GetString());

    private static async Task<string> ReportDue(Office office, OpenCase item)
    {
        var report = await office.HandlerOf(Office.Township).Finds(item, "跟踪督办");
        Assert.Equal("跟踪督办：进展报告", report.GetProperty("title").GetString());
        return report.GetProperty("dueAt").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", null);
    }

    private static async Task ReportedAndReviewed(Office office, OpenCase item, string unit)
    {
        await item.LiesOnlyWith(office, "办理情况报告", office.HandlerOf(unit));
        await office.HandlerOf(unit).Does(item, "办理情况报告", "Submitted");
        await item.LiesOnlyWith(office, "单位负责人签发", office.HeadOf(unit));
        await office.HeadOf(unit).Does(item, "单位负责人签发", "Signed");
        await office.Reviewer.Does(item, "审核", "Approved");
    }

    private static async Task AnsweredAndArchived(Office office, OpenCase item)
    {
        await item.LiesOnlyWith(office, "评估");
        Assert.Equal("Open", await item.StateOfLast(office.Leader, "响应与办理都结束"));
        await office.Replier.Does(item, "三级：起草回应", "Drafted");
        await office.Publisher.Does(item, "三级：发布回应", "Released");
        await office.ResponseOffice.Does(item, "评估", "Evaluated");
        await item.LiesOnlyWith(office, "归档", office.Archivist);
        Assert.Equal("Done", await item.StateOfLast(office.Leader, "响应与办理都结束"));
        await office.Archivist.Does(item, "归档", "Archived");
        var summary = await item.SummaryFor(office.Archivist);
        Assert.Equal("Closed", summary.GetProperty("status").GetString());
        Assert.Equal("办结归档", summary.GetProperty("result").GetString());
    }
}
