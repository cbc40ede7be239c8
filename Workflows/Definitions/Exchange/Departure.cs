using System.Text.Json.Nodes;

namespace CaseFlow.Workflows.Definitions.Exchange;

/// <summary>
/// A definition on its way to another program: what stock Elsa would lose is put a second time where it keeps it (ADR 0012).
/// Activities that Elsa does not know need nothing: it keeps them whole.
/// </summary>
internal static class Departure
{
    /// <summary>Packs a definition, in place.</summary>
    public static void Pack(JsonObject definition)
    {
        if (definition["root"] is not JsonObject root || TextOf(root) != "Elsa.Flowchart")
            return;
        foreach (
            var activity in Parts
                .ObjectsIn(root["activities"])
                .Where(activity => TextOf(activity)?.StartsWith("Elsa.", StringComparison.Ordinal) == true)
        )
        {
            var inputs = Parts.Inputs(activity).Select(input => KeyValuePair.Create(input.Key, input.Value?.DeepClone())).ToArray();
            if (inputs.Length > 0)
                Put(activity, new JsonObject { ["inputs"] = new JsonObject(inputs) });
        }
        var copy = new JsonObject
        {
            ["connections"] = root["connections"]?.DeepClone(),
            ["variables"] = new JsonArray([
                .. Parts.ObjectsIn(definition["variables"]).Where(one => one.ContainsKey(Parts.Own)).Select(one => one.DeepClone()),
            ]),
        };
        // Of the definition itself Elsa keeps what it knows.
        if (definition[DefinitionDocument.Calls]?.DeepClone() is { } calls)
        {
            definition.Remove(DefinitionDocument.Calls);
            copy[DefinitionDocument.Calls] = calls;
        }
        Put(root, copy);
    }

    private static void Put(JsonObject owner, JsonObject copy)
    {
        if (owner[Parts.Custom] is not JsonObject custom)
        {
            // What was not there shall not be there afterwards.
            copy["bare"] = true;
            owner[Parts.Custom] = custom = [];
        }
        custom[Parts.Own] = copy;
    }

    private static string? TextOf(JsonObject json) => Parts.TextOf(json, "type");
}
