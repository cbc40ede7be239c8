using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Cases;

/// <summary>What the overview says of a period: each number with the list behind it, compared with the period before.</summary>
public sealed class FiguresTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("assessor", "Month")]
    [InlineData("assessor", "Last30")]
    [InlineData("assessor", "Year")]
    [InlineData("housing-handler", "Quarter")]
    public async Task Every_number_is_the_length_of_the_list_behind_it(string person, string kind)
    {
        await using var office = await Busy();
        var reader = office.Everyone.Single(one => one.Code == person);

        var figures = await reader.Get($"/api/overview/figures?kind={kind}");

        var numbers = Numbers(figures).ToArray();
        Assert.Contains(numbers, number => number.Number("count") > 0);
        foreach (var number in numbers)
        {
            Assert.Equal(number.Number("count"), (await reader.Pages($"/api/cases?limit=200&{number.Text("query")}")).Count);
            Assert.Equal(number.Number("count"), (await reader.Get($"/api/cases/count?{number.Text("query")}")).Number("count"));
        }
    }

    [Fact]
    public async Task Steps_tell_waiting_to_be_taken_apart_and_count_what_was_done()
    {
        await using var office = await Office.Open();
        var item = await Registered(office, "东街积水");
        await office.Pass(TimeSpan.FromMinutes(30));
        var task = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
        await Colleague.Read(await office.Assessor.Post($"{task.Path}/acts/claim", new { }));
        await office.Pass(TimeSpan.FromMinutes(60));
        await office.Assessor.Does(item, "排查", "InScope", new { level = "3", realName = true });
        await office.Pass(TimeSpan.FromMinutes(1));

        var steps = (await office.Assessor.Get("/api/overview/figures")).GetProperty("steps").EnumerateArray().ToArray();

        var screening = steps.Single(step => step.Text("step") == "排查");
        Assert.Equal(
            (30, 60, 90, false, 1),
            (
                screening.GetProperty("waiting").Number("median"),
                screening.GetProperty("handling").Number("median"),
                screening.GetProperty("whole").Number("median"),
                screening.GetProperty("ranked").GetBoolean(),
                screening.GetProperty("of").Number("count")
            )
        );
    }

    [Fact]
    public async Task What_fell_due_unanswered_is_missed_and_what_is_done_in_time_is_met()
    {
        await using var office = await Office.Open();
        await Registered(office, "西巷积水");
        var kept = await Registered(office, "东街积水");
        await office.Assessor.Does(kept, "排查", "InScope", new { level = "3", realName = true });
        await office.Pass(TimeSpan.FromDays(1));

        var onTime = (await office.Assessor.Get("/api/overview/figures?kind=Last30")).GetProperty("onTime");

        Assert.Equal(2, onTime.GetProperty("of").Number("count"));
        Assert.Equal(0, onTime.Number("beforeOf"));
        var missed = await office.Assessor.Pages($"/api/cases?{onTime.GetProperty("missed").Text("query")}");
        Assert.Contains("西巷积水", missed.Select(one => one.Text("title")));
    }

    [Fact]
    public async Task A_response_is_late_when_its_hours_have_run_out_and_ones_own_days_are_compared_with_those_before()
    {
        await using var office = await Office.Open();
        var item = await Registered(office, "东街积水");
        await office.Assessor.Does(item, "排查", "InScope", new { level = "2", realName = true });
        await office.Pass(TimeSpan.FromHours(23));
        Assert.Equal(0, (await Response(office, 1)).GetProperty("of").Number("count"));
        await office.Pass(TimeSpan.FromHours(1));

        var answerable = await Response(office, 1);

        Assert.Equal(
            (1, 0, 1),
            (
                answerable.GetProperty("of").Number("count"),
                answerable.GetProperty("met").Number("count"),
                answerable.GetProperty("missed").Number("count")
            )
        );
        var today = DateOnly.FromDateTime(office.Host.Clock.GetUtcNow().AddHours(8).DateTime);
        var own = await office.Assessor.Get(
            $"/api/overview/figures?kind=Own&first={today.AddDays(1 - 7):yyyy-MM-dd}&last={today:yyyy-MM-dd}"
        );
        Assert.Equal(
            ($"{today.AddDays(-13):yyyy-MM-dd}", $"{today.AddDays(-7):yyyy-MM-dd}"),
            (own.Text("beforeFirst"), own.Text("beforeLast"))
        );
        Assert.Equal(7, own.GetProperty("trend").GetArrayLength());
        Assert.Equal(1, own.GetProperty("received").GetProperty("now").Number("count"));
    }

    [Fact]
    public async Task A_drill_is_in_no_figure()
    {
        await using var office = await Office.Open();
        await office.Collector.Registers(
            new
            {
                title = "防汛演练",
                body = "无。",
                procedure = "three-level-response",
            }
        );
        await office.Pass(TimeSpan.FromDays(2));
        Assert.Equal(
            1,
            (await office.Assessor.Get("/api/overview/figures?kind=Last30")).GetProperty("received").GetProperty("now").Number("count")
        );

        await office.Host.InDb(db =>
            db.Cases.ExecuteUpdateAsync(change => change.SetProperty(row => row.Fields, "{\"isDrill\":true}"), Ct)
        );

        Assert.All(Numbers(await office.Assessor.Get("/api/overview/figures?kind=Last30")), number =>
            Assert.Equal(0, number.Number("count"))
        );
    }

    [Theory]
    [InlineData("kind=Own")]
    [InlineData("kind=Own&first=2026-03-09&last=2026-03-02")]
    [InlineData("kind=Own&first=2999-01-01&last=2999-01-02")]
    [InlineData("kind=Own&first=0001-01-01&last=0001-01-01")]
    public async Task Days_that_are_no_period_are_refused(string query)
    {
        await using var office = await Office.Open();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Assessor.CannotGet($"/api/overview/figures?{query}")).Status);
    }

    private static async Task<JsonElement> Response(Office office, int at) =>
        (await office.Assessor.Get("/api/overview/figures?kind=Last30")).GetProperty("responses")[at].GetProperty("share");

    private static IEnumerable<JsonElement> Numbers(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object when element.TryGetProperty("query", out _) => [element],
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Numbers(property.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
            _ => [],
        };

    // Cases of two months: late, done, at two units, stopped, new.
    private static async Task<Office> Busy()
    {
        var office = await Office.Open();
        await Registered(office, "西巷积水");
        await office.Pass(TimeSpan.FromDays(9));
        await AtTwoUnits(office);
        await office.Pass(TimeSpan.FromDays(20));
        await AtTwoUnits(office);
        var moved = await Registered(office, "东街积水");
        await office.Assessor.Does(moved, "排查", "Transfer");
        await office.AssessorHead.Does(
            moved,
            "转送记录",
            "Transferred",
            new
            {
                receivingBody = "市水务局",
                legalBasis = "职责分工",
                transferredAt = office.Host.Clock.GetUtcNow(),
            }
        );
        await office.Pass(TimeSpan.FromDays(3));
        var stopped = await Registered(office, "南门积水");
        await Colleague.Read(await office.Leader.Post($"{stopped.Path}/stop", new { reason = "登记有误" }));
        await Registered(office, "北门积水");
        return office;
    }

    private static async Task AtTwoUnits(Office office)
    {
        var item = await Registered(office, "中街积水");
        await office.Assessor.Does(item, "排查", "InScope", new { level = "3", realName = true });
        await office.Assessor.Does(item, "编报摘报", "Drafted");
        await office.AssessorHead.Does(item, "核稿", "Approved");
        await office.Leader.Does(item, "书记批示", "Assign", new { leadUnit = Office.Housing, coUnits = new[] { Office.Water } });
        await office.Pass(TimeSpan.FromHours(2));
        await office.HandlerOf(Office.Water).Does(item, "分类交办", "Answered");
    }

    private static Task<OpenCase> Registered(Office office, string title) =>
        office.Collector.Registers(
            new
            {
                title,
                body = "无。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
            }
        );
}
