using System.Net;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>Whatever is wrong with a request is said in Chinese with a status 4xx, and not one row of the database changes.</summary>
public sealed class WrongInputTests(Screening screening) : IClassFixture<Screening>
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
        var refused = await screening.Refused(
            HttpStatusCode.UnprocessableEntity,
            screening.Complete($$"""{"outcome":"{{outcome}}","fields":{{fields}}}""")
        );

        Assert.Contains(words, refused.Title, StringComparison.Ordinal);
        if (field is not null)
            Assert.Contains(field, refused.Fields);
    }

    [Fact]
    public async Task An_item_is_merged_only_into_another_case_that_there_is()
    {
        foreach (var (number, words) in new[] { ("YQ-99999999-0001", "不是已登记的案件编号"), (Item.Number, "不能是本件自己的编号") })
        {
            var refused = await screening.Refused(
                HttpStatusCode.UnprocessableEntity,
                screening.Complete($$$"""{"outcome":"Duplicate","fields":{"originalNumber":"{{{number}}}"}}""")
            );

            Assert.Contains(words, refused.Problem.GetProperty("fields")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_field_that_is_too_long_is_named_with_its_limit()
    {
        var opinion = new string('长', 2_001);

        var refused = await screening.Refused(
            HttpStatusCode.UnprocessableEntity,
            screening.Complete($$$"""{"outcome":"Transfer","fields":{"screeningOpinion":"{{{opinion}}}"}}""")
        );

        Assert.Contains(
            "最多 2000 字，现有 2001 字",
            refused.Problem.GetProperty("fields")[0].GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
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
        var refused = await screening.Refused(HttpStatusCode.BadRequest, screening.Complete(body));

        Assert.Contains("无法读取", refused.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_not_json_at_all_is_refused()
    {
        var form = screening.Complete("outcome=InScope");
        form.Content!.Headers.ContentType = new("text/plain");

        await screening.Refused(null, form);
    }

    [Theory]
    [InlineData("/api/cases/999999")]
    [InlineData("/api/cases/999999/timeline")]
    [InlineData("/api/cases/999999/deadlines")]
    [InlineData("/api/cases/99999999999999999999")]
    [InlineData("/api/tasks/999999/1/1")]
    [InlineData("/api/nowhere")]
    public async Task What_does_not_exist_is_not_found(string path) =>
        await screening.Refused(HttpStatusCode.NotFound, new HttpRequestMessage(HttpMethod.Get, path));

    [Theory]
    [InlineData("/api/tasks/999999/1/1/complete", """{"outcome":"InScope"}""")]
    [InlineData("/api/tasks/999999/1/1/claim", "{}")]
    [InlineData("/api/inbox/copies/999999/read", "{}")]
    public async Task Nothing_is_done_to_what_does_not_exist(string path, string body) =>
        await screening.Refused(HttpStatusCode.NotFound, Screening.Json(HttpMethod.Post, path, body));

    [Theory]
    [InlineData("/api/inbox?cursor=x")]
    [InlineData("/api/inbox?cursor=OTk5OTk5OTk5OTk5OTk5OTk5LjEuMS4x")]
    [InlineData("/api/inbox/done?cursor=OTk5OTk5OTk5OTk5OTk5OTk5LjEuMS4x")]
    [InlineData("/api/inbox/done?cursor=MQ")]
    [InlineData("/api/inbox/copies?cursor=!")]
    [InlineData("/api/cases?cursor=MS4xLjE")]
    public async Task A_cursor_that_no_page_gave_is_refused(string path) =>
        Assert.Contains(
            "翻页标记",
            (await screening.Refused(HttpStatusCode.UnprocessableEntity, new HttpRequestMessage(HttpMethod.Get, path))).Title,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("/api/cases?level=Seven")]
    [InlineData("/api/inbox?limit=many")]
    public async Task A_query_that_cannot_be_read_is_refused(string path) =>
        await screening.Refused(HttpStatusCode.BadRequest, new HttpRequestMessage(HttpMethod.Get, path));

    [Fact]
    public async Task A_task_of_somebody_else_is_not_done_and_one_of_an_unknown_case_not_even_named()
    {
        await screening.Refused(HttpStatusCode.Forbidden, screening.Complete("""{"outcome":"Incomplete"}"""), Office.Leader);
        await screening.Refused(
            HttpStatusCode.NotFound,
            screening.Complete("""{"outcome":"Incomplete"}"""),
            Office.HandlerOf(Office.Water)
        );
    }
}
