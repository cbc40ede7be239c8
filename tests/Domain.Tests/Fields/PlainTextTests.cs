using System.Text.Json;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Domain.Tests.Fields;

public sealed class PlainTextTests
{
    // An attribute cannot hold half a pair.
    [Fact]
    public void Half_a_pair_becomes_the_sign_for_it()
    {
        Assert.Equal("甲\uFFFD乙", PlainText.Mended("甲\uD800乙"));
        Assert.Equal("\uFFFD\uFFFD", PlainText.Mended("\uDC00\uD83D"));
        Assert.Equal("\uFFFD\uFFFD", PlainText.Mended("\uD83D\0\uDE00"));
        Assert.Equal("甲\uFFFD😀", PlainText.Kept("甲\uD83D😀"));
    }

    [Theory]
    [InlineData("甲\uFFFE乙\uFFFF", "甲乙")]
    [InlineData("\uFDD0甲\uFDEF", "甲")]
    [InlineData("甲\U0001FFFE乙\U0010FFFF", "甲乙")]
    [InlineData("甲\0乙\u0001\u007F\u0080\u009F", "甲乙")]
    [InlineData("一\v二\f三\u0085四\u2028五\u2029六", "一\n二\n三\n四\n五\n六")]
    public void What_no_text_may_hold_is_mended(string given, string mended)
    {
        Assert.Equal(mended, PlainText.Mended(given));
        Assert.Same(mended, PlainText.Mended(mended));
    }

    [Theory]
    [InlineData("")]
    [InlineData("第一行\r\n第二行\t①ＡＢＣ\u3000\u00A0")]
    [InlineData("👩‍👩‍👧 🇨🇳 e\u0301 𠮷 \uFFFD \uFEFF \uE000")]
    [InlineData("_x0041_ \u202E\u200F'=1+1")]
    public void All_else_stays_exactly_as_it_was_written(string given)
    {
        Assert.Same(given, PlainText.Mended(given));
        Assert.Same(given, PlainText.Kept(given));
    }

    [Fact]
    public void Of_all_code_points_those_stay_that_are_characters_of_a_text()
    {
        for (var point = 0; point <= 0x10FFFF; point++)
        {
            var half = point is >= 0xD800 and <= 0xDFFF;
            var text = half ? ((char)point).ToString() : char.ConvertFromUtf32(point);
            var control = point is < 0x20 and not (0x09 or 0x0A or 0x0D) or >= 0x7F and <= 0x9F;
            var none = point is >= 0xFDD0 and <= 0xFDEF || (point & 0xFFFF) is 0xFFFE or 0xFFFF;
            var expected =
                half ? "\uFFFD"
                : point is 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029 ? "\n"
                : control || none ? ""
                : text;
            Assert.Equal(expected, PlainText.Mended(text));
            Assert.Equal(
                half ? "\uFFFD"
                    : none || point == 0 ? ""
                    : text,
                PlainText.Kept(text)
            );
        }
    }

    [Fact]
    public void One_line_has_blanks_for_breaks_and_tabs() => Assert.Equal("甲 乙 丙 丁", PlainText.Line(" 甲\r\n乙\v丙\t丁\0 "));

    [Theory]
    [InlineData("""{"a\ud800":["b\u0000",{"c":"\ufffe"}]}""", """{"a�":["b",{"c":""}]}""")]
    [InlineData("""["甲\u000b乙","\u2028"]""", """["甲\n乙","\n"]""")]
    [InlineData(
        """{"n":1.10,"m":123456789012345678901234567890,"x":"\u0000","t":true,"z":null}""",
        """{"n":1.10,"m":123456789012345678901234567890,"x":"","t":true,"z":null}"""
    )]
    [InlineData("""{"x":"\u0000","a":"\\\"\/\b\f\n\r\t\u0041"}""", "{\"x\":\"\",\"a\":\"\\\\\\\"/\\n\\n\\r\\tA\"}")]
    [InlineData("\"甲\uFFFE乙\uFDD0\u007F\u009B\"", "\"甲乙\"")]
    public void Every_text_and_name_of_a_json_is_mended_and_all_else_stays(string given, string mended) =>
        Assert.Equal(mended, PlainJson.Mended(given));

    [Theory]
    [InlineData("""{ "a" : "甲\n\ud83d\ude00", "b": 1e5 } """)]
    [InlineData("""{"a": "\ud800" """)]
    [InlineData("not json \0")]
    [InlineData("")]
    public void A_json_without_flaws_and_what_is_none_stay_as_they_are(string given) => Assert.Same(given, PlainJson.Mended(given));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n\u00A0\u3000")]
    [InlineData("\u200B\u2060")]
    [InlineData("\u200B\u200D\uFEFF\u00AD")]
    [InlineData("\u202E\u2066\u2069")]
    [InlineData("\u3164\u115F\u1160\uFFA0\u2800")]
    [InlineData("\uFE0F\U000E0100\u034F")]
    public void A_text_of_signs_that_nobody_sees_is_blank(string? text) => Assert.True(PlainText.IsBlank(text));

    [Theory]
    [InlineData("路灯")]
    [InlineData("\u200B。")]
    [InlineData("👨\u200D👩")]
    [InlineData("0")]
    [InlineData("\uE000")]
    [InlineData("\U0003134A")]
    public void A_text_of_which_anything_is_to_be_seen_is_not(string text) => Assert.False(PlainText.IsBlank(text));

    [Theory]
    [InlineData("\u200B\u200D")]
    [InlineData("\u2060")]
    public void What_has_to_be_filled_in_has_to_show_something(string text)
    {
        Assert.True(FieldValue.Of(text).IsEmpty);
        Assert.True(FieldValue.Of([text, " "]).IsEmpty);
        Assert.False(FieldValue.Of([text, "甲"]).IsEmpty);
    }

    [Fact]
    public void What_was_mended_can_be_read_and_written()
    {
        var json = JsonElement.Parse(PlainJson.Mended("""{"\udfff": "\ud800", "b": "\ud83d\ude00"}"""));

        Assert.Equal("😀", json.GetProperty("b").GetString());
        Assert.Equal("\uFFFD", json.GetProperty("\uFFFD").GetString());
        Assert.NotEmpty(JsonSerializer.Serialize(json));
    }
}
