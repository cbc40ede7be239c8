using CaseFlow.Domain.Cases;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Intake;

public sealed class LayoutTests
{
    private static readonly string[] Header = Workbook.Texts("编号", "标题", "正文", "来源");

    [Fact]
    public void Of_a_workbook_the_first_visible_sheet_is_read_and_the_others_are_named()
    {
        using var stream = Book().Saved();
        using var file = Reading.Opened(stream, TableChoices.None);

        Assert.Equal("十一月", file.Reading.Sheet);
        Assert.Equal(["新"], file.Rows().Select(row => Assert.IsType<ItemRead>(row).Item.Title));
        Assert.Equal(["另有 1 个工作表没有导入：十月", "另有 1 个隐藏的工作表没有导入：去年"], file.LeftOut.Select(note => note.Chinese()));
        Assert.Equal([("去年", true), ("十一月", false), ("十月", false)], file.Reading.Sheets.Select(sheet => (sheet.Name, sheet.Hidden)));
    }

    [Theory]
    [InlineData("十月", "上月")]
    [InlineData("去年", "旧")]
    public void Any_sheet_can_be_chosen(string sheet, string title)
    {
        using var stream = Book().Saved();
        using var file = Reading.Opened(stream, new TableChoices(Sheet: sheet));

        Assert.Equal([title], file.Rows().Select(row => Assert.IsType<ItemRead>(row).Item.Title));
    }

    [Fact]
    public void A_sheet_that_is_not_there_is_refused_with_those_that_are()
    {
        using var stream = Book().Saved();

        Assert.Contains(
            "去年、十一月、十月",
            Reading.Open(stream, new TableChoices(Sheet: "九月")).Refusal!.Text.Chinese(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_stands_in_cells_merged_downwards_holds_for_every_row_of_them_and_makes_no_row()
    {
        using var stream = new Workbook()
            .Named(
                "表",
                [
                    Header,
                    Workbook.Texts("1", "甲", "内容", "热线"),
                    Workbook.Texts("2", "乙", "内容", ""),
                    Workbook.Texts("3", "丙", "内容", ""),
                    Workbook.Texts("4", "丁", "内容", ""),
                ],
                behind: Workbook.Merged("D2:D4", "D5:D1048576", "A5:D5")
            )
            .Saved();

        Assert.Equal(["热线", "热线", "热线", null], Reading.Items(stream).Select(Source));
    }

    [Fact]
    public void A_header_of_two_lines_is_joined_also_where_nothing_is_merged()
    {
        string[][] rows =
        [
            ["某区台账"],
            ["填报单位：某办", "", "", "", "填报日期：3 月"],
            ["序号", "舆情信息", "", "", "反映人", "", "备注"],
            ["", "标题", "内容", "来源平台", "称呼", "电话", ""],
            ["1", "甲", "内容", "微博", "某人", "138", "已回"],
            ["合计", "1"],
        ];
        using var file = Reading.Opened(string.Join('\n', rows.Select(row => string.Join(',', row))));

        Assert.Equal(["序号", "舆情信息/标题", "舆情信息/内容", "舆情信息/来源平台", "反映人/称呼", "反映人/电话", "备注"], file.Headers);
        Assert.Equal("微博", Source(Assert.IsType<ItemRead>(Assert.Single(file.Rows())).Item));
        Assert.Equal(2, file.Mapping.Headers.Count(header => header.LeftOutBecause?.Chinese() == "不采集作者标识"));
    }

    [Fact]
    public void A_first_row_is_never_taken_for_a_second_line_of_the_header()
    {
        Assert.Equal(2, Reading.Items("标题,正文,平台类别\n来源,内容,网站\n乙,内容,网站\n").Count);
    }

    [Theory]
    [InlineData("标  题,*正文（必填）,发布\n时间,【必填】来源：")]
    [InlineData("＊标题＊,正文(限2000字),发布时间（格式：2026-01-01）,来源 ")]
    [InlineData("标\u3000题*,\u200B正文[必填项],发布时间,（选填）来源")]
    public void A_header_counts_by_its_words_whatever_a_form_puts_around_them(string headers)
    {
        using var file = Reading.Opened(
            string.Join(',', headers.Split(',').Select(header => $"\"{header}\"")) + "\n甲,内容,2026-01-01,网站\n"
        );

        Assert.Equal(
            [CaseFields.Title, CaseFields.Body, CaseFields.PostedAt, CaseFields.Source],
            file.Mapping.Headers.Select(header => header.Column?.Field?.Name)
        );
    }

    [Fact]
    public void Sums_signatures_and_a_header_on_the_next_page_are_no_rows_and_are_counted()
    {
        using var file = Reading.Opened("标题,正文,来源\n甲,内容,网站\n标题,正文,来源\n乙,内容,网站\n合　计,,2\n填表人：某,,审核人：某\n");

        Assert.Equal(["甲", "乙"], file.Rows().Select(row => Assert.IsType<ItemRead>(row).Item.Title));
        Assert.Equal(
            ["表头在后面又出现 1 次，没有当作内容", "从第 5 行起有 2 行是合计、填表人之类，没有导入"],
            file.LeftOut.Select(note => note.Chinese())
        );
    }

    [Fact]
    public void Rows_that_the_sheet_hides_are_imported_and_that_is_said()
    {
        using var stream = new Workbook()
            .Raw(
                "表",
                new Workbook()
                    .Written(Header, Workbook.Texts("1", "甲", "内容"))
                    .Replace("<row r=\"2\"", "<row r=\"2\" hidden=\"1\"", StringComparison.Ordinal)
            )
            .Saved();
        using var file = Reading.Opened(stream, TableChoices.None);

        Assert.Single(file.Rows());
        Assert.Contains("1 行在表里是隐藏的", Assert.Single(file.LeftOut).Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_ods_workbook_reads_like_any_other_and_its_million_blank_rows_are_none()
    {
        using var stream = OdsFile.Of(
            "台账",
            [
                ["标题", "正文"],
                ["甲", "一\n二"],
            ],
            hidden: "旧表"
        );
        using var file = Reading.Opened(stream, TableChoices.None);

        Assert.Equal((IntakeFormat.Ods, 1), (file.Format, file.TotalRows));
        Assert.Equal("一\n二", Assert.IsType<ItemRead>(Assert.Single(file.Rows())).Item.Body);
        Assert.Equal("另有 1 个隐藏的工作表没有导入：旧表", Assert.Single(file.LeftOut).Chinese());
    }

    private static string? Source(Item item) => item.Fields.Text(CaseFields.Source);

    private static Workbook Book() =>
        new Workbook()
            .Named("去年", [Header, Workbook.Texts("0", "旧", "内容")], state: "hidden")
            .Named("十一月", [Header, Workbook.Texts("1", "新", "内容")])
            .Named("十月", [Header, Workbook.Texts("2", "上月", "内容")]);
}
