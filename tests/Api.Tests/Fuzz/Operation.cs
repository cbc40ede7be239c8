using System.Collections.Immutable;
using System.Text.Json;
using CaseFlow.Tests;

namespace CaseFlow.Api.Tests.Fuzz;

/// <summary>A parameter of an address.</summary>
/// <param name="InPath">In the path; else in the query.</param>
internal sealed record Parameter(string Name, bool InPath, JsonElement Schema);

/// <summary>An operation as the service's OpenAPI document describes it.</summary>
/// <param name="Bodies">The schema of its body by media type; empty where it takes none.</param>
internal sealed record Operation(
    string Name,
    HttpMethod Method,
    string Path,
    ImmutableArray<Parameter> Parameters,
    ImmutableArray<(string MediaType, JsonElement Schema)> Bodies
)
{
    private static readonly JsonElement Document = JsonElement.Parse(File.ReadAllText(Repository.PathOf("web", "openapi.json")));

    /// <summary>Every operation of the document.</summary>
    public static ImmutableArray<Operation> All { get; } =
    [.. Document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(one => Of(path.Name, one)))];

    public bool Reads => Method == HttpMethod.Get;

    /// <summary>What its paths begin with: <c>cases</c>, <c>imports</c>, …: an <c>id</c> means something else in each.</summary>
    public string Area => Path.Split('/')[2];

    public override string ToString() => $"{Method} {Path}";

    /// <summary>A schema itself, where another refers to it.</summary>
    public static JsonElement Resolved(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var name)
            ? Resolved(Document.GetProperty("components").GetProperty("schemas").GetProperty(name.GetString()!.Split('/')[^1]))
            : schema;

    private static Operation Of(string path, JsonProperty operation) =>
        new(
            operation.Value.GetProperty("operationId").GetString()!,
            new HttpMethod(operation.Name.ToUpperInvariant()),
            path,
            operation.Value.TryGetProperty("parameters", out var parameters)
                ?
                [
                    .. parameters
                        .EnumerateArray()
                        .Select(one => new Parameter(
                            one.GetProperty("name").GetString()!,
                            one.GetProperty("in").GetString() == "path",
                            one.TryGetProperty("schema", out var schema) ? schema : default
                        )),
                ]
                : [],
            operation.Value.TryGetProperty("requestBody", out var body)
                ?
                [
                    .. body.GetProperty("content")
                        .EnumerateObject()
                        .Select(one => (one.Name, one.Value.TryGetProperty("schema", out var schema) ? schema : default)),
                ]
                : []
        );
}
