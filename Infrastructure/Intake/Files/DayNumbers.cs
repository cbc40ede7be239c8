using System.Globalization;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>Moments as spreadsheets keep them: days since a first one, the time as a fraction, exact to the second.</summary>
internal static class DayNumbers
{
    /// <summary>As Excel counts: day 60 is a 29 February 1900 that never was, so that numbers after it count from here.</summary>
    public static readonly DateTime From1900 = new(1899, 12, 30);

    /// <summary>As workbooks that began on an old Macintosh count.</summary>
    public static readonly DateTime From1904 = new(1904, 1, 1);

    private const double Most = 2_958_465;

    /// <summary>The moment without a zone; null when no calendar has it.</summary>
    public static DateTime? Moment(double days, DateTime first) =>
        days is >= 0 and < Most ? first.AddSeconds(Math.Round(days * 86_400)) : null;

    /// <summary>The moment as text: a day alone when it is a midnight.</summary>
    public static string Text(DateTime moment) =>
        moment.TimeOfDay == TimeSpan.Zero
            ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
