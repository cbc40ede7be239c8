using System.Text;
using System.Text.RegularExpressions;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Intake;

/// <summary>One table of forty awkward rows as every kind of file that an office sends, cell by cell the same.</summary>
internal static partial class Awkward
{
    public static readonly string[][] Rows =
    [
        ["三月舆情台账"],
        [],
        ["序号", "编 号", "*标  题（必填）", "正文\n（必填）", "反映人", "", "来源", "发布\n时间", "涉及地区", "是否含举报内容", ""],
        ["", "", "", "", "姓名", "电话", "", "", "", "", ""],
        .. Items().Select((row, at) => (string[])[$"{at + 1}", .. row]),
        ["合计", "40"],
        ["填表人：某某", "", "审核人：某某"],
    ];

    /// <summary>As Excel saves it: every row as wide as the widest.</summary>
    public static byte[] Csv(string encoding)
    {
        var width = Rows.Max(row => row.Length);
        var text = string.Concat(
            Rows.Select(row => string.Join(',', Enumerable.Range(0, width).Select(at => Quoted(row.ElementAtOrDefault(at) ?? ""))) + "\r\n")
        );
        var made = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        return [.. made.GetPreamble(), .. made.GetBytes(text)];
    }

    /// <summary>With rows as wide as their last filled cell, as programs write them.</summary>
    public static byte[] Ragged(char separator) =>
        Encoding.UTF8.GetBytes(string.Concat(Rows.Select(row => string.Join(separator, row.Select(Quoted)) + "\n")));

    public static byte[] Xlsx(bool shared)
    {
        var book = new Workbook { SharesTexts = shared };
        return book.Sheet([.. Rows.Select(row => row.Length == 0 ? null : Workbook.Texts(row))]).Saved().ToArray();
    }

    public static byte[] Ods() => OdsFile.Of("台账", Rows).ToArray();

    /// <summary>What becomes of every row, in words.</summary>
    public static List<string> ReadAs(byte[] content)
    {
        using var file = Reading.Opened(new MemoryStream(content), TableChoices.None);
        List<string> said = [.. file.Headers];
        foreach (var row in file.Rows())
            said.Add(
                row switch
                {
                    ItemRead item =>
                        $"{item.Item.MessageId}|{item.Item.Title}|{item.Item.Body}|{string.Join('|', item.Item.Fields.All)}|{string.Join('|', item.Guesses.Select(guess => guess.Reason.Chinese()))}",
                    RowRefused refused => string.Join(
                        '|',
                        refused.Errors.Select(error => $"{error.Column.Chinese()}：{error.Reason.Chinese()}")
                    ) + string.Join('|', refused.Cells),
                    _ => "",
                }
            );
        // Lines are numbered as each format numbers them: a text file counts the breaks in its cells.
        said.AddRange(file.LeftOut.Select(note => Line().Replace(note.Chinese(), "从某行起")));
        return said;
    }

    [GeneratedRegex(@"从第 \d+ 行起", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // id, title, body, name, telephone, source, time, region, accusation, and a column without header.
    private static IEnumerable<string[]> Items()
    {
        string[] times =
        [
            "2026-02-01 09:30",
            "2026/2/1 上午10:30",
            "2月1日下午3时",
            "2026年2月1日 10时",
            "26.2.1",
            "昨天 10:30",
            "2026年2月",
            "46054",
            "2026-02-01 24:00",
            "",
        ];
        string[] ids = ["A-", "=\"36010200000000", "'36010200000000", "`36010200000000", "3.60102E+", "#N/A", "00", " ", "B\t", "C"];
        for (var at = 0; at < 40; at++)
        {
            var id = (at % 10) switch
            {
                1 => $"=\"3601020000000{at:00}\"",
                5 => "#N/A",
                7 => "",
                var kind => $"{ids[kind]}{at:00}",
            };
            var title =
                at == 12 ? ""
                : at == 13 ? "标\uFFFE题"
                : $"第 {at} 件，“引号”, 逗号";
            var body =
                at == 14 ? "#REF!"
                : at == 15 ? "  "
                : $"第一行\n第 {at} 件";
            string[] row =
            [
                id,
                title,
                body,
                "某人",
                "13800138000",
                at % 3 == 0 ? "网站" : "",
                times[at % 10],
                "东城区",
                at % 4 == 0 ? "是"
                : at == 21 ? "也许"
                : "",
                at % 5 == 0 ? "已办" : "",
            ];
            yield return at % 6 == 5 ? row[..7] : row;
        }
    }
}
