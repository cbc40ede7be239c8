using System.Text.Json.Nodes;

namespace CaseFlow.Workflows.Definitions.Exchange;

/// <summary>
/// How a definition of another maker is drawn (ADR 0012): a <c>Sequence</c> is a chain from a start to an end, and a flowchart without
/// a start begins where Elsa would begin. Nothing of it is written into the definition.
/// </summary>
internal static class ForeignFlow
{
    public const string Sequence = "Elsa.Sequence";

    private const string Flowchart = "Elsa.Flowchart";
    private const string Start = "Elsa.Start";
    private const string End = "Elsa.Finish";
    private const string SchemaOfElsa = "https://elsaworkflows.io/";

    public static bool CanBeDrawn(JsonObject root) => Parts.TextOf(root, "type") is Flowchart or Sequence;

    /// <summary>The flow to be drawn: the root itself, or another one made of it.</summary>
    /// <returns>With the finding that says what was assumed.</returns>
    public static (JsonObject Flow, Finding? Assumed) Of(JsonObject definition)
    {
        var root = (JsonObject)definition["root"]!;
        if (Parts.TextOf(root, "type") == Sequence)
            return (Chain(root), null);
        if (FirstOf(definition, root) is not { } first)
            return (root, null);
        var flow = (JsonObject)root.DeepClone();
        var activities = (JsonArray)flow["activities"]!;
        var source = new ActivitySource(first, []);
        var start = Made(Start, activities);
        activities.Insert(0, start);
        if (flow["connections"] is not JsonArray connections)
            flow["connections"] = connections = [];
        connections.Insert(0, Connection(Parts.TextOf(start, "id")!, source.Id));
        return (flow, Finding.Advice("findings.start.assumed", source.Id, source.Name));
    }

    private static JsonObject Chain(JsonObject sequence)
    {
        var flow = (JsonObject)sequence.DeepClone();
        var activities = (JsonArray)flow["activities"]!;
        flow["type"] = Flowchart;
        if (Parts.TextOf(activities.FirstOrDefault(), "type") != Start)
            activities.Insert(0, Made(Start, activities));
        if (Parts.TextOf(activities[^1], "type") != End)
            activities.Add(Made(End, activities));
        var ids = activities.Select(activity => Parts.TextOf(activity, "id") ?? "").ToArray();
        flow["connections"] = new JsonArray([.. ids.Zip(ids.Skip(1), Connection)]);
        return flow;
    }

    // As Elsa looks for it: what the flow names, what may start it, and only in a file that says it is Elsa's, the first one.
    private static JsonObject? FirstOf(JsonObject definition, JsonObject root)
    {
        var activities = Parts.ObjectsIn(root["activities"]).ToArray();
        if (activities.Length == 0 || activities.Any(activity => Parts.TextOf(activity, "type") == Start))
            return null;
        var named = ActivitySource.TextOf(root["start"]) ?? Parts.TextOf(root["start"], "id");
        if (activities.FirstOrDefault(activity => named is not null && Parts.TextOf(activity, "id") == named) is { } chosen)
            return chosen;
        if (activities.FirstOrDefault(CanStart) is { } able)
            return able;
        if (Parts.TextOf(definition, "$schema")?.StartsWith(SchemaOfElsa, StringComparison.Ordinal) != true)
            return null;
        var reached = Parts.ObjectsIn(root["connections"]).Select(connection => Parts.Way(connection).To).ToHashSet(StringComparer.Ordinal);
        return activities.FirstOrDefault(activity => !reached.Contains(Parts.TextOf(activity, "id") ?? "")) ?? activities[0];
    }

    private static bool CanStart(JsonObject activity) =>
        (activity[Parts.Custom] as JsonObject)?["canStartWorkflow"] is JsonValue value && value.TryGetValue<bool>(out var can) && can;

    private static JsonObject Made(string type, JsonArray activities)
    {
        var taken = activities.Select(activity => Parts.TextOf(activity, "id")).ToHashSet(StringComparer.Ordinal);
        var name = type == Start ? "start" : "end";
        var id = name;
        for (var number = 2; taken.Contains(id); number++)
            id = $"{name}{number}";
        return new JsonObject { ["id"] = id, ["type"] = type };
    }

    private static JsonObject Connection(string from, string to) =>
        new()
        {
            ["source"] = new JsonObject { ["activity"] = from, ["port"] = "Done" },
            ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
        };
}
