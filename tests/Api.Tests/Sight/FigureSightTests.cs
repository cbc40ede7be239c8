using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Sight;

/// <summary>A number of the overview, and the list behind it, say no more of a field than its reader may read.</summary>
public abstract class FigureSightTests(Engine engine)
{
    private const string Rating = "rating";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_kept_from_a_reader_counts_in_none_of_their_figures()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        using var reviewer = await host.SignInAs("reviewer", ApiHost.Unit, Roles.Reviewer, Roles.Leader);
        using var leader = await host.SignInAs("leader", ApiHost.Unit, Roles.Leader);
        using var worker = await host.SignInAs("worker", ApiHost.Unit, Roles.Handler);
        using var admin = await host.Administrator("drawer");
        await admin.Publish(Rating, await admin.Draft(Rating, Definition())).Ok();
        var id = await host.Register(Rating);
        await KeptCase.Complete(worker, id, await KeptCase.Open(leader, id), new { resolved = "yes", satisfaction = "satisfied" }).Ok();
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((1, 1), await Rated(reviewer));
        Assert.Equal((0, 0), await Rated(leader));
    }

    /// <returns>The number of valid ratings, and the length of the list behind it.</returns>
    private static async Task<(int Count, int Listed)> Rated(HttpClient reader)
    {
        var rated = (await reader.GetAsync("/api/overview/figures?kind=Last30", Ct).Ok()).GetProperty("rated").GetProperty("met");
        var list = await reader.GetAsync($"/api/cases?{rated.Text("query")}", Ct).Ok();
        return (rated.Number("count"), list.GetProperty("items").GetArrayLength());
    }

    private static JsonObject Definition()
    {
        var procedure = SmallProcedure.Of(Rating);
        var work = (JsonObject)((JsonArray)procedure["root"]!["activities"]!)[1]!;
        work["form"] = JsonNode.Parse(
            """
            [
              {"name": "resolved", "label": "是否解决", "type": "Text"},
              {"name": "satisfaction", "label": "满意程度", "type": "Text", "seenBy": ["reviewer"]}
            ]
            """
        );
        work["who"] = new JsonObject { ["unit"] = ApiHost.Unit };
        return procedure;
    }
}

public sealed class FigureSightOnSqliteTests() : FigureSightTests(Engine.Sqlite);

public sealed class FigureSightOnPostgresTests() : FigureSightTests(Engine.Postgres);
