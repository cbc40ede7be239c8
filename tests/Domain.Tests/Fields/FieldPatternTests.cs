using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.Sayings;
using static CaseFlow.Domain.Tests.Fields.Forms;

namespace CaseFlow.Domain.Tests.Fields;

public sealed class FieldPatternTests
{
    private static readonly FormField Phone = Field("电话", new TextType()) with
    {
        Pattern = "1[0-9]{10}",
        PatternText = Saying.Verbatim("请填写 11 位手机号。"),
    };

    [Theory]
    [InlineData("13800000000", true)]
    [InlineData("13800000000\n", false)]
    [InlineData("x13800000000", false)]
    [InlineData("138000000001", false)]
    public void The_whole_text_must_match(string text, bool taken) => Assert.Equal(taken, Check(Phone, FieldValue.Of(text)).IsEmpty);

    [Fact]
    public void Alternatives_match_wholly_as_well() => Assert.Single(Check(Phone with { Pattern = "a|b" }, FieldValue.Of("ax")));

    [Fact]
    public void The_administrators_own_sentence_is_told() =>
        Assert.Equal("请填写 11 位手机号。", Assert.Single(Check(Phone, FieldValue.Of("1"))).Text.Chinese());

    [Fact]
    public void A_pattern_that_would_backtrack_for_ever_answers_the_same_as_any_other() =>
        Assert.Single(Check(Phone with { Pattern = "(a+)+b", MaxLength = 10_000 }, FieldValue.Of(new string('a', 5_000))));

    [Theory]
    [InlineData("[0-9]+", true)]
    [InlineData("[0-9", false)]
    [InlineData("a)(b", false)]
    [InlineData("(?x)a # the rest is a comment", false)]
    [InlineData("(?=a)a", false)]
    [InlineData("(a)\\1", false)]
    public void Only_a_pattern_that_can_be_matched_without_backtracking_is_valid(string pattern, bool valid) =>
        Assert.Equal(valid, FieldPattern.IsValid(pattern));
}
