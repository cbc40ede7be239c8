using System.Net;
using System.Text;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Web;

/// <summary>What the framework itself refuses is told in the same form and language as what we refuse.</summary>
public sealed class RefusalTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unknown_address_and_an_operation_that_is_not_there_are_told_in_Chinese()
    {
        var client = await host.SignIn(Roles.Handler);

        await client.GetAsync("/api/nothing-here", Ct).Refused(HttpStatusCode.NotFound);
        await client.DeleteAsync("/api/units", Ct).Refused(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_body_of_another_kind_is_refused_in_Chinese()
    {
        var client = await host.SignIn(Roles.SystemAdmin);

        await client
            .PostAsync("/api/units", new StringContent("code=a", Encoding.UTF8, "text/plain"), Ct)
            .Refused(HttpStatusCode.UnsupportedMediaType);
    }
}
