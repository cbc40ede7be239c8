using System.Net;
using System.Text;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>Whatever is wrong with a request is said in Chinese with a status 4xx, and not one row of the database changes.</summary>
public sealed class WrongInputTests(WrongInputTests.Screening screening) : IClassFixture<WrongInputTests.Screening>
{
    private Office Office => screening.Office;

    private OpenCase Item => screening.Item;

    [Theory]
    [InlineData("Approve", "{}", "没有“Approve”这个结果", null)]
    [InlineData("", "{}", "请选择办理结果", "outcome")]
    [InlineData("InScope", """{"level":"3"}""", "项需要修改", "category")]
    [InlineData("Duplicate", "{}", "项需要修改", "originalNumber")]
    [InlineData("Transfer", """{"screeningOpinion":5}""", "项需要修改", "screeningOpinion")]
    [InlineData("Transfer", """{"screeningOpinion":"不属","colour":"red"}""", "项需要修改", "colour")]
    [InlineData("Transfer", """{"screeningOpinion":{"text":"不属"}}""", "无法识别", "screeningOpinion")]
    [InlineData("Incomplete", """{"missingPoints":"缺时间","level":"9"}""", "项需要修改", "level")]
    [InlineData("Incomplete", """{"missingPoints":"缺时间","realName":"yes"}""", "项需要修改", "realName")]
    public async Task A_task_is_not_completed_with(string outcome, string fields, string words, string? field)
    {
        var refused = await Refused(HttpStatusCode.UnprocessableEntity, Complete($$"""{"outcome":"{{outcome}}","fields":{{fields}}}"""));

        Assert.Contains(words, refused.Title, StringComparison.Ordinal);
        if (field is not null)
            Assert.Contains(field, refused.Fields);
    }

    [Fact]
    public async Task An_item_is_merged_only_into_another_case_that_there_is()
    {
        foreach (var (number, words) in new[] { ("YQ-99999999-0001", "不是已登记的案件编号"), (Item.Number, "不能是本件自己的编号") })
        {
            var refused = await Refused(HttpStatusCode.UnprocessableEntity, Complete($$$"""{"outcome":"Duplicate","fields":{"originalNumber":"{{{number}}}"}}"""));

            Assert.Contains(words, refused.Problem.GetProperty("fields")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_field_that_is_too_long_is_named_with_its_limit()
    {
        var opinion = new string('长', 2_001);

        var refused = await Refused(HttpStatusCode.UnprocessableEntity, Complete($$$"""{"outcome":"Transfer","fields":{"screeningOpinion":"{{{opinion}}}"}}"""));

        Assert.Contains("最多 2000 字，现有 2001 字", refused.Problem.GetProperty("fields")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"outcome":"InScope",""")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"outcome":7}""")]
    [InlineData("""{"outcome":"InScope","fields":"level"}""")]
    public async Task A_body_that_cannot_be_read_is_refused_as_such(string body)
    {
        var refused = await Refused(HttpStatusCode.BadRequest, Complete(body));

        Assert.Contains("无法读取", refused.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_not_json_at_all_is_refused()
    {
        var form = Complete("outcome=InScope");
        form.Content!.Headers.ContentType = new("text/plain");

        await Refused(null, form);
    }

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
        var refused = await Refused(HttpStatusCode.UnprocessableEntity, Json(HttpMethod.Post, "/api/cases", body), Office.Collector);

        Assert.Contains(field, refused.Fields);
        Assert.Contains(words, refused.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_that_is_too_long_is_refused()
    {
        var refused = await Refused(
            HttpStatusCode.UnprocessableEntity, Json(HttpMethod.Post, "/api/cases", $$"""{"title":"{{new string('长', 201)}}","body":"有内容"}"""), Office.Collector);

        Assert.Equal(["title"], refused.Fields);
    }

    [Theory]
    [InlineData("\"Seven\"")]
    [InlineData("7")]
    public async Task A_level_that_does_not_exist_is_refused(string level) => await Refused(
        HttpStatusCode.BadRequest, Json(HttpMethod.Post, "/api/cases", $$"""{"title":"有标题","body":"有内容","level":{{level}}}"""), Office.Collector);

    [Fact]
    public async Task A_procedure_that_is_not_published_is_refused() => await Refused(
        HttpStatusCode.UnprocessableEntity, Json(HttpMethod.Post, "/api/cases", """{"title":"有标题","body":"有内容","procedure":"nowhere"}"""), Office.Collector);

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
        var request = Json(HttpMethod.Patch, $"{Item.Path}/fields", $$"""{"fields":{{fields}},"reason":"登记有误"}""");

        Assert.Contains(field, (await Refused(HttpStatusCode.UnprocessableEntity, request)).Fields);
    }

    [Fact]
    public async Task What_the_office_itself_sets_is_not_corrected()
    {
        var refused = await Refused(HttpStatusCode.UnprocessableEntity, Json(HttpMethod.Patch, $"{Item.Path}/fields", """{"fields":{"number":"YQ-1"},"reason":"登记有误"}"""));

        Assert.Contains("不能修改", refused.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_not_corrected_without_a_reason() => Assert.Equal(["reason"], (await Refused(
        HttpStatusCode.UnprocessableEntity, Json(HttpMethod.Patch, $"{Item.Path}/fields", """{"fields":{"title":"新标题"}}"""))).Fields);

    [Theory]
    [InlineData("""{"instruction":"照此办理"}""")]
    [InlineData("""{"level":"3"}""")]
    [InlineData("""{"route":"assign"}""")]
    public async Task What_was_instructed_or_decided_is_not_corrected(string fields)
    {
        var refused = await Refused(HttpStatusCode.UnprocessableEntity, Json(HttpMethod.Patch, $"{Item.Path}/fields", $$"""{"fields":{{fields}},"reason":"改一下"}"""));

        Assert.Contains("不能直接更正", refused.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_discovery_in_the_future_is_not_taken() => Assert.Equal(["discoveredAt"], (await Refused(
        HttpStatusCode.UnprocessableEntity, Json(HttpMethod.Patch, $"{Item.Path}/fields", """{"fields":{"discoveredAt":"2099-01-01T00:00:00+08:00"},"reason":"登记有误"}"""))).Fields);

    [Fact]
    public async Task A_case_is_not_stopped_without_a_reason() => Assert.Equal(["reason"], (await Refused(
        HttpStatusCode.UnprocessableEntity, Json(HttpMethod.Post, $"{Item.Path}/stop", """{"reason":" "}"""), Office.Leader)).Fields);

    [Theory]
    [InlineData("/api/cases/999999")]
    [InlineData("/api/cases/999999/timeline")]
    [InlineData("/api/cases/999999/deadlines")]
    [InlineData("/api/cases/99999999999999999999")]
    [InlineData("/api/tasks/999999/1/1")]
    [InlineData("/api/nowhere")]
    public async Task What_does_not_exist_is_not_found(string path) => await Refused(HttpStatusCode.NotFound, new HttpRequestMessage(HttpMethod.Get, path));

    [Theory]
    [InlineData("/api/tasks/999999/1/1/complete", """{"outcome":"InScope"}""")]
    [InlineData("/api/tasks/999999/1/1/claim", "{}")]
    [InlineData("/api/inbox/copies/999999/read", "{}")]
    public async Task Nothing_is_done_to_what_does_not_exist(string path, string body) =>
        await Refused(HttpStatusCode.NotFound, Json(HttpMethod.Post, path, body));

    [Theory]
    [InlineData("/api/inbox?cursor=x")]
    [InlineData("/api/inbox?cursor=OTk5OTk5OTk5OTk5OTk5OTk5LjEuMS4x")]
    [InlineData("/api/inbox/done?cursor=OTk5OTk5OTk5OTk5OTk5OTk5LjEuMS4x")]
    [InlineData("/api/inbox/done?cursor=MQ")]
    [InlineData("/api/inbox/copies?cursor=!")]
    [InlineData("/api/cases?cursor=MS4xLjE")]
    public async Task A_cursor_that_no_page_gave_is_refused(string path) =>
        Assert.Contains("翻页标记", (await Refused(HttpStatusCode.UnprocessableEntity, new HttpRequestMessage(HttpMethod.Get, path))).Title, StringComparison.Ordinal);

    [Theory]
    [InlineData("/api/cases?level=Seven")]
    [InlineData("/api/inbox?limit=many")]
    public async Task A_query_that_cannot_be_read_is_refused(string path) => await Refused(HttpStatusCode.BadRequest, new HttpRequestMessage(HttpMethod.Get, path));

    [Fact]
    public async Task A_task_of_somebody_else_is_not_done_and_one_of_an_unknown_case_not_even_named()
    {
        await Refused(HttpStatusCode.Forbidden, Complete("""{"outcome":"Incomplete"}"""), Office.Leader);
        await Refused(HttpStatusCode.NotFound, Complete("""{"outcome":"Incomplete"}"""), Office.HandlerOf(Office.Water));
    }

    private HttpRequestMessage Complete(string body) => Json(HttpMethod.Post, $"{screening.Task.Path}/complete", body);

    private static HttpRequestMessage Json(HttpMethod method, string path, string body) =>
        new(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    /// <param name="status">Null where any 4xx will do.</param>
    private async Task<Refused> Refused(HttpStatusCode? status, HttpRequestMessage request, Colleague? by = null)
    {
        var before = await DatabaseDump.Of(Office.Host);
        using (request)
        {
            using var answer = await (by ?? Office.Assessor).Send(request);
            var refused = await Colleague.ReadRefusal(answer);
            Assert.Equal(status ?? refused.Status, refused.Status);
            Assert.Equal(before, await DatabaseDump.Of(Office.Host));
            return refused;
        }
    }

    /// <summary>One case that waits for the assessor.</summary>
    public sealed class Screening : IAsyncLifetime
    {
        internal Office Office { get; private set; } = null!;

        internal OpenCase Item { get; private set; } = null!;

        internal TaskAddress Task { get; private set; }

        public async ValueTask InitializeAsync()
        {
            Office = await Office.Open();
            Item = await Office.Collector.Registers(new
            {
                title = "东街积水",
                body = "东街雨后积水。",
                source = "市民留言板",
                discoveredAt = Office.Host.Clock.GetUtcNow(),
            });
            Task = TaskAddress.Of(await Office.Assessor.Finds(Item, "排查"));
        }

        public ValueTask DisposeAsync() => Office.DisposeAsync();
    }
}
