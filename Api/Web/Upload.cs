using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Files;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CaseFlow.Api.Web;

/// <summary>A file that was sent with a form, received but not yet kept. Dispose it.</summary>
/// <param name="Name">As the sender calls it.</param>
/// <param name="Fields">The other parts of the form; one may be given several times.</param>
public sealed record Upload(ReceivedFile File, string Name, ILookup<string, string> Fields) : IDisposable
{
    private const int LongestField = 4_000;
    private const int MostFields = 50;

    // Fields in UTF-8 with their headers; and a file that is too large is still told as such, where it is not many times as large.
    private const long BesideTheFile = 64 * 1024 * 1024;

    private static readonly Refusal NoFile = new("no-file", RefusalKind.Invalid);

    private static readonly Refusal TooManyParts = new("too-many-parts", RefusalKind.Invalid, ("most", MostFields));

    private static readonly Refusal LongField = new("long-field", RefusalKind.TooLarge, ("most", LongestField));

    /// <summary>The first value of a field; null when it is missing or blank.</summary>
    public string? this[string field] => Fields[field].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    /// <summary>Reads a multipart form with one file, which goes to the disk as it comes in and never into memory.</summary>
    /// <param name="most">Bytes of the file.</param>
    /// <param name="tooLarge">What a larger one is refused with; it is not kept.</param>
    public static async Task<OrRefusal<Upload>> Read(
        HttpRequest request,
        ContentFolder folder,
        long most,
        Refusal tooLarge,
        CancellationToken ct
    )
    {
        // The file's bytes are counted here, so that the answer can say which limit it was; the whole is bounded for all else that a form
        // can hold.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most + BesideTheFile;
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary
        )
            return NoFile;
        ReceivedFile? file = null;
        try
        {
            var (name, fields) = ("", new List<(string Name, string Value)>());
            var reader = new MultipartReader(boundary.ToString(), request.Body);
            while (await SentForm.Read(() => reader.ReadNextSectionAsync(ct)) is { } section)
            {
                if (section.AsFileSection() is { FileStream: { } content } sent)
                {
                    if (file is not null)
                        return UploadedText.NotOneFile;
                    name = PlainText.Line(sent.FileName);
                    file = await folder.Receive(SentForm.Content(content), most, ct);
                    if (file is null)
                        return tooLarge;
                }
                else if (section.AsFormDataSection() is { } field)
                {
                    if (fields.Count == MostFields)
                        return TooManyParts;
                    if (await Value(section, ct) is not { } value)
                        return LongField;
                    fields.Add((field.Name, value));
                }
                else
                {
                    return NoFile; // a part that is neither
                }
            }
            return file is null
                ? NoFile
                : new Upload(
                    Given(ref file),
                    name,
                    fields.ToLookup(field => field.Name, field => field.Value, StringComparer.OrdinalIgnoreCase)
                );
        }
        finally
        {
            file?.Dispose();
        }
    }

    public void Dispose() => File.Dispose();

    private static ReceivedFile Given(ref ReceivedFile? file)
    {
        var given = file!;
        file = null;
        return given;
    }

    // Null when it is longer than a field may be.
    private static async Task<string?> Value(MultipartSection section, CancellationToken ct)
    {
        using var reader = new StreamReader(SentForm.Content(section.Body));
        var text = new char[LongestField + 1];
        var read = await reader.ReadBlockAsync(text, ct);
        return read > LongestField ? null : PlainText.Lines(new string(text, 0, read));
    }
}
