using System.Text;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>
/// Bytes that an encoding does not know, marked so that they cost their own row and no other. What only looks like a part of a broken
/// character stays: a half of one must not swallow the separator, quote or line end behind it.
/// </summary>
internal sealed class DamagedBytes : DecoderFallback
{
    // A noncharacter: no text has it, so that it tells damage from a “�” that somebody wrote.
    private const char Mark = '\uFDD1';
    private const byte Euro = 0x80;

    /// <param name="knowsEuro">Whether the single byte 0x80 is the euro, as it is in Windows' code page 936 but not in GB18030.</param>
    public DamagedBytes(bool knowsEuro = false) => KnowsEuro = knowsEuro;

    private bool KnowsEuro { get; }

    public override int MaxCharCount => 8;

    public static bool In(string text) => text.Contains(Mark, StringComparison.Ordinal);

    /// <summary>The text as it may be shown and given back.</summary>
    public static string Shown(string text) => text.Replace(Mark, '\uFFFD');

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(KnowsEuro);

    private sealed class Buffer(bool knowsEuro) : DecoderFallbackBuffer
    {
        private string _text = "";
        private int _at;

        public override int Remaining => _text.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _at = 0;
            _text =
                bytesUnknown is [Euro] && knowsEuro ? "€"
                : bytesUnknown is [var first, .. var rest] ? (first == Euro && knowsEuro ? "€" : $"{Mark}") + Ascii(rest)
                : $"{Mark}";
            return true;
        }

        public override char GetNextChar() => _at < _text.Length ? _text[_at++] : '\0';

        public override bool MovePrevious()
        {
            if (_at == 0)
                return false;
            _at--;
            return true;
        }

        public override void Reset() => (_text, _at) = ("", 0);

        private static string Ascii(byte[] bytes) => string.Concat(bytes.Where(value => value < 0x80).Select(value => (char)value));
    }
}
