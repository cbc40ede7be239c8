using System.Buffers;
using System.Net.Mime;
using System.Text.Unicode;
using CaseFlow.Api.Sayings;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CaseFlow.Api.Web.Entry;

/// <summary>
/// The one place that texts of a request pass before anything is read from them: what its address, query and JSON hold is made plain
/// (<see cref="PlainText"/>). Parts of a form are where they are read (<see cref="Upload"/>, <see cref="UploadedText"/>).
/// </summary>
internal static class PlainRequests
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>To stand after whoever may not ask at all has been turned away, so that nothing is read for them.</summary>
    public static void Use(WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                if (context.GetEndpoint() is null)
                {
                    await next(context);
                    return;
                }
                Mend(context.Request.RouteValues);
                MendQuery(context.Request);
                if (!context.Request.HasJsonContentType() || await TakeBody(context))
                    await next(context);
            }
        );

    private static void Mend(RouteValueDictionary route)
    {
        foreach (var (name, value) in route.ToArray())
        {
            if (value is string text && PlainText.Mended(text) is var mended && !ReferenceEquals(mended, text))
                route[name] = mended;
        }
    }

    private static void MendQuery(HttpRequest request)
    {
        if (request.Query.All(given => given.Value.All(IsPlain)))
            return;
        request.Query = new QueryCollection(
            request.Query.ToDictionary(
                given => given.Key,
                given => new StringValues([.. given.Value.Select(text => text is null ? null : PlainText.Mended(text))]),
                StringComparer.OrdinalIgnoreCase
            )
        );
    }

    private static bool IsPlain(string? text) => text is null || ReferenceEquals(PlainText.Mended(text), text);

    /// <summary>False when the body is no UTF-8 and the answer is given; JSON is nothing else (RFC 8259, 8.1).</summary>
    private static async Task<bool> TakeBody(HttpContext context)
    {
        if (!IsUtf8(context.Request.ContentType))
        {
            await Refuse(context, StatusCodes.Status415UnsupportedMediaType, "wrong-media-type", Saying.Of("web.charset"));
            return false;
        }
        var body = await Received(context);
        var json = body.WrittenMemory;
        if (json.Span.StartsWith(ByteOrderMark))
            json = json[ByteOrderMark.Length..];
        if (!Utf8.IsValid(json.Span))
        {
            await Refuse(context, StatusCodes.Status400BadRequest, "unreadable", Saying.Of("web.body-not-utf-8"));
            return false;
        }
        context.Request.Body = new MemoryStream(PlainJson.Mended(json.Span) ?? json.ToArray(), writable: false);
        // Whatever it was called: it is that now.
        (context.Request.ContentType, context.Request.ContentLength) = (MediaTypeNames.Application.Json, context.Request.Body.Length);
        return true;
    }

    // As much as the endpoint takes (Kestrel counts): more is refused while it comes in.
    private static async Task<ArrayBufferWriter<byte>> Received(HttpContext context)
    {
        var (request, body) = (context.Request, new ArrayBufferWriter<byte>());
        while (await request.Body.ReadAsync(body.GetMemory(), context.RequestAborted) is var read and > 0)
            body.Advance(read);
        return body;
    }

    private static bool IsUtf8(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var type)
        || HeaderUtilities.RemoveQuotes(type.Charset).Value is not { Length: > 0 } charset
        || charset.ToUpperInvariant() is "UTF-8" or "UTF8" or "US-ASCII";

    private static Task Refuse(HttpContext context, int status, string type, Saying text) =>
        TypedResults.Problem(title: text.Spoken(), statusCode: status, type: $"/problems/{type}").ExecuteAsync(context);
}
