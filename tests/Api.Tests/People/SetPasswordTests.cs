using System.Net;
using System.Net.Http.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.People;

public sealed class SetPasswordTests : IAsyncLifetime
{
    private const string Given = "Given-by-2026";
    private const string Own = "My-own-2026-x";

    private readonly ApiHost host = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task With_a_password_that_somebody_else_set_nothing_can_be_done_but_choosing_ones_own()
    {
        var admin = await host.SignIn(Roles.SystemAdmin);
        await host.SignInAs("leader", ApiHost.Unit, Roles.Leader);
        await Set(admin, "leader").Ok();
        var client = host.Anonymous();
        await client.SignIn("leader", Given).Ok();

        foreach (var path in new[] { "/api/cases", "/api/inbox", "/api/people", "/api/me/preferences", "/api/procedures" })
        {
            var refused = await client.GetAsync(path, Ct).Refused(HttpStatusCode.Forbidden);
            Assert.Equal("/problems/choose-password", refused.Text("type"));
        }
        Assert.True((await client.GetAsync("/api/me", Ct).Ok()).GetProperty("mustChoosePassword").GetBoolean());

        await Choose(client, Given).Refused(HttpStatusCode.UnprocessableEntity);
        var me = await Choose(client, Own).Ok();

        Assert.False(me.GetProperty("mustChoosePassword").GetBoolean());
        await client.GetAsync("/api/cases", Ct).Ok();
    }

    [Fact]
    public async Task A_password_that_is_set_is_told_to_the_person_and_to_whoever_reads_the_trace_and_stands_in_it()
    {
        var admin = await host.SignInAs("admin", ApiHost.Unit, Roles.SystemAdmin);
        await host.SignInAs("admin-2", ApiHost.Unit, Roles.SystemAdmin);
        await host.SignInAs("auditor", ApiHost.Unit, Roles.AuditAdmin);
        await host.SignInAs("leader", ApiHost.Unit, Roles.Leader);

        await Set(admin, "leader").Ok();

        var mails = await host.InDb(db => db.Mails.OrderBy(mail => mail.Person).ToListAsync(Ct));
        Assert.Equal(["auditor", "leader"], mails.Select(mail => mail.Person));
        Assert.All(mails, mail => Assert.Contains("姓名admin", mail.Body, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.DoesNotContain(Given, mail.Body, StringComparison.Ordinal));
        var last = (await admin.GetAsync("/api/account-events?account=leader&kind=PasswordSet", Ct).Ok()).EnumerateArray().Single();
        Assert.Equal("admin", last.Text("by"));
    }

    [Fact]
    public async Task Where_nobody_reads_the_trace_another_administrator_is_told()
    {
        var admin = await host.SignInAs("admin", ApiHost.Unit, Roles.SystemAdmin);
        await host.SignInAs("admin-2", ApiHost.Unit, Roles.SystemAdmin);
        await host.SignInAs("leader", ApiHost.Unit, Roles.Leader);

        await Set(admin, "leader").Ok();

        Assert.Equal(
            ["admin-2", "leader"],
            await host.InDb(db => db.Mails.OrderBy(mail => mail.Person).Select(mail => mail.Person).ToListAsync(Ct))
        );
    }

    [Fact]
    public async Task Ones_own_password_is_changed_and_not_set()
    {
        var admin = await host.SignInAs("admin", ApiHost.Unit, Roles.SystemAdmin);

        await Set(admin, "admin").Refused(HttpStatusCode.Forbidden);
    }

    private static Task<HttpResponseMessage> Set(HttpClient admin, string code) =>
        admin.PostAsJsonAsync($"/api/accounts/{code}/password", new { password = Given }, Ct);

    private static Task<HttpResponseMessage> Choose(HttpClient client, string password) =>
        client.PostAsJsonAsync("/api/me/password", new { current = Given, password }, Ct);
}
