using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Web;

/// <summary>A body that is cut, or has gaps or unknown names, is refused with what to do, and nothing of it is kept.</summary>
public sealed class UnreadableBodyTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string WholeFile =
        "--a\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\nhalf of it";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/calendar/years")]
    [InlineData("/api/imports")]
    [InlineData("/api/imports/preview")]
    [InlineData("/api/procedures/check")]
    [InlineData("/api/procedures/import")]
    [InlineData("/api/cases/{0}/attachments")]
    public async Task A_form_that_is_cut_is_refused_with_what_to_do(string address)
    {
        var client = await host.SignIn(Roles.SystemAdmin, Roles.ProcedureAdmin, Roles.Collector, Roles.Supervisor);
        if (address.Contains("{0}", StringComparison.Ordinal))
            address = string.Format(null, address, (await Register(client, """{"title": "标题", "body": "正文"}""").Ok()).Number("id"));
        foreach (var body in new[] { "xx", WholeFile, "--a\r\nno header" })
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=a");

            var problem = await client.PostAsync(address, content, Ct).Refused(HttpStatusCode.BadRequest);

            Assert.Equal("上传的内容不完整，无法读取。没有保存任何改动，请重新选择文件上传。", problem.Text("title"));
        }
    }

    [Theory]
    [InlineData("PUT", "/api/calendar/hours", """{"hours": [null]}""", "hours")]
    [InlineData("PUT", "/api/calendar/hours", """{"hours": [{"fromMonth": 1, "fromDay": 1, "spans": []}, null]}""", "hours")]
    [InlineData("POST", "/api/cases", """{"title": "标题", "body": "正文", "subjects": [null]}""", "subjects")]
    [InlineData(
        "POST",
        "/api/accounts",
        """{"code": "neu", "password": "Caseflow-2026", "person": {"name": "新人", "unit": "office", "email": null, "roles": [null]}}""",
        "roles"
    )]
    public async Task A_list_with_nothing_as_an_entry_is_refused_by_its_name(string method, string address, string body, string list)
    {
        var client = await host.SignIn(Roles.SystemAdmin, Roles.Collector, Roles.Supervisor);
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = Json(body) };

        var problem = await client.SendAsync(request, Ct).Refused(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(list, Assert.Single(problem.GetProperty("fields").EnumerateArray()).Text("field"));
    }

    [Theory]
    [InlineData("subject", "\"吴局长\"")]
    [InlineData("number", "\"YQ-1\"")]
    [InlineData("further", "{}")]
    public async Task A_name_that_no_registration_has_is_refused_and_what_is_known_is_said(string name, string value)
    {
        var client = await host.SignIn(Roles.Collector);

        var problem = await Register(client, $$"""{"title": "标题", "body": "正文", "{{name}}": {{value}}}""")
            .Refused(HttpStatusCode.UnprocessableEntity);

        Assert.Contains($"“{name}”", problem.Text("title"), StringComparison.Ordinal);
        Assert.Contains("subjects", problem.Text("title"), StringComparison.Ordinal);
        Assert.Equal(name, Assert.Single(problem.GetProperty("fields").EnumerateArray()).Text("field"));
    }

    private static Task<HttpResponseMessage> Register(HttpClient client, string body) => client.PostAsync("/api/cases", Json(body), Ct);

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
