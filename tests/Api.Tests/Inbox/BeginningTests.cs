using System.Text.Json;
using CaseFlow.Api.Tests.Walks;

namespace CaseFlow.Api.Tests.Inbox;

/// <summary>What the system knows nobody types: what the forms of a shipped procedure begin with.</summary>
public sealed class BeginningTests
{
    [Fact]
    public async Task The_digest_begins_with_the_number_the_source_and_the_title()
    {
        await using var office = await Office.Open();
        var item = await Screened(office);

        var begun = await Begun(office.Assessor, item, "编报摘报");

        Assert.Equal($"摘报〔{await NumberOf(office, item)}〕", begun.GetProperty("digestNumber").GetString());
        // Not with the text itself, in which may stand who wrote it.
        Assert.Equal("东街积水", begun.GetProperty("digestPoints").GetString());
        Assert.Matches(@"^来源：市民留言板\n发现时间：\d{4}-\d\d-\d\d \d\d:\d\d$", begun.GetProperty("digestSpread").GetString());
        Assert.Equal("属实，由住建部门办理。", begun.GetProperty("digestOpinion").GetString());
    }

    [Fact]
    public async Task The_file_begins_with_its_number_and_its_contents()
    {
        await using var office = await Office.Open();
        var item = await Screened(office);
        await office.Assessor.Does(item, "编报摘报", "Drafted");
        await office.AssessorHead.Does(item, "核稿", "Approved");
        await office.Leader.Does(item, "书记批示", "Close");
        await office.Replier.Does(item, "三级：起草回应", "Drafted");
        await office.Publisher.Does(item, "三级：发布回应", "Released");

        var begun = await Begun(office.Archivist, item, "归档");

        Assert.Equal(await NumberOf(office, item), begun.GetProperty("archiveNumber").GetString());
        var lines = begun.GetProperty("archiveCatalogue").GetString()!.Split('\n');
        Assert.StartsWith("1. 排查 ", lines[0], StringComparison.Ordinal);
        foreach (var step in new[] { "编报摘报", "核稿", "书记批示", "三级：发布回应" })
            Assert.Single(lines, line => line.Contains($" {step} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_time_begins_with_now_and_whoever_only_looks_is_offered_nothing()
    {
        await using var office = await Office.Open();
        var item = await Screened(office);
        await office.Replier.Does(item, "三级：起草回应", "Drafted");

        var begun = await Begun(office.Publisher, item, "三级：发布回应");

        Assert.Equal(office.Host.Clock.GetUtcNow(), begun.GetProperty("releasedAt").GetDateTimeOffset());
        var task = await office.Publisher.Finds(item, "三级：发布回应");
        Assert.Empty((await office.Assessor.Get(TaskAddress.Of(task).Path)).GetProperty("begun").EnumerateObject());
    }

    [Fact]
    public async Task The_leader_finds_chosen_what_the_digest_proposes_and_decides_otherwise_as_well()
    {
        await using var office = await Office.Open();
        var item = await Screened(office);
        await office.Assessor.Does(
            item,
            "编报摘报",
            "Drafted",
            new
            {
                proposedRoute = "assign",
                proposedUnit = Office.Water,
                proposedCoUnits = new[] { Office.Housing },
            }
        );
        await office.AssessorHead.Does(item, "核稿", "Approved");

        var task = await office.Leader.Get(TaskAddress.Of(await office.Leader.Finds(item, "书记批示")).Path);

        var outcomes = task.GetProperty("outcomes")
            .EnumerateArray()
            .ToLookup(
                outcome => (outcome.GetProperty("normal").GetBoolean(), outcome.GetProperty("proposed").GetBoolean()),
                outcome => outcome.GetProperty("name").GetString()
            );
        Assert.Equal(["Assign"], outcomes[(true, true)]);
        Assert.Equal(["Investigate", "Supervise", "Close", "Return"], outcomes[(false, false)]);
        Assert.Equal(Office.Water, task.GetProperty("begun").GetProperty("leadUnit").GetString());
        Assert.Equal([Office.Housing], task.GetProperty("begun").GetProperty("coUnits").EnumerateArray().Select(unit => unit.GetString()));

        await office.Leader.Does(item, "书记批示", "Investigate");
        var fields = (await office.Leader.Get($"/api/cases/{item.Id}")).GetProperty("fields");
        Assert.False(fields.TryGetProperty("leadUnit", out _));
    }

    private static async Task<string?> NumberOf(Office office, OpenCase item) =>
        (await office.Assessor.Get($"/api/cases/{item.Id}")).GetProperty("summary").GetProperty("number").GetString();

    private static async Task<OpenCase> Screened(Office office)
    {
        var item = await office.Collector.Registers(
            new
            {
                title = "东街积水",
                body = "东街雨后积水，多日未退。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
            }
        );
        await office.Assessor.Does(
            item,
            "排查",
            "InScope",
            new
            {
                level = "3",
                realName = false,
                screeningOpinion = "属实，由住建部门办理。",
            }
        );
        return item;
    }

    private static async Task<JsonElement> Begun(Colleague person, OpenCase item, string step) =>
        (await person.Get(TaskAddress.Of(await person.Finds(item, step)).Path)).GetProperty("begun");
}
