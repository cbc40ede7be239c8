using System.Text.Json.Nodes;

namespace CaseFlow.Workflows.Definitions.Exchange;

/// <summary>
/// A definition of ours that went through stock Elsa, put together again from what Elsa keeps (ADR 0012). Where somebody changed
/// what can be seen there, that holds, and a finding says so.
/// </summary>
internal sealed class Homecoming
{
    private readonly JsonObject definition;
    private readonly JsonObject root;
    private readonly List<Finding> findings = [];

    private Homecoming(JsonObject definition, JsonObject root) => (this.definition, this.root) = (definition, root);

    /// <summary>Puts a definition together, in place; one that never left is not touched.</summary>
    public static ImmutableArray<Finding> Unpack(JsonObject definition)
    {
        if (definition["root"] is not JsonObject root)
            return [];
        var home = new Homecoming(definition, root);
        home.Unpack();
        return [.. home.findings.Distinct()];
    }

    private void Unpack()
    {
        var custom = root[Parts.Custom] as JsonObject;
        var copy = custom?[Parts.Own] as JsonObject;
        var aside = custom?[Parts.NotFoundConnections] as JsonArray;
        var found = Unwrap();
        if (copy is null && aside is null && !found)
            return;
        if (Parts.TextOf(root, "type") != ForeignFlow.Sequence)
            Connect(copy?["connections"] as JsonArray, aside);
        custom?.Remove(Parts.NotFoundConnections);
        if (copy is null)
        {
            findings.Add(Finding.Advice("findings.returned.bare", null, null));
            return;
        }
        foreach (var activity in Parts.ObjectsIn(root["activities"]))
            Restore(activity);
        foreach (var variable in Parts.ObjectsIn(copy["variables"]))
            Declare(variable);
        if (copy[DefinitionDocument.Calls]?.DeepClone() is { } calls)
            definition[DefinitionDocument.Calls] = calls;
        Unflag(root);
        Leave(root, copy);
    }

    // Activities that Elsa did not know stand in it whole, as text.
    private bool Unwrap()
    {
        if (root["activities"] is not JsonArray activities)
            return false;
        var found = false;
        for (var i = 0; i < activities.Count; i++)
        {
            while (
                Parts.TextOf(activities[i], "type") == Parts.NotFound
                && Parts.TextOf(activities[i], "originalActivityJson") is { } text
                && Parts.Parsed(text) is JsonObject original
            )
            {
                Dress(original, (JsonObject)activities[i]!);
                activities[i] = original;
                found = true;
            }
        }
        return found;
    }

    // Where a card stands, what it is called and which it is can be changed without knowing what it does.
    private void Dress(JsonObject original, JsonObject shown)
    {
        if (Parts.TextOf(shown, "id") is { Length: > 0 } id && Parts.TextOf(original, "id") != id)
            original["id"] = id;
        if (Parts.TextOf(shown, "name") is { Length: > 0 } name && Parts.TextOf(original, "name") != name)
        {
            original["name"] = name;
            Changed(original);
        }
        if (
            (shown["metadata"] as JsonObject)?["designer"] is { } designer
            && !JsonNode.DeepEquals((original["metadata"] as JsonObject)?["designer"], designer)
        )
        {
            if (original["metadata"] is not JsonObject metadata)
                original["metadata"] = metadata = [];
            metadata["designer"] = designer.DeepClone();
        }
    }

    private void Connect(JsonArray? left, JsonArray? aside)
    {
        var steps = Parts.ObjectsIn(root["activities"]).ToLookup(one => Parts.TextOf(one, "id") ?? "", StringComparer.Ordinal);
        bool Joins((string From, string Port, string To) way) => steps.Contains(way.From) && steps.Contains(way.To);
        // A step that was taken away in Elsa leaves the connections aside that began there.
        JsonObject[] back =
        [
            .. Parts.ObjectsIn(root["connections"]),
            .. Parts.ObjectsIn(aside).Where(connection => Joins(Parts.Way(connection))),
        ];
        var now = back.ToLookup(Parts.Way);
        var before = Parts.ObjectsIn(left).ToLookup(Parts.Way);
        var whole = Parts.ObjectsIn(left).Where(connection => now.Contains(Parts.Way(connection)));
        root["connections"] = new JsonArray([
            .. whole
                .Select(connection => Drawn(connection, now[Parts.Way(connection)].First()))
                .Concat(back.Where(connection => !before.Contains(Parts.Way(connection))))
                .Select(connection => connection.DeepClone()),
        ]);
        if (left is null)
            return;
        foreach (var gone in before.Where(way => !now.Contains(way.Key) && Joins(way.Key)))
            Changed(steps[gone.Key.From].First());
        foreach (var added in now.Where(way => !before.Contains(way.Key) && Joins(way.Key)))
            Changed(steps[added.Key.From].First());
    }

    // The bends of an arrow are what Elsa shows of it.
    private static JsonObject Drawn(JsonObject left, JsonObject back) => back["vertices"] is JsonArray { Count: > 0 } ? back : left;

    private void Restore(JsonObject activity)
    {
        Unflag(activity);
        if ((activity[Parts.Custom] as JsonObject)?[Parts.Own] is not JsonObject copy)
            return;
        if (copy["inputs"] is JsonObject inputs && !Returned.Restore(activity, inputs))
            Changed(activity);
        Leave(activity, copy);
    }

    private void Declare(JsonObject left)
    {
        var name = Parts.TextOf(left, "name");
        var back = Parts.ObjectsIn(definition["variables"]).FirstOrDefault(one => Parts.TextOf(one, "name") == name);
        if (back is not null && !Returned.Declare(back, left))
            findings.Add(
                Finding.Advice("findings.returned.field", null, null, ("field", Parts.TextOf(left[Parts.Own], "label") ?? name ?? ""))
            );
    }

    private static void Unflag(JsonObject owner)
    {
        foreach (var flag in Parts.Flags)
        {
            if (owner[Parts.Custom] is JsonObject custom && custom[flag] is JsonValue value && value.TryGetValue<bool>(out var set) && !set)
                custom.Remove(flag);
        }
    }

    private static void Leave(JsonObject owner, JsonObject copy)
    {
        var custom = (JsonObject)owner[Parts.Custom]!;
        custom.Remove(Parts.Own);
        if (copy["bare"] is not null && custom.Count == 0)
            owner.Remove(Parts.Custom);
    }

    private void Changed(JsonObject activity)
    {
        var source = new ActivitySource(activity, findings);
        findings.Add(Finding.Advice("findings.returned.changed", source.Id, source.Name));
    }
}
