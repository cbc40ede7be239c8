using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>How the styles of a workbook show numbers: which of them are dates, and which ids are filled up with zeros.</summary>
internal sealed partial class CellFormats
{
    /// <summary>Excel keeps 15 digits of a number; of a longer one the last digits are already lost, and it is left as 4.4E+17 to be seen.</summary>
    private const double FirstInexact = 1e15;

    /// <summary>From here on a number of a workbook cannot be told from the next one; below, its last digit is real unless it is a 0.</summary>
    private const double FirstBeyondCounting = 1L << 53;

    private readonly List<int> _ofStyles = [];
    private readonly Dictionary<int, string> _written = [];

    public static CellFormats Read(ZipArchiveEntry? part, BookWork work)
    {
        var formats = new CellFormats();
        if (part is null)
            return formats;
        using var xml = new PartXml(part, work);
        var inCells = false;
        while (xml.ReadElement())
        {
            inCells = xml.Name == "cellXfs" || (inCells && xml.Name is not "cellStyles");
            if (xml.Name == "numFmt" && xml.Number("numFmtId") is { } id && formats._written.Count < SheetLimits.Styles)
                formats._written[id] = xml["formatCode"] ?? "";
            else if (xml.Name == "xf" && inCells && formats._ofStyles.Count < SheetLimits.Styles)
                formats._ofStyles.Add(xml.Number("numFmtId") ?? 0);
        }
        return formats;
    }

    /// <summary>A number as a person would type it: a date for a date, 360114 and not 360114.0, 00042 where the sheet shows it so.</summary>
    /// <param name="first">The first day of the workbook's calendar.</param>
    public string Text(string raw, int? style, DateTime first)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return raw;
        var format = style is { } at && at < _ofStyles.Count ? _ofStyles[at] : 0;
        if (IsDate(format) && DayNumbers.Moment(number, first) is { } moment)
            return DayNumbers.Text(moment);
        if (number != Math.Truncate(number))
            return number.ToString("R", CultureInfo.InvariantCulture);
        if (Math.Abs(number) >= FirstBeyondCounting || (Math.Abs(number) >= FirstInexact && number % 10 == 0))
            return number.ToString("0.##############E+0", CultureInfo.InvariantCulture);
        var zeros =
            _written.TryGetValue(format, out var code) && code.Length is > 0 and < 30 && code.All(sign => sign == '0') ? code.Length : 1;
        return ((long)number).ToString($"D{zeros}", CultureInfo.InvariantCulture);
    }

    // The numbers below 164 are agreed on; 27 to 36 and 50 to 58 are the dates of East Asia.
    private bool IsDate(int format) =>
        format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58)
        || (_written.TryGetValue(format, out var code) && code.Length < 500 && DateSigns().IsMatch(Unsaid().Replace(code, "")));

    /// <summary>What a format says itself: texts in quotes, single signs, colours and languages in brackets, but not [hh].</summary>
    [GeneratedRegex(
        """("[^"]*")|(\\.)|(_.)|(\*.)|(\[[^\]]{3,}\])""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Unsaid();

    [GeneratedRegex("[ymdhs]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex DateSigns();
}
