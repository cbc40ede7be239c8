using System.Text.Json.Nodes;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Definitions;

public sealed class ProcedureReaderTests
{
    [Fact]
    public void Scripts_and_types_of_Elsa_that_are_not_ours_become_findings()
    {
        var findings = ProcedureChecks.Check(DefinitionDocument.Read(ElsaSample.Newer).Value);

        Assert.Contains(findings, finding =>
            finding is { Code: "script", Step: "big" } && finding.Text.Chinese().Contains("JavaScript", StringComparison.Ordinal)
        );
        Assert.Contains(findings, finding =>
            finding is { Code: "script", Step: "route" } && finding.Text.Chinese().Contains("Liquid", StringComparison.Ordinal)
        );
        Assert.Contains(findings, finding => finding is { Code: "unknown-type", Step: "child" });
        Assert.DoesNotContain(findings, finding => finding.Step == "wait");
    }

    [Fact]
    public void What_Elsa_itself_wrote_is_read_with_findings_and_round_trips()
    {
        if (Shared("elsa-definition-sample.json") is not { } file)
        {
            Assert.Skip("The sample written by Elsa itself is not beside this repository.");
            return;
        }
        var text = File.ReadAllText(file);
        var document = DefinitionDocument.Read(text).Value;

        Assert.Contains(ProcedureChecks.Check(document), finding => finding.Code == "script");
        Assert.Contains(ProcedureChecks.Check(document), finding => finding.Code == "unknown-type");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(document.Write())));
    }

    private static string? Shared(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "shared", name)))
                return Path.Combine(folder.FullName, "shared", name);
        }
        return null;
    }

    [Fact]
    public void Values_may_be_written_bare_as_JSON_or_as_a_text_that_holds_JSON()
    {
        var who = new JsonObject { ["role"] = "leader" };
        foreach (
            var written in new JsonNode[]
            {
                who.DeepClone(),
                new JsonObject
                {
                    ["typeName"] = "Object",
                    ["expression"] = new JsonObject { ["type"] = "Object", ["value"] = who.DeepClone() },
                },
                new JsonObject
                {
                    ["typeName"] = "Object",
                    ["expression"] = new JsonObject { ["type"] = "Object", ["value"] = who.ToJsonString() },
                },
            }
        )
        {
            var flow = Flow.Named("x").Start().Task("a", "Done").Raw("who", written).Finish().Lines("start -> a", "a -> end");
            Assert.Empty(flow.Findings);
            Assert.Equal("leader", Engine.LiveCase.Of(flow).At("a").Tasks[0].To.Role);
        }
    }

    [Theory]
    [InlineData("""{"who": "handler"}""")]
    [InlineData("""{"who": {"role": 5}}""")]
    [InlineData("""{"who": {"role": " "}}""")]
    [InlineData("""{"who": {"role": "handler", "notBy": ["a", null]}}""")]
    [InlineData("""{"who": {"expression": {"type": "Object", "value": "{broken"}}}""")]
    [InlineData("""{"outcomes": [null]}""")]
    [InlineData("""{"outcomes": [{"name": ""}]}""")]
    [InlineData("""{"outcomes": [{"name": "Done", "sets": {"number": "1"}}]}""")]
    [InlineData("""{"outcomes": [{"name": "Done", "sets": {"level": {"x": 1}}}]}""")]
    [InlineData("""{"outcomes": [{"name": "Done"}, {"name": "Done"}]}""")]
    [InlineData("""{"form": [null]}""")]
    [InlineData("""{"form": [{"name": "x", "type": 7}]}""")]
    [InlineData("""{"form": [{"name": "x", "type": "Choice"}]}""")]
    [InlineData("""{"form": [{"name": "x", "type": "Choice", "choices": [null]}]}""")]
    [InlineData("""{"form": [{"name": "x", "type": "Choice", "choices": [{}]}]}""")]
    [InlineData("""{"form": [{"name": "x", "type": "Text", "pattern": "["}]}""")]
    [InlineData("""{"form": [{"name": "number", "type": "Text"}]}""")]
    [InlineData("""{"form": [{"name": "x", "type": "Text", "requiredFor": ["Nothing"]}]}""")]
    [InlineData("""{"form": [{"name": "x", "type": "Text", "onlyFor": ["Nothing"]}]}""")]
    [InlineData("""{"form": [{"name": "x", "type": "Text"}, {"name": "x", "type": "Text"}]}""")]
    [InlineData("""{"deadline": {"amount": 5}}""")]
    [InlineData("""{"deadline": {"amount": 5, "clock": 9}}""")]
    [InlineData("""{"deadline": {"amount": 0, "clock": "WorkingDays"}}""")]
    [InlineData("""{"deadline": {"amount": 1.5, "clock": "WorkingDays"}}""")]
    [InlineData("""{"deadline": {"amount": 1e20, "clock": "ClockHours"}}""")]
    [InlineData("""{"deadline": {"amount": 5, "clock": "WorkingDays"}, "ladder": [null]}""")]
    [InlineData("""{"deadline": {"amount": 5, "clock": "WorkingDays"}, "ladder": [{"name": "x", "when": "sometime"}]}""")]
    [InlineData("""{"deadline": {"amount": 5, "clock": "WorkingDays"}, "ladder": [{"name": "x", "when": {"used": 101}}]}""")]
    [InlineData(
        """{"deadline": {"amount": 5, "clock": "WorkingDays"}, "ladder": [{"name": "x", "when": {"afterDue": {"amount": 1e12, "clock": "WorkingDays"}}}]}"""
    )]
    [InlineData("""{"deadline": {"amount": 5, "clock": "WorkingDays"}, "ladder": [{"name": "overdue", "when": "due"}]}""")]
    [InlineData("""{"deadline": {"amount": 5, "clock": "WorkingDays"}, "ladder": [{"name": "x", "when": "due", "to": ["somebody"]}]}""")]
    public void An_input_that_cannot_be_used_is_a_finding_of_its_step(string inputs)
    {
        var flow = Flow.Named("x").Start().Task("a", "Done").Lines("start -> a", "a -> end");
        foreach (var (input, value) in (JsonObject)JsonNode.Parse(inputs)!)
            flow.Raw(input, value?.DeepClone());

        var findings = flow.Finish().Findings;

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(("a", FindingWeight.Error), (finding.Step, finding.Weight)));
        Assert.All(findings, finding => Assert.EndsWith("。", finding.Text.Chinese(), StringComparison.Ordinal));
        Assert.Equal(findings.Distinct(), findings);
    }

    [Theory]
    [InlineData("CaseFlow.AssignToUnits", """{"units": {"fixed": ["甲", null]}, "outcomes": [{"name": "Done"}]}""")]
    [InlineData("CaseFlow.AssignToUnits", """{"units": {"byCategory": {}}, "outcomes": [{"name": "Done"}]}""")]
    [InlineData("CaseFlow.AssignToUnits", """{"units": {"fixed": ["甲"]}, "outcomes": [{"name": "Done"}], "join": "7"}""")]
    [InlineData("CaseFlow.AssignToUnits", """{"units": {"fixed": ["甲"]}, "outcomes": [{"name": "Done"}], "join": "Count"}""")]
    [InlineData("CaseFlow.AssignToUnits", """{"units": {"fixed": ["甲"]}, "outcomes": [{"name": "Done", "breaks": true}]}""")]
    [InlineData("CaseFlow.PeriodicReport", """{"reporter": {"role": "a"}, "supervisor": {"role": "b"}, "outcomes": [{"name": "Done"}]}""")]
    [InlineData(
        "CaseFlow.PeriodicReport",
        """{"supervisor": {"role": "b"}, "every": {"amount": 5, "clock": "WorkingDays"}, "outcomes": [{"name": "Done"}]}"""
    )]
    [InlineData(
        "CaseFlow.PeriodicReport",
        """{"reporter": {"role": "a"}, "supervisor": {"role": "b"}, "every": {"amount": 5, "clock": "WorkingDays"}, "outcomes": [{"name": "Done"}], "reportForm": [{"name": "number", "type": "Text"}]}"""
    )]
    [InlineData("Elsa.Delay", "{}")]
    [InlineData("Elsa.Delay", """{"timeSpan": "soon"}""")]
    [InlineData("Elsa.Delay", """{"timeSpan": "24:00"}""")]
    [InlineData("Elsa.Delay", """{"timeSpan": "-1.00:00:00"}""")]
    [InlineData("Elsa.Delay", """{"timeSpan": "10000000.00:00:00"}""")]
    [InlineData("CaseFlow.SetField", "{}")]
    [InlineData("CaseFlow.SetField", """{"assignments": [null]}""")]
    [InlineData("CaseFlow.SetField", """{"assignments": [{"field": "level"}]}""")]
    [InlineData("CaseFlow.SetField", """{"assignments": [{"field": "number", "value": "1"}]}""")]
    [InlineData("CaseFlow.SetField", """{"assignments": [{"field": "level", "value": {"a": 1}}]}""")]
    [InlineData("CaseFlow.Notify", """{"subject": "x"}""")]
    [InlineData("CaseFlow.Notify", """{"subject": "x", "to": ["handler"]}""")]
    [InlineData("CaseFlow.Notify", """{"to": ["role:leader"]}""")]
    public void A_step_that_cannot_work_is_a_finding(string type, string inputs)
    {
        var flow = Flow.Named("x").Start().Add(type, "a").Lines("start -> a", "a -> end");
        foreach (var (input, value) in (JsonObject)JsonNode.Parse(inputs)!)
            flow.Raw(input, value?.DeepClone());

        Assert.Contains(flow.Finish().Findings, finding => finding.Step == "a");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"field": "level"}""")]
    [InlineData("""{"field": "level", "is": "Like", "value": "1"}""")]
    [InlineData("""{"field": "level", "is": 3, "value": "1"}""")]
    [InlineData("""{"field": "level", "is": "Is"}""")]
    [InlineData("""{"all": [null]}""")]
    [InlineData("""{"any": [{"field": "", "is": "Filled"}]}""")]
    [InlineData("\"level == 1\"")]
    public void A_rule_that_cannot_be_read_is_a_finding(string rule)
    {
        var flow = Flow.Named("x")
            .Start()
            .Decision("d", "level", "1")
            .Raw("condition", JsonNode.Parse(rule))
            .Finish()
            .Lines("start -> d", "d.True -> end", "d.False -> end");

        Assert.Contains(flow.Findings, finding => finding.Step == "d");
    }

    [Fact]
    public void Variables_are_fields_with_the_type_that_Elsa_gave_them_or_with_ours()
    {
        var procedure = ProcedureReader.Read(DefinitionDocument.Read(ElsaSample.Older).Value).Procedure!;

        Assert.Equal(
            [("Outcome", (FieldType)new TextType()), ("Amount", new NumberType())],
            procedure.Variables.Select(field => (field.Name, field.Type))
        );
    }
}
