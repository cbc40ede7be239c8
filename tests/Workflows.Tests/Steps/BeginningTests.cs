using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Tests.Steps;

public sealed class BeginningTests
{
    private static readonly Dictionary<string, FieldValue> Known = new(StringComparer.Ordinal)
    {
        ["number"] = FieldValue.Of("YQ-1"),
        ["unit"] = FieldValue.Of("water"),
        ["units"] = FieldValue.Of(["water", "roads"]),
        ["now"] = FieldValue.Of(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero)),
    };

    [Theory]
    [InlineData("摘报〔{number}〕", "摘报〔YQ-1〕")]
    [InlineData("{number}", "YQ-1")]
    [InlineData("  没有引用的文字  ", "没有引用的文字")]
    public void A_text_begins_with_what_the_case_says(string begins, string text) => Assert.Equal(FieldValue.Of(text), Of(begins));

    [Fact]
    public void Of_several_lines_those_stand_of_which_everything_is_known() =>
        Assert.Equal(FieldValue.Of("编号：YQ-1\n完"), Of("编号：{number}\n来源：{source}，{number}\n完", new LongTextType()));

    [Fact]
    public void A_value_is_told_in_words_in_a_text() => Assert.Equal(FieldValue.Of("主办：<water>"), Of("主办：{unit}"));

    [Fact]
    public void A_name_alone_is_the_value_as_it_is_for_what_is_no_text()
    {
        Assert.Equal(Known["now"], Of("{now}", new MomentType()));
        Assert.Equal(Known["units"], Of("{units}", new UnitsType()));
        Assert.Equal(Known["unit"], Of("{unit}", new UnitType()));
        Assert.Equal(FieldValue.Of(["water"]), Of("{unit}", new UnitsType()));
    }

    [Theory]
    [InlineData("{source}")]
    [InlineData("来源：{source}")]
    [InlineData("")]
    [InlineData(null)]
    public void It_begins_empty_where_nothing_is_known(string? begins) => Assert.Null(Of(begins));

    [Fact]
    public void It_begins_empty_where_what_comes_of_it_would_not_be_taken()
    {
        Assert.Null(Of("{number}", new MomentType()));
        Assert.Null(Of("编号 {number}", new NumberType()));
    }

    [Fact]
    public void A_text_that_is_too_long_is_cut() =>
        Assert.Equal(FieldValue.Of("YQ"), Beginning().Of(Field("{number}", new TextType()) with { MaxLength = 2 }));

    private static FieldValue? Of(string? begins, FieldType? type = null) => Beginning().Of(Field(begins, type ?? new TextType()));

    private static Beginning Beginning() =>
        new(name => Known.GetValueOrDefault(name), (_, value) => value.ToString() is "water" ? "<water>" : value.ToString()!);

    private static FormField Field(string? begins, FieldType type) =>
        FormField.Of("x", new("字段", "Field"), type) with
        {
            Begins = begins,
        };
}
