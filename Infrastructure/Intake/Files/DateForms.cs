using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>
/// The usual ways to write a moment in a spreadsheet. A moment without an offset is in the office's zone; a day means its midnight.
/// </summary>
internal static partial class DateForms
{
    private static readonly ImmutableArray<string> Times = ["H:m", "H:m:s", "H:m:s.FFFFFFF", "H时m分", "H时m分s秒"];

    private static readonly string[] Local =
    [
        .. Forms(["yyyy-M-d", "yyyy/M/d", "yyyy.M.d"], [" ", "'T'"]),
        .. Forms(["yyyy年M月d日"], [" ", ""]),
        .. Forms(["yyyyMMdd"], [" "]),
        "yyyyMMddHHmmss",
    ];

    private static readonly string[] WithOffset =
    [
        .. from glue in new[] { " ", "'T'" } from time in new[] { "H:m", "H:m:s", "H:m:s.FFFFFFF" } select "yyyy-M-d" + glue + time + "K",
    ];

    /// <summary>The moment with its offset; null when it is written in none of these ways.</summary>
    // Brings full-width digits and colons (２０２０：) to their usual form.
    public static DateTimeOffset? Read(string text, TimeZoneInfo zone) =>
        Moment(Blanks().Replace(text.Normalize(NormalizationForm.FormKC).Trim(), " "), zone);

    private static DateTimeOffset? Moment(string text, TimeZoneInfo zone)
    {
        if (Offset().IsMatch(text))
        {
            return DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact)
                ? exact
                : null;
        }

        return LocalTime(text) is { } local ? InZone(local, zone) : null;
    }

    private static DateTime? LocalTime(string text)
    {
        if (Serial().IsMatch(text))
            return FromSerial(double.Parse(text, CultureInfo.InvariantCulture));

        return DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local : null;
    }

    /// <summary>Excel's count of days since 1899-12-30, with the time as a fraction, exact to the second.</summary>
    private static DateTime FromSerial(double days) => new DateTime(1899, 12, 30).AddSeconds(Math.Round(days * 86_400));

    // The first and last days of the calendar have no UTC in some zones; such a year is wrong anyway and only has to be told so.
    private static DateTimeOffset InZone(DateTime local, TimeZoneInfo zone) =>
        local.Year is <= 1 or >= 9999 ? new DateTimeOffset(local, TimeSpan.Zero) : new DateTimeOffset(local, zone.GetUtcOffset(local));

    private static IEnumerable<string> Forms(ImmutableArray<string> days, ImmutableArray<string> glues) =>
        [.. days, .. from day in days from glue in glues from time in Times select day + glue + time];

    [GeneratedRegex(@"^\d{1,6}(\.\d+)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Serial();

    [GeneratedRegex(@":\d+(\.\d+)?(Z|[+-]\d{2}:\d{2})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Offset();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
