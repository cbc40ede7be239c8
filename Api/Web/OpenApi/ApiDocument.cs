using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace CaseFlow.Api.Web.OpenApi;

/// <summary>The OpenAPI document, complete enough to generate a typed client from, and the page that shows it.</summary>
public static class ApiDocument
{
    private const string Address = "/openapi/v1.json";
    private const string CookieScheme = "cookie";

    // The page comes with the program; it may neither load anything from elsewhere nor call anybody else.
    private const string OnlyFromHere =
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'";

    public static void AddServices(IServiceCollection services) => services.AddOpenApi("v1", options =>
        {
            options.CreateSchemaReferenceId = new SchemaNames().Of;
            options.AddDocumentTransformer(Describe);
            options.AddOperationTransformer(RequireCookie);
            options.AddOperationTransformer(BeginSmall);
            options.AddOperationTransformer(SchemaShapes.OfUploads);
            options.AddSchemaTransformer(SchemaShapes.OfTypes);
        });

    /// <summary>Both open without signing in: they tell how to call the API, nothing of any case.</summary>
    public static void Map(WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/scalar", StringComparison.OrdinalIgnoreCase),
            page =>
                page.Use(
                    (context, next) =>
                    {
                        context.Response.Headers.ContentSecurityPolicy = OnlyFromHere;
                        return next(context);
                    }
                )
        );
        app.MapScalarApiReference("/scalar", options =>
                options
                    .WithTitle("CaseFlow API")
                    .WithOpenApiRoutePattern(Address)
                    .DisableDefaultFonts()
                    .DisableTelemetry()
                    .DisableAgent()
                    .DisableMcp()
            )
            .AllowAnonymous();
    }

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo
        {
            Title = "CaseFlow",
            Version = "v1",
            Description = "Case management for what the public raises. Sign in with POST /api/sign-in; the answer sets a cookie.",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [CookieScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = CaseFlowWeb.CookieName,
            },
        };
        return Task.CompletedTask;
    }

    private static Task RequireCookie(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
            return Task.CompletedTask;
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(CookieScheme, context.Document)] = [] }];
        operation.Responses ??= [];
        operation.Responses.TryAdd(
            "401",
            new OpenApiResponse
            {
                Description = "Unauthorized",
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemDetails), context.Document) },
                },
            }
        );
        return Task.CompletedTask;
    }

    // Parameters taken together by a record bear its names; binding does not mind, the client should not have to.
    private static Task BeginSmall(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name ?? "");
        // None of a list is an empty list.
        foreach (var list in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(one => one.Schema?.Type == JsonSchemaType.Array))
            list.Required = false;
        return Task.CompletedTask;
    }
}
