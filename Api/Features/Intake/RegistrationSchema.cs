using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Intake;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CaseFlow.Api.Features.Intake;

/// <summary>The body of a registration as OpenAPI tells it: every field that may be registered, with the limits of the table.</summary>
internal static class RegistrationSchema
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        if (context.JsonTypeInfo.Type != typeof(RegisterCase.Body) || schema.Properties is not { } properties)
            return Task.CompletedTask;
        foreach (var field in CaseFields.Registered)
        {
            if (!properties.TryGetValue(field.Name, out var property))
                properties[field.Name] = property = Of(field);
            if (property is OpenApiSchema known && field.Choices.IsEmpty)
                Bound(known, field);
        }
        if (properties["messageId"] is OpenApiSchema id)
            id.MaxLength = Item.LongestMessageId;
        return Task.CompletedTask;
    }

    private static void Bound(OpenApiSchema schema, CaseField field)
    {
        if (field.Type.Shape is ValueShape.Line or ValueShape.Lines)
            schema.MaxLength = field.Longest;
        if (field.Type.Shape != ValueShape.Several)
            return;
        schema.MaxItems = field.Most;
        if (schema.Items is OpenApiSchema entry)
            entry.MaxLength = field.Longest;
    }

    private static OpenApiSchema Of(CaseField field) =>
        field.Type.Shape switch
        {
            ValueShape.Line or ValueShape.Lines => new() { Type = JsonSchemaType.String | JsonSchemaType.Null },
            ValueShape.Number => new() { Type = JsonSchemaType.Number | JsonSchemaType.Null },
            ValueShape.YesNo => new() { Type = JsonSchemaType.Boolean | JsonSchemaType.Null },
            ValueShape.Day => new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "date" },
            ValueShape.Moment => new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "date-time" },
            ValueShape.Several => new()
            {
                Type = JsonSchemaType.Array | JsonSchemaType.Null,
                Items = new OpenApiSchema { Type = JsonSchemaType.String },
            },
        };
}
