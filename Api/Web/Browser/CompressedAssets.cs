using Microsoft.AspNetCore.StaticFiles;

namespace CaseFlow.Api.Web.Browser;

/// <summary>
/// The web client's scripts and styles come from its build as <c>.br</c> beside each file, packed as tightly as Brotli can: too slow
/// for every answer, and a third smaller than what is packed while answering.
/// </summary>
internal static class CompressedAssets
{
    private const string Ending = ".br";

    private static readonly StaticFileOptions Options = new()
    {
        ContentTypeProvider = new TypesWithoutEnding(),
        OnPrepareResponse = file =>
        {
            BrowserHeaders.Files.OnPrepareResponse(file);
            file.Context.Response.Headers.ContentEncoding = "br";
            file.Context.Response.Headers.Vary = "Accept-Encoding";
        },
    };

    /// <summary>To be used before answers are compressed and files are served as they lie.</summary>
    public static void Use(WebApplication app) =>
        app.MapWhen(
            context => HttpMethods.IsGet(context.Request.Method) && Accepts(context.Request) && IsThere(app, context.Request.Path),
            assets =>
                assets
                    .Use(
                        (context, next) =>
                        {
                            context.Request.Path += Ending;
                            return next(context);
                        }
                    )
                    .UseStaticFiles(Options)
        );

    private static bool Accepts(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptEncoding.Any(encoding => encoding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && encoding.Quality != 0);

    private static bool IsThere(WebApplication app, PathString path) =>
        path.StartsWithSegments(BrowserHeaders.AssetFolder, StringComparison.Ordinal)
        && app.Environment.WebRootFileProvider.GetFileInfo(path + Ending).Exists;

    /// <summary>The type of what is packed.</summary>
    private sealed class TypesWithoutEnding : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider types = new();

        public bool TryGetContentType(string subpath, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string contentType) =>
            types.TryGetContentType(subpath[..^Ending.Length], out contentType);
    }
}
