using System.Globalization;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Rules;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Entry;

/// <summary>
/// Bodies that are taken, with <see cref="Operation.AnyText"/> wherever people write what they like: a text that is refused for something
/// else says nothing about texts.
/// </summary>
internal static class Fitting
{
    /// <summary>Stands for a number that no other request has.</summary>
    public const string Fresh = "##";

    /// <summary>By operation; each is taken.</summary>
    public static readonly IReadOnlyDictionary<string, JsonNode> Bodies = new Dictionary<string, JsonNode>(StringComparer.Ordinal)
    {
        ["registerCase"] = Parsed(
            """
            {"title": "@@a", "body": "@@", "source": "@@a", "region": "@@", "category": "@@", "messageId": "@@##", "subjects": ["@@"],
             "url": "https://example.org/##?@@", "procedure": "small"}
            """
        ),
        ["correctFields"] = Parsed("""{"fields": {"title": "@@b", "body": "@@", "region": "@@"}, "reason": "@@a", "stamp": "1"}"""),
        ["stopCase"] = Parsed("""{"reason": "@@a"}"""),
        ["completeTask"] = Parsed("""{"outcome": "done", "fields": {"note": "@@"}}"""),
        ["previewTask"] = Parsed("""{"outcome": "done", "fields": {"note": "@@"}}"""),
        ["saveTaskDraft"] = Parsed("""{"fields": {"note": "@@"}}"""),
        ["createUnit"] = Parsed("""{"code": "u##", "name": "@@##", "parent": null}"""),
        ["createAccount"] = Parsed(
            """{"code": "n##", "password": "Caseflow-2026@@", "person": {"name": "@@a", "unit": "office", "email": null, "roles": ["handler"]}}"""
        ),
        ["savePreference"] = Parsed("""{"value": {"@@": "@@", "list": ["@@"]}, "before": null}"""),
        ["saveDraft"] = new JsonObject { ["definition"] = Procedure("draft##"), ["stamp"] = null },
        ["importProcedure"] = Procedure("imported##"),
        ["checkProcedure"] = Procedure("checked"),
        ["compareWithDraft"] = new JsonObject { ["definition"] = Procedure("small") },
        ["rehearseProcedure"] = new JsonObject { ["definition"] = Procedure("small"), ["script"] = Walk() },
        ["saveWalk"] = new JsonObject
        {
            ["definition"] = Procedure("small"),
            ["script"] = Walk(),
            ["name"] = "@@##",
        },
        ["createRuleTable"] = new JsonObject { ["name"] = "@@##", ["content"] = Table() },
        ["checkRuleTable"] = new JsonObject { ["content"] = Table() },
        ["countRuleTable"] = new JsonObject { ["content"] = Table() },
    };

    /// <summary>A draft is new where it is saved; so is a part of how somebody set up the screens.</summary>
    public static string? Place(Operation operation, int fresh) =>
        operation.Id switch
        {
            "saveDraft" => "draft",
            "savePreference" => "part",
            _ => null,
        }
            is { } place
            ? $"{place}{Invariant(fresh)}"
            : null;

    /// <summary>One task, in whose form a text may be written.</summary>
    public static JsonObject Procedure(string id, string text = Operation.AnyText)
    {
        var procedure = SmallProcedure.Of(id, text + "a", text + "b");
        procedure["description"] = text;
        var task = procedure["root"]!["activities"]![1]!;
        task["form"] = Parsed($$"""[{"name": "note", "label": "{{text}}c", "type": "LongText", "help": "{{text}}"}]""");
        task["guidance"] = text;
        return procedure;
    }

    public static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static JsonObject Walk() =>
        Parsed(
                """{"start": "2026-09-21T02:00:00Z", "starter": null, "fields": {"title": "@@a", "body": "@@"}, "moves": [{"kind": "Act", "step": "work", "outcome": "done", "fields": {"note": "@@"}}]}"""
            )
            .AsObject();

    private static JsonObject Table() => RuleTown.Table(RuleTown.Row("one", Operation.AnyText + "a", "2"), RuleTown.Row("rest", null, "3"));

    private static JsonNode Parsed(string json) => JsonNode.Parse(json)!;
}
