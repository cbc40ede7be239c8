using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CaseFlow.Api.Tests.People;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Web;

/// <summary>What comes in too much of.</summary>
public sealed class FloodTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_hands_in_no_more_than_an_account_and_a_password()
    {
        var client = host.Anonymous();

        await client.SignIn(new string('a', 100_000), "x").Refused(HttpStatusCode.RequestEntityTooLarge);
        await client.SignIn("a", new string('x', 100_000)).Refused(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task No_address_reads_more_than_it_can_use()
    {
        var client = await host.SignIn(Roles.Supervisor);
        client.DefaultRequestHeaders.ExpectContinue = true; // hears the answer before it has sent all

        await client
            .PutAsync("/api/me/language", new StringContent(new string(' ', 8_000_000), Encoding.UTF8, "application/json"), Ct)
            .Refused(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData(2, 0, HttpStatusCode.UnprocessableEntity)]
    [InlineData(1, 60, HttpStatusCode.UnprocessableEntity)]
    public async Task A_form_holds_one_file_and_a_few_fields(int files, int fields, HttpStatusCode status)
    {
        var client = await host.SignIn(Roles.Collector);
        using var form = new MultipartFormDataContent("b");
        for (var i = 0; i < fields; i++)
            form.Add(new StringContent("x"), $"field-{i}");
        for (var i = 0; i < files; i++)
            form.Add(File("标题,正文\n路灯,不亮\n"), "file", $"{i}.csv");

        await client.PostAsync("/api/imports/preview", form, Ct).Refused(status);
    }

    [Fact]
    public async Task A_field_beside_the_file_is_not_cut_off_but_refused()
    {
        var client = await host.SignIn(Roles.Collector);
        using var form = new MultipartFormDataContent("b") { { new StringContent(new string('x', 5_000)), "mapping" } };
        form.Add(File("标题,正文\n路灯,不亮\n"), "file", "a.csv");

        await client.PostAsync("/api/imports/preview", form, Ct).Refused(HttpStatusCode.RequestEntityTooLarge);
    }

    private static ByteArrayContent File(string text)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return content;
    }
}
