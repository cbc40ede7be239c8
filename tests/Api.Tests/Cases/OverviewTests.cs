using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;

namespace CaseFlow.Api.Tests.Cases;

/// <summary>What the overview reads: each number with the list behind it, and groups that leave nothing out.</summary>
public sealed class OverviewTests
{
    private static readonly string[] Measures =
    [
        "open",
        "dueToday",
        "dueThisWeek",
        "overdue",
        "overdueTo3",
        "overdueTo7",
        "overdueMore",
        "openedThisWeek",
        "closedThisWeek",
    ];

    [Theory]
    [InlineData("assessor")]
    [InlineData("housing-handler")]
    public async Task Every_number_is_the_length_of_the_list_behind_it(string person)
    {
        await using var office = await Busy();
        var reader = office.Everyone.Single(one => one.Code == person);

        var overview = await reader.Get("/api/overview");

        foreach (var figure in Groups(overview).SelectMany(group => Measures.Select(measure => group.GetProperty(measure))))
            Assert.Equal(figure.Number("count"), (await Listed(reader, figure)).Count);
        Assert.Equal(
            (await reader.Pages("/api/cases?limit=200&status=Open")).Count,
            overview.GetProperty("all").GetProperty("open").Number("count")
        );
    }

    [Theory]
    [InlineData("assessor")]
    [InlineData("housing-handler")]
    public async Task Levels_and_routes_add_up_to_the_whole_and_units_leave_no_case_out(string person)
    {
        await using var office = await Busy();
        var reader = office.Everyone.Single(one => one.Code == person);

        var overview = await reader.Get("/api/overview");

        foreach (var measure in Measures[..4].Concat(Measures[7..]))
        {
            var whole = overview.GetProperty("all").GetProperty(measure);
            foreach (var groups in new[] { "byLevel", "byRoute" })
                Assert.Equal(
                    whole.Number("count"),
                    overview.GetProperty(groups).EnumerateArray().Sum(group => group.GetProperty(measure).Number("count"))
                );
            var atUnits = new HashSet<long>();
            foreach (var unit in overview.GetProperty("byUnit").EnumerateArray())
                atUnits.UnionWith(await Listed(reader, unit.GetProperty(measure)));
            Assert.Superset(await Listed(reader, whole), atUnits);
        }
    }

    [Fact]
    public async Task A_case_counts_at_each_unit_that_has_it_and_this_week_at_each_that_had_it()
    {
        await using var office = await Office.Open();
        await office.HandlerOf(Office.Water).Does(await AtTwoUnits(office), "分类交办", "Answered");

        var units = (await office.Assessor.Get("/api/overview")).GetProperty("byUnit").EnumerateArray().ToArray();

        Assert.Equal(JsonValueKind.Null, units[^1].GetProperty("key").ValueKind);
        var (water, housing) = (
            units.Single(unit => unit.Text("key") == Office.Water),
            units.Single(unit => unit.Text("key") == Office.Housing)
        );
        Assert.Equal(0, water.GetProperty("open").Number("count"));
        Assert.Equal(1, water.GetProperty("openedThisWeek").Number("count"));
        Assert.Equal(1, housing.GetProperty("open").Number("count"));
        Assert.Equal(1, housing.GetProperty("openedThisWeek").Number("count"));
    }

    // Old cases that are late, at two units and elsewhere, and those of this week: at two units, closed, new.
    private static async Task<Office> Busy()
    {
        var office = await Office.Open();
        await Registered(office, "西巷积水");
        await office.Pass(TimeSpan.FromDays(9));
        await AtTwoUnits(office);
        await office.Pass(TimeSpan.FromDays(40));
        await Registered(office, "东街积水");
        await office.Pass(TimeSpan.FromDays(1));
        await AtTwoUnits(office);
        var closed = await Registered(office, "南门积水");
        await Colleague.Read(await office.Leader.Post($"{closed.Path}/stop", new { reason = "登记有误" }));
        await Registered(office, "北门积水");
        return office;
    }

    private static async Task<OpenCase> AtTwoUnits(Office office)
    {
        var item = await Registered(office, "中街积水");
        await office.Assessor.Does(item, "排查", "InScope", new { level = "3", realName = true });
        await office.Assessor.Does(item, "编报摘报", "Drafted");
        await office.AssessorHead.Does(item, "核稿", "Approved");
        await office.Leader.Does(item, "书记批示", "Assign", new { leadUnit = Office.Housing, coUnits = new[] { Office.Water } });
        return item;
    }

    private static IEnumerable<JsonElement> Groups(JsonElement overview) =>
        new[] { "byUnit", "byLevel", "byRoute" }
            .SelectMany(groups => overview.GetProperty(groups).EnumerateArray())
            .Prepend(overview.GetProperty("all"));

    private static async Task<ISet<long>> Listed(Colleague reader, JsonElement figure) =>
        (await reader.Pages($"/api/cases?limit=200&{figure.Text("query")}")).Select(item => item.GetProperty("id").GetInt64()).ToHashSet();

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
