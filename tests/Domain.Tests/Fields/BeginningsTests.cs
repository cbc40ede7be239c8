using CaseFlow.Domain.Fields;

namespace CaseFlow.Domain.Tests.Fields;

public sealed class BeginningsTests
{
    private const string Family = "👩‍👩‍👧";

    [Fact]
    public void No_cut_leaves_half_of_a_character()
    {
        var text = $"办{Family}e\u0301理🇨🇳𠮷";
        var whole = new[] { "", "办", $"办{Family}", $"办{Family}e\u0301", $"办{Family}e\u0301理", $"办{Family}e\u0301理🇨🇳", text };
        for (var longest = 0; longest <= text.Length; longest++)
        {
            var cut = Beginnings.Of(text, longest);

            Assert.True(cut.Length <= longest);
            Assert.Equal(whole.Last(one => one.Length <= longest), cut);
        }
    }

    [Theory]
    [InlineData("办理", 2, "办理", "办理")]
    [InlineData("办理中", 2, "办理", "办理…")]
    [InlineData("", 0, "", "")]
    [InlineData("😀", 1, "", "…")]
    public void What_is_told_shows_that_there_was_more(string text, int longest, string cut, string told)
    {
        Assert.Equal(cut, Beginnings.Of(text, longest));
        Assert.Equal(told, Beginnings.Told(text, longest));
    }

    [Fact]
    public void One_character_that_is_longer_than_the_place_is_cut_between_its_code_points()
    {
        Assert.Equal("e\u0301\u0301", Beginnings.Of("e" + new string('\u0301', 500), 3));
        Assert.Equal("👩\u200D", Beginnings.Of(Family, 4));
    }
}
