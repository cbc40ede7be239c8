using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CaseFlow.Api.Tests.Recipes;

/// <summary>
/// What is added by a recipe of CONTRIBUTING.md works everywhere with the files that the recipe names, and no other: one of each is
/// planted in a copy of the product, which is built and used as people use it.
/// </summary>
public sealed class RecipesTests(PlantedHouse house) : IClassFixture<PlantedHouse>
{
    private const string Definition = """
        {
          "definitionId": "planted", "name": "听证流程",
          "root": {
            "type": "Elsa.Flowchart",
            "activities": [
              {"id": "start", "type": "Elsa.Start"},
              {"id": "hot", "name": "热不热", "type": "Elsa.FlowDecision", "condition": {"field": "heat", "is": "AtLeast", "value": "50"}},
              {"id": "hearing", "name": "征收听证", "type": "CaseFlow.Hearing", "who": {"role": "assessor"},
               "form": [{"name": "inFavour", "label": "赞成比例", "type": "Percent", "required": true}],
               "outcomes": [{"name": "Done", "label": "开过了"}]},
              {"id": "end", "type": "Elsa.Finish"}
            ],
            "connections": [
              {"source": {"activity": "start", "port": "Done"}, "target": {"activity": "hot", "port": "In"}},
              {"source": {"activity": "hot", "port": "True"}, "target": {"activity": "hearing", "port": "In"}},
              {"source": {"activity": "hot", "port": "False"}, "target": {"activity": "end", "port": "In"}},
              {"source": {"activity": "hearing", "port": "Done"}, "target": {"activity": "end", "port": "In"}}
            ]
          }
        }
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Recipes => [.. Recipe.All.Select(recipe => recipe.Title)];

    [Theory]
    [MemberData(nameof(Recipes))]
    public void A_planted_one_takes_the_files_of_its_recipe_and_no_other(string title)
    {
        var recipe = Recipe.All.Single(one => one.Title == title);

        Assert.NotEmpty(recipe.Taken());
        Assert.Equal(recipe.Named(), recipe.Taken());
    }

    [Fact]
    public async Task A_step_type_is_offered_published_worked_at_and_spoken_in_both_languages()
    {
        var types = await Get(await house.Program.SignIn("liucheng"), "/api/step-types");
        var (id, path) = await Hearing(heat: 80);
        var (chinese, english) = (await house.Program.SignIn("yanpan"), await house.Program.SignIn("yanpan", "en"));

        Assert.Contains(types.EnumerateArray(), type => type.GetProperty("type").GetString() == "CaseFlow.Hearing");
        Assert.Equal("听证会：征收听证", (await Get(chinese, path)).GetProperty("title").GetString());
        Assert.Equal("Hearing: 征收听证", (await Get(english, path)).GetProperty("title").GetString());
        await Post(chinese, $"{path}/complete", new { outcome = "Done", fields = new { inFavour = 61 } });
        Assert.Equal("Closed", (await Get(chinese, $"/api/cases/{id}")).GetProperty("summary").GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_act_is_previewed_refused_done_told_and_replayed()
    {
        var (id, path) = await Hearing(heat: 80);
        var (english, other) = (await house.Program.SignIn("yanpan", "en"), await house.Program.SignIn("yanpan2"));
        static object To(string person) => new { fields = new { person } };

        Assert.Contains("You have it already", await Refused(english, $"{path}/acts/hand-over", To("yanpan")), StringComparison.Ordinal);
        Assert.Contains("nobody-here", await Refused(english, $"{path}/acts/hand-over", To("nobody-here")), StringComparison.Ordinal);
        Assert.Contains(
            "周主任",
            (await Post(english, $"{path}/acts/hand-over/preview", To("yanpan2"))).GetRawText(),
            StringComparison.Ordinal
        );
        await Post(english, $"{path}/acts/hand-over", To("yanpan2"));

        var inbox = await Get(other, "/api/inbox");
        Assert.Contains(inbox.GetProperty("items").EnumerateArray(), task => task.GetProperty("caseId").GetInt64() == id);
        var told = (await Get(english, $"/api/cases/{id}/timeline")).EnumerateArray().Last();
        Assert.Equal(
            ("HandedOver", "handed “征收听证” over to 周主任"),
            (told.GetProperty("kind").GetString(), told.GetProperty("text").GetString())
        );
        Assert.Contains("differences: 0", await house.Program.Command("verify"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_type_is_served_checked_kept_and_compared()
    {
        var (id, path) = await Hearing(heat: 80);
        var (chinese, english) = (await house.Program.SignIn("yanpan"), await house.Program.SignIn("yanpan", "en"));
        static object Share(int share) => new { outcome = "Done", fields = new { inFavour = share } };

        Assert.Contains((await Get(chinese, "/api/case-fields")).GetProperty("types").EnumerateArray(), type =>
            type.GetProperty("name").GetString() == "Percent"
        );
        Assert.Contains(
            "“赞成比例”请填写 0 到 100 的数。",
            await Refused(chinese, $"{path}/complete", Share(101)),
            StringComparison.Ordinal
        );
        Assert.Contains("takes a number from 0 to 100", await Refused(english, $"{path}/complete", Share(-1)), StringComparison.Ordinal);
        await Post(chinese, $"{path}/complete", Share(40));
        Assert.Equal(40, Field(await Get(chinese, $"/api/cases/{id}"), "inFavour").GetInt32());
    }

    [Fact]
    public async Task A_case_field_is_registered_limited_imported_corrected_and_decides()
    {
        var collector = await house.Program.SignIn("caiji");
        var (cold, _) = await Register(heat: 20);
        var (hot, _) = await Register(heat: 80);

        Assert.Equal("Closed", (await Get(collector, $"/api/cases/{cold}")).GetProperty("summary").GetProperty("status").GetString());
        Assert.Equal("Open", (await Get(collector, $"/api/cases/{hot}")).GetProperty("summary").GetProperty("status").GetString());
        Assert.Contains("“热度”请填写 0 到 100 的数。", await Refused(collector, "/api/cases", Item(101)), StringComparison.Ordinal);
        await RunningProgram.Read(
            (await house.Program.SignIn("duban")).PatchAsJsonAsync(
                $"/api/cases/{hot}/fields",
                JsonDocument.Parse("""{"fields": {"heat": 90}, "reason": "重新统计", "stamp": "1"}"""),
                Ct
            )
        );
        Assert.Equal(90, Field(await Get(collector, $"/api/cases/{hot}"), "heat").GetInt32());

        var preview = await RunningProgram.Read(
            collector.PostAsync("/api/imports/preview", File("标题,正文,热度\n东街积水,雨后积水,55\n西街积水,雨后积水,多\n"), Ct)
        );
        Assert.Contains(preview.GetProperty("columns").EnumerateArray(), column => column.GetProperty("column").GetString() == "Heat");
        Assert.Equal(55, preview.GetProperty("rows")[0].GetProperty("item").GetProperty("heat").GetInt32());
        Assert.Equal("热度", preview.GetProperty("rows")[1].GetProperty("errors")[0].GetProperty("column").GetString());
    }

    /// <summary>The house's own tests stay as they are: what the scripts write anew is written, then everything passes.</summary>
    [Fact]
    public async Task What_is_planted_breaks_no_test_of_the_house()
    {
        foreach (var suite in new[] { "Architecture.Tests", "Domain.Tests", "Workflows.Tests", "Api.Tests" })
            await house.Build(suite);
        await house.Test("Workflows.Tests", ["-namespace", "*.Contract"], ("CASEFLOW_WRITE_CONTRACT", "1")); // script/contract
        await house.Test("Workflows.Tests", ["-class", "*.SemanticsTests"], ("CASEFLOW_WRITE_SEMANTICS", "1"));
        await house.Test("Api.Tests", ["-class", "*.StepTypeTests"], ("CASEFLOW_WRITE_CONTRACT", "1"));
        await house.Test("Api.Tests", ["-class", "*.CommittedDocumentTests"], ("CASEFLOW_WRITE_OPENAPI", "1")); // script/openapi

        foreach (var suite in new[] { "Architecture.Tests", "Domain.Tests", "Workflows.Tests" })
            await house.Test(suite, [], ("CASEFLOW_TEST_MODEL_STEPS", "10000")); // the suite itself goes the long way
        await house.Test(
            "Api.Tests",
            ["-class", "*.EveryKindTests", "-class", "*.OneLimitTests", "-class", "*.StepTypeTests", "-class", "*.CommittedDocumentTests"]
        );
    }

    /// <summary>The page knows the planted field type, and the compiler is content with what the recipe adds.</summary>
    [Fact]
    public async Task A_field_type_is_on_the_screen()
    {
        var web = Path.Combine(house.Root.FullName, "web");
        using (var client = new HttpClient { BaseAddress = house.Program.Address })
            await System.IO.File.WriteAllTextAsync(
                Path.Combine(web, "openapi.json"),
                await client.GetStringAsync("/openapi/v1.json", Ct),
                Ct
            );
        foreach (var folder in new[] { "", "web" })
            Directory.CreateSymbolicLink(
                Path.Combine(house.Root.FullName, folder, "node_modules"),
                Path.Combine(Repository.Root.FullName, folder, "node_modules")
            );

        await PlantedHouse.Run("npm", ["run", "typecheck"], web);
        Assert.Contains(
            "Percent",
            await PlantedHouse.Run(
                "npx",
                ["vitest", "run", "src/fields/fieldTypes.test.tsx", "--reporter=verbose"],
                web,
                [("NO_COLOR", "1")]
            ),
            StringComparison.Ordinal
        );
    }

    private static object Item(int heat) =>
        new
        {
            title = "征地补偿",
            body = "补偿标准未公开。",
            procedure = "planted",
            heat,
        };

    private async Task<(long Id, string Path)> Hearing(int heat)
    {
        var (id, client) = await Register(heat);
        var task = (await Get(client, "/api/inbox?limit=100"))
            .GetProperty("items")
            .EnumerateArray()
            .Single(one => one.GetProperty("caseId").GetInt64() == id);
        return (
            id,
            string.Create(
                CultureInfo.InvariantCulture,
                $"/api/tasks/{id}/{task.GetProperty("visit").GetInt32()}/{task.GetProperty("seq").GetInt32()}"
            )
        );
    }

    /// <summary>A case of the planted procedure, and somebody who assesses it.</summary>
    private async Task<(long Id, HttpClient Assessor)> Register(int heat)
    {
        await Publish();
        var registered = await Post(await house.Program.SignIn("caiji"), "/api/cases", Item(heat));
        return (registered.GetProperty("id").GetInt64(), await house.Program.SignIn("yanpan"));
    }

    private async Task Publish()
    {
        var admin = await house.Program.SignIn("liucheng");
        using var exported = await admin.GetAsync("/api/procedures/planted/export", Ct);
        if (exported.IsSuccessStatusCode)
            return;
        var saved = await RunningProgram.Read(admin.PostAsync("/api/procedures/import", Json(Definition), Ct));
        await Post(admin, "/api/procedures/planted/publish", new { stamp = saved.GetProperty("stamp").GetString(), reason = "planted" });
    }

    private static JsonElement Field(JsonElement shown, string name) =>
        shown.GetProperty("fields").ValueKind == JsonValueKind.Array
            ? shown
                .GetProperty("fields")
                .EnumerateArray()
                .Single(field => field.GetProperty("name").GetString() == name)
                .GetProperty("value")
            : shown.GetProperty("fields").GetProperty(name);

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static MultipartFormDataContent File(string text) => new() { { new StringContent(text), "file", "留言.csv" } };

    private static Task<JsonElement> Get(HttpClient client, string path) => RunningProgram.Read(client.GetAsync(path, Ct));

    private static Task<JsonElement> Post(HttpClient client, string path, object body) =>
        RunningProgram.Read(client.PostAsJsonAsync(path, body, Ct));

    private static Task<string> Refused(HttpClient client, string path, object body) =>
        RunningProgram.Refusal(client.PostAsJsonAsync(path, body, Ct));
}
