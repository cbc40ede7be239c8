using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Contract;

/// <summary>The designer's tests compute the same from the same files.</summary>
public sealed class ContractTests
{
    private static readonly JsonSerializerOptions Served = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static TheoryData<string> Procedures => ContractFolder.Procedures;

    public static TheoryData<string> Documents => [.. ContractFolder.Documents, "came-back-bare", "came-back-changed"];

    [Theory]
    [MemberData(nameof(Procedures))]
    public void A_procedure_means_what_its_reading_says(string name)
    {
        var read = StepReading.Of(Read(ContractFolder.Procedure(name)));

        AssertSame(ContractFolder.Expected($"readings/{name}.json", read), read);
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void A_procedure_is_written_as_it_was_read(string name)
    {
        var text = ContractFolder.Procedure(name);

        AssertSame(JsonNode.Parse(text)!, JsonNode.Parse(Read(text).Write())!);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_definition_is_written_as_both_sides_write_it(string name)
    {
        var written = JsonNode.Parse(Read(ContractFolder.Procedure(name)).Write())!;

        AssertSame(ContractFolder.Expected($"written/{name}.json", written), written);
    }

    [Fact]
    public void The_planted_step_types_are_described_as_the_designer_reads_them()
    {
        var described = JsonSerializer.SerializeToNode(PlantedTypes.All.Select(type => type.Descriptor), Served)!;

        AssertSame(ContractFolder.Expected("planted-step-types.json", described), described);
    }

    // The designer says such a port in the descriptor's words, the timeline of a case in the step's.
    [Theory]
    [MemberData(nameof(Procedures))]
    public void A_port_of_the_type_is_called_as_its_descriptor_says_or_has_no_words_of_its_own(string name)
    {
        var document = Read(ContractFolder.Procedure(name));
        var procedure = ProcedureReader.Read(document, PlantedTypes.Find).Procedure!;
        foreach (var source in document.Activities.Select(activity => new ActivitySource(activity, [])))
        {
            foreach (var port in PlantedTypes.Find(source.Type)!.Descriptor.Ports)
                Assert.Contains(procedure.StepOf(source.Id).PortLabel(port.Value).Chinese(), new[] { port.Label.Zh, port.Value });
        }
    }

    [Theory]
    [InlineData("ports", "label")]
    [InlineData("who", "role")]
    [InlineData("limits", "clock")]
    public void One_word_that_is_read_otherwise_is_a_difference(string part, string word)
    {
        var read = StepReading.Of(Read(ContractFolder.Procedure("planted")));
        var changed = ContractFolder.Expected("readings/planted.json", read);
        changed[1]![part]![0]![word] = "otherwise";

        Assert.False(JsonNode.DeepEquals(changed, read));
    }

    private static DefinitionDocument Read(string text) => DefinitionDocument.Read(text).Value;

    private static void AssertSame(JsonNode expected, JsonNode read) =>
        Assert.True(JsonNode.DeepEquals(expected, read), $"tests/contract says otherwise; script/contract writes it anew. Read:\n{read}");
}
