using System.Text;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using Microsoft.AspNetCore.Http.Features;

namespace CaseFlow.Api.Web;

/// <summary>A JSON handed in as the request's body, or as the one file of a form. It has to be UTF-8; its texts are made plain.</summary>
public static class UploadedText
{
    public static readonly Refusal NotOneFile = new("not-one-file", RefusalKind.Invalid);
    public static readonly Refusal NotUtf8 = new("not-utf-8", RefusalKind.Invalid);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Refusal TooLarge(int mostBytes) =>
        new("too-large", RefusalKind.TooLarge, Saying.Of("web.file-too-large", ("most", Math.Round(mostBytes / 1_000_000m, 1))));

    public static async Task<OrRefusal<string>> Read(HttpRequest request, int mostBytes, CancellationToken ct)
    {
        // Beside the text a form holds its boundaries; a text that is a little too large is still told as such.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = 2L * mostBytes;
        if (!request.HasFormContentType)
            return await Read(request.Body, mostBytes, ct);
        var form = await SentForm.Read(() => request.ReadFormAsync(ct));
        if (form.Files is not [var file])
            return NotOneFile;
        await using var content = file.OpenReadStream();
        return await Read(content, mostBytes, ct);
    }

    private static async Task<OrRefusal<string>> Read(Stream content, int mostBytes, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[64 * 1024];
        for (var read = await content.ReadAsync(piece, ct); read > 0; read = await content.ReadAsync(piece, ct))
        {
            if (bytes.Length + read > mostBytes)
                return TooLarge(mostBytes);
            bytes.Write(piece, 0, read);
        }
        try
        {
            return PlainJson.Mended(Strict.GetString(bytes.GetBuffer(), 0, (int)bytes.Length)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return NotUtf8;
        }
    }
}
