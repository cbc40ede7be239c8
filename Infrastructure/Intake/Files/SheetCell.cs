using System.Globalization;
using ExcelDataReader;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>
/// A cell of a sheet as the text that a person would type for it; a formula counts with its last value. A formula that failed
/// (#N/A) is blank: the library does not tell it from an empty cell.
/// </summary>
internal static class SheetCell
{
    /// <summary>
    /// Excel keeps 15 digits of a number; of a longer one the last digits are already lost, and it is left as 4.4E+17 to be seen.
    /// </summary>
    private const double FirstInexact = 1e15;

    public static string Text(IExcelDataReader row, int cell) =>
        row.GetValue(cell) switch
        {
            null => "",
            string text => text,
            double number => Digits(number, row.GetNumberFormatString(cell)),
            int number => number.ToString(CultureInfo.InvariantCulture),
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            bool yes => yes ? CellText.Yes : CellText.No,
            var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
        };

    /// <summary>A number is nearly always an id here: 360114, not 360114.0, and 00042 when the sheet shows it so.</summary>
    private static string Digits(double number, string? format)
    {
        if (number != Math.Truncate(number) || Math.Abs(number) >= FirstInexact)
            return number.ToString("R", CultureInfo.InvariantCulture);

        var zeros = format is { Length: > 0 } && format.All(sign => sign == '0') ? format.Length : 1;
        return ((long)number).ToString("D" + zeros, CultureInfo.InvariantCulture);
    }
}
