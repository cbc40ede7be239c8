namespace CaseFlow.Infrastructure.Files;

/// <summary>A kind of file that may be attached.</summary>
/// <param name="Extensions">Lower case, without the point.</param>
/// <param name="Inline">Whether a browser may show it in the page's place; everything else is downloaded.</param>
/// <param name="Begins">Whether content that begins like this can be of this kind.</param>
public sealed record AttachmentKind(string MediaType, string[] Extensions, bool Inline, Func<ReadOnlyMemory<byte>, bool> Begins);

/// <summary>What may be attached to a case: by its name and by its content, because either can lie.</summary>
public static class AttachmentKinds
{
    /// <summary>How many bytes of the beginning tell the kind.</summary>
    public const int HeadLength = 4096;

    private static readonly ImmutableArray<AttachmentKind> All =
    [
        new("image/jpeg", ["jpg", "jpeg"], Inline: true, Starts([0xFF, 0xD8, 0xFF])),
        new("image/png", ["png"], Inline: true, Starts([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        new("image/gif", ["gif"], Inline: true, Starts("GIF8"u8)),
        new("image/bmp", ["bmp"], Inline: true, Starts("BM"u8)),
        new("image/webp", ["webp"], Inline: true, Starts("RIFF"u8, at8: "WEBP"u8)),
        new("application/pdf", ["pdf"], Inline: true, Starts("%PDF-"u8)),
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"], Inline: false, Starts("PK"u8)),
        new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx"], Inline: false, Starts("PK"u8)),
        new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ["pptx"], Inline: false, Starts("PK"u8)),
        new("application/ofd", ["ofd"], Inline: false, Starts("PK"u8)),
        new("application/zip", ["zip"], Inline: false, Starts("PK"u8)),
        new("application/msword", ["doc", "wps"], Inline: false, IsCompoundFile),
        new("application/vnd.ms-excel", ["xls", "et"], Inline: false, IsCompoundFile),
        new("application/vnd.ms-powerpoint", ["ppt", "dps"], Inline: false, IsCompoundFile),
        new("text/plain", ["txt"], Inline: false, IsText),
        new("text/csv", ["csv"], Inline: false, IsText),
        new("audio/mpeg", ["mp3"], Inline: false, head =>
            Starts("ID3"u8)(head) || head.Length > 1 && head.Span[0] == 0xFF && head.Span[1] >= 0xE0
        ),
        new("audio/wav", ["wav"], Inline: false, Starts("RIFF"u8, at8: "WAVE"u8)),
        new("audio/amr", ["amr"], Inline: false, Starts("#!AMR"u8)),
        new("audio/mp4", ["m4a"], Inline: false, IsMp4),
        new("video/mp4", ["mp4", "m4v"], Inline: false, IsMp4),
        new("video/quicktime", ["mov"], Inline: false, IsMp4),
    ];

    /// <summary>The kind of a file, or null when it may not be attached.</summary>
    /// <param name="head">Its first <see cref="HeadLength"/> bytes, or all when it has fewer.</param>
    public static AttachmentKind? Of(string name, ReadOnlyMemory<byte> head)
    {
        var extension = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        return All.FirstOrDefault(kind => kind.Extensions.Contains(extension, StringComparer.Ordinal) && kind.Begins(head));
    }

    public static bool IsShownInline(string mediaType) => All.Any(kind => kind.Inline && kind.MediaType == mediaType);

    /// <summary>Every extension that may be attached, lower case, without the point.</summary>
    public static ImmutableArray<string> Extensions { get; } = [.. All.SelectMany(kind => kind.Extensions)];

    private static Func<ReadOnlyMemory<byte>, bool> Starts(ReadOnlySpan<byte> mark, ReadOnlySpan<byte> at8 = default)
    {
        var (first, second) = (mark.ToArray(), at8.ToArray());
        return head => head.Span.StartsWith(first) && (second.Length == 0 || (head.Length >= 8 && head.Span[8..].StartsWith(second)));
    }

    private static bool IsCompoundFile(ReadOnlyMemory<byte> head) =>
        head.Span.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) || head.Span.StartsWith("PK"u8);

    private static bool IsMp4(ReadOnlyMemory<byte> head) => head.Length >= 8 && head.Span[4..].StartsWith("ftyp"u8);

    // A program's text ("#!/bin/sh") is not wanted, and a program called .txt has bytes that no text has.
    private static bool IsText(ReadOnlyMemory<byte> head) =>
        !head.Span.StartsWith("#!"u8) && !head.Span.StartsWith("MZ"u8) && head.Span.IndexOf((byte)0) < 0;
}
