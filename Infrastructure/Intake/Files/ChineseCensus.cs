namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>How well the bytes of a file obey the Chinese encodings of two bytes a character, and in which of their ranges they lie.</summary>
internal sealed class ChineseCensus
{
    private int _pending;
    private int _beyond;
    private long _lowSecond;
    private long _extended;
    private long _usual;

    /// <summary>Characters beyond ASCII, bad ones among them.</summary>
    public long Sequences { get; private set; }

    /// <summary>Bytes that are a part of no character.</summary>
    public long BadSequences { get; private set; }

    /// <summary>Whether nearly all characters are those of the national standard's two levels, as in everyday mainland text.</summary>
    public bool IsEveryday => Sequences > 0 && BadSequences == 0 && _usual * 10 >= Sequences * 9;

    /// <summary>
    /// Big5 writes four characters of ten with a second byte below 0x80 and never begins one below 0xA1. Mainland text has hardly any of the
    /// former; traditional characters in GBK have many of the latter.
    /// </summary>
    public bool LooksLikeBig5 => _lowSecond * 100 > Sequences * 12 && _extended * 100 <= Sequences;

    public static ChineseCensus Of(Stream stream, int pieceLength, CancellationToken ct)
    {
        var census = new ChineseCensus();
        var piece = new byte[pieceLength];
        stream.Position = 0;
        int read;
        while ((read = stream.Read(piece)) > 0)
        {
            ct.ThrowIfCancellationRequested();
            for (var at = 0; at < read; at++)
                census.Take(piece[at]);
        }
        if (census._pending != 0)
            census.Bad();
        return census;
    }

    private void Take(byte value)
    {
        if (_beyond > 0)
        {
            // The third and fourth byte of a GB18030 character of four: a digit cannot be told from one here, nor need it be.
            _beyond--;
        }
        else if (_pending == 0)
        {
            if (value is > 0x80 and < 0xFF)
                _pending = value;
            else if (value >= 0x80)
                Bad();
        }
        else
        {
            Second(_pending, value);
            _pending = 0;
        }
    }

    private void Second(int first, byte second)
    {
        if (second is >= 0x30 and <= 0x39 && first is <= 0x84 or >= 0x90)
        {
            Sequences++;
            _beyond = 2;
            return;
        }
        if (second is < 0x40 or 0x7F or 0xFF)
        {
            Bad();
            return;
        }
        Sequences++;
        if (second < 0x80)
            _lowSecond++;
        if (first < 0xA1)
            _extended++;
        if (second >= 0xA1 && first is (>= 0xB0 and <= 0xF7) or (>= 0xA1 and <= 0xA3))
            _usual++;
    }

    private void Bad()
    {
        Sequences++;
        BadSequences++;
    }
}
