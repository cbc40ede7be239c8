using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using CaseFlow.Domain.Sayings;
using Microsoft.AspNetCore.OpenApi;

namespace CaseFlow.Api.Web.OpenApi;

/// <summary>
/// Names of the schemas. Every use case has its own <c>Body</c> or <c>Command</c>, so these are named with it
/// (<c>CompleteTaskBody</c>); every other name must be that of one type only, or two types would silently become one.
/// </summary>
internal sealed class SchemaNames
{
    private static readonly string[] NamedAfterUseCase = ["Body", "Command", "Query"];

    private readonly ConcurrentDictionary<string, Type> named = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">Two types have the same name.</exception>
    public string? Of(JsonTypeInfo json)
    {
        var type = Nullable.GetUnderlyingType(json.Type) ?? json.Type;
        var name = OpenApiOptions.CreateDefaultSchemaReferenceId(json);
        // A saying is a text to whoever reads it.
        if (name is null || type == typeof(Saying))
            return null;
        if (type.DeclaringType is { } useCase && NamedAfterUseCase.Contains(type.Name, StringComparer.Ordinal))
            name = useCase.Name + type.Name;
        var first = named.GetOrAdd(name, type);
        return first == type
            ? name
            : throw new InvalidOperationException($"{first} and {type} would both be the schema {name}: rename one.");
    }
}
