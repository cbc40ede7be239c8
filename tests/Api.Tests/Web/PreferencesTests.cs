using System.Net;
using System.Net.Http.Json;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Web;

public sealed class PreferencesTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_person_has_preferences_of_their_own_and_the_last_ones_saved_count()
    {
        var (one, other) = (await host.SignIn(Roles.Handler), await host.SignIn(Roles.SystemAdmin));

        Assert.Equal("{}", (await one.GetAsync("/api/me/preferences", Ct).Ok()).GetRawText());
        await one.PutAsJsonAsync("/api/me/preferences", new { theme = "light" }, Ct).Ok();
        await one.PutAsJsonAsync("/api/me/preferences", new { theme = "dark", columns = new[] { "number" } }, Ct).Ok();

        Assert.Equal("""{"theme":"dark","columns":["number"]}""", (await one.GetAsync("/api/me/preferences", Ct).Ok()).GetRawText());
        Assert.Equal("{}", (await other.GetAsync("/api/me/preferences", Ct).Ok()).GetRawText());
    }

    [Fact]
    public async Task Preferences_that_are_no_object_or_too_large_are_refused()
    {
        var client = await host.SignIn(Roles.Handler);

        await client.PutAsJsonAsync("/api/me/preferences", new[] { 1 }, Ct).Refused(HttpStatusCode.UnprocessableEntity);
        await client
            .PutAsJsonAsync("/api/me/preferences", new { filters = new string('长', 12_000) }, Ct)
            .Refused(HttpStatusCode.RequestEntityTooLarge);
    }
}
