using System.Text;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Intake;

public sealed class EncodingTests
{
    private const string Csv = "编号,标题,正文\n1,路灯不亮,朝阳路的路灯坏了，㐀𠮷也要读对\n";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<string, byte[]> Files =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Csv) },
            { "UTF-8", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Csv)] },
            { "GB18030", Gb18030.GetBytes(Csv) },
            { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Csv)] },
            { "UTF-16BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Csv)] },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_encoding_is_found_by_the_bytes(string encoding, byte[] bytes)
    {
        using var file = Reading.Opened(new MemoryStream(bytes));

        Assert.Equal(encoding, file.Encoding);
        var item = Assert.IsType<ItemRead>(Assert.Single(file.Rows())).Item;
        Assert.Equal(("1", "路灯不亮", "朝阳路的路灯坏了，㐀𠮷也要读对"), (item.MessageId, item.Title, item.Body));
    }

    [Theory]
    [InlineData(65_530)]
    [InlineData(65_531)]
    [InlineData(65_532)]
    [InlineData(65_533)]
    public void A_character_split_between_two_pieces_of_the_file_is_whole(int before)
    {
        var csv = "title,body\n" + new string('x', 100) + "," + "\"" + new string(' ', before - 113) + "𠮷\"\n";

        Assert.Equal("𠮷", Assert.Single(Reading.Items(csv)).Body);
    }

    [Fact]
    public void Gb18030_far_down_a_file_that_begins_in_ascii_is_still_found()
    {
        var csv = "title,body\n" + string.Concat(Enumerable.Repeat("a,b\n", 50_000)) + "噪声,扰民\n";

        Assert.Equal("噪声", Reading.Items(new MemoryStream(Gb18030.GetBytes(csv)))[^1].Title);
    }

    [Fact]
    public void A_damaged_byte_of_a_utf8_file_costs_its_row_and_no_other_and_is_never_read_as_gb18030()
    {
        var bytes = Encoding.UTF8.GetBytes("title,body\n甲,内容内容内容内容\n乙,内容内容\n丙,内容\n");
        bytes[Array.IndexOf(bytes, (byte)',', 40) + 1] = 0xFF;

        Damaged(bytes, "UTF-8", "body");
    }

    [Theory]
    [InlineData(",")]
    [InlineData("\n")]
    [InlineData("\"")]
    public void Half_a_character_swallows_no_separator_no_line_end_and_no_quote_behind_it(string behind)
    {
        byte[] bytes =
        [
            .. Gb18030.GetBytes("标题,正文,来源\n甲,内容,网站\n"),
            .. Gb18030.GetBytes(behind == "," ? "乙" : "乙,内容" + (behind == "\"" ? "," : "")),
            .. behind == "\"" ? [(byte)'"', 0xCD] : new byte[] { 0xCD },
            .. Gb18030.GetBytes(
                behind
                    + (
                        behind == "," ? "内容,网站\n"
                        : behind == "\"" ? "\n"
                        : ""
                    )
            ),
            .. Gb18030.GetBytes("丙,内容,网站\n"),
        ];

        Damaged(
            bytes,
            "GB18030",
            behind == "," ? "标题"
                : behind == "\"" ? "来源"
                : "正文"
        );
    }

    [Fact]
    public void A_utf8_file_that_breaks_off_inside_a_character_loses_its_last_row()
    {
        var bytes = Encoding.UTF8.GetBytes("title,body\n甲,内容\n乙,内容内容内容内容内容");

        Assert.Contains(
            "编码不完整",
            Assert.Single(Assert.IsType<RowRefused>(Reading.Rows(new MemoryStream(bytes[..^1]))[1]).Errors).Reason.Chinese(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_euro_of_code_page_936_is_kept()
    {
        byte[] bytes = [.. Gb18030.GetBytes("标题,正文\n收费"), 0x80, .. Gb18030.GetBytes("100元,内容\n")];

        Assert.Equal("收费€100元", Assert.Single(Reading.Items(new MemoryStream(bytes))).Title);
    }

    [Theory]
    [InlineData("学校停水", "医院停水")]
    [InlineData("联通", "移动")]
    public void Gbk_whose_bytes_happen_to_obey_utf8_is_read_as_chinese(string title, string body)
    {
        using var file = Reading.Opened(new MemoryStream(Gb18030.GetBytes($"title,body\n{title},{body}\n")));

        Assert.Equal("GB18030", file.Encoding);
        Assert.Equal(title, Assert.IsType<ItemRead>(Assert.Single(file.Rows())).Item.Title);
    }

    [Fact]
    public void Text_of_other_alphabets_in_utf8_stays_so()
    {
        Assert.Equal("Ёлка и Ñandú", Assert.Single(Reading.Items("title,body\nЁлка и Ñandú,Привет\n")).Title);
    }

    [Fact]
    public void Big5_is_told_from_gbk_and_every_encoding_can_be_chosen_by_its_sample()
    {
        var big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes("title,body\n小區停水三天無人處理,請儘快處理\n");
        using var guessed = Reading.Opened(new MemoryStream(big5));

        Assert.Equal("Big5", guessed.Encoding);
        var samples = TableOpening.Samples(new MemoryStream(big5), HeaderChoices.None, TestContext.Current.CancellationToken);
        Assert.Equal(["UTF-8", "GB18030", "Big5", "UTF-16", "UTF-16BE"], samples.Select(sample => sample.Encoding));
        Assert.Equal("小區停水三天無人處理", samples.Single(sample => sample.Encoding == "Big5").Text);
        using var chosen = Reading.Opened(new MemoryStream(big5), new TableChoices(Encoding: "gbk"));
        Assert.Equal("GB18030", chosen.Encoding);
    }

    [Fact]
    public void An_encoding_that_is_none_is_refused_with_those_that_are()
    {
        var refusal = Reading.Open(Reading.Utf8("标题,正文\n"), new TableChoices(Encoding: "EBCDIC")).Refusal;

        Assert.Contains("UTF-8、GB18030、Big5", refusal!.Text.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void Utf8_that_was_read_as_gbk_before_is_repaired_and_left_as_it_is_on_request()
    {
        var garbled = CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetString(Encoding.UTF8.GetBytes("学校停水"));
        var csv = $"标题,正文\n{garbled},{garbled}\n";
        using var file = Reading.Opened(Reading.Utf8(csv), TableChoices.None);
        using var left = Reading.Opened(Reading.Utf8(csv), new TableChoices(Repairs: false));

        Assert.Equal((true, true), (file.Reading.Garbled, file.Reading.Repairs));
        Assert.Equal("学校停水", Assert.IsType<ItemRead>(Assert.Single(file.Rows())).Item.Title);
        Assert.Equal((true, false), (left.Reading.Garbled, left.Reading.Repairs));
        Assert.Equal(garbled, Assert.IsType<ItemRead>(Assert.Single(left.Rows())).Item.Title);
    }

    private static void Damaged(byte[] bytes, string encoding, string column)
    {
        using var file = Reading.Opened(new MemoryStream(bytes));
        var rows = file.Rows().ToList();

        Assert.Equal(encoding, file.Encoding);
        Assert.Equal(3, rows.Count);
        var error = Assert.Single(Assert.IsType<RowRefused>(rows[1]).Errors);
        Assert.Equal(column, error.Column.Chinese());
        Assert.Contains("编码不完整", error.Reason.Chinese(), StringComparison.Ordinal);
        Assert.All([rows[0], rows[2]], row => Assert.IsType<ItemRead>(row));
    }

    [Fact]
    public void Bytes_that_are_no_known_encoding_are_refused_with_the_way_out()
    {
        byte[] bytes = [.. "title,body\n"u8, 0xFF, 0xFF, (byte)',', 0x80, 0xFF, (byte)'\n'];

        Assert.Contains("CSV UTF-8", Reading.Refusal(new MemoryStream(bytes)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UTF-16")]
    [InlineData("UTF-16BE")]
    public void Utf16_without_its_mark_is_told_by_its_nuls(string encoding)
    {
        var bytes = (encoding == "UTF-16" ? Encoding.Unicode : Encoding.BigEndianUnicode).GetBytes("标题,正文\n甲,内容\n乙,内容\n");
        using var file = Reading.Opened(new MemoryStream(bytes));

        Assert.Equal(encoding, file.Encoding);
        Assert.Equal(2, file.Rows().Count());
    }
}
