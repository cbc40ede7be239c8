using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;

namespace CaseFlow.Api.Web.Browser;

/// <summary>
/// What browsers are told about every answer: what a page may load, how long it may be kept; and that it comes compressed.
/// </summary>
internal static class BrowserHeaders
{
    // Ant Design writes style elements while it runs; pictures and PDFs are previewed from blobs. Nothing comes from elsewhere.
    private const string OnlyFromHere =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; frame-src 'self' blob:; "
        + "worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public const string AssetFolder = "/assets";

    // No secret stands in an answer beside what somebody else can choose: compression under TLS tells nothing (BREACH).
    public static void AddCompression(IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    /// <summary>To be used first; who answers may say otherwise for an answer of its own.</summary>
    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = OnlyFromHere;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
                    headers.CacheControl = "no-store";
                return next(context);
            }
        );

    /// <summary>The names of the built assets change with their content; everything else is asked for again each time.</summary>
    public static StaticFileOptions Files { get; } =
        new()
        {
            OnPrepareResponse = file =>
                file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments(
                    AssetFolder,
                    StringComparison.Ordinal
                )
                    ? "public, max-age=31536000, immutable"
                    : "no-cache",
        };
}
