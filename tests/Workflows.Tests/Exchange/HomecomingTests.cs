using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Tests.Contract;

namespace CaseFlow.Workflows.Tests.Exchange;

/// <summary>A definition of ours that went through stock Elsa comes back whole (ADR 0012).</summary>
public sealed class HomecomingTests
{
    public static TheoryData<string> Procedures => ContractFolder.Procedures;

    private static DefinitionDocument Read(string text) => DefinitionDocument.Read(text).Value;

    private static JsonObject Json(string text) => (JsonObject)JsonNode.Parse(text)!;

    private static DefinitionDocument Shipped(string name) => Read(ContractFolder.Procedure(name));

    /// <summary>What comes back of a procedure that left, after somebody worked on it in Elsa.</summary>
    private static DefinitionDocument Back(string name, Action<JsonObject>? meanwhile = null)
    {
        var elsa = Json(StockElsa.Through(Shipped(name).ForElsa().Write()));
        meanwhile?.Invoke(elsa);
        return Read(elsa.ToJsonString());
    }

    private static JsonObject Step(JsonObject definition, string id) =>
        ((JsonArray)definition["root"]!["activities"]!).OfType<JsonObject>().Single(one => (string?)one["id"] == id);

    private static void AssertSame(DefinitionDocument left, DefinitionDocument back)
    {
        var (before, after) = (Json(left.Write()), Json(back.Write()));
        // The file's date is Elsa's own.
        after.Remove("createdAt");
        Assert.True(JsonNode.DeepEquals(before, after), $"{before}\n\n{after}");
    }

    private static IEnumerable<string> Ways(DefinitionDocument document) =>
        document.Connections.Select(one => $"{one["source"]} {one["target"]}");

    private static string Advised(DefinitionDocument document) =>
        string.Join(
            ", ",
            ProcedureChecks
                .Check(document, PlantedTypes.Find)
                .Where(finding => finding.Weight == FindingWeight.Advice)
                .Select(finding => $"{finding.Text.Code} {finding.Step}")
        );

    [Theory]
    [InlineData("online-opinion")]
    [InlineData("public-message")]
    [InlineData("three-level-response")]
    public void A_shipped_procedure_comes_back_as_it_left_and_may_be_published_at_once(string name)
    {
        AssertSame(Shipped(name), Back(name));
        Assert.Empty(ProcedureChecks.Check(Back(name)));
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void What_went_through_Elsa_means_what_left_with_no_finding_of_its_own(string name)
    {
        var (left, back) = (Shipped(name), Back(name));

        Assert.Equal(ProcedureChecks.Check(left, PlantedTypes.Find), ProcedureChecks.Check(back, PlantedTypes.Find));
        Assert.True(JsonNode.DeepEquals(StepReading.Of(left), StepReading.Of(back)));
        Assert.Equal(Ways(left), Ways(back));
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void What_was_packed_and_never_left_is_read_as_it_was(string name) =>
        Assert.Equal(Shipped(name).Write(), Read(Shipped(name).ForElsa().Write()).Write());

    [Fact]
    public void It_may_go_there_and_back_again_and_again()
    {
        var twice = Read(StockElsa.Through(StockElsa.Through(Shipped("online-opinion").ForElsa().Write())));

        AssertSame(Shipped("online-opinion"), twice);
    }

    [Fact]
    public void Without_what_we_pack_conditions_are_lost_and_that_is_said()
    {
        var back = Read(StockElsa.Through(ContractFolder.Procedure("public-message")));

        var findings = ProcedureChecks.Check(back);
        Assert.Equal("findings.returned.bare ", Advised(back));
        Assert.Contains(findings, finding => finding is { Code: "rule", Step: "objectedBefore", Weight: FindingWeight.Error });
        Assert.DoesNotContain(findings, finding => finding.Code is "unknown-type" or "dead-end" or "connection");
    }

    [Fact]
    public void A_condition_that_was_set_in_Elsa_holds_and_its_step_is_named()
    {
        var script = new JsonObject
        {
            ["typeName"] = "Boolean",
            ["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = "true" },
        };

        var back = Back("public-message", elsa => Step(elsa, "objectedBefore")["condition"] = script);

        Assert.Equal("findings.returned.changed objectedBefore", Advised(back));
        Assert.Contains(ProcedureChecks.Check(back), finding => finding is { Code: "script", Step: "objectedBefore" });
    }

    [Fact]
    public void A_case_that_was_added_in_Elsa_stays_and_the_others_keep_their_conditions()
    {
        var back = Back("public-message", elsa => ((JsonArray)Step(elsa, "returnTo")["cases"]!).Add(
                new JsonObject
                {
                    ["label"] = "新增",
                    ["condition"] = new JsonObject { ["type"] = "Liquid", ["value"] = "x" },
                }
            ));

        Assert.Equal("findings.returned.changed returnTo", Advised(back));
        var cases = (JsonArray)Step(Json(back.Write()), "returnTo")["cases"]!;
        Assert.Equal("Rules", (string?)cases[0]!["condition"]!["type"]);
        Assert.Equal("新增", (string?)cases[1]!["label"]);
    }

    [Fact]
    public void A_waiting_time_that_was_set_in_Elsa_holds()
    {
        var span = new JsonObject
        {
            ["typeName"] = "TimeSpan",
            ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = "1.00:00:00" },
        };

        var back = Back("three-level-response", elsa => Step(elsa, "calming")["timeSpan"] = span);

        Assert.Equal("findings.returned.changed calming", Advised(back));
        Assert.Null(Step(Json(back.Write()), "calming")["limit"]);
    }

    [Fact]
    public void A_card_that_was_renamed_and_moved_in_Elsa_stays_so()
    {
        var back = Back("public-message", elsa =>
        {
            Step(elsa, "reply")["name"] = "公开答复";
            Step(elsa, "acceptance")["metadata"]!["designer"]!["position"]!["x"] = 7;
        });

        Assert.Equal("findings.returned.changed reply", Advised(back));
        Assert.Equal("公开答复", (string?)Step(Json(back.Write()), "reply")["name"]);
        Assert.Equal(7, (int)Step(Json(back.Write()), "acceptance")["metadata"]!["designer"]!["position"]!["x"]!);
    }

    [Fact]
    public void An_arrow_that_was_drawn_elsewhere_in_Elsa_leads_there()
    {
        var back = Back("public-message", elsa =>
        {
            var connections = ((JsonArray)elsa["root"]!["connections"]!).OfType<JsonObject>();
            connections.First(one => (string?)one["source"]!["activity"] == "redoneBefore")["target"]!["activity"] = "explained";
        });

        Assert.Equal("findings.returned.changed redoneBefore", Advised(back));
        Assert.Equal("explained", ProcedureReader.Read(back).Procedure!.Next("redoneBefore", "True")!.Id);
    }

    [Fact]
    public void A_step_that_was_taken_away_in_Elsa_is_gone_with_its_arrows()
    {
        var back = Back("public-message", elsa => Step(elsa, "supplement").Parent!.AsArray().Remove(Step(elsa, "supplement")));

        var findings = ProcedureChecks.Check(back);
        Assert.DoesNotContain(back.Connections, one => (string?)one["source"]!["activity"] == "supplement");
        Assert.Contains(findings, finding => finding.Weight == FindingWeight.Error);
    }

    [Fact]
    public void A_field_that_was_given_another_type_in_Elsa_has_it_and_is_named()
    {
        var back = Back("public-message", elsa => elsa["variables"]![0]!["typeName"] = "Int32");

        Assert.Equal("findings.returned.field ", Advised(back));
        Assert.Null(Json(back.Write())["variables"]![0]!["caseFlow"]);
    }
}
