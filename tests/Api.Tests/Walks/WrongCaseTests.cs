using System.Net;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>What is wrong with registering, correcting or stopping a case is said with its field, and not one row changes.</summary>
public sealed class WrongCaseTests(Screening screening) : IClassFixture<Screening>
{
    private Office Office => screening.Office;

    private OpenCase Item => screening.Item;

    [Theory]
    [InlineData("""{"title":"","body":"有内容"}""", "title", "请填写标题")]
    [InlineData("""{"body":"有内容"}""", "title", "请填写标题")]
    [InlineData("""{"title":"有标题"}""", "body", "请填写正文")]
    [InlineData("""{"title":"有标题","body":"有内容","url":"javascript:alert(1)"}""", "url", "http://")]
    [InlineData("""{"title":"有标题","body":"有内容","url":"东街"}""", "url", "http://")]
    [InlineData("""{"title":"有标题","body":"有内容","postedAt":"2026-09-22T00:00:00Z"}""", "postedAt", "不能晚于现在")]
    [InlineData("""{"title":"有标题","body":"有内容","discoveredAt":"2027-01-01T00:00:00Z"}""", "discoveredAt", "不能晚于现在")]
    [InlineData("""{"title":"有标题","body":"有内容","subjects":["a|b"]}""", "subjects", "名单")]
    [InlineData("""{"title":"有标题","body":"有内容","sentiment":{}}""", "sentiment", "无法识别")]
    [InlineData("""{"title":"有标题","body":"有内容","containsAccusation":"也许"}""", "containsAccusation", "请选择是或否")]
    [InlineData("""{"title":"有标题","body":"有内容","subjectPosts":["局长"," "]}""", "subjectPosts", "最多 200 项")]
    public async Task An_item_is_not_registered_with(string body, string field, string words)
    {
        var refused = await screening.Refused(
            HttpStatusCode.UnprocessableEntity,
            Screening.Json(HttpMethod.Post, "/api/cases", body),
            Office.Collector
        );

        Assert.Contains(field, refused.Fields);
        Assert.Contains(words, refused.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_that_is_too_long_is_refused()
    {
        var refused = await screening.Refused(
            HttpStatusCode.UnprocessableEntity,
            Screening.Json(HttpMethod.Post, "/api/cases", $$"""{"title":"{{new string('长', 201)}}","body":"有内容"}"""),
            Office.Collector
        );

        Assert.Equal(["title"], refused.Fields);
    }

    [Theory]
    [InlineData("\"Seven\"")]
    [InlineData("7")]
    public async Task A_level_that_does_not_exist_is_refused(string level) =>
        await screening.Refused(
            HttpStatusCode.BadRequest,
            Screening.Json(HttpMethod.Post, "/api/cases", $$"""{"title":"有标题","body":"有内容","level":{{level}}}"""),
            Office.Collector
        );

    [Fact]
    public async Task A_procedure_that_is_not_published_is_refused() =>
        await screening.Refused(
            HttpStatusCode.UnprocessableEntity,
            Screening.Json(HttpMethod.Post, "/api/cases", """{"title":"有标题","body":"有内容","procedure":"nowhere"}"""),
            Office.Collector
        );

    [Theory]
    [InlineData("""{}""", "fields")]
    [InlineData("""{"level":"9"}""", "level")]
    [InlineData("""{"title":""}""", "title")]
    [InlineData("""{"title":5}""", "title")]
    [InlineData("""{"url":"javascript:alert(1)"}""", "url")]
    [InlineData("""{"discoveredAt":"yesterday"}""", "discoveredAt")]
    [InlineData("""{"colour":"red"}""", "colour")]
    [InlineData("""{"category":{"name":"城建"}}""", "category")]
    public async Task A_case_is_not_corrected_with(string fields, string field)
    {
        var request = Screening.Json(
            HttpMethod.Patch,
            $"{Item.Path}/fields",
            $$"""{"fields":{{fields}},"reason":"登记有误","stamp":"1"}"""
        );

        Assert.Contains(field, (await screening.Refused(HttpStatusCode.UnprocessableEntity, request)).Fields);
    }

    [Fact]
    public async Task What_the_office_itself_sets_is_not_corrected()
    {
        var refused = await screening.Refused(
            HttpStatusCode.UnprocessableEntity,
            Screening.Json(HttpMethod.Patch, $"{Item.Path}/fields", """{"fields":{"number":"YQ-1"},"reason":"登记有误","stamp":"1"}""")
        );

        Assert.Contains("不能修改", refused.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_not_corrected_without_a_reason() =>
        Assert.Equal(
            ["reason"],
            (
                await screening.Refused(
                    HttpStatusCode.UnprocessableEntity,
                    Screening.Json(HttpMethod.Patch, $"{Item.Path}/fields", """{"fields":{"title":"新标题"},"stamp":"1"}""")
                )
            ).Fields
        );

    [Theory]
    [InlineData("""{"instruction":"照此办理"}""")]
    [InlineData("""{"level":"3"}""")]
    [InlineData("""{"route":"assign"}""")]
    public async Task What_was_instructed_or_decided_is_not_corrected(string fields)
    {
        var refused = await screening.Refused(
            HttpStatusCode.UnprocessableEntity,
            Screening.Json(HttpMethod.Patch, $"{Item.Path}/fields", $$"""{"fields":{{fields}},"reason":"改一下","stamp":"1"}""")
        );

        Assert.Contains("不能直接更正", refused.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_discovery_in_the_future_is_not_taken() =>
        Assert.Equal(
            ["discoveredAt"],
            (
                await screening.Refused(
                    HttpStatusCode.UnprocessableEntity,
                    Screening.Json(
                        HttpMethod.Patch,
                        $"{Item.Path}/fields",
                        """{"fields":{"discoveredAt":"2099-01-01T00:00:00+08:00"},"reason":"登记有误","stamp":"1"}"""
                    )
                )
            ).Fields
        );

    [Fact]
    public async Task A_case_is_not_stopped_without_a_reason() =>
        Assert.Equal(
            ["reason"],
            (
                await screening.Refused(
                    HttpStatusCode.UnprocessableEntity,
                    Screening.Json(HttpMethod.Post, $"{Item.Path}/stop", """{"reason":" "}"""),
                    Office.Leader
                )
            ).Fields
        );
}
