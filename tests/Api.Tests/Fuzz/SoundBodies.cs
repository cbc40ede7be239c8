using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Setup;

namespace CaseFlow.Api.Tests.Fuzz;

/// <summary>Bodies that the service takes, where chance would not find one: these are spoilt then.</summary>
internal sealed class SoundBodies(Harvest harvest, Random random)
{
    private static readonly DateTimeOffset Now = Web.ApiHost.Morning;

    private int made;

    /// <summary>Null where a body out of the schema will do.</summary>
    public JsonNode? Of(Operation operation) =>
        operation.Name switch
        {
            "registerCase" => Case(),
            "signIn" => new JsonObject { ["account"] = Code("caiji", "zhujian"), ["password"] = DemoOffice.Password },
            "setPassword" => new JsonObject { ["password"] = Password() },
            "createAccount" => new JsonObject
            {
                ["code"] = Numbered("p"),
                ["password"] = Password(),
                ["person"] = Person(),
            },
            "createUnit" => new JsonObject
            {
                ["code"] = Numbered("u"),
                ["name"] = Numbered("单位"),
                ["parent"] = null,
            },
            "saveDraft" or "restoreVersion" => Drafted(),
            "rehearseProcedure" or "findWayToStep" or "saveWalk" => Rehearsed(),
            "runWalks" or "compareWithDraft" or "replayCases" => OfProcedure(),
            "importCalendarYear" or "previewCalendarYear" => new JsonObject { ["year"] = 2027, ["days"] = new JsonArray() },
            "previewMove" => new JsonObject { ["to"] = 1, ["newLimits"] = false },
            "savePreference" => new JsonObject
            {
                ["value"] = new JsonObject { ["columns"] = new JsonArray("number", "title") },
                ["before"] = null,
            },
            _ => null,
        };

    /// <summary>What completes a task.</summary>
    /// <param name="shown">The task as the service shows it.</param>
    public JsonNode? Completing(JsonElement shown)
    {
        var outcomes = shown.GetProperty("outcomes");
        if (outcomes.GetArrayLength() == 0)
            return null;
        var outcome = outcomes[random.Next(outcomes.GetArrayLength())].GetProperty("name").GetString()!;
        try
        {
            return new JsonObject
            {
                ["outcome"] = outcome,
                ["fields"] = FilledForm.For(shown, outcome, new { level = "Three", leadUnit = "housing" }, Now),
            };
        }
        catch (InvalidOperationException)
        {
            return null; // a field of which the form alone does not tell what is right
        }
    }

    private JsonObject OfProcedure() =>
        new()
        {
            ["definition"] = harvest.Pick("procedures", Harvest.Definition, random),
            ["from"] = null,
            ["to"] = null,
            ["duration"] = null,
            ["steps"] = null,
        };

    private JsonObject Drafted() =>
        new()
        {
            ["definition"] = harvest.Pick("procedures", Harvest.Definition, random),
            ["version"] = 1,
            ["stamp"] = random.Next(2) == 0 ? null : harvest.Pick("procedures", "stamp", random),
            ["session"] = "s1",
        };

    private JsonObject Rehearsed() =>
        new()
        {
            ["definition"] = harvest.Pick("procedures", Harvest.Definition, random),
            ["script"] = new JsonObject
            {
                ["start"] = "2026-09-21T02:00:00Z",
                ["starter"] = null,
                ["fields"] = new JsonObject { ["title"] = "道路积水" },
                ["moves"] = new JsonArray(new JsonObject { ["kind"] = "Next" }),
            },
            ["name"] = Numbered("推演"),
            ["walkId"] = null,
            ["stamp"] = null,
            ["step"] = harvest.Pick("procedures", "step", random),
        };

    private JsonObject Case() =>
        new()
        {
            ["title"] = Numbered("关于道路积水的反映"),
            ["body"] = "连续三天积水，无人处理。",
            ["source"] = "论坛",
            ["url"] = Numbered("https://board.example/"),
            ["messageId"] = Numbered("m"),
            ["postedAt"] = "2026-09-20T08:00:00+08:00",
            ["discoveredAt"] = null,
            ["region"] = "城东",
            ["category"] = null,
            ["subjects"] = null,
            ["realName"] = null,
            ["level"] = null,
            ["procedure"] = null,
        };

    private JsonObject Person() =>
        new()
        {
            ["name"] = Numbered("姓名"),
            ["unit"] = "housing",
            ["email"] = $"{Numbered("p")}@office.example",
            ["roles"] = new JsonArray(Roles.Handler),
        };

    private string Password() => Numbered("Caseflow-2026-");

    private string Code(params string[] of) => of[random.Next(of.Length)];

    private string Numbered(string name) => string.Create(CultureInfo.InvariantCulture, $"{name}{++made}");
}
