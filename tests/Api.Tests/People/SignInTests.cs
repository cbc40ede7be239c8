using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.People;

public abstract class SignInTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wrong_passwords_are_answered_alike_for_accounts_that_are_there_that_left_and_that_never_were()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        await host.SignInAs("there", ApiHost.Unit, Roles.Handler);
        await host.SignInAs("left", ApiHost.Unit, Roles.Handler);
        await host.InDb(db =>
            db.Users.Where(one => one.Id == "left")
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.LeftAt, host.Clock.GetUtcNow()), Ct)
        );
        var told = new List<string>();
        byte machine = 10;
        foreach (var account in new[] { "there", "left", "never-was" })
        {
            using var client = From.Machine(host, machine++);
            var answers = new List<string>();
            for (var i = 0; i < 7; i++)
            {
                using var answer = await client.SignIn(account, "not-this-One-1");
                answers.Add(
                    $"{answer.StatusCode} {answer.Headers.RetryAfter} {(await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).Text("title")}"
                );
            }
            told.Add(string.Join('\n', answers));
        }

        Assert.Single(told.Distinct());
        Assert.Contains("TooManyRequests 60 ", told[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_strangers_do_with_a_name_keeps_the_person_out_neither_from_their_device_nor_from_elsewhere()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        await host.SignInAs("wang", ApiHost.Unit, Roles.Handler);
        using var own = From.Machine(host, 20);
        await own.SignIn("wang", ApiHost.Password).Ok();
        using (var stranger = From.Machine(host, 21))
        {
            await stranger.SignInWrongly("wang", SignInPace.FreeForAccount);
            await stranger.SignIn("wang", ApiHost.Password).Refused(HttpStatusCode.TooManyRequests);
        }
        // The same address as the person's, without their device.
        using (var neighbour = From.Machine(host, 20))
        {
            await neighbour.SignInWrongly("wang", SignInPace.FreeForAccount);
            await neighbour.SignIn("wang", ApiHost.Password).Refused(HttpStatusCode.TooManyRequests);
        }

        await own.SignIn("wang", ApiHost.Password).Ok();
        using var elsewhere = From.Machine(host, 22);
        await elsewhere.SignIn("wang", ApiHost.Password).Ok();
    }

    [Fact]
    public async Task The_waiting_grows_and_a_right_password_begins_the_count_anew()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        await host.SignInAs("zhao", ApiHost.Unit, Roles.Handler);
        using var client = From.Machine(host, 30);
        await client.SignInWrongly("zhao", SignInPace.FreeForAccount);

        await client.SignIn("zhao", ApiHost.Password).Refused(HttpStatusCode.TooManyRequests);
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        await client.SignInWrongly("zhao", 1);
        host.Clock.Advance(TimeSpan.FromSeconds(119));
        var soon = await client.SignIn("zhao", ApiHost.Password).Refused(HttpStatusCode.TooManyRequests);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await client.SignIn("zhao", ApiHost.Password).Ok();

        Assert.Equal(1, soon.Number("retryAfter"));
        await client.SignInWrongly("zhao", SignInPace.FreeForAccount);
    }

    [Fact]
    public async Task Many_names_tried_from_one_address_slow_that_address_down_but_not_devices_that_are_known()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        await host.SignInAs("qian", ApiHost.Unit, Roles.Handler);
        using var known = From.Machine(host, 40);
        await known.SignIn("qian", ApiHost.Password).Ok();
        using var other = From.Machine(host, 40);
        for (var i = 0; i < SignInPace.FreeForAddress; i++)
            await other.SignInWrongly($"name-{i}", 1);

        await other.SignIn("qian", ApiHost.Password).Refused(HttpStatusCode.TooManyRequests);
        await known.SignIn("qian", ApiHost.Password).Ok();
    }

    [Fact]
    public async Task Wrong_current_passwords_of_a_session_are_slowed_down_as_well()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var client = await host.SignInAs("li", ApiHost.Unit, Roles.Handler);
        Task<HttpResponseMessage> Change(string current) =>
            client.PostAsJsonAsync("/api/me/password", new { current, password = "Another-2026" }, Ct);
        for (var i = 0; i < SignInPace.FreeForAccount; i++)
            await Change("not-this-One-1").Refused(HttpStatusCode.UnprocessableEntity);

        await Change(ApiHost.Password).Refused(HttpStatusCode.TooManyRequests);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await Change(ApiHost.Password).Ok();
    }

    [Fact]
    public async Task Who_is_known_by_browser_or_by_address_waits_apart_from_strangers()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        await host.SignInAs("sun", ApiHost.Unit, Roles.Handler);
        Task<PasswordPlace> Place(string address, string? device = null) =>
            host.With<AccountLedger, PasswordPlace>(ledger => ledger.PlaceOf(new PasswordTry("sun", "SUN", address, device), Ct));
        await host.Anonymous().SignInWrongly("sun", 1);

        Assert.Equal(new PasswordPlace(PasswordLane.Office, "127.0.0.1"), await Place("127.0.0.1"));
        Assert.Equal(PasswordLane.Known, (await Place("203.0.113.7", "device")).Lane);
        Assert.Equal(new PasswordPlace(PasswordLane.Strangers, "203.0.113.7"), await Place("203.0.113.7"));
        host.Clock.Advance(SignInPace.PlaceMemory);
        Assert.Equal(PasswordLane.Strangers, (await Place("127.0.0.1")).Lane);
    }

    [Fact]
    public async Task However_many_strangers_try_passwords_whoever_is_known_gets_in()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        await host.SignInAs("wu", ApiHost.Unit, Roles.Handler);
        using var own = From.Machine(host, 70);
        await own.SignIn("wu", ApiHost.Password).Ok();
        var flood = Enumerable
            .Range(0, 150)
            .Select(async i =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sign-in");
                request.Headers.Add("X-Forwarded-For", $"198.18.0.{i}");
                request.Content = JsonContent.Create(new { account = "wu", password = "not-this-One-1" });
                using var answer = await host.Anonymous().SendAsync(request, Ct);
                return answer.StatusCode;
            })
            .ToArray();

        for (var i = 0; i < 5; i++)
        {
            await own.SignIn("wu", ApiHost.Password).Ok();
            using var newBrowser = From.Machine(host, 70);
            await newBrowser.SignIn("wu", ApiHost.Password).Ok();
        }

        Assert.DoesNotContain(HttpStatusCode.OK, await Task.WhenAll(flood));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("a\0b")]
    [InlineData("😀\ud800")]
    [InlineData("' OR 1=1 --")]
    public async Task Whatever_is_typed_as_an_account_is_a_wrong_one(string account)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);

        await host.Anonymous().SignIn(account, "x").Refused(HttpStatusCode.Forbidden);
        await host.Anonymous().SignIn(account + new string('a', 2000), "x").Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Sign_ins_and_failed_ones_stand_in_the_trace_which_nobody_can_change()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.SignIn(Roles.SystemAdmin);
        await host.SignInAs("zhou", ApiHost.Unit, Roles.Handler);
        using var stranger = From.Machine(host, 60);
        await stranger.SignInWrongly("ZHOU", 1);

        var events = (await admin.GetAsync("/api/account-events?account=zhou", Ct).Ok()).EnumerateArray().ToArray();
        var handler = await host.SignIn(Roles.Handler);

        Assert.Equal(["WrongPassword", "SignedIn"], events.Select(one => one.Text("kind")));
        Assert.Equal("127.0.0.60", events[0].Text("address"));
        await handler.GetAsync("/api/account-events", Ct).Refused(HttpStatusCode.Forbidden);
        await Assert.ThrowsAnyAsync<Exception>(() => host.InDb(db => db.AccountEvents.ExecuteDeleteAsync(Ct)));
    }
}

public sealed class SignInOnSqliteTests() : SignInTests(Engine.Sqlite);

public sealed class SignInOnPostgresTests() : SignInTests(Engine.Postgres)
{
    [Fact]
    public async Task The_waiting_holds_on_another_node_too()
    {
        await using var database = await TestDatabase.Create(Engine.Postgres);
        await using var host = await VersionsHost.Open(database);
        await host.SignInAs("sun", ApiHost.Unit, Roles.Handler);
        using var first = From.Machine(host, 50);
        await first.SignInWrongly("sun", SignInPace.FreeForAccount);

        await using var node = await VersionsHost.Open(database);
        using var second = From.Machine(node, 50);

        await second.SignIn("sun", ApiHost.Password).Refused(HttpStatusCode.TooManyRequests);
    }
}
