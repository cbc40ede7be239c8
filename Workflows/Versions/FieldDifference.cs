using System.Text.Json.Nodes;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Versions;

/// <summary>Fields that a procedure declares: come, gone or declared otherwise.</summary>
internal static class FieldDifference
{
    public static IEnumerable<ProcedureChange> Of(DefinitionDocument before, DefinitionDocument after)
    {
        var (old, now) = (Declared(before), Declared(after));
        foreach (var (name, field) in now)
        {
            if (!old.TryGetValue(name, out var was))
                yield return Told(ChangeKind.FieldAdded, name, field, "versions.field-added");
            else if (!JsonNode.DeepEquals(was, field))
                yield return Told(ChangeKind.FieldChanged, name, field, "versions.field-changed");
        }
        foreach (var (name, field) in old.Where(field => !now.ContainsKey(field.Key)))
            yield return Told(ChangeKind.FieldRemoved, name, field, "versions.field-removed");
    }

    private static SortedDictionary<string, JsonObject> Declared(DefinitionDocument document)
    {
        var fields = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var variable in (document.Variables as JsonArray ?? []).OfType<JsonObject>())
        {
            if (ActivitySource.TextOf(variable["name"]) is { Length: > 0 } name)
                fields.TryAdd(name, variable);
        }
        return fields;
    }

    private static ProcedureChange Told(ChangeKind kind, string name, JsonObject field, string said) =>
        new(kind, null, null, name, Saying.Of(said, ("field", LabelOf(field) ?? name)));

    private static string? LabelOf(JsonObject field) =>
        ActivitySource.TextOf((field["caseFlow"] as JsonObject)?["label"]) is { Length: > 0 } label ? label : null;
}
