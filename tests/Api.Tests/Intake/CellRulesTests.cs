using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Intake;

public sealed class CellRulesTests
{
    [Theory]
    [InlineData("2020-01-06T12:09:38", "2020-01-06T12:09:38+08:00")]
    [InlineData("2020-01-06 12:09:38", "2020-01-06T12:09:38+08:00")]
    [InlineData("2020/1/6 12:09", "2020-01-06T12:09:00+08:00")]
    [InlineData("2020/1/6  9:05:01", "2020-01-06T09:05:01+08:00")]
    [InlineData("2020.1.6", "2020-01-06T00:00:00+08:00")]
    [InlineData("2020-01-06", "2020-01-06T00:00:00+08:00")]
    [InlineData("2020年1月6日", "2020-01-06T00:00:00+08:00")]
    [InlineData("2020年1月6日 12:09", "2020-01-06T12:09:00+08:00")]
    [InlineData("2020年01月06日12时09分", "2020-01-06T12:09:00+08:00")]
    [InlineData("２０２０-１-６ １２：０９", "2020-01-06T12:09:00+08:00")]
    [InlineData("20200106", "2020-01-06T00:00:00+08:00")]
    [InlineData("20200106120938", "2020-01-06T12:09:38+08:00")]
    [InlineData("43836", "2020-01-06T00:00:00+08:00")]
    [InlineData("43836.5", "2020-01-06T12:00:00+08:00")]
    [InlineData("2020-01-06T04:09:38Z", "2020-01-06T12:09:38+08:00")]
    [InlineData("2020-01-06T13:09:38.5+09:00", "2020-01-06T12:09:38.5+08:00")]
    [InlineData("2020-01-06T12:09:38.1234567", "2020-01-06T12:09:38.123+08:00")]
    [InlineData("1990-01-01", "1990-01-01T00:00:00+08:00")]
    [InlineData("1991-07-01 08:00", "1991-07-01T08:00:00+09:00")]
    [InlineData("2020/1/6 上午10:30", "2020-01-06T10:30:00+08:00")]
    [InlineData("2020年1月6日 10时", "2020-01-06T10:00:00+08:00")]
    [InlineData("2020年1月6日下午3时05分", "2020-01-06T15:05:00+08:00")]
    [InlineData("2020年1月6日（星期一）晚上8点半", "2020-01-06T20:30:00+08:00")]
    [InlineData("2020年1月6日中午12:15", "2020-01-06T12:15:00+08:00")]
    [InlineData("2020年1月6日凌晨2点", "2020-01-06T02:00:00+08:00")]
    [InlineData("2020年1月6日晚上12点", "2020-01-07T00:00:00+08:00")]
    [InlineData("2020-01-06 24:00", "2020-01-07T00:00:00+08:00")]
    [InlineData("2020-1-6-10:30", "2020-01-06T10:30:00+08:00")]
    [InlineData("2020\\1\\6", "2020-01-06T00:00:00+08:00")]
    [InlineData("2020年1月6号", "2020-01-06T00:00:00+08:00")]
    [InlineData("二〇二〇年十一月二十三日", "2020-11-23T00:00:00+08:00")]
    [InlineData("202001061030", "2020-01-06T10:30:00+08:00")]
    [InlineData("2020/1/6 3:05 PM", "2020-01-06T15:05:00+08:00")]
    [InlineData("20.1.6", "2020-01-06T00:00:00+08:00")]
    [InlineData("3月1日上午10时", "2026-03-01T10:00:00+08:00")]
    [InlineData("9月1日", "2025-09-01T00:00:00+08:00")]
    [InlineData("2月29日", "2024-02-29T00:00:00+08:00")]
    public void A_time_is_read_in_its_usual_forms_in_the_zone_of_the_office_and_kept_in_utc(string written, string meant)
    {
        var posted = Assert.Single(Reading.Items($"标题,正文,发布时间\n甲,内容,{written}\n")).Fields.Moment(CaseFields.PostedAt);

        Assert.Equal(DateTimeOffset.Parse(meant, System.Globalization.CultureInfo.InvariantCulture), posted);
        Assert.Equal(TimeSpan.Zero, posted!.Value.Offset);
    }

    [Theory]
    [InlineData("昨天", "看不懂的时间")]
    [InlineData("前天下午", "哪一天写的")]
    [InlineData("2026年1月", "请写成 2020-01-06")]
    [InlineData("2020年1月6日上午15时", "看不懂的时间")]
    [InlineData("2020年1月6日晚上1点", "看不懂的时间")]
    [InlineData("2020-01-06 25:00", "看不懂的时间")]
    [InlineData("1578283778000", "看不懂的时间")]
    [InlineData("2020-13-01", "看不懂的时间")]
    [InlineData("2021-02-29", "看不懂的时间")]
    [InlineData("06/01/2020", "月和日谁在前")]
    [InlineData("11/5/25", "请把年份写全")]
    [InlineData("09.9.1", "请把年份写全")]
    [InlineData("1-5-25", "请把年份写全")]
    [InlineData("1578283778", "看不懂的时间")]
    [InlineData("1989-12-31", "早于 1990 年")]
    [InlineData("0001-01-01", "早于 1990 年")]
    [InlineData("12", "早于 1990 年")]
    [InlineData("2026-03-02 12:00:01", "在将来")]
    [InlineData("2026-03-03", "在将来")]
    [InlineData("9999-12-31 23:59:59", "在将来")]
    public void A_time_that_cannot_be_is_an_error_of_its_cell(string written, string reason)
    {
        var error = Reading.OnlyError($"标题,正文,发布时间\n甲,内容,{written}\n");

        Assert.Equal((2, "发布时间"), (error.Line, error.Column.Chinese()));
        Assert.Contains(reason, error.Reason.Chinese(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9月1日", "没有写年份")]
    [InlineData("25.9.1", "只写了两位")]
    [InlineData("25/9/1", "只写了两位")]
    [InlineData("25-9-1", "只写了两位")]
    [InlineData("25/09/01 8:30", "只写了两位")]
    [InlineData("09年9月1日", "只写了两位")]
    [InlineData("45966", "日期序号")]
    [InlineData("45966.5", "日期序号")]
    [InlineData("2025-09-01", null)]
    [InlineData("2025/9/1", null)]
    public void What_a_date_leaves_unsaid_is_taken_for_granted_and_shown(string written, string? guess)
    {
        using var file = Reading.Opened($"标题,正文,发布时间\n甲,内容,{written}\n");
        var guesses = Assert.IsType<ItemRead>(Assert.Single(file.Rows())).Guesses;

        Assert.Equal(guess is null ? 0 : 1, guesses.Length);
        Assert.Equal(
            guess is null ? [] : ["有 1 行的日期没有写全（没有年份、年份只有两位，或只是一个数），已推定，请核对"],
            file.LeftOut.Select(note => note.Chinese())
        );
        Assert.All(guesses, said => Assert.Contains(guess!, said.Reason.Chinese(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_moment_of_import_is_not_in_the_future()
    {
        Assert.Equal(
            Reading.Noon,
            Assert.Single(Reading.Items("标题,正文,发现时间\n甲,内容,2026-03-02 12:00\n")).Fields.Moment(CaseFields.DiscoveredAt)
        );
    }

    [Theory]
    [InlineData("标题", 200)]
    [InlineData("正文", 20_000)]
    [InlineData("编号", 100)]
    [InlineData("来源", 200)]
    [InlineData("类别", 200)]
    [InlineData("涉及地区", 200)]
    public void A_text_may_be_as_long_as_its_limit_and_not_one_letter_longer(string column, int most)
    {
        static string Csv(string column, string text)
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["标题"] = "甲",
                ["正文"] = "内容",
                [column] = text,
            };
            return $"{string.Join(',', cells.Keys)}\n{string.Join(',', cells.Values)}\n";
        }

        Assert.Single(Reading.Items(Csv(column, new string('字', most))));
        var error = Reading.OnlyError(Csv(column, new string('字', most + 1)));
        Assert.Equal(column, error.Column.Chinese());
        Assert.Contains($"有 {most + 1} 字，最多 {most} 字", error.Reason.Chinese(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://www.example.gov.cn/thread?id=1&b=中文", true)]
    [InlineData("http://例子.中国/帖子", true)]
    [InlineData("HTTP://EXAMPLE.CN", true)]
    [InlineData("www.example.cn/1", false)]
    [InlineData("ftp://example.cn/1", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("/relative", false)]
    [InlineData("http://a.cn http://b.cn", false)]
    [InlineData("http://", false)]
    public void A_link_is_absolute_http_or_https(string link, bool valid)
    {
        var csv = $"标题,正文,网址\n甲,内容,{link}\n";

        if (valid)
            Assert.Equal(link, Assert.Single(Reading.Items(csv)).Fields.Text(CaseFields.Url));
        else
            Assert.Contains("http://", Reading.OnlyError(csv).Reason.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_may_have_2000_letters()
    {
        const string start = "http://a.cn/";
        string Csv(int length) => $"标题,正文,网址\n甲,内容,{start}{new string('x', length - start.Length)}\n";

        Assert.Single(Reading.Items(Csv(2_000)));
        Assert.Contains("最多 2000 字", Reading.OnlyError(Csv(2_001)).Reason.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_row_is_told_at_once()
    {
        var row = Assert.IsType<RowRefused>(Assert.Single(Reading.Rows("题目,正文,网址,发布时间\n , ,无,明天\n")));

        Assert.Equal(["题目", "正文", "网址", "发布时间"], row.Errors.Select(error => error.Column.Chinese()));
        Assert.All(row.Errors, error => Assert.Equal(2, error.Line));
    }

    [Fact]
    public void Control_and_hidden_signs_are_taken_out_and_a_title_is_one_line()
    {
        var item = Assert.Single(Reading.Items("标题,正文\n\"\u3000甲\u0007\u202E\r\n乙\",\"一\u0001\t二\r\n\u200B三👨‍👩‍👧\"\n"));

        Assert.Equal(("甲 乙", "一\t二\n三👨‍👩‍👧"), (item.Title, item.Body));
    }

    [Fact]
    public void A_cell_of_hidden_signs_only_is_empty()
    {
        Assert.Equal("不能为空，请补上", Reading.OnlyError("标题,正文\n\u200B\u0007,内容\n").Reason.Chinese());
    }

    [Fact]
    public void A_nul_is_an_error_of_its_row_and_the_others_are_read()
    {
        var rows = Reading.Rows("标题,正文\n甲,内\0容\n乙,内容\n");

        var error = Assert.Single(Assert.IsType<RowRefused>(rows[0]).Errors);
        Assert.Equal("正文", error.Column.Chinese());
        Assert.Contains("NUL", error.Reason.Chinese(), StringComparison.Ordinal);
        Assert.IsType<ItemRead>(rows[1]);
    }

    [Fact]
    public void An_id_that_a_spreadsheet_has_turned_into_a_power_of_ten_is_an_error()
    {
        Assert.Contains("设为文本", Reading.OnlyError("编号,标题,正文\n4.40203E+17,甲,内容\n").Reason.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_one_cell_are_separated_in_the_usual_ways()
    {
        var item = Assert.Single(Reading.Items("标题,正文,涉及单位,涉及职务\n甲,内容,住建局、 城管局；某街道办,\"局长\n主任\"\n"));

        Assert.Equal(["住建局", "城管局", "某街道办"], item.Fields.List(CaseFields.Subjects));
        Assert.Equal(["局长", "主任"], item.Fields.List(CaseFields.SubjectPosts));
    }

    [Theory]
    [InlineData("是", true)]
    [InlineData("否", false)]
    [InlineData("有", true)]
    [InlineData("true", true)]
    [InlineData("0", false)]
    [InlineData("", null)]
    public void Whether_it_contains_an_accusation_is_yes_no_or_left_open(string cell, bool? meant)
    {
        Assert.Equal(
            meant is { } said ? FieldValue.Of(said) : null,
            Assert.Single(Reading.Items($"标题,正文,是否含举报内容\n甲,内容,{cell}\n")).Fields[CaseFields.ContainsAccusation]
        );
    }

    [Fact]
    public void Neither_yes_nor_no_is_an_error()
    {
        Assert.Contains(
            "“是”或“否”",
            Reading.OnlyError("标题,正文,是否含举报内容\n甲,内容,也许\n").Reason.Chinese(),
            StringComparison.Ordinal
        );
    }
}
