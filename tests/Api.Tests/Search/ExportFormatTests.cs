using System.Net;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Search;

/// <summary>An export is what its address says it is: another format is refused in words, not given under another name.</summary>
public sealed class ExportFormatTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/cases/export", "xlsx", "csv")]
    [InlineData("/api/imports/sample.xlsx", "xlsx", "ods")]
    [InlineData("/api/procedures/exported/export", "json", "xml")]
    public async Task An_export_is_given_in_its_format_and_no_other(string path, string format, string other)
    {
        var client = await host.SignIn(Roles.Collector, Roles.ProcedureAdmin);
        await client.PostAsync(
            "/api/procedures/import",
            new StringContent(
                SmallProcedure.Of("exported").ToJsonString(),
                new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")
            ),
            Ct
        );

        foreach (var query in new[] { "", $"?format={format}", $"?format={format.ToUpperInvariant()}" })
            Assert.Equal((query, HttpStatusCode.OK), (query, (await client.GetAsync(path + query, Ct)).StatusCode));
        foreach (var asked in new[] { other, "none" })
        {
            var problem = await client.GetAsync($"{path}?format={asked}", Ct).Refused(HttpStatusCode.UnprocessableEntity);
            Assert.Equal(
                ("/problems/unknown-format", $"没有“{asked}”这种格式，没有导出。这里只给出 {format} 文件。"),
                (problem.Text("type"), problem.Text("title"))
            );
        }
    }
}
