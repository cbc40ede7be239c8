using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Tests.Contract;

namespace CaseFlow.Workflows.Tests.Exchange;

/// <summary>The stand-in does what the real Elsa did, as far as its file lies beside this repository.</summary>
public sealed class StockElsaTests
{
    // The file's own date, and which schema it names.
    private static readonly string[] Stamps = ["$schema", "createdAt", "isPublished"];

    private static string? Real()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "elsa", "public-message.elsa.json");
            if (File.Exists(file))
                return File.ReadAllText(file);
        }
        Assert.Skip("The file that Elsa itself wrote is not beside this repository.");
        return null;
    }

    [Fact]
    public void The_stand_in_writes_what_the_real_one_wrote()
    {
        if (Real() is not { } real)
            return;

        var inputs = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var expected = Outline(real, inputs);
        var made = Outline(StockElsa.Through(ContractFolder.Procedure("public-message")), inputs);

        Assert.True(JsonNode.DeepEquals(expected, made), $"{expected}\n\n{made}");
    }

    [Fact]
    public void What_the_real_one_wrote_is_read_with_every_step_and_every_arrow()
    {
        if (Real() is not { } real)
            return;

        var (ours, back) = (DefinitionDocument.Read(ContractFolder.Procedure("public-message")).Value, DefinitionDocument.Read(real).Value);

        Assert.Equal(ours.Activities.Select(Step), back.Activities.Select(Step));
        Assert.Equal(ours.Connections.Select(Way).Order(), back.Connections.Select(Way).Order());
    }

    private static string Step(JsonObject activity) => $"{activity["id"]} {activity["type"]} {activity["name"]}";

    private static string Way(JsonObject connection) =>
        $"{connection["source"]!["activity"]}.{connection["source"]!["port"]} -> {connection["target"]!["activity"]}";

    // The shipped procedure went on since the file was written: of a step that Elsa kept as text, what it is and which inputs it has; of
    // those that it got since, nothing is known of what Elsa makes.
    private static JsonObject Outline(string text, Dictionary<string, string[]> inputs)
    {
        var definition = (JsonObject)JsonNode.Parse(text)!;
        foreach (var stamp in Stamps)
            definition.Remove(stamp);
        foreach (var activity in ((JsonArray)definition["root"]!["activities"]!).OfType<JsonObject>())
        {
            if (activity["originalActivityJson"] is not { } kept)
                continue;
            var original = (JsonObject)JsonNode.Parse((string)kept!)!;
            var keys = original.Select(one => one.Key).ToArray();
            var known = inputs.TryAdd(Step(original), keys) ? keys : inputs[Step(original)];
            activity["originalActivityJson"] = $"{Step(original)}: {string.Join(' ', keys.Intersect(known, StringComparer.Ordinal))}";
        }
        return definition;
    }
}
