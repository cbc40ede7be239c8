using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Tests.Contract;

namespace CaseFlow.Workflows.Tests.Exchange;

/// <summary>Definitions of other makers are drawn, nothing of them is lost, and what is to be done is said.</summary>
public sealed class ForeignFlowTests
{
    private static readonly JsonDocumentOptions WithComments = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public static TheoryData<string> Others => ContractFolder.Others;

    private static DefinitionDocument Read(string name) => DefinitionDocument.Read(ContractFolder.Procedure(name)).Value;

    private static JsonNode WithoutTypeNames(JsonNode node)
    {
        foreach (var part in node is JsonObject json ? json.Select(entry => entry.Value) : node as JsonArray ?? [])
        {
            if (part is JsonObject or JsonArray)
                WithoutTypeNames(part);
        }
        (node as JsonObject)?.Remove("typeName");
        (node as JsonObject)?.Remove("storageDriverTypeName");
        return node;
    }

    [Theory]
    [InlineData("sequence")]
    [InlineData("named-start")]
    [InlineData("no-start-activity")]
    [InlineData("unknown-activities")]
    [InlineData("leave-request")]
    public void It_is_written_as_it_was_but_for_comments(string name)
    {
        var before = JsonNode.Parse(ContractFolder.Procedure(name), documentOptions: WithComments);

        Assert.True(JsonNode.DeepEquals(before, JsonNode.Parse(Read(name).Write())), Read(name).Write());
    }

    [Fact]
    public void Of_one_with_old_names_of_types_nothing_else_changes()
    {
        var before = JsonNode.Parse(ContractFolder.Procedure("scripts"), documentOptions: WithComments)!;
        var after = JsonNode.Parse(Read("scripts").Write())!;

        Assert.False(JsonNode.DeepEquals(before, after));
        Assert.True(JsonNode.DeepEquals(WithoutTypeNames(before), WithoutTypeNames(after)), after.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void It_can_be_walked_from_its_start_to_an_end(string name)
    {
        var document = Read(name);

        Assert.NotNull(ProcedureReader.Read(document).Procedure);
        Assert.Contains(document.Activities, activity => (string?)activity["type"] == "Elsa.Finish");
    }

    [Theory]
    [InlineData("sequence")]
    [InlineData("scripts")]
    [InlineData("unknown-activities")]
    [InlineData("leave-request")]
    public void What_keeps_it_from_being_published_is_said_with_what_to_do(string name)
    {
        var (procedure, findings) = ProcedureChecks.Publishable(Read(name));

        Assert.Null(procedure);
        Assert.All(findings.Where(finding => finding.Weight == FindingWeight.Error), finding =>
            Assert.Matches("请|改用|补上|删", finding.Text.Chinese())
        );
    }

    [Fact]
    public void A_sequence_is_a_chain_from_a_start_to_an_end()
    {
        var document = Read("sequence");

        Assert.Equal(["start", "writeLine1", "delay1", "delay2", "end"], document.Activities.Select(one => (string?)one["id"]));
        Assert.Equal(
            ["start writeLine1", "writeLine1 delay1", "delay1 delay2", "delay2 end"],
            document.Connections.Select(one => $"{one["source"]!["activity"]} {one["target"]!["activity"]}")
        );
    }

    [Fact]
    public void An_empty_sequence_leads_from_its_start_to_its_end()
    {
        var document = DefinitionDocument.Read("""{"definitionId": "x", "root": {"type": "Elsa.Sequence", "activities": []}}""").Value;

        Assert.Empty(ProcedureChecks.Check(document));
        Assert.DoesNotContain("connections", document.Write(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-start-activity", "first")]
    [InlineData("named-start", "again")]
    public void Without_a_start_it_begins_where_Elsa_would_begin_and_that_is_said(string name, string first)
    {
        var reading = ProcedureReader.Read(Read(name));

        Assert.Equal(first, reading.Procedure!.Next(reading.Procedure.Start.Id, "Done")!.Id);
        Assert.Contains(reading.Findings, finding => finding is { Code: "start", Weight: FindingWeight.Advice } && finding.Step == first);
    }

    [Fact]
    public void A_procedure_of_ours_whose_start_was_taken_away_still_has_none() =>
        Assert.Null(ProcedureReader.Read(Read("no-start")).Procedure);

    [Fact]
    public void A_slash_within_a_text_begins_no_comment() =>
        Assert.Contains("// no comment: /* “你好”, ] */", Read("sequence").Write(), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"definitionId": "x" /* never closed""")]
    [InlineData("""{"definitionId": "x",, "root": {}}""")]
    [InlineData("""{"definitionId": "x", "root": {"type": "Elsa.If", "activities": []}}""")]
    public void What_is_still_no_definition_is_refused(string text) => Assert.NotNull(DefinitionDocument.Read(text).Refusal);
}
