using System.Buffers;
using System.Text;
using CaseFlow.Domain;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>
/// Finds out how a text file is encoded: by its mark (BOM), else UTF-8 when every byte obeys it, else GB18030. The whole file is
/// looked at, once and in small pieces, because a guess from the beginning is how 乱码 gets into a database.
/// </summary>
internal static class FileEncoding
{
    private const int PieceLength = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    /// <summary>The encoding, which throws on bytes that it does not know, or a refusal. Leaves the stream at its start.</summary>
    public static OrRefusal<Encoding> Of(Stream stream)
    {
        try
        {
            return Marked(stream) is { } marked ? Checked(stream, marked) : Unmarked(stream);
        }
        finally
        {
            stream.Position = 0;
        }
    }

    /// <summary>What the user is told; also the mark of a UTF-16 file is in the name.</summary>
    public static string NameOf(Encoding encoding) => encoding.WebName.ToUpperInvariant();

    private static UnicodeEncoding? Marked(Stream stream)
    {
        Span<byte> mark = stackalloc byte[2];
        stream.Position = 0;
        var length = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        return mark[..length] switch
        {
            [0xFF, 0xFE] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => null,
        };
    }

    private static OrRefusal<Encoding> Unmarked(Stream stream)
    {
        var bytes = Utf8Census.Of(stream, PieceLength);
        if (bytes.FirstBadLine is not { } line)
            return Utf8;

        // In GB18030 text about one character in four looks like UTF-8 by chance, the rest does not; in a damaged UTF-8 file nearly
        // all do, and reading it as GB18030 would bring it in as 乱码.
        if (bytes.HasMark || bytes.GoodSequences > 2 * bytes.BadSequences)
            return bytes.OnlyEndIsBad ? FileRefusals.CutShort : FileRefusals.DamagedUtf8(line);

        return Checked(stream, Gb18030);
    }

    private static OrRefusal<Encoding> Checked(Stream stream, Encoding encoding)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(PieceLength);
        var chars = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(bytes.Length));
        try
        {
            stream.Position = 0;
            var decoder = encoding.GetDecoder();
            int read;
            do
            {
                read = stream.Read(bytes);
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: read == 0);
            } while (read > 0);
            return encoding;
        }
        catch (DecoderFallbackException)
        {
            return FileRefusals.Unreadable;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(chars);
        }
    }
}
