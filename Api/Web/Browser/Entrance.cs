using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Routing;

namespace CaseFlow.Api.Web.Browser;

/// <summary>
/// The one page of the web client, at whatever address a person comes in. Its build does not know under which path a proxy shows
/// the service: where its assets lie is written in as it is served, and where the service lies, for the client to read.
/// </summary>
internal static class Entrance
{
    private const string Page = "index.html";
    private const string BuiltAssets = "\"./assets/";
    private const string BuiltBase = "<meta name=\"base\" content=\"/\"";

    // Said, so that an address of ours that is asked in another way is told as such and not as none.
    private static readonly HttpMethodMetadata Reading = new([HttpMethods.Get, HttpMethods.Head]);

    public static void Map(WebApplication app)
    {
        // Not as it lies among the files.
        app.MapGet($"/{Page}", Show).AllowAnonymous().ExcludeFromDescription();
        // The root has a rule of its own: an empty path meets no constraint.
        app.MapFallback("/", Show).WithMetadata(Reading).AllowAnonymous();
        // The web client's own addresses; what begins with api is an address of ours or none.
        // Not what looks like a file, for an address that is matched is not looked for among the files.
        app.MapFallback(@"{*path:nonfile:regex(^(?!api($|/)).*$)}", Show).WithMetadata(Reading).AllowAnonymous();
    }

    private static async Task Show(HttpContext context)
    {
        var file = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo(Page);
        if (!file.Exists)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        using var reader = new StreamReader(file.CreateReadStream());
        var page = Encoding.UTF8.GetBytes(Under(context.Request.PathBase.Value ?? "", await reader.ReadToEndAsync()));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.ContentLength = page.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }

    private static string Under(string root, string page)
    {
        var written = HtmlEncoder.Default.Encode(root);
        return page.Replace(BuiltAssets, $"\"{written}/assets/", StringComparison.Ordinal)
            .Replace(BuiltBase, $"<meta name=\"base\" content=\"{written}/\"", StringComparison.Ordinal);
    }
}
