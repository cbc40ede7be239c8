using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Tests.Sayings;

public sealed class WritingDirectionTests
{
    [Theory]
    [InlineData("a\u202Eb", "a\u202Eb\u202C")]
    [InlineData("\u202Ea\u2067b", "\u202Ea\u2067b\u2069\u202C")]
    [InlineData("\u2067\u202Ea\u2069", "\u2067\u202Ea\u2069")]
    [InlineData("\u2067a\u202Cb", "\u2067a\u202Cb\u2069")]
    public void A_turn_that_a_text_does_not_end_is_ended_for_it(string text, string balanced) =>
        Assert.Equal(balanced, WritingDirection.Balanced(text));

    [Theory]
    [InlineData("路灯\u200B不亮 abc")]
    [InlineData("\u202Ea\u202C")]
    public void A_text_without_such_turns_stays_as_it_is(string text) => Assert.Same(text, WritingDirection.Balanced(text));

    [Fact]
    public void What_somebody_wrote_turns_nothing_of_the_sentence_that_tells_it()
    {
        var book = new Phrasebook([
            (
                "x.zh-CN.json",
                """{"x.y":"“{title}”已办结","language.day":"d","language.time":"t","language.moment":"g","language.minute":"g","language.list":"、","language.weekdays":"日 一 二 三 四 五 六"}"""
            ),
            (
                "x.en.json",
                """{"x.y":"“{title}” is done","language.day":"d","language.time":"t","language.moment":"g","language.minute":"g","language.list":", ","language.weekdays":"Su Mo Tu We Th Fr Sa"}"""
            ),
        ]);

        Assert.Equal("“\u202Eab\u202C”已办结", book.Say(Saying.Of("x.y", ("title", "\u202Eab")), "zh-CN"));
        Assert.Equal("“\u202Eab\u202C” is done", book.Say(Saying.Of("x.y", ("title", Saying.Verbatim("\u202Eab"))), "en"));
    }

    [Theory]
    [InlineData(" 城管局\u202E ", "城管局")]
    [InlineData("王\u200B建\u2060国\uFEFF", "王建国")]
    [InlineData("A\u200Db", "A\u200Db")]
    public void A_name_holds_no_sign_that_turns_it_or_that_nobody_sees(string typed, string kept) =>
        Assert.Equal(kept, WritingDirection.Name(typed));
}
