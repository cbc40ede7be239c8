using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Intake;

public sealed class MappingTests
{
    [Fact]
    public void The_headers_of_the_shared_files_are_known()
    {
        using var file = Reading.Opened(
            "message_id,user_code,title,created_at,body,reply,replied_at,label_level1,likes,dislikes,latency_days\n"
        );

        Assert.Equal("message_id", file.Mapping.HeaderOf(IntakeColumn.MessageId)?.Header);
        Assert.Equal("title", file.Mapping.HeaderOf(IntakeColumn.Of(CaseFields.Title))?.Header);
        Assert.Equal("created_at", file.Mapping.HeaderOf(IntakeColumn.Of(CaseFields.PostedAt))?.Header);
        Assert.Equal("body", file.Mapping.HeaderOf(IntakeColumn.Of(CaseFields.Body))?.Header);
        Assert.Equal("label_level1", file.Mapping.HeaderOf(IntakeColumn.Of(CaseFields.Category))?.Header);
        Assert.Equal(
            ["user_code", "reply", "replied_at", "likes", "dislikes", "latency_days"],
            LeftOut(file).Select(header => header.Header)
        );
    }

    [Fact]
    public void The_notes_of_a_file_of_errors_are_left_out_as_such()
    {
        using var file = Reading.Opened("行号,原因,标题,正文,备注\n");

        Assert.Equal(
            ["错误行文件自带的说明，不导入", "错误行文件自带的说明，不导入", "不认识的表头，不导入"],
            LeftOut(file).Select(header => header.LeftOutBecause!.Chinese())
        );
    }

    [Theory]
    [InlineData("编号,标题,正文,来源,链接,发布时间,发现时间,类别")]
    [InlineData("留言编号,主题,内容,来源平台,网址,留言时间,采集时间,问题类别")]
    [InlineData(" MESSAGE_ID , Title ,BODY,Source,URL,Created_At,Found_At,Category ")]
    public void Headers_are_matched_trimmed_and_without_case(string headers)
    {
        using var file = Reading.Opened(headers + "\n");

        Assert.Equal(
            [
                IntakeColumn.MessageId,
                IntakeColumn.Of(CaseFields.Title),
                IntakeColumn.Of(CaseFields.Body),
                IntakeColumn.Of(CaseFields.Source),
                IntakeColumn.Of(CaseFields.Url),
                IntakeColumn.Of(CaseFields.PostedAt),
                IntakeColumn.Of(CaseFields.DiscoveredAt),
                IntakeColumn.Of(CaseFields.Category),
            ],
            file.Mapping.Headers.Select(header => header.Column!)
        );
    }

    [Theory]
    [InlineData("user_code")]
    [InlineData("网名")]
    [InlineData("联系电话")]
    [InlineData("ip地址")]
    public void Who_wrote_an_item_is_never_taken_and_the_mapping_says_so(string header)
    {
        using var file = Reading.Opened($"标题,{header},正文\n甲,U0001,内容\n");

        Assert.Equal("不采集作者标识", Assert.Single(LeftOut(file)).LeftOutBecause!.Chinese());
        Assert.DoesNotContain("U0001", Assert.Single(file.Rows()).ToString(), StringComparison.Ordinal);
        Assert.Contains("不采集", Reading.Refusal($"标题,{header},正文\n", $"{header}=来源"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_author_is_blanked_in_a_row_that_is_given_back_for_correction()
    {
        var row = Assert.IsType<RowRefused>(Assert.Single(Reading.Rows("user_code,标题,正文\nU0001,,内容\n")));

        Assert.Equal(["", "", "内容"], row.Cells);
    }

    [Fact]
    public void A_missing_required_column_is_refused_once_with_the_headers_that_were_found()
    {
        var reason = Reading.Refusal("编号,问题描述\n1,内容\n");

        Assert.Contains("缺少必需的列：标题、正文", reason, StringComparison.Ordinal);
        Assert.Contains("编号、问题描述", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_user_says_about_a_header_goes_before_what_is_known()
    {
        using var file = Reading.Opened("标题,概要,问题描述\n甲,乙,丙\n", "概要=Title", "问题描述=正文");

        var item = Assert.IsType<ItemRead>(Assert.Single(file.Rows())).Item;
        Assert.Equal(("乙", "丙"), (item.Title, item.Body));
        Assert.Contains("已取自另一列", Assert.Single(LeftOut(file)).LeftOutBecause!.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_header_can_be_left_out()
    {
        using var file = Reading.Opened("标题,正文,地区\n甲,乙,丙\n", $"地区={HeaderChoices.LeaveOut}");

        Assert.Null(Assert.IsType<ItemRead>(Assert.Single(file.Rows())).Item.Fields[CaseFields.Region]);
        Assert.Equal("按您的选择，不导入", Assert.Single(LeftOut(file)).LeftOutBecause!.Chinese());
    }

    [Fact]
    public void A_table_whose_headers_need_choosing_is_told_with_what_was_found()
    {
        var unclear = Assert.IsType<HeadersUnclear>(Reading.Open(Reading.Utf8("标题,问题描述\n甲,乙\n")).Value);

        Assert.Equal(["标题", "问题描述"], unclear.Headers.Select(header => header.Header));
    }

    [Fact]
    public void Of_two_headers_for_one_column_the_more_exact_one_is_taken_and_the_other_listed()
    {
        using var file = Reading.Opened("标题,摘要,正文\n甲,短,长\n");

        Assert.Equal("长", Assert.IsType<ItemRead>(Assert.Single(file.Rows())).Item.Body);
        Assert.Equal("摘要", Assert.Single(LeftOut(file)).Header);
    }

    [Theory]
    [InlineData("没有的=标题", "在文件里没有")]
    [InlineData("主题=正文", "都指定成了“正文”")]
    public void A_choice_that_does_not_fit_the_file_is_refused(string choice, string reason)
    {
        Assert.Contains(reason, Reading.Refusal("标题,主题,正文\n", choice, "正文=正文"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("标题", "看不懂")]
    [InlineData("=标题", "看不懂")]
    [InlineData("标题=作者", "没有叫“作者”的列")]
    public void A_choice_that_cannot_be_understood_is_refused_with_an_example_or_the_columns(string choice, string reason)
    {
        var refusal = Assert.IsType<Refusal>(HeaderChoices.Parse([choice]).Refusal);

        Assert.Contains(reason, refusal.Text.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_chosen_twice_is_refused()
    {
        var refusal = Assert.IsType<Refusal>(HeaderChoices.Parse(["甲=标题", "甲 =正文"]).Refusal);

        Assert.Contains("指定了两次", refusal.Text.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_column_has_a_known_header()
    {
        Assert.All(IntakeColumn.All.Select(column => column.Name), column => Assert.Null(HeaderChoices.Parse([$"某列={column}"]).Refusal));
        var choices = HeaderChoices.Parse(["甲=涉及职务", "乙=是否含举报内容", "丙=涉及地区"]).Value;
        Assert.Equal(IntakeColumn.Of(CaseFields.SubjectPosts), choices.Columns["甲"]);
    }

    private static IEnumerable<MappedHeader> LeftOut(IntakeFile file) => file.Mapping.Headers.Where(header => header.Column is null);
}
