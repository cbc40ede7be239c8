using System.Net;
using System.Net.Http.Json;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Web;

public sealed class PreferencesTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_person_has_preferences_of_their_own_and_each_part_is_kept_beside_the_others()
    {
        var (one, other) = (await host.SignIn(Roles.Handler), await host.SignIn(Roles.SystemAdmin));

        Assert.Equal("{}", (await one.GetAsync("/api/me/preferences", Ct).Ok()).GetRawText());
        await Save(one, "theme", "light").Ok();
        await Save(one, "columns", new[] { "number" }).Ok();
        await Save(one, "theme", "dark", before: "light").Ok();

        Assert.Equal("""{"theme":"dark","columns":["number"]}""", (await one.GetAsync("/api/me/preferences", Ct).Ok()).GetRawText());
        Assert.Equal("{}", (await other.GetAsync("/api/me/preferences", Ct).Ok()).GetRawText());
    }

    [Fact]
    public async Task A_part_that_another_window_has_changed_meanwhile_is_not_overwritten()
    {
        var client = await host.SignIn(Roles.Handler);
        await Save(client, "filters", new[] { "甲" }).Ok();

        await Save(client, "filters", new[] { "甲", "乙" }, before: new[] { "甲" }).Ok();
        var late = await Save(client, "filters", new[] { "甲", "丙" }, before: new[] { "甲" }).Refused(HttpStatusCode.Conflict);

        Assert.Equal("/problems/preferences-changed", late.Text("type"));
        Assert.Equal("""{"filters":["甲","乙"]}""", (await client.GetAsync("/api/me/preferences", Ct).Ok()).GetRawText());
    }

    [Fact]
    public async Task Parts_that_are_saved_at_the_same_moment_are_all_kept_from_the_first_on()
    {
        var parts = new[] { "theme", "columns", "filters", "overview", "inbox", "calendar" };
        for (var round = 0; round < 5; round++)
        {
            var client = await host.SignIn(Roles.Handler);

            await Task.WhenAll(parts.Select(part => Save(client, part, part).Ok()));
            await Task.WhenAll(parts.Select(part => Save(client, part, round, before: part).Ok()));

            var kept = await client.GetAsync("/api/me/preferences", Ct).Ok();
            Assert.Equal(parts.Order(StringComparer.Ordinal), kept.EnumerateObject().Select(one => one.Name).Order(StringComparer.Ordinal));
            Assert.All(kept.EnumerateObject(), one => Assert.Equal(round, one.Value.GetInt32()));
        }
    }

    [Fact]
    public async Task Preferences_that_are_too_large_are_refused()
    {
        var client = await host.SignIn(Roles.Handler);

        await Save(client, "filters", new string('长', 12_000)).Refused(HttpStatusCode.RequestEntityTooLarge);
        await Save(client, "filters", new string('长', 60_000)).Refused(HttpStatusCode.RequestEntityTooLarge);
    }

    private static Task<HttpResponseMessage> Save(HttpClient client, string part, object value, object? before = null) =>
        client.PutAsJsonAsync($"/api/me/preferences/{part}", new { value, before }, Ct);
}
