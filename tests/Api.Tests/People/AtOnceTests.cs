using System.Net;
using System.Net.Http.Json;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.People;

/// <summary>Rules that two who act at the same moment could break between them.</summary>
public abstract class AtOnceTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_administrators_who_mark_each_other_as_left_one_remains()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        for (var round = 0; round < 5; round++)
        {
            var (one, other) = ($"one-{round}", $"other-{round}");
            var (first, second) = (
                await host.SignInAs(one, ApiHost.Unit, Roles.SystemAdmin),
                await host.SignInAs(other, ApiHost.Unit, Roles.SystemAdmin)
            );
            var (ofOne, ofOther) = (await Stamp(first, one), await Stamp(first, other));

            await Task.WhenAll(Leave(first, other, ofOther), Leave(second, one, ofOne));

            var left = await host.InDb(db =>
                db.Users.Where(account => account.LeftAt == null).Select(account => account.Id).ToListAsync(Ct)
            );
            Assert.NotEmpty(left);
            await host.InDb(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(row => row.LeftAt, host.Clock.GetUtcNow()), Ct));
        }
    }

    [Fact]
    public async Task The_last_administrator_can_be_neither_closed_nor_given_another_role()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var (first, second) = (
            await host.SignInAs("first", ApiHost.Unit, Roles.SystemAdmin),
            await host.SignInAs("second", ApiHost.Unit, Roles.SystemAdmin)
        );
        var stamp = await Stamp(second, "second");
        using var left = await Leave(first, "second", stamp);
        Assert.Equal(HttpStatusCode.OK, left.StatusCode);

        using var late = await Leave(second, "first", stamp);
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        var refused = await Leave(first, "first", await Stamp(first, "first")).Refused(HttpStatusCode.Forbidden);

        Assert.Equal("/problems/own-rights", refused.Text("type"));
    }

    [Fact]
    public async Task Two_units_that_are_put_under_each_other_at_once_do_not_become_a_circle()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.SignIn(Roles.SystemAdmin);
        for (var round = 0; round < 5; round++)
        {
            string[] units = [$"a{round}", $"b{round}"];
            foreach (var unit in units)
                await admin.PostAsJsonAsync("/api/units", new { code = unit, name = unit }, Ct).Ok();
            var stamps = (await admin.GetAsync("/api/units", Ct).Ok())
                .EnumerateArray()
                .ToDictionary(unit => unit.Text("code"), unit => unit.Text("stamp"), StringComparer.Ordinal);
            Task<HttpResponseMessage> Under(string unit, string parent) =>
                admin.PutAsJsonAsync(
                    $"/api/units/{unit}",
                    new
                    {
                        name = unit,
                        parent,
                        stamp = stamps[unit],
                    },
                    Ct
                );

            var answers = await Task.WhenAll(Under(units[0], units[1]), Under(units[1], units[0]));

            Assert.Equal([200, 422], answers.Select(answer => (int)answer.StatusCode).Order());
        }
    }

    [Fact]
    public async Task An_account_that_is_made_six_times_at_once_is_made_once_and_the_others_are_told_so()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.SignIn(Roles.SystemAdmin);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i =>
                    admin.PostAsJsonAsync(
                        "/api/accounts",
                        new
                        {
                            code = i % 2 == 0 ? "same" : "SAME",
                            password = ApiHost.Password,
                            person = new
                            {
                                name = "王小明",
                                unit = ApiHost.Unit,
                                roles = new[] { Roles.Handler },
                            },
                        },
                        Ct
                    )
                )
        );

        Assert.Equal([200, 409, 409, 409, 409, 409], answers.Select(answer => (int)answer.StatusCode).Order());
    }

    [Fact]
    public async Task The_database_itself_takes_no_unit_that_stands_above_itself_or_under_none()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        Task Add(string code, string parent) =>
            host.InDb(db =>
            {
                db.Units.Add(
                    new UnitRow
                    {
                        Code = code,
                        Name = code,
                        Parent = parent,
                    }
                );
                return db.SaveChangesAsync(Ct);
            });

        await Assert.ThrowsAsync<DbUpdateException>(() => Add("self", "self"));
        await Assert.ThrowsAsync<DbUpdateException>(() => Add("orphan", "nowhere"));
    }

    [Fact]
    public async Task A_role_that_one_administrator_took_away_does_not_come_back_with_the_older_form_of_another()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.SignIn(Roles.SystemAdmin);
        await host.SignInAs("both", ApiHost.Unit, Roles.Handler, Roles.Leader);
        var seen = await Stamp(admin, "both");
        Task<HttpResponseMessage> Save(string name, params string[] roles) =>
            admin.PutAsJsonAsync(
                "/api/accounts/both",
                new
                {
                    person = new
                    {
                        name,
                        unit = ApiHost.Unit,
                        roles,
                    },
                    left = false,
                    stamp = seen,
                },
                Ct
            );

        await Save("甲改的", Roles.Handler).Ok();
        var late = await Save("乙改的", Roles.Handler, Roles.Leader).Refused(HttpStatusCode.Conflict);

        Assert.Equal("/problems/account-changed", late.Text("type"));
        var now = await admin.GetAsync("/api/accounts/both", Ct).Ok();
        Assert.Equal(("甲改的", 1), (now.Text("name"), now.GetProperty("roles").GetArrayLength()));
    }

    private static async Task<string> Stamp(HttpClient client, string code) =>
        (await client.GetAsync($"/api/accounts/{code}", Ct).Ok()).Text("stamp");

    private static Task<HttpResponseMessage> Leave(HttpClient client, string code, string stamp) =>
        client.PutAsJsonAsync(
            $"/api/accounts/{code}",
            new
            {
                person = new
                {
                    name = $"姓名{code}",
                    unit = ApiHost.Unit,
                    roles = new[] { Roles.SystemAdmin },
                },
                left = true,
                stamp,
            },
            Ct
        );
}

public sealed class AtOnceOnSqliteTests() : AtOnceTests(Engine.Sqlite);

public sealed class AtOnceOnPostgresTests() : AtOnceTests(Engine.Postgres);
