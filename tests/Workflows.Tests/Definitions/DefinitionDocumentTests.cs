using System.Text.Json.Nodes;
using CaseFlow.Domain;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Definitions;

public sealed class DefinitionDocumentTests
{
    private static DefinitionDocument Read(string text) => DefinitionDocument.Read(text).Value;

    private static void AssertSame(JsonNode? expected, string written) =>
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(written)), written);

    [Fact]
    public void A_definition_of_Elsa_is_written_as_it_was_read() =>
        AssertSame(JsonNode.Parse(ElsaSample.Newer), Read(ElsaSample.Newer).Write());

    [Fact]
    public void The_type_names_of_the_earlier_line_are_read_and_the_newer_are_written()
    {
        Assert.Contains("System.Private.CoreLib", ElsaSample.Older, StringComparison.Ordinal);

        AssertSame(JsonNode.Parse(ElsaSample.Newer), Read(ElsaSample.Older).Write());
    }

    [Fact]
    public void A_type_name_that_is_not_known_stays_as_it_is()
    {
        var flow = Flow.Named("x").Start().Raw("input", new JsonObject { ["typeName"] = "Acme.Thing, Acme" });

        Assert.Contains("\"Acme.Thing, Acme\"", flow.Document.Write(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Properties_that_nobody_knows_survive_at_every_level(int seed)
    {
        var json = JsonNode.Parse(ElsaSample.Newer)!;
        new RandomJson(seed).Sprinkle(json);

        AssertSame(json, Read(json.ToJsonString()).Write());
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Fact]
    public void Chinese_text_is_written_to_be_read() =>
        Assert.Contains("\"name\": \"舆情\"", Flow.Named("舆情").Start().Document.Write(), StringComparison.Ordinal);

    [Fact]
    public void Another_version_of_a_document_leaves_the_first_alone()
    {
        var draft = Read(ElsaSample.Newer);
        var published = draft.As(4, published: true, latest: false);

        Assert.Equal((3, 4), (draft.Version, published.Version));
        Assert.True(published.IsPublished);
        Assert.Contains("\"Leave:v4\"", published.Write(), StringComparison.Ordinal);
        AssertSame(JsonNode.Parse(ElsaSample.Newer), draft.Write());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"definitionId": 5}""")]
    [InlineData("""{"definitionId": "x", "root": {"type": "Elsa.Sequence"}}""")]
    [InlineData("""{"definitionId": "x", "root": {"type": "Elsa.Flowchart"}}""")]
    [InlineData("""{"definitionId": "x", "root": {"type": "Elsa.Flowchart", "activities": [1]}}""")]
    [InlineData("""{"definitionId": "x", "root": {"type": "Elsa.Flowchart", "activities": [], "connections": {}}}""")]
    [InlineData("""{"definitionId": "x", "root": {"type": "Elsa.Flowchart", "activities": [], "connections": [null]}}""")]
    [InlineData("""{"definitionId": "x", "definitionId": "y"}""")]
    [InlineData("""{"definitionId": "x", "deep": {"twice": 1, "twice": 2}, "root": {"type": "Elsa.Flowchart", "activities": []}}""")]
    [InlineData("""{"definitionId": "\ud800", "root": {"type": "Elsa.Flowchart", "activities": []}}""")]
    [InlineData("""{"definitionId": "x", "\udc00": 1, "root": {"type": "Elsa.Flowchart", "activities": []}}""")]
    [InlineData("""{"definitionId": "x", "root": {"type": "Elsa.Flowchart", "activities": [{"id": "a", "name": "\ud800"}]}}""")]
    public void What_is_no_definition_gets_a_Chinese_sentence(string text)
    {
        var refusal = Assert.IsType<Refusal>(DefinitionDocument.Read(text).Refusal);

        Assert.EndsWith("。", refusal.Text.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_not_Unicode_gets_a_sentence_about_its_encoding() =>
        Assert.Contains(
            "UTF-8",
            DefinitionDocument.Read($"{{\"definitionId\": \"{(char)0xD800}\"}}").Refusal?.Text.Chinese(),
            StringComparison.Ordinal
        );

    [Fact]
    public void Nesting_without_end_gets_a_sentence() => Assert.NotNull(DefinitionDocument.Read(new string('[', 100_000)).Refusal);

    [Fact]
    public void A_definition_larger_than_the_limit_is_not_even_parsed() =>
        Assert.Contains(
            "过大",
            DefinitionDocument.Read(new string(' ', DefinitionDocument.LongestText + 1)).Refusal?.Text.Chinese(),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_byte_order_mark_does_no_harm() => Assert.Equal("Leave", Read("\uFEFF" + ElsaSample.Newer).DefinitionId);
}
