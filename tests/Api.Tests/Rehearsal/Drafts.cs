using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Api.Tests.Rehearsal;

/// <summary>What an administrator could make of the plain procedure of these tests.</summary>
internal static class Drafts
{
    public const string Legal = "legal";

    public static DefinitionDocument AsItIs => DefinitionDocument.Read(TestProcedures.All[0]).Value;

    /// <summary>A step between “check” and “review”: two working days, done by an investigator, the leader told when it is overdue.</summary>
    public static DefinitionDocument WithLegal(string role = "investigator", string outcomeOfCheck = "Done")
    {
        var draft = (JsonObject)JsonNode.Parse(TestProcedures.All[0])!;
        var flow = (JsonObject)draft["root"]!;
        ((JsonArray)flow["activities"]!).Add(
            JsonNode.Parse(
                $$"""
                {
                  "id": "legal", "name": "法制审核", "type": "CaseFlow.HumanTask", "who": {"role": "{{role}}"},
                  "outcomes": [{"name": "Passed", "label": "通过"}],
                  "deadline": {"amount": 2, "clock": "WorkingDays"},
                  "ladder": [{"name": "late", "label": "超期", "when": "due", "mark": "Overdue", "to": ["role:leader"]}]
                }
                """
            )
        );
        var lines = (JsonArray)flow["connections"]!;
        lines.First(line => (string?)line!["source"]!["activity"] == "check" && (string?)line["source"]!["port"] == outcomeOfCheck)!["target"]![
            "activity"
        ] = Legal;
        lines.Add(JsonNode.Parse("""{"source": {"activity": "legal", "port": "Passed"}, "target": {"activity": "review", "port": "In"}}"""));
        return Read(draft);
    }

    /// <summary>“check” can no longer be sent back.</summary>
    public static DefinitionDocument WithoutBack()
    {
        var draft = (JsonObject)JsonNode.Parse(TestProcedures.All[0])!;
        var flow = (JsonObject)draft["root"]!;
        var check = flow["activities"]!.AsArray().First(step => (string?)step!["id"] == "check")!;
        ((JsonArray)check["outcomes"]!).RemoveAt(1);
        var lines = (JsonArray)flow["connections"]!;
        lines.Remove(lines.First(line => (string?)line!["source"]!["activity"] == "check" && (string?)line["source"]!["port"] == "Back"));
        return Read(draft);
    }

    private static DefinitionDocument Read(JsonObject draft) => DefinitionDocument.Read(draft.ToJsonString()).Value;
}
