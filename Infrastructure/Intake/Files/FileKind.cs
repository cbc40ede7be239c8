using CaseFlow.Domain;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>Tells what a file is by its first bytes, because names lie: a workbook is often called .csv and the other way round.</summary>
internal static class FileKind
{
    private const int HeadLength = 4096;

    // In a short file a few stray ones are many of all; they are cleaned or refused where they stand.
    private const int MostStrayControls = 16;

    private static readonly (byte[] Mark, Refusal Refusal)[] Foreign =
    [
        ("%PDF"u8.ToArray(), FileRefusals.Foreign("pdf")),
        ("Rar!"u8.ToArray(), FileRefusals.Foreign("archive")),
        ([0x37, 0x7A, 0xBC, 0xAF], FileRefusals.Foreign("archive")),
        ([0x1F, 0x8B], FileRefusals.Foreign("archive")),
        ([0x89, 0x50, 0x4E, 0x47], FileRefusals.Foreign("picture")),
        ([0xFF, 0xD8, 0xFF], FileRefusals.Foreign("picture")),
        ("GIF8"u8.ToArray(), FileRefusals.Foreign("picture")),
        ("MZ"u8.ToArray(), FileRefusals.Foreign("program")),
        ("{\\rtf"u8.ToArray(), FileRefusals.Foreign("word")),
        ("<!DOCTYPE"u8.ToArray(), FileRefusals.Foreign("web-page")),
        ("<html"u8.ToArray(), FileRefusals.Foreign("web-page")),
        ("<?xml"u8.ToArray(), FileRefusals.Foreign("xml")),
    ];

    /// <summary>The format, or the reason why it is none of ours. Leaves the stream at its start.</summary>
    public static OrRefusal<IntakeFormat> Of(Stream stream)
    {
        var head = Head(stream);
        if (head.Length == 0)
            return FileRefusals.Empty;
        if (head.AsSpan().StartsWith("PK\x03\x04"u8))
            // Of which format the workbook is, its parts tell.
            return IntakeFormat.Xlsx;
        if (head.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            return FileRefusals.OldWorkbook;

        foreach (var (mark, refusal) in Foreign)
        {
            if (StartsWith(head, mark))
                return refusal;
        }

        return TextRefusal(head) is { } problem ? problem : IntakeFormat.Csv;
    }

    /// <summary>
    /// Text has next to no control characters; a program, picture or archive is full of them. One stray NUL further on is left to
    /// its row, so that it does not lose the others.
    /// </summary>
    private static Refusal? TextRefusal(byte[] head)
    {
        if (FileEncoding.HasWideMark(head) || FileEncoding.WithoutMark(head) is not null)
            return null;
        if (head.Count(value => value == 0) * 4 > head.Length)
            return FileRefusals.Foreign("binary");

        var controls = head.Count(value => value < 0x20 && value is not ((byte)'\t' or (byte)'\r' or (byte)'\n'));
        return controls > MostStrayControls && controls * 50 > head.Length ? FileRefusals.Foreign("binary") : null;
    }

    private static bool StartsWith(byte[] head, byte[] mark) =>
        head.Length >= mark.Length && mark.Zip(head).All(pair => Lower(pair.First) == Lower(pair.Second));

    private static int Lower(byte value) => value is >= (byte)'A' and <= (byte)'Z' ? value + 32 : value;

    private static byte[] Head(Stream stream)
    {
        var head = new byte[HeadLength];
        stream.Position = 0;
        var length = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        stream.Position = 0;
        return head[..length];
    }
}
