using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Staffing;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Procedures;

public abstract class StaffingTests(Engine engine)
{
    private const string Lacking = "staffing-of-one";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_and_the_check_tell_the_administrator_which_step_reaches_nobody_and_others_are_told_nothing()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        await Published(admin, "wizard");
        var reader = await host.SignInAs("reader", ApiHost.Unit, Roles.Supervisor);

        var told = Assert.Single((await Summary(admin)).GetProperty("staffing").EnumerateArray());
        var check = await admin.PostAsJsonAsync("/api/procedures/check", Procedure("wizard"), Ct).Ok();

        Assert.Equal(("role-unknown", "work", "Advice"), (told.Text("code"), told.Text("step"), told.Text("weight")));
        Assert.Contains("wizard", told.Text("text"), StringComparison.Ordinal);
        Assert.True(check.GetProperty("publishable").GetBoolean());
        Assert.Equal("role-unknown", Assert.Single(check.GetProperty("staffing").EnumerateArray()).Text("code"));
        Assert.Empty((await Summary(reader)).GetProperty("staffing").EnumerateArray());
    }

    [Fact]
    public async Task What_is_found_by_night_is_mailed_once_and_again_only_when_it_has_changed_or_been_put_right()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        await Addressed(host);
        // What the shipped procedures lack in this small office has been told.
        await Night(host);
        var before = (await Mails(host)).Length;

        await Published(admin, "wizard");
        Assert.Equal([1, 0, 0], await Nights(host, 3));
        var first = (await Mails(host))[^1];
        await Published(admin, "sorcerer");
        Assert.Equal([1, 0], await Nights(host, 2));
        await Published(admin, "wizard");
        Assert.Equal([1, 0], await Nights(host, 2));

        var mails = await Mails(host);
        Assert.Equal(before + 3, mails.Length);
        Assert.Equal(("wang", "wang@example.org"), (first.Person, first.ToAddress));
        Assert.Contains("岗位“wizard”", first.Body, StringComparison.Ordinal);
        Assert.Contains("岗位“sorcerer”", mails[^2].Body, StringComparison.Ordinal);
        Assert.Equal(mails.Length, mails.Select(mail => mail.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task That_nothing_is_wrong_is_told_only_to_whoever_was_told_of_something()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        await Addressed(host);
        await host.InDb(db => db.Procedures.ExecuteDeleteAsync(Ct));
        Assert.Equal(0, await Night(host));

        await Published(admin, "wizard");
        Assert.Equal(1, await Night(host));
        await host.InDb(db => db.Procedures.ExecuteDeleteAsync(Ct));
        Assert.Equal([1, 0], await Nights(host, 2));

        Assert.Equal("流程的人员安排已没有问题", (await Mails(host))[^1].Subject);
    }

    private static System.Text.Json.Nodes.JsonObject Procedure(string role)
    {
        var procedure = SmallProcedure.Of(Lacking);
        procedure["root"]!["activities"]![1]!["who"] = new System.Text.Json.Nodes.JsonObject { ["role"] = role };
        return procedure;
    }

    private static async Task Published(HttpClient admin, string role)
    {
        var stamp = await admin.Draft(Lacking, Procedure(role));
        await VersionsHost.Publish(admin, Lacking, stamp).Ok();
    }

    private static async Task<JsonElement> Summary(HttpClient client) =>
        (await client.GetAsync("/api/procedures", Ct).Ok()).EnumerateArray().Single(one => one.Text("definitionId") == Lacking);

    private static async Task<IReadOnlyList<int>> Nights(VersionsHost host, int count)
    {
        var told = new List<int>();
        for (var night = 0; night < count; night++)
            told.Add(await Night(host));
        return told;
    }

    private static Task<int> Night(VersionsHost host)
    {
        host.Clock.Advance(TimeSpan.FromDays(1));
        return host.With((StaffingRound round) => round.Run(Ct));
    }

    private static async Task Addressed(VersionsHost host)
    {
        await host.InDb(db =>
            db.Users.Where(one => one.Id == "wang")
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.Email, "wang@example.org"), Ct)
        );
        await host.With(
            (StaffDirectory directory) =>
            {
                directory.Forget();
                return Task.FromResult(true);
            }
        );
    }

    private static Task<MailRow[]> Mails(VersionsHost host) =>
        host.InDb(db => db.Mails.AsNoTracking().Where(row => row.Person == "wang").OrderBy(row => row.Id).ToArrayAsync(Ct));
}

public sealed class StaffingOnSqliteTests() : StaffingTests(Engine.Sqlite);

public sealed class StaffingOnPostgresTests() : StaffingTests(Engine.Postgres);
