using System.Globalization;
using System.Text.Json.Nodes;

namespace CaseFlow.Workflows.Definitions.Exchange;

/// <summary>
/// Tells a value that stock Elsa wrote back in its own way from one that somebody changed. A condition over fields comes back as
/// nothing, in a case as “false”; a list as a text that holds it; numbers and yes or no as text, or the other way round.
/// </summary>
internal static class Faded
{
    /// <summary>Whether what came back is what Elsa makes of what left.</summary>
    public static bool IsOf(JsonNode? left, JsonNode? back) => back is null || Same(Plain(left), Plain(back));

    /// <summary>
    /// The cases of a switch as they came back, each with the condition that it left with; and whether somebody changed them.
    /// </summary>
    public static (JsonArray Cases, bool Changed) Cases(JsonArray left, JsonArray back)
    {
        var before = left.OfType<JsonObject>().ToLookup(one => Parts.TextOf(one, "label") ?? "", StringComparer.Ordinal);
        var changed = !Labels(left).SequenceEqual(Labels(back), StringComparer.Ordinal);
        var cases = new JsonArray();
        foreach (var one in back)
        {
            var own = one is JsonObject ? before[Parts.TextOf(one, "label") ?? ""].FirstOrDefault() : null;
            var kept = own is not null && IsConditionOf(own["condition"], one!["condition"]);
            changed |= own is not null && !kept;
            cases.Add((kept ? own : one)?.DeepClone());
        }
        return (cases, changed);
    }

    private static IEnumerable<string> Labels(JsonArray cases) => cases.Select(one => Parts.TextOf(one, "label") ?? "");

    private static bool IsConditionOf(JsonNode? left, JsonNode? back) =>
        IsOf(left, back) || (Parts.TextOf(back, "type") == "Literal" && Scalar(back!["value"]) == "false");

    // The value itself, out of whatever Elsa wraps it in.
    private static JsonObject Plain(JsonNode? value)
    {
        var expression = value is JsonObject json && json["expression"] is JsonObject own ? own : value as JsonObject;
        return expression is not null && expression.ContainsKey("type") && expression.ContainsKey("value")
            ? new JsonObject { ["type"] = KindOf(expression), ["value"] = expression["value"]?.DeepClone() }
            : new JsonObject { ["type"] = "", ["value"] = value?.DeepClone() };
    }

    // A fixed value is the same whichever of Elsa's two ways says it.
    private static string KindOf(JsonObject expression) =>
        Parts.TextOf(expression, "type") is { } type && type is not ("Literal" or "Object") ? type : "";

    private static bool Same(JsonObject left, JsonObject back) =>
        Parts.TextOf(left, "type") == Parts.TextOf(back, "type") && SameValue(left["value"], back["value"]);

    private static bool SameValue(JsonNode? left, JsonNode? back) =>
        JsonNode.DeepEquals(left, back)
        || (
            left is JsonObject or JsonArray
                ? ActivitySource.TextOf(back) is { } text && JsonNode.DeepEquals(left, Parts.Parsed(text))
                : Scalar(left) is { } word && word == Scalar(back)
        );

    private static string? Scalar(JsonNode? value) =>
        value is not JsonValue ? null
        : ActivitySource.TextOf(value) is { } text ? text.ToLower(CultureInfo.InvariantCulture)
        : value.ToJsonString();
}
