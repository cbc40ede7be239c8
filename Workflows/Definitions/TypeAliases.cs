using System.Text.Json.Nodes;

namespace CaseFlow.Workflows.Definitions;

/// <summary>
/// Elsa's earlier serializer wrote .NET type names (<c>System.String, System.Private.CoreLib</c>), the present one writes aliases
/// (<c>String</c>). Both are read, the newer is written.
/// </summary>
internal static class TypeAliases
{
    private static readonly ImmutableDictionary<string, string> Known = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("System.String", "String"),
            KeyValuePair.Create("System.Boolean", "Boolean"),
            KeyValuePair.Create("System.Int32", "Int32"),
            KeyValuePair.Create("System.Int64", "Int64"),
            KeyValuePair.Create("System.Decimal", "Decimal"),
            KeyValuePair.Create("System.Double", "Double"),
            KeyValuePair.Create("System.Object", "Object"),
            KeyValuePair.Create("System.DateTime", "DateTime"),
            KeyValuePair.Create("System.DateTimeOffset", "DateTimeOffset"),
            KeyValuePair.Create("System.TimeSpan", "TimeSpan"),
            KeyValuePair.Create("System.Guid", "Guid"),
            KeyValuePair.Create("Elsa.Workflows.WorkflowInstanceStorageDriver", "WorkflowInstanceStorageDriver"),
            KeyValuePair.Create("Elsa.Workflows.Services.WorkflowInstanceStorageDriver", "WorkflowInstanceStorageDriver"),
            KeyValuePair.Create("Elsa.Workflows.Activities.Flowchart.Models.FlowJoinMode", "FlowJoinMode"),
            KeyValuePair.Create("Elsa.Workflows.Activities.Flowchart.Activities.FlowJoinMode", "FlowJoinMode"),
        ]
    );

    private static readonly string[] NamingTypes = ["typeName", "storageDriverTypeName"];

    public static void Renew(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var property in NamingTypes)
                {
                    if (ActivitySource.TextOf(json[property]) is { } name && Alias(name) is { } alias)
                        json[property] = alias;
                }
                foreach (var (_, child) in json)
                    Renew(child);
                break;
            case JsonArray list:
                foreach (var child in list)
                    Renew(child);
                break;
        }
    }

    /// <summary>A type's name of today.</summary>
    public static string? Of(string? name) => name is null ? null : Alias(name) ?? name;

    private static string? Alias(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? null : Known.GetValueOrDefault(name[..comma].TrimEnd());
    }
}
