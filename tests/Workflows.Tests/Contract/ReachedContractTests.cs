using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Contract;

/// <summary>
/// Whatever the commands of the designer make of a procedure, the engine reads as the designer does. The designer wrote the files
/// (designer/src/contract/reached.sample.ts); here they are only read.
/// </summary>
public sealed class ReachedContractTests
{
    private static readonly string Folder = Path.Combine(ContractFolder.Root, "reached");

    public static TheoryData<string, int> States =>
        [.. from file in Files from state in StatesOf(file) select new TheoryDataRow<string, int>(file, (int)state["seed"]!)];

    private static IEnumerable<string> Files => Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileName(path)!).Order();

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_that_commands_led_to_means_what_the_designer_says(string file, int seed)
    {
        var state = StateOf(file, seed);
        var document = DocumentOf(state);
        var single = ProcedureReader.Read(document, PlantedTypes.Find).Procedure is not null;

        AssertSame(state["reading"], single ? StepReading.Of(document, SoundIn(state).Contains) : null);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_that_commands_led_to_is_written_as_the_designer_writes_it(string file, int seed)
    {
        var state = StateOf(file, seed);

        AssertSame(state["document"], JsonNode.Parse(DocumentOf(state).Write()));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void In_a_state_that_commands_led_to_the_engine_finds_what_the_designer_finds(string file, int seed)
    {
        var state = StateOf(file, seed);

        AssertSame(Ordered(state["findings"]!.AsArray()), Ordered(ContractFolder.FoundIn(DocumentOf(state)).Select(WrittenFinding.Of)));
    }

    [Fact]
    public void There_are_enough_states_and_each_is_there_once()
    {
        Assert.True(States.Count >= 60, $"Only {States.Count} states are in tests/contract/reached.");
        Assert.Equal(States.Count, States.Select(row => row.Data.Item2).Distinct().Count());
    }

    // In which steps something is wrong is compared by the findings.
    private static HashSet<string> SoundIn(JsonNode state) =>
        state["reading"] is JsonArray reading ? [.. reading.Select(step => (string)step!["id"]!)] : [];

    private static DefinitionDocument DocumentOf(JsonNode state) => DefinitionDocument.Read(state["document"]!.ToJsonString()).Value;

    private static JsonNode StateOf(string file, int seed) => StatesOf(file).Single(state => (int)state["seed"]! == seed);

    private static IEnumerable<JsonNode> StatesOf(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!.AsArray().Select(state => state!);

    private static JsonArray Ordered(IEnumerable<JsonNode?> findings) =>
        [.. findings.Select(InOrder).OrderBy(finding => finding.ToJsonString(), StringComparer.Ordinal)];

    private static JsonObject InOrder(JsonNode? finding)
    {
        var written = finding!.DeepClone().AsObject();
        var values = written["values"]!.AsObject().OrderBy(value => value.Key, StringComparer.Ordinal).ToArray();
        written["values"] = new JsonObject(values.Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone())));
        return written;
    }

    private static void AssertSame(JsonNode? expected, JsonNode? read) =>
        Assert.True(JsonNode.DeepEquals(expected, read), $"The designer reads otherwise:\n{expected}\nThe engine reads:\n{read}");
}
