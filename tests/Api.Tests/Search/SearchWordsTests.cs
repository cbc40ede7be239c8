using CaseFlow.Infrastructure.Search;

namespace CaseFlow.Api.Tests.Search;

public sealed class SearchWordsTests
{
    [Fact]
    public void A_text_has_its_characters_and_its_pairs_and_nothing_reaches_across_a_mark() =>
        Assert.Equal(["东", "东街", "水", "积", "积水", "街"], SearchWords.Of("东街，积水").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("积水", "积水")]
    [InlineData("水", "水")]
    [InlineData("东街水", "东街", "街水")]
    [InlineData("WiFi 慢", "wi", "if", "fi", "慢")]
    [InlineData("！")]
    public void To_find_a_text_its_pairs_are_looked_up_and_letters_that_stand_alone(string text, params string[] words) =>
        Assert.Equal(words.Order(StringComparer.Ordinal), SearchWords.ToFind(text).Order(StringComparer.Ordinal));

    [Fact]
    public void A_rare_character_of_two_code_units_is_one_character() =>
        Assert.Equal(["𠮷", "𠮷村", "村"], SearchWords.Of("𠮷村").OrderBy(word => word.Length == 1).ThenBy(word => word.Length));
}
