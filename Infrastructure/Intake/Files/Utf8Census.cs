using System.Buffers;
using System.Text;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>How well the bytes of a file obey UTF-8.</summary>
internal sealed class Utf8Census
{
    private int _line = 1;

    /// <summary>Characters beyond ASCII that are well formed.</summary>
    public long GoodSequences { get; private set; }

    public long BadSequences { get; private set; }

    /// <summary>From 1; null when the whole file is UTF-8.</summary>
    public int? FirstBadLine { get; private set; }

    /// <summary>The file breaks off inside its last character and is well formed before.</summary>
    public bool OnlyEndIsBad { get; private set; }

    /// <summary>The file begins with the UTF-8 byte order mark.</summary>
    public bool HasMark { get; private set; }

    public static Utf8Census Of(Stream stream, int pieceLength)
    {
        var census = new Utf8Census();
        var buffer = new byte[pieceLength];
        stream.Position = 0;
        var kept = 0;
        int read;
        while ((read = stream.Read(buffer.AsSpan(kept))) > 0)
        {
            var piece = buffer.AsSpan(0, kept + read);
            census.HasMark |= stream.Position == piece.Length && piece.StartsWith<byte>([0xEF, 0xBB, 0xBF]);
            var rest = census.Count(piece);
            rest.CopyTo(buffer);
            kept = rest.Length;
        }

        if (kept > 0)
            census.Bad(isEnd: true);
        return census;
    }

    /// <summary>Counts a piece and gives back the beginning of a character that the next piece completes.</summary>
    private ReadOnlySpan<byte> Count(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty)
        {
            if (piece[0] < 0x80)
            {
                var ascii = piece.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                ascii = ascii < 0 ? piece.Length : ascii;
                _line += piece[..ascii].Count((byte)'\n');
                piece = piece[ascii..];
                continue;
            }

            var status = Rune.DecodeFromUtf8(piece, out _, out var length);
            if (status == OperationStatus.NeedMoreData)
                return piece;
            if (status == OperationStatus.Done)
                GoodSequences++;
            else
                Bad(isEnd: false);
            piece = piece[length..];
        }

        return piece;
    }

    private void Bad(bool isEnd)
    {
        OnlyEndIsBad = isEnd && FirstBadLine is null;
        FirstBadLine ??= _line;
        BadSequences++;
    }
}
