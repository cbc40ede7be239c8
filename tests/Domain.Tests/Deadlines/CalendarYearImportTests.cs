using CaseFlow.Domain.Deadlines;
using static CaseFlow.Domain.Tests.Deadlines.Office;

namespace CaseFlow.Domain.Tests.Deadlines;

public sealed class CalendarYearImportTests
{
    [Fact]
    public void A_year_is_read_into_holidays_and_makeup_days_with_its_source()
    {
        var year = Imported(
            """
            {"$schema":"x","year":2027,"papers":["https://example.gov.cn/notice"],"days":[
              {"date":"2027-01-02","name":"元旦","off":true},{"date":"2027-01-01","name":" 元旦 ","off":true},
              {"date":"2026-12-27","name":"元旦","off":false}]}
            """
        );

        Assert.Equal(2027, year.Year);
        Assert.Equal([new(Day("2027-01-01"), "元旦"), new(Day("2027-01-02"), "元旦")], year.Holidays);
        Assert.Equal([new(Day("2026-12-27"), "元旦")], year.MakeupWorkdays);
        Assert.Equal("https://example.gov.cn/notice", year.Source.Chinese());
    }

    [Fact]
    public void An_imported_year_takes_the_warning_away()
    {
        var year = Imported("""{"year":2027,"days":[{"date":"2027-01-01","name":"元旦","off":true}]}""");
        var calendar = CalendarOf([.. StateCouncilCalendar.Edition1.Years, year]);

        var explanation = calendar.Explain(At("2026-12-31"), WorkingDays(1));

        Assert.Equal(At("2027-01-04 17:30"), explanation.Due);
        Assert.Empty(explanation.Warnings);
    }

    [Theory]
    [InlineData("", "文件无法读取")]
    [InlineData("no json", "无法读取")]
    [InlineData("null", "文件是空的")]
    [InlineData("[1,2]", "无法读取")]
    [InlineData("\uD800", "无法读取")]
    [InlineData("""{"year":2027,"days":[{"date":"\ud800"}]}""", "文件中 $.days[0].date 处无法读取")]
    [InlineData("""{"year":2027,"days":[{"off":"yes"}]}""", "文件中 $.days[0].off 处无法读取")]
    [InlineData("""{"days":[]}""", "年份（year）缺少")]
    [InlineData("""{"year":20270,"days":[]}""", "年份（year）缺少")]
    [InlineData("""{"year":2027}""", "文件里没有2027年的休息日，可能尚未公布")]
    [InlineData("""{"year":2027,"days":[]}""", "文件里没有2027年的休息日，可能尚未公布")]
    [InlineData("""{"year":2027,"days":[{"date":"2026-12-31","name":"元旦","off":true}]}""", "文件里没有2027年的休息日")]
    [InlineData("""{"year":2027,"days":[null]}""", "第 1 条日期是空的。")]
    [InlineData("""{"year":2027,"days":[{"date":"2027-02-30","name":"春节","off":true}]}""", "第 1 条的日期（date）“2027-02-30”不是")]
    [InlineData("""{"year":2027,"days":[{"date":"2072-01-01","name":"元旦","off":true}]}""", "不属于2027年的安排")]
    [InlineData("""{"year":2027,"days":[{"date":"2027-01-01","name":"元旦"}]}""", "没有写明休息还是上班")]
    [InlineData("""{"year":2027,"days":[{"date":"2027-01-01","off":true}]}""", "没有节日名称")]
    [InlineData(
        """{"year":2027,"days":[{"date":"2027-01-01","name":"元旦","off":true},{"date":"2027-01-01","name":"元旦","off":false}]}""",
        "2027年1月1日（周五）出现了不止一次"
    )]
    public void A_file_that_cannot_be_used_is_rejected_with_what_is_wrong_and_where(string json, string why)
    {
        var refusal = CalendarYearImport.FromJson(json).Refusal;

        Assert.Contains(why, refusal?.Text.Chinese(), StringComparison.Ordinal);
    }

    private static CalendarYear Imported(string json) => CalendarYearImport.FromJson(json).Value;
}
