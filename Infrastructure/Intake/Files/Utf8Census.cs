using System.Buffers;
using System.Text;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>How well the bytes of a file obey UTF-8.</summary>
internal sealed class Utf8Census
{
    // All that the office writes, its punctuation too, has three bytes or more; of two bytes are Latin, Greek, Cyrillic, Arabic …
    private const int BytesOfAHanzi = 3;

    private long _long;
    private long _short;

    /// <summary>Pieces that are no character.</summary>
    public long BadSequences { get; private set; }

    public static Utf8Census Of(Stream stream, int pieceLength, CancellationToken ct)
    {
        var census = new Utf8Census();
        var buffer = new byte[pieceLength];
        stream.Position = 0;
        var kept = 0;
        int read;
        while ((read = stream.Read(buffer.AsSpan(kept))) > 0)
        {
            ct.ThrowIfCancellationRequested();
            var rest = census.Count(buffer.AsSpan(0, kept + read));
            rest.CopyTo(buffer);
            kept = rest.Length;
        }

        if (kept > 0)
            census.BadSequences++;
        return census;
    }

    /// <summary>
    /// Whether the file is meant as UTF-8. In Chinese text of two bytes a character, one in four looks like UTF-8 by chance and nearly none
    /// of three bytes; in a damaged UTF-8 file nearly all are well formed. Text of two-byte characters alone is Chinese when it makes
    /// everyday Chinese: 学校 reads as “ѧУ” otherwise.
    /// </summary>
    public bool IsLikely(ChineseCensus chinese) =>
        BadSequences > 0 ? _long > 2 * BadSequences
        : _long == 0 && _short > 0 ? !chinese.IsEveryday
        : true;

    /// <summary>Counts a piece and gives back the beginning of a character that the next piece completes.</summary>
    private ReadOnlySpan<byte> Count(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty)
        {
            if (piece[0] < 0x80)
            {
                var ascii = piece.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                piece = ascii < 0 ? [] : piece[ascii..];
                continue;
            }

            var status = Rune.DecodeFromUtf8(piece, out _, out var length);
            if (status == OperationStatus.NeedMoreData)
                return piece;
            if (status != OperationStatus.Done)
                BadSequences++;
            else if (length >= BytesOfAHanzi)
                _long++;
            else
                _short++;
            piece = piece[length..];
        }

        return piece;
    }
}
