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
        // The format letter for the offset does not take the Z that programs write.
        var spelt = text.EndsWith('Z') ? string.Concat(text.AsSpan(0, text.Length - 1), "+00:00") : text;
        return DateTimeOffset.TryParseExact(spelt, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.ToUniversalTime()
            : null;
    }

    public static bool IsHandled(int year) => year is >= FirstYear and <= LastYear;

    public static DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
