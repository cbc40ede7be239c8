using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Api.Tests.Rehearsal;

/// <summary>What an administrator could make of the plain procedure of these tests.</summary>
internal static class Drafts
{
    public const string Legal = "legal";

    public static DefinitionDocument AsItIs => Changed(_ => { });

    /// <summary>A step between “check” and “review”: two working days, done by an investigator, the leader told when it is overdue.</summary>
    public static DefinitionDocument WithLegal() =>
        Changed(flow =>
        {
            Steps(flow)
                .Add(
                    JsonNode.Parse(
                        """
                        {
                          "id": "legal", "name": "法制审核", "type": "CaseFlow.HumanTask", "who": {"role": "investigator"},
                          "outcomes": [{"name": "Passed", "label": "通过"}],
                          "deadline": {"amount": 2, "clock": "WorkingDays"},
                          "ladder": [{"name": "late", "label": "超期", "when": "due", "mark": "Overdue", "to": ["role:leader"]}]
                        }
                        """
                    )
                );
            Line(flow, "check", "Done")["target"]!["activity"] = Legal;
            Lines(flow)
                .Add(
                    JsonNode.Parse(
                        """{"source": {"activity": "legal", "port": "Passed"}, "target": {"activity": "review", "port": "In"}}"""
                    )
                );
        });

    /// <summary>“check” can no longer be sent back.</summary>
    public static DefinitionDocument WithoutBack() =>
        Changed(flow =>
        {
            Check(flow)["outcomes"]!.AsArray().RemoveAt(1);
            Lines(flow).Remove(Line(flow, "check", "Back"));
        });

    /// <summary>Nobody was named yet for “check”.</summary>
    public static DefinitionDocument WithoutHandler() => Changed(flow => ((JsonObject)Check(flow)).Remove("who"));

    public static DefinitionDocument WithLimit(int days) => Changed(flow => Check(flow)["deadline"]!["amount"] = days);

    public static DefinitionDocument Renamed() => Changed(flow => Check(flow)["name"] = "初核");

    public static DefinitionDocument WithoutStart() => Changed(flow => Steps(flow).RemoveAt(0));

    /// <summary>“review” leads nowhere.</summary>
    public static DefinitionDocument WithoutEnd() => Changed(flow => Lines(flow).Remove(Line(flow, "review", "Done")));

    private static DefinitionDocument Changed(Action<JsonObject> change)
    {
        var draft = (JsonObject)JsonNode.Parse(TestProcedures.All[0])!;
        change((JsonObject)draft["root"]!);
        return DefinitionDocument.Read(draft.ToJsonString()).Value;
    }

    private static JsonArray Steps(JsonObject flow) => flow["activities"]!.AsArray();

    private static JsonArray Lines(JsonObject flow) => flow["connections"]!.AsArray();

    private static JsonNode Check(JsonObject flow) => Steps(flow).First(step => (string?)step!["id"] == "check")!;

    private static JsonNode Line(JsonObject flow, string step, string port) =>
        Lines(flow).First(line => (string?)line!["source"]!["activity"] == step && (string?)line["source"]!["port"] == port)!;
}
