using System.Net;
using System.Net.Http.Json;
using CaseFlow.Api.Tests.Nodes;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.People;

/// <summary>A session is worth what its account is worth at the moment in which something is asked.</summary>
public abstract class EndedSessionTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("left")]
    [InlineData("role")]
    [InlineData("unit")]
    [InlineData("password")]
    [InlineData("sign-out")]
    public async Task A_session_that_is_busy_ends_everywhere_with_what_it_rests_on(string ending)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.SignIn(Roles.SystemAdmin);
        await host.SignInAs("moved", "elsewhere", Roles.Handler);
        using var session = await KeptSession.Of(host, "gone", Roles.Supervisor);
        var first = session.Cookie;
        await session.IsBusyFor(TimeSpan.FromMinutes(3), host);
        Assert.NotEqual(first, session.Cookie);

        await End(ending, admin, session);

        Assert.Empty(await session.Answers(host, first));
        Assert.Empty(await session.Answers(host, session.Cookie));
    }

    [Fact]
    public async Task Roles_are_those_of_the_moment_in_which_something_is_asked()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var person = await host.SignInAs("promoted", ApiHost.Unit, Roles.Handler);
        await person.GetAsync("/api/account-events", Ct).Refused(HttpStatusCode.Forbidden);

        // As a command does it that signs nobody out.
        await host.InDb(async db =>
        {
            var directory = host.Services.GetRequiredService<StaffDirectory>();
            await using var write = await directory.Begin(db, Ct);
            var admin = await db.Roles.SingleAsync(role => role.Name == Roles.AuditAdmin, Ct);
            db.UserRoles.Add(new() { UserId = "promoted", RoleId = admin.Id });
            await directory.Commit(db, write, Ct);
            return 0;
        });

        await person.GetAsync("/api/account-events", Ct).Ok();
    }

    [Fact]
    public async Task An_account_that_is_changed_while_its_person_signs_out_leaves_no_session_behind()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.SignIn(Roles.SystemAdmin);
        using var session = await KeptSession.Of(host, "busy", Roles.Handler);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Change(admin, "busy", name: $"新名字{i}")).Append(session.SignOut()));

        Assert.Equal(HttpStatusCode.Unauthorized, await session.Asks(HttpMethod.Get, "/api/me"));
    }

    private static async Task End(string ending, HttpClient admin, KeptSession session)
    {
        switch (ending)
        {
            case "left":
                await Change(admin, session.Account, left: true).Ok();
                break;
            case "role":
                await Change(admin, session.Account, role: Roles.Collector).Ok();
                break;
            case "unit":
                await Change(admin, session.Account, unit: "elsewhere").Ok();
                break;
            case "password":
                await admin.PostAsJsonAsync($"/api/accounts/{session.Account}/password", new { password = "Another-2026" }, Ct).Ok();
                break;
            default:
                Assert.Equal(HttpStatusCode.NoContent, (await session.SignOut()).StatusCode);
                break;
        }
    }

    private static async Task<HttpResponseMessage> Change(
        HttpClient admin,
        string code,
        string role = Roles.Supervisor,
        string unit = ApiHost.Unit,
        string name = "某某",
        bool left = false
    )
    {
        var account = await admin.GetAsync($"/api/accounts/{code}", Ct).Ok();
        var person = new
        {
            name,
            unit,
            roles = new[] { role },
        };
        return await admin.PutAsJsonAsync(
            $"/api/accounts/{code}",
            new
            {
                person,
                left,
                stamp = account.Text("stamp"),
            },
            Ct
        );
    }

    public sealed class OnSqlite() : EndedSessionTests(Engine.Sqlite);

    public sealed class OnPostgres() : EndedSessionTests(Engine.Postgres)
    {
        [Theory]
        [InlineData("left")]
        [InlineData("sign-out")]
        public async Task A_session_that_ended_at_one_node_has_ended_at_the_others(string ending)
        {
            await using var database = await TestDatabase.Create(Engine.Postgres);
            await using var here = await NodeHost.Start(database);
            await using var there = await NodeHost.Start(database);
            var admin = await here.SignIn(Roles.SystemAdmin);
            using var session = await KeptSession.Of(here, "gone", Roles.Supervisor);
            using var other = there.Holding(session.Cookie);
            await other.GetAsync("/api/inbox", Ct).Ok();

            await End(ending, admin, session);

            await other.GetAsync("/api/inbox", Ct).Refused(HttpStatusCode.Unauthorized);
        }
    }
}
