namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>Tells what a file is by its first bytes, because names lie: a workbook is often called .csv and the other way round.</summary>
internal static class FileKind
{
    private const int HeadLength = 4096;

    // In a short file a few stray ones are many of all; they are cleaned or refused where they stand.
    private const int MostStrayControls = 16;

    private static readonly (byte[] Mark, string What)[] Foreign =
    [
        ("%PDF"u8.ToArray(), "PDF 文件"),
        ("Rar!"u8.ToArray(), "压缩包"),
        ([0x37, 0x7A, 0xBC, 0xAF], "压缩包"),
        ([0x1F, 0x8B], "压缩包"),
        ([0x89, 0x50, 0x4E, 0x47], "图片"),
        ([0xFF, 0xD8, 0xFF], "图片"),
        ("GIF8"u8.ToArray(), "图片"),
        ("MZ"u8.ToArray(), "程序"),
        ("{\\rtf"u8.ToArray(), "Word 文件"),
        ("<!DOCTYPE"u8.ToArray(), "网页"),
        ("<html"u8.ToArray(), "网页"),
        ("<?xml"u8.ToArray(), "XML 文件"),
    ];

    /// <summary>The format, or the reason (Chinese) why it is none of ours. Leaves the stream at its start.</summary>
    public static (IntakeFormat? Format, string Refusal) Of(Stream stream)
    {
        var head = Head(stream);
        if (head.Length == 0)
            return (null, FileRefusals.Empty);
        if (head.AsSpan().StartsWith("PK\x03\x04"u8))
            return (IntakeFormat.Xlsx, "");
        if (head.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            return (null, FileRefusals.OldWorkbook);

        foreach (var (mark, what) in Foreign)
        {
            if (StartsWith(head, mark))
                return (null, FileRefusals.NotATable(what));
        }

        return TextRefusal(head) is { } refusal ? (null, refusal) : (IntakeFormat.Csv, "");
    }

    /// <summary>
    /// Text has next to no control characters; a program, picture or archive is full of them. One stray NUL further on is left to
    /// its row, so that it does not lose the others.
    /// </summary>
    private static string? TextRefusal(byte[] head)
    {
        if (head.AsSpan().StartsWith<byte>([0xFF, 0xFE]) || head.AsSpan().StartsWith<byte>([0xFE, 0xFF]))
            return null;

        var nuls = head.Count(value => value == 0);
        if (nuls * 4 > head.Length)
            return FileRefusals.Utf16WithoutMark;

        var controls = head.Count(value => value < 0x20 && value is not ((byte)'\t' or (byte)'\r' or (byte)'\n'));
        return controls > MostStrayControls && controls * 50 > head.Length ? FileRefusals.NotATable("二进制文件") : null;
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
