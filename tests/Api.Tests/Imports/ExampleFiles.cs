using System.Globalization;
using System.Text;

namespace CaseFlow.Api.Tests.Imports;

/// <summary>Files to import, made row by row.</summary>
internal static class ExampleFiles
{
    /// <summary>A valid file with this many rows, numbered from 1.</summary>
    public static string Rows(int count) => Rows(count, _ => null);

    /// <summary>
    /// 200 rows, of which 50 (no title), 101 (a date that is none) and 199 (a cell too many) are bad: lines 51, 102 and 200.
    /// </summary>
    public static string ThreeBadOf200() => Rows(200, row => row switch
            {
                50 => "50,,内容,2020-01-06",
                101 => "101,标题,内容,明天",
                199 => "199,标题,内容,2020-01-06,多出来",
                _ => null,
            });

    private static string Rows(int count, Func<int, string?> other)
    {
        var csv = new StringBuilder("编号,标题,正文,发布时间\n");
        for (var row = 1; row <= count; row++)
            csv.Append(other(row) ?? string.Create(CultureInfo.InvariantCulture, $"{row},标题{row},内容,2020-01-06")).Append('\n');
        return csv.ToString();
    }
}
