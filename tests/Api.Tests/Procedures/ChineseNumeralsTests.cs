using CaseFlow.Api.Papers;

namespace CaseFlow.Api.Tests.Procedures;

public sealed class ChineseNumeralsTests
{
    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(19, "十九")]
    [InlineData(20, "二十")]
    [InlineData(53, "五十三")]
    [InlineData(100, "一百")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(312, "三百一十二")]
    [InlineData(1005, "一千零五")]
    [InlineData(1050, "一千零五十")]
    [InlineData(2000, "二千")]
    public void Articles_are_counted_as_regulations_count_them(int number, string said) => Assert.Equal(said, ChineseNumerals.Of(number));
}
