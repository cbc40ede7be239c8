using System.Text.Json;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Tests.Sayings;

public sealed class SayingTests
{
    private static readonly Saying Rich = Saying.Of(
        "tea.invitation",
        ("guests", SayingValue.List(["李", "王"])),
        ("count", 2),
        ("share", 0.5m),
        ("day", new DateOnly(2026, 9, 18)),
        ("time", new TimeOnly(17, 30)),
        ("minute", new SayingValue.Minute(new DateTime(2026, 9, 18, 17, 30, 0))),
        ("moment", new DateTime(2026, 9, 18, 17, 30, 0)),
        ("cake", Saying.Of("tea.cake"))
    );

    [Fact]
    public void Sayings_with_the_same_code_and_values_are_equal_in_whatever_order_these_are_given()
    {
        Assert.Equal(Saying.Of("tea.served", ("guest", "李"), ("count", 2)), Saying.Of("tea.served", ("count", 2), ("guest", "李")));
        Assert.NotEqual(Saying.Of("tea.served", ("count", 2)), Saying.Of("tea.served", ("count", 3)));
        Assert.NotEqual(Saying.Of("tea.served"), Saying.Of("tea.cake"));
        Assert.Equal(SayingValue.List(["李"]), SayingValue.List(["李"]));
    }

    [Fact]
    public void A_saying_is_stored_with_code_and_values_and_read_as_it_was()
    {
        var stored = SayingJson.Stored(Rich);

        Assert.Equal(
            """{"code":"tea.invitation","values":{"cake":{"code":"tea.cake"},"count":2,"day":{"day":"2026-09-18"},"guests":["李","王"],"minute":{"minute":"2026-09-18T17:30:00"},"moment":{"moment":"2026-09-18T17:30:00"},"share":0.5,"time":{"time":"17:30:00"}}}""",
            stored
        );
        Assert.Equal(Rich, SayingJson.Read(stored));
        Assert.Equal(Rich, JsonSerializer.Deserialize<Saying>(JsonSerializer.Serialize(Rich)));
    }

    [Theory]
    [InlineData("第 3 行：标题为空")]
    [InlineData("")]
    [InlineData("""{"code":"tea.served"}""")]
    [InlineData("""{"code":}""")]
    public void Verbatim_words_are_stored_so_that_they_are_read_as_words_whatever_they_look_like(string words)
    {
        Assert.Equal(words, SayingJson.Read(SayingJson.Stored(Saying.Verbatim(words))).Words);
        Assert.Equal(words, JsonSerializer.Deserialize<Saying>(JsonSerializer.Serialize(Saying.Verbatim(words)))!.Words);
    }

    [Theory]
    [InlineData("该待办已由他人办理。")]
    [InlineData("""{"code":3}""")]
    [InlineData("""{"code":"a","values":{"b":true}}""")]
    public void What_a_former_version_stored_is_read_as_words(string stored) => Assert.Equal(stored, SayingJson.Read(stored).Words);

    [Fact]
    public void Verbatim_words_are_stored_as_former_versions_stored_them() =>
        Assert.Equal("已用 50%", SayingJson.Stored(Saying.Verbatim("已用 50%")));
}
