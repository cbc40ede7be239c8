using System.Globalization;
using System.Text;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Intake;

public sealed class RowsInErrorTests
{
    [Fact]
    public void Of_200_rows_with_3_bad_ones_197_are_items_and_3_are_listed()
    {
        var (items, list) = Import(TwoHundredRows());

        Assert.Equal(197, items);
        var lines = list.Split("\r\n");
        Assert.Equal("\uFEFF行号,原因,编号,标题,正文,发布时间", lines[0]);
        Assert.Equal(["51", "102", "200"], lines[1..4].Select(line => line.Split(',')[0]));
        Assert.Contains("标题：不能为空", lines[1], StringComparison.Ordinal);
        Assert.Equal("", lines[4]);
    }

    [Fact]
    public void A_corrected_list_is_imported_as_it_is()
    {
        var (_, list) = Import(TwoHundredRows());
        var corrected = list.Replace("明天", "2020-01-06", StringComparison.Ordinal)
            .Replace(",50,,", ",50,补上的标题,", StringComparison.Ordinal);

        var (items, remaining) = Import(corrected);

        Assert.Equal(2, items);
        Assert.Equal(2, remaining.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("\uFEFF行号,原因,编号,标题", remaining, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("另列,又一列,时间\n,内容,2020-01-06\n", new[] { "另列=标题", "又一列=正文" }, "行号,原因,标题,正文,时间")]
    [InlineData("标题,主题,正文\n别的,,内容\n", new[] { "主题=标题" }, "行号,原因,主题,正文")]
    [InlineData("标题,正文,来源\n,内容,某处\n", new[] { "来源=不导入" }, "行号,原因,标题,正文")]
    [InlineData("标题,正文,摘要,备注\n,内容,要点,随记\n", new string[0], "行号,原因,标题,正文")]
    public void Columns_chosen_once_need_no_choice_when_the_list_comes_back(string csv, string[] choices, string headers)
    {
        var (_, list) = Import(csv, choices);
        var corrected = list.Replace(",,内容", ",补上,内容", StringComparison.Ordinal);

        Assert.Equal(headers, list.Split("\r\n")[0].TrimStart('\uFEFF'));
        var item = Assert.Single(Reading.Items(corrected));
        Assert.Equal(("补上", "内容", null), (item.Title, item.Body, item.Fields.Text(CaseFields.Source)));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"\"http://bad.example\"\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    [InlineData("'引号开头")]
    [InlineData("''=两个")]
    [InlineData("平常的正文")]
    public void A_cell_cannot_run_as_a_formula_and_comes_back_unchanged(string cell)
    {
        var (_, list) = Import($"标题,正文\n,\"{cell}\"\n");
        var inList = Assert
            .IsType<RowRefused>(Assert.Single(Reading.Rows(list.Replace("标题,", "另列,", StringComparison.Ordinal), "另列=标题")))
            .Cells[3];
        using var raw = CsvHelper.CsvReader.FromText(list);
        Assert.True(raw.Read());

        Assert.DoesNotContain(raw.GetString(3)[0], "=+-@＝");
        Assert.Equal(cell.Replace("\"\"", "\"", StringComparison.Ordinal), inList);
    }

    [Fact]
    public void A_row_that_could_not_be_read_at_all_is_listed_by_line_and_skipped_when_the_list_comes_back()
    {
        var (_, list) = Import("标题,正文\n乙,\"" + new string('x', 3_000_000));

        Assert.StartsWith("2,", list.Split("\r\n")[1], StringComparison.Ordinal);
        Assert.Empty(Reading.Rows(list));
    }

    [Fact]
    public void A_column_that_nobody_chose_is_in_no_list_whatever_stands_in_it()
    {
        const string Csv =
            "编号,标题,正文,来电号码,经办电话,备注\n1,,内容,13800138001,13800138002,王某某\n2,乙,内容,13800138003,一,二,三\n";
        var (_, list) = Import(Csv);
        var refused = Reading.Rows(Csv).OfType<RowRefused>().ToList();

        Assert.StartsWith("\uFEFF行号,原因,编号,标题,正文\r\n", list, StringComparison.Ordinal);
        Assert.Equal(2, refused.Count);
        Assert.All([list, .. refused.Select(row => string.Join(',', row.Cells))], text =>
            Assert.DoesNotContain("138", text, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("王某某", list, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rows_of_a_workbook_are_listed_the_same_way()
    {
        using var workbook = new Workbook()
            .Sheet(Workbook.Texts("编号", "标题", "正文"), [Workbook.FiveDigits(42), Workbook.Blank, Workbook.Text("一\n二")])
            .Saved();
        using var list = new MemoryStream();
        using (var file = Reading.Opened(workbook))
        using (var writer = new RowsInError(list, file.Mapping, Languages.Chinese))
            writer.Add(Assert.IsType<RowRefused>(Assert.Single(file.Rows())));

        Assert.EndsWith(",00042,,\"一\n二\"\r\n", Encoding.UTF8.GetString(list.ToArray()), StringComparison.Ordinal);
    }

    private static string TwoHundredRows()
    {
        var csv = new StringBuilder("编号,标题,正文,发布时间\n");
        for (var row = 1; row <= 200; row++)
        {
            csv.Append(
                row switch
                {
                    50 => "50,,内容,2020-01-06\n",
                    101 => "101,标题,内容,明天\n",
                    199 => "199,标题\n",
                    _ => string.Create(CultureInfo.InvariantCulture, $"{row},标题,内容,2020-01-06\n"),
                }
            );
        }

        return csv.ToString();
    }

    private static (int Items, string List) Import(string csv, params string[] choices)
    {
        using var list = new MemoryStream();
        var items = 0;
        using (var file = Reading.Opened(csv, choices))
        using (var writer = new RowsInError(list, file.Mapping, Languages.Chinese))
        {
            foreach (var row in file.Rows())
            {
                if (row is RowRefused refused)
                    writer.Add(refused);
                else
                    items++;
            }
        }

        return (items, Encoding.UTF8.GetString(list.ToArray()));
    }
}
