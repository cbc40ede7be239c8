using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Procedures;

/// <summary>A procedure that is too large is refused in words by every way in, before anything is done with it.</summary>
public sealed class LargeProcedureTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Ways =>
        [
            .. from way in new[] { "draft", "import", "check", "rehearse", "way", "replay", "difference", "walk", "mail" }
            from steps in new[] { SizeChecks.MostSteps + 1, 10_053 }
            select new TheoryDataRow<string, int>(way, steps),
        ];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task More_steps_than_may_be_are_refused_in_words_by_every_way_in(string way, int steps)
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        var id = $"large-{way}-{steps}";

        var problem = await Send(admin, way, id, Of(id, steps)).Refused(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(
            ("/problems/bad-procedure", $"流程有 {steps} 个环节，太多了，最多 1000 个。请拆成几个流程。"),
            (problem.Text("type"), problem.Text("title"))
        );
        Assert.False(await host.InDb(db => db.Procedures.AnyAsync(row => row.DefinitionId == id, Ct)));
    }

    [Fact]
    public async Task As_many_steps_as_may_be_are_saved_and_saved_again()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        var procedure = Of("largest", SizeChecks.MostSteps);

        var saved = await Send(admin, "draft", "largest", procedure).Ok();
        procedure["name"] = "改名";
        await Send(admin, "draft", "largest", procedure, saved.Text("stamp")).Ok();
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("check")]
    [InlineData("import")]
    public async Task What_could_not_be_read_again_once_it_is_laid_out_is_refused_in_words(string way)
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        var id = $"wide-{way}";
        var procedure = Of(id, 3);
        procedure["x-list"] = new JsonArray([.. Enumerable.Range(0, 600_000).Select(_ => (JsonNode)1)]);

        var problem = await Send(admin, way, id, procedure).Refused(HttpStatusCode.UnprocessableEntity);

        Assert.StartsWith("流程文件过大", problem.Text("title"), StringComparison.Ordinal);
        Assert.False(await host.InDb(db => db.Procedures.AnyAsync(row => row.DefinitionId == id, Ct)));
    }

    private static Task<HttpResponseMessage> Send(HttpClient admin, string way, string id, JsonObject procedure, string? stamp = null)
    {
        var definition = procedure.Json();
        var script = new { fields = new { }, moves = Array.Empty<object>() };
        var at = $"/api/procedures/{id}";
        return way switch
        {
            "draft" => admin.PutAsJsonAsync($"{at}/draft", new { definition, stamp }, Ct),
            "import" or "check" => admin.PostAsync(
                $"/api/procedures/{way}",
                new StringContent(procedure.ToJsonString(), Encoding.UTF8, "application/json"),
                Ct
            ),
            "rehearse" => admin.PostAsJsonAsync($"{at}/rehearse", new { definition, script }, Ct),
            "way" => admin.PostAsJsonAsync(
                $"{at}/rehearse/way",
                new
                {
                    definition,
                    script,
                    step = "s1",
                },
                Ct
            ),
            "replay" => admin.PostAsJsonAsync($"{at}/replay", new { definition, last = 5 }, Ct),
            "difference" => admin.PostAsJsonAsync($"{at}/draft/difference", new { definition }, Ct),
            "walk" => admin.PostAsJsonAsync($"{at}/walks/run", new { definition }, Ct),
            _ => admin.PostAsJsonAsync("/api/procedures/sample-mail", new { definition, step = "s1" }, Ct),
        };
    }

    private static JsonObject Of(string id, int steps)
    {
        var procedure = SmallProcedure.Of(id);
        var activities = (JsonArray)procedure["root"]!["activities"]!;
        for (var step = activities.Count; step < steps; step++)
            activities.Add(
                new JsonObject
                {
                    ["id"] = $"s{step}",
                    ["type"] = "Elsa.Finish",
                    ["name"] = $"环节{step}",
                }
            );
        return procedure;
    }
}
