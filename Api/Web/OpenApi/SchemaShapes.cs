using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CaseFlow.Api.Web.OpenApi;

/// <summary>What a reader of the types alone cannot know of the JSON that is sent.</summary>
internal static class SchemaShapes
{
    private const string Form = "multipart/form-data";
    private const string Json = "application/json";

    public static Task OfTypes(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        if (context.JsonTypeInfo.Type == typeof(FieldValue))
            (schema.Type, schema.OneOf) = (
                null,
                [
                    Plain(JsonSchemaType.String),
                    Plain(JsonSchemaType.Number),
                    Plain(JsonSchemaType.Boolean),
                    List(Plain(JsonSchemaType.String)),
                ]
            );
        else if (context.JsonTypeInfo.Type == typeof(Saying))
            schema.Type =
                context.JsonPropertyInfo?.IsGetNullable == true ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        else if (context.JsonTypeInfo.Type == typeof(FieldType))
            schema.TakesOneOf(FieldTypes.All.Select(type => type.Name));
        else if (context.JsonTypeInfo.Type == typeof(IntakeColumn))
            schema.TakesOneOf(IntakeColumn.All.Select(column => column.Name));
        else if (context.JsonTypeInfo.Type == typeof(CaseField))
            schema.Required = schema.Properties?.Keys.ToHashSet(StringComparer.Ordinal);
        else if (context.JsonTypeInfo.ElementType == typeof(Saying))
            schema.Items = Plain(JsonSchemaType.String);
        else if (context.JsonTypeInfo.ElementType == typeof(Right))
            schema.Items = new OpenApiSchema().TakesOneOf(Rights.All.Select(right => right.Code));
        else if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
            AddExtensions(schema.Properties ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal));
        else if (schema.Enum is { Count: > 0 } && context.JsonTypeInfo.Kind == JsonTypeInfoKind.None)
            schema.Type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) is null
                ? JsonSchemaType.String
                : JsonSchemaType.String | JsonSchemaType.Null;
        return Task.CompletedTask;
    }

    /// <summary>An operation that takes a text as a body or as the one file of a form.</summary>
    public static Task OfUploads(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (
            operation.RequestBody?.Content is { } content
            && content.TryGetValue(Form, out var form)
            && content.TryGetValue(Json, out var json)
        )
        {
            form.Schema = Object("file", new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" });
            json.Schema = Plain(JsonSchemaType.Object);
        }
        return Task.CompletedTask;
    }

    private static void AddExtensions(IDictionary<string, IOpenApiSchema> problem) =>
        (problem["fields"], problem["meanwhile"]) = (FieldProblems(), Meanwhile());

    // What somebody else did, where that is why: see Meanwhile.
    private static OpenApiSchema Meanwhile()
    {
        var text = JsonSchemaType.String | JsonSchemaType.Null;
        var done = Object("by", Plain(text));
        done.Properties!["at"] = new OpenApiSchema { Type = text, Format = "date-time" };
        done.Properties!["what"] = Plain(text);
        done.Required!.UnionWith(["at", "what"]);
        return done;
    }

    // The single fields that are wrong, where a form was refused: see FieldProblem.
    private static OpenApiSchema FieldProblems()
    {
        var problem = Object("field", Plain(JsonSchemaType.String));
        problem.Properties!["text"] = Plain(JsonSchemaType.String);
        problem.Required!.Add("text");
        return List(problem);
    }

    // What is written as one of several names that the program knows.
    private static OpenApiSchema TakesOneOf(this OpenApiSchema schema, IEnumerable<string> names)
    {
        (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. names.Select(name => (JsonNode)name)]);
        return schema;
    }

    private static OpenApiSchema Plain(JsonSchemaType type) => new() { Type = type };

    private static OpenApiSchema List(OpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchema Object(string property, OpenApiSchema value) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { [property] = value },
            Required = new HashSet<string>(StringComparer.Ordinal) { property },
        };
}
