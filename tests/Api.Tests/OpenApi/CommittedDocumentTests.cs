using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Web;

namespace CaseFlow.Api.Tests.OpenApi;

/// <summary>
/// web/openapi.json, from which the web client's types are made, is what the program serves. <c>script/openapi</c> runs this test
/// so that it writes the file instead.
/// </summary>
public sealed class CommittedDocumentTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_document_that_the_web_client_is_made_from_is_the_one_served()
    {
        var served = JsonNode.Parse(await host.Anonymous().GetStringAsync("/openapi/v1.json", Ct))!.AsObject();
        served.Remove("servers"); // the free port of this run

        var committed = await CommittedJson.At("web/openapi.json", "CASEFLOW_WRITE_OPENAPI", served, Ct);

        Assert.True(JsonNode.DeepEquals(served, committed), "web/openapi.json is not what the program serves; run script/openapi.");
    }
}
