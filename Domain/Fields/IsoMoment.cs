using System.Globalization;

namespace CaseFlow.Domain.Fields;

/// <summary>
/// Moments and dates as fields hold them. Only whole ISO 8601 is read: the general parser would fill in today for a bare time of
/// day, and a replay tomorrow would then decide otherwise.
/// </summary>
internal static class IsoMoment
{
    public const string DateFormat = "yyyy-MM-dd";

    // Nothing that an office handles lies outside; beyond, deadline arithmetic has no calendar to speak of.
    private const int FirstYear = 1970;
    private const int LastYear = 2100;

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>A moment in UTC; null for anything else, a moment without its offset included.</summary>
    public static DateTimeOffset? Read(string text)
    {
        if (ReadOwn(text) is { } own)
            return own;
        // The format letter for the offset does not take the Z that programs write.
        var spelt = text.EndsWith('Z') ? string.Concat(text.AsSpan(0, text.Length - 1), "+00:00") : text;
        return DateTimeOffset.TryParseExact(spelt, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.ToUniversalTime()
            : null;
    }

    // As FieldValue.Of writes them, which is how nearly all of them stand: the general reader takes thirty times as long, and the engine
    // reads the moment from which a limit counts at every step.
    private static DateTimeOffset? ReadOwn(ReadOnlySpan<char> text)
    {
        if (text is not [_, _, _, _, '-', _, _, '-', _, _, 'T', _, _, ':', _, _, ':', _, _, '.', _, _, _, 'Z'])
            return null;
        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
        var (hour, minute, second, milli) = (Number(text[11..13]), Number(text[14..16]), Number(text[17..19]), Number(text[20..23]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60 && milli >= 0
            ? new DateTimeOffset(year, month, day, hour, minute, second, milli, TimeSpan.Zero)
            : null;
    }

    /// <returns>-1 where one of them is no digit.</returns>
    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return -1;
            number = number * 10 + (digit - '0');
        }
        return number;
    }

    public static bool IsHandled(int year) => year is >= FirstYear and <= LastYear;

    public static DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
