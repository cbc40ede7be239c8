using CaseFlow.Infrastructure.Search;

namespace CaseFlow.Api.Tests.Search;

public sealed class SearchWordsTests
{
    [Fact]
    public void A_text_has_its_characters_and_its_pairs_and_nothing_reaches_across_a_mark()
    {
        Assert.Equal(["东", "街", "积", "水"], SearchWords.Letters("东街，积水"));
        Assert.Equal(["东街", "积水"], SearchWords.Pairs("东街，积水"));
    }

    [Theory]
    [InlineData("积水", "积水")]
    [InlineData("水", "水")]
    [InlineData("东街水", "东街", "街水")]
    [InlineData("WiFi 慢", "wi", "if", "fi", "慢")]
    [InlineData("ＷｉＦｉ ㎡", "wi", "if", "fi", "m2")]
    [InlineData("①号", "1号")]
    [InlineData("黑\u200B臭", "黑臭")]
    [InlineData("！")]
    public void To_find_a_text_its_pairs_are_looked_up_and_letters_that_stand_alone(string text, params string[] words) =>
        Assert.Equal(words.Order(StringComparer.Ordinal), SearchWords.ToFind(text).Order(StringComparer.Ordinal));

    [Fact]
    public void A_rare_character_of_two_code_units_is_one_character()
    {
        Assert.Equal(["𠮷", "村"], SearchWords.Letters("𠮷村"));
        Assert.Equal(["𠮷村"], SearchWords.Pairs("𠮷村"));
    }

    [Theory]
    [InlineData("东街积水", "东街", "街积", "积水")]
    [InlineData("东街，积水。", "东街", "街", "积", "积水")]
    [InlineData("共 3.5 元", "共", "3", "3", "5", "5", "元")]
    [InlineData("水")]
    public void Pairs_stand_in_their_order_and_a_mark_between_two_letters_is_kept_as_these_two(string text, params string[] words) =>
        Assert.Equal(words, SearchWords.InOrder(text));

    [Theory]
    [InlineData("每月3.5元", "3.5", true)]
    [InlineData("每月3-5元", "3.5", true)]
    [InlineData("每月35元", "3.5", false)]
    [InlineData("WiFi 慢", "wifi慢", false)]
    [InlineData("积水，井盖", "水井", false)]
    [InlineData("积水，井盖", "积水。井盖", true)]
    [InlineData("\uD83D积水\uFFFE", "积水", true)]
    [InlineData("1号楼", "①号", true)]
    [InlineData("2号楼", "①号", false)]
    public void A_term_is_in_a_text_when_its_letters_are_whatever_marks_stand_between(string text, string term, bool isIn) =>
        Assert.Equal(isIn, SearchWords.IsIn(text, Assert.Single(SearchWords.Terms(term))));

    [Fact]
    public void Terms_without_a_letter_are_none() => Assert.Equal(["积水", "3 5"], SearchWords.Terms(" 积水 ！  3.5， 积水！"));
}
