using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseFlow.Api.Tests.Procedures;

/// <summary>A start, one task and an end: the smallest procedure that may be published.</summary>
internal static class SmallProcedure
{
    public static JsonObject Of(string definitionId, string name = "小流程", string taskName = "办理") =>
        new()
        {
            ["definitionId"] = definitionId,
            ["name"] = name,
            ["version"] = 1,
            ["isPublished"] = false,
            ["isLatest"] = false,
            ["x-note"] = "kept as it is",
            ["root"] = new JsonObject
            {
                ["type"] = "Elsa.Flowchart",
                ["activities"] = new JsonArray(Start(), Task(taskName), Finish()),
                ["connections"] = new JsonArray(Line("start", "Done", "work"), Line("work", "done", "end")),
            },
        };

    /// <summary>The same without the line to its end: readable, not publishable.</summary>
    public static JsonObject WithDeadEnd(string definitionId)
    {
        var procedure = Of(definitionId);
        ((JsonArray)procedure["root"]!["connections"]!).RemoveAt(1);
        return procedure;
    }

    public static JsonElement Json(this JsonNode node) => JsonSerializer.SerializeToElement(node);

    private static JsonObject Start() =>
        new()
        {
            ["id"] = "start",
            ["type"] = "Elsa.Start",
            ["name"] = "开始",
        };

    private static JsonObject Finish() =>
        new()
        {
            ["id"] = "end",
            ["type"] = "Elsa.Finish",
            ["name"] = "办结归档",
        };

    private static JsonObject Task(string name) =>
        new()
        {
            ["id"] = "work",
            ["type"] = "CaseFlow.HumanTask",
            ["name"] = name,
            ["title"] = name,
            ["who"] = new JsonObject { ["role"] = "handler" },
            ["outcomes"] = new JsonArray(new JsonObject { ["name"] = "done", ["label"] = "办结" }),
        };

    private static JsonObject Line(string from, string port, string to) =>
        new()
        {
            ["source"] = new JsonObject { ["activity"] = from, ["port"] = port },
            ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
        };
}
