using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>What a text means as a moment.</summary>
/// <param name="At">With its offset; null when it is none.</param>
/// <param name="Wrong">Why it is none, and how to write it.</param>
/// <param name="Guess">What was not written and is taken for granted; null when all was.</param>
internal sealed record DateReading(DateTimeOffset? At, Saying? Wrong, Saying? Guess)
{
    public static DateReading None(Saying wrong) => new(null, wrong, null);
}

/// <summary>
/// The everyday ways to write a moment in a spreadsheet. A moment without an offset is in the office's zone; a day means its midnight. What
/// can be meant in two ways is not read.
/// </summary>
internal static partial class DateForms
{
    private static readonly string[] WithOffset =
    [
        .. from glue in new[] { " ", "'T'" } from time in new[] { "H:m", "H:m:s", "H:m:s.FFFFFFF" } select "yyyy-M-d" + glue + time + "K",
    ];

    /// <param name="firstDay">Of the calendar that bare numbers count from.</param>
    /// <param name="now">A day without a year is the last such day before.</param>
    public static DateReading Read(string text, TimeZoneInfo zone, DateTimeOffset now, DateTime firstDay)
    {
        // Brings full-width digits and colons (２０２０：) to their usual form.
        var plain = ChineseDigits(TraditionalSigns.Simplified(Blanks().Replace(CellText.Usual(text), " ")));
        if (Offset().IsMatch(plain))
            return DateTimeOffset.TryParseExact(plain, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact)
                ? new DateReading(exact, null, null)
                : DateReading.None(RowReasons.NotADate);
        if (Serial().IsMatch(plain))
            return At(DayNumbers.Moment(double.Parse(plain, CultureInfo.InvariantCulture), firstDay), zone, RowReasons.SerialGuessed);
        if (InRow().Match(plain) is { Success: true } row)
            return At(Joined(Day(row, row.Groups["y"].Value), Clock(row)), zone, null);
        if (Written().Match(plain) is { Success: true } written)
            return Read(written, zone, TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return DateReading.None(
            Relative().IsMatch(plain) ? RowReasons.RelativeDate
            : DayLast().IsMatch(plain) ? RowReasons.DayOrMonth
            : ShortYear().IsMatch(plain) ? RowReasons.ShortYear
            : RowReasons.NotADate
        );
    }

    private static DateReading Read(Match written, TimeZoneInfo zone, DateTime now)
    {
        if (written.Groups["time"].Success && Clock(written) is null)
            return DateReading.None(RowReasons.NotADate);
        var time = Clock(written) ?? TimeSpan.Zero;
        return written.Groups["y"].Value switch
        {
            { Length: 2 } year when Int(year) <= 12 && !written.Groups["unit"].Success => DateReading.None(RowReasons.ShortYear),
            { Length: 4 } year => At(Joined(Day(written, year), time), zone, null),
            { Length: 2 } year => At(Joined(Day(written, $"20{year}"), time), zone, RowReasons.CenturyGuessed),
            _ => At(LastBefore(written, time, now), zone, RowReasons.YearGuessed),
        };
    }

    private static DateTime? LastBefore(Match written, TimeSpan time, DateTime now) =>
        Enumerable
            .Range(0, 9)
            .Select(back => Joined(Day(written, (now.Year - back).ToString(CultureInfo.InvariantCulture)), time))
            .FirstOrDefault(at => at <= now);

    private static DateTime? Day(Match match, string year)
    {
        var (y, m, d) = (Int(year), Int(match.Groups["m"].Value), Int(match.Groups["d"].Value));
        return y is >= 1 and <= 9999 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateTime(y, m, d) : null;
    }

    /// <summary>The time of the day, up to 24:00; null when there is none such.</summary>
    private static TimeSpan? Clock(Match match)
    {
        if (match.Groups["h"].Value.Length == 0)
            return TimeSpan.Zero;
        var (minute, second) = (match.Groups["half"].Success ? 30 : Int(match.Groups["i"].Value), Int(match.Groups["s"].Value));
        var period = match.Groups["p"].Value + match.Groups["pm"].Value.ToUpperInvariant();
        if (Hour(Int(match.Groups["h"].Value), period) is not { } hour || minute > 59 || second > 59 || (hour == 24 && minute + second > 0))
            return null;
        var fraction = match.Groups["f"].Value is { Length: > 0 } digits ? double.Parse($"0.{digits}", CultureInfo.InvariantCulture) : 0;
        return new TimeSpan(hour, minute, second) + TimeSpan.FromTicks((long)Math.Round(fraction * TimeSpan.TicksPerSecond));
    }

    // 晚上1点 may be the night before or after: not read.
    private static int? Hour(int hour, string period) =>
        period switch
        {
            "" => hour <= 24 ? hour : null,
            "上午" or "早上" or "早晨" or "清晨" or "早" => hour <= 12 ? hour : null,
            "AM" => hour is >= 1 and <= 12 ? hour % 12 : null,
            "PM" => hour is >= 1 and <= 12 ? (hour % 12) + 12 : null,
            "凌晨" => hour <= 6 ? hour
            : hour == 12 ? 0
            : null,
            "中午" => hour is >= 10 and <= 13 ? hour
            : hour is 1 or 2 ? hour + 12
            : null,
            "下午" or "午后" or "傍晚" => hour is >= 1 and <= 11 ? hour + 12
            : hour is >= 12 and <= 19 ? hour
            : null,
            _ => hour is >= 5 and <= 12 ? hour + 12
            : hour is >= 17 and <= 24 ? hour
            : null,
        };

    private static DateTime? Joined(DateTime? day, TimeSpan? time) =>
        day is { } date && time is { } clock && date.Ticks + clock.Ticks <= DateTime.MaxValue.Ticks ? date + clock : null;

    private static DateReading At(DateTime? local, TimeZoneInfo zone, Saying? guess) =>
        local is { } moment ? new DateReading(InZone(moment, zone), null, guess) : DateReading.None(RowReasons.NotADate);

    // The first and last days of the calendar have no UTC in some zones; such a year is wrong anyway and only has to be told so.
    private static DateTimeOffset InZone(DateTime local, TimeZoneInfo zone) =>
        local.Year is <= 1 or >= 9999 ? new DateTimeOffset(local, TimeSpan.Zero) : new DateTimeOffset(local, zone.GetUtcOffset(local));

    private static int Int(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>二〇二六年九月十一日 with digits: of a year each sign is one, of the rest they are a number.</summary>
    private static string ChineseDigits(string text) =>
        Numerals()
            .Replace(text, numeral =>
                numeral.Groups["year"].Value is { Length: > 0 } year
                    ? string.Concat(year.Select(Digit)) + numeral.Groups["unit"].Value
                    : Number(numeral.Groups["number"].Value).ToString(CultureInfo.InvariantCulture) + numeral.Groups["unit"].Value
            );

    private static int Digit(char sign) => sign == '零' ? 0 : Math.Max(0, "〇一二三四五六七八九".IndexOf(sign, StringComparison.Ordinal));

    private static int Number(string numeral) =>
        numeral.Split('十') is [var tens, var ones]
            ? ((tens.Length == 0 ? 1 : Digit(tens[0])) * 10) + (ones.Length == 0 ? 0 : Digit(ones[0]))
            : Digit(numeral[0]);

    [GeneratedRegex(@"^\d{1,6}(\.\d+)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Serial();

    [GeneratedRegex(@":\d+(\.\d+)?(Z|[+-]\d{2}:\d{2})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Offset();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})([ T]?(?<h>\d{2}):?(?<i>\d{2})(:?(?<s>\d{2}))?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex InRow();

    // A year of two digits stands in front, and only with 年 may it be one that is a month as well; without a year only with 月, or as 9/1.
    [GeneratedRegex(
        @"^((?<y>\d{4})( ?年 ?|[./\\-])|(?<y>\d{2})(?<unit> ?年 ?)|(?<y>\d{2})[./\\-])?(?<m>\d{1,2})( ?月 ?|[./\\-])(?<d>\d{1,2})( ?[日号])?( ?\(?(星期|周|礼拜)[一二三四五六日天]\)?)?"
            + @"(?<time>( ?[T,-]? ?)(?<p>上午|早上|早晨|清晨|早|凌晨|中午|下午|午后|傍晚|晚上|晚间|夜里|夜间|晚)? ?"
            + @"(?<h>\d{1,2})( ?: ?(?<i>\d{1,2})( ?: ?(?<s>\d{1,2})(\.(?<f>\d{1,9}))?)?( ?(?<pm>[AaPp][Mm]))?| ?[时点]( ?(?<half>半)| ?整| ?(?<i>\d{1,2}) ?分?( ?(?<s>\d{1,2}) ?秒)?)?))?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Written();

    [GeneratedRegex(
        @"(昨|今|前|明|后|当)[天日晚]|[上本这]个?(周|星期|月)|刚刚|刚才|(分钟|小时|[天周月])(之?前|以前)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Relative();

    [GeneratedRegex(@"^\d{1,2}[./\\-]\d{1,2}[./\\-]\d{4}\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DayLast();

    [GeneratedRegex(@"^\d{1,2}[./\\-]\d{1,2}[./\\-]\d{2}\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ShortYear();

    [GeneratedRegex(
        @"((?<year>[〇零一二三四五六七八九]{4}|[〇零一二三四五六七八九]{2})(?<unit>\s*年))|((?<number>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?<unit>\s*[月日号时点分秒]))",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Numerals();
}
