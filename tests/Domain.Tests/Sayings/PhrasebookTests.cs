using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Tests.Sayings;

public sealed class PhrasebookTests
{
    private const string Ways = """
        "language.day": "d/M/yyyy (ddd)", "language.list": " + ", "language.moment": "d/M HH:mm", "language.minute": "d/M/yy H:mm",
        "language.time": "HH.mm", "language.weekdays": "So Mo Di Mi Do Fr Sa"
        """;

    private static readonly DateTime Moment = new(2026, 9, 18, 17, 30, 0);

    [Fact]
    public void A_saying_is_spoken_from_the_table_of_the_language()
    {
        var book = Book(""" "tea.served": "{guest} has tea" """, """ "tea.served": "{guest}用茶" """);

        Assert.Equal("Li has tea", book.Say(Saying.Of("tea.served", ("guest", "Li")), Languages.English));
        Assert.Equal("Li用茶", book.Say(Saying.Of("tea.served", ("guest", "Li")), Languages.Chinese));
    }

    [Fact]
    public void The_value_named_count_chooses_between_one_and_several()
    {
        var book = Book(""" "tea.cups_one": "a cup", "tea.cups_other": "{count} cups" """);

        Assert.Equal(
            ["0 cups", "a cup", "2 cups", "1.5 cups"],
            new[] { 0, 1, 2, 1.5m }.Select(count => English(book, Saying.Of("tea.cups", ("count", count))))
        );
    }

    [Fact]
    public void Days_times_and_moments_are_written_in_the_way_of_the_language()
    {
        var book = Book(""" "tea.at": "{day}, {time}, {moment}, {minute}" """);

        Assert.Equal(
            "18/9/2026 (Fr), 17.30, 18/9 17:30, 18/9/26 17:30",
            English(
                book,
                Saying.Of(
                    "tea.at",
                    ("day", DateOnly.FromDateTime(Moment)),
                    ("time", TimeOnly.FromDateTime(Moment)),
                    ("moment", Moment),
                    ("minute", new SayingValue.Minute(Moment))
                )
            )
        );
    }

    [Fact]
    public void What_the_product_has_words_for_is_said_in_the_words_of_the_language()
    {
        var book = Book(""" "tea.missing": "{what}?" """, """ "tea.missing": "{what}？" """);
        var missing = Saying.Of("tea.missing", ("what", new Words("茶杯", "Cup")));

        Assert.Equal(("Cup?", "茶杯？"), (book.Say(missing, Languages.English), book.Say(missing, Languages.Chinese)));
        Assert.Equal(missing, SayingJson.Read(SayingJson.Stored(missing)));
    }

    [Fact]
    public void Several_are_joined_by_the_languages_separator_and_a_saying_within_is_spoken_too()
    {
        var book = Book(""" "tea.with": "tea with {sides}", "tea.cake": "cake for {guest}" """);
        var sides = SayingValue.List([Saying.Of("tea.cake", ("guest", "Li")), Saying.Verbatim("月饼")]);

        Assert.Equal("tea with cake for Li + 月饼", English(book, Saying.Of("tea.with", ("sides", sides))));
    }

    [Fact]
    public void Verbatim_words_are_the_same_in_every_language() =>
        Assert.All(Languages.All, language => Assert.Equal("原样 {count}", Book("").Say(Saying.Verbatim("原样 {count}"), language)));

    [Fact]
    public void A_code_of_another_version_and_a_value_that_is_missing_can_still_be_read()
    {
        Assert.Equal("tea.gone", English(Book(""), Saying.Of("tea.gone")));
        Assert.Equal("{guest} has tea", English(Book(""" "tea.served": "{guest} has tea" """), Saying.Of("tea.served")));
    }

    [Theory]
    [InlineData(""" "tea.served": "one", "tea.served": "two" """)]
    [InlineData(""" "Tea": "no area" """)]
    [InlineData(""" "tea.served": 1 """)]
    [InlineData(""" "tea.served": "{guest has tea" """)]
    [InlineData(""" "tea.cups_one": "a cup" """)]
    public void A_table_with_a_key_twice_or_malformed_is_refused_at_once(string sentences) =>
        Assert.Throws<FormatException>(() => Book(sentences));

    [Theory]
    [InlineData("zh-CN", Languages.Chinese)]
    [InlineData("zh-TW", Languages.Chinese)]
    [InlineData("fr", Languages.Chinese)]
    [InlineData("en-GB", Languages.English)]
    public void A_reader_of_any_English_is_spoken_to_in_English_and_everybody_else_in_Chinese(string culture, string language) =>
        Assert.Equal(language, Languages.Of(System.Globalization.CultureInfo.GetCultureInfo(culture)));

    private static string English(Phrasebook book, Saying saying) => book.Say(saying, Languages.English);

    private static Phrasebook Book(string english, string chinese = "") =>
        new([
            ("language.en.json", $"{{{Ways}}}"),
            ("language.zh-CN.json", $"{{{Ways}}}"),
            ("tea.en.json", $"{{{english}}}"),
            ("tea.zh-CN.json", $"{{{chinese}}}"),
        ]);
}
