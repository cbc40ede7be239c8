using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Timers;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Rehearsal;

public abstract class SampleMailTests(Engine engine)
{
    private const string Id = "sampled";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_is_the_mail_that_is_then_sent_but_for_the_case()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Office(host);
        var draft = WithLadder(Rung("late", new JsonObject { ["afterDue"] = Hours(1) }, ["handler"], ["role:leader"]));
        var sample = await Sample(admin, draft, "late").Ok();
        var before = await host.InDb(db => DatabaseHash.Of(db, Ct));
        await Sample(admin, draft, "late").Ok();
        Assert.Equal(before, await host.InDb(db => DatabaseHash.Of(db, Ct)));

        await admin.Publish(Id, await admin.Draft(Id, draft)).Ok();
        await host.Register(Id);
        host.Clock.Advance(TimeSpan.FromHours(2));
        await host.With((DeadlineSweep sweep) => sweep.Run(Ct));
        await host.With((MailRound round) => round.Run(Ct));

        var mails = await host.InDb(db => db.Mails.AsNoTracking().ToDictionaryAsync(mail => mail.Person, Ct));
        Assert.Equal(["leader", "worker"], mails.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Unnamed(mails["worker"].Body), Unnamed(sample.Text("body")));
        Assert.Equal(Unnamed(mails["worker"].Subject), Unnamed(sample.Text("subject")));
        Assert.Equal(Unnamed(mails["leader"].Subject), Unnamed(sample.Text("copySubject")));
        Assert.Equal(["承办人：姓名worker"], Names(sample, "to"));
        Assert.Equal(["批示领导：姓名leader"], Names(sample, "copy"));
    }

    [Fact]
    public async Task The_office_s_own_ladder_is_shown_where_a_step_has_none()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Office(host);
        var draft = WithLadder();
        ((JsonObject)Work(draft)).Remove("ladder");

        Assert.Equal("【黄牌】（案件标题）", (await Sample(admin, draft, "yellow").Ok()).Text("subject"));
        var told = Names(await Sample(admin, draft, "yellow").Ok(), "to");
        Assert.Equal(["单位负责人：目前没有人，发不出去", "督办员：目前没有人，发不出去"], told);
    }

    [Fact]
    public async Task What_a_case_decides_is_said_to_depend_on_it()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Office(host);
        var draft = WithLadder(Rung("due", "due", ["handler", "unit-head"], []));
        Work(draft)["who"] = new JsonObject { ["unitField"] = "unit", ["role"] = "handler" };

        var sample = await Sample(admin, draft, "due").Ok();

        Assert.Equal(["承办人：（看案件而定）", "单位负责人：（看案件而定）"], Names(sample, "to"));
        Assert.Contains("承办：（看案件而定）承办人", sample.Text("body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_address_and_who_is_addressed_already_is_said()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Office(host);
        await host.InDb(db =>
            db.Users.Where(one => one.Id == "worker").ExecuteUpdateAsync(row => row.SetProperty(one => one.Email, (string?)null), Ct)
        );
        await host.With(
            (Infrastructure.People.StaffDirectory directory) =>
            {
                directory.Forget();
                return Task.FromResult(true);
            }
        );

        var sample = await Sample(admin, WithLadder(Rung("due", "due", ["person:worker"], ["handler", "person:leader"])), "due").Ok();

        Assert.Equal(["姓名worker（没有登记邮箱，只在站内收到）"], Names(sample, "to"));
        Assert.Equal(["姓名leader"], Names(sample, "copy"));
    }

    [Fact]
    public async Task What_has_no_mail_is_refused_with_what_to_do_and_only_administrators_ask()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Office(host);
        var draft = WithLadder(Rung("due", "due", ["handler"], []));

        Assert.Equal("/problems/no-rung", (await Sample(admin, draft, "never").Refused(HttpStatusCode.UnprocessableEntity)).Text("type"));
        Assert.Equal(
            "/problems/no-ladder-step",
            (await Sample(admin, draft, "due", "end").Refused(HttpStatusCode.UnprocessableEntity)).Text("type")
        );
        ((JsonObject)Work(draft)).Remove("deadline");
        Assert.Equal(
            "/problems/no-ladder-deadline",
            (await Sample(admin, draft, "due").Refused(HttpStatusCode.UnprocessableEntity)).Text("type")
        );
        var worker = await host.SignInAs("worker", ApiHost.Unit, Roles.Handler);
        await Sample(worker, draft, "due").Refused(HttpStatusCode.Forbidden);
    }

    private static async Task<HttpClient> Office(VersionsHost host)
    {
        await host.SignInAs("worker", ApiHost.Unit, Roles.Handler);
        await host.SignInAs("leader", ApiHost.Unit, Roles.Leader);
        return await host.Administrator("drawer");
    }

    private static JsonObject WithLadder(params ReadOnlySpan<JsonNode> rungs)
    {
        var draft = SmallProcedure.Of(Id);
        Work(draft)["deadline"] = Hours(1);
        Work(draft)["ladder"] = new JsonArray([.. rungs]);
        return draft;
    }

    private static JsonNode Work(JsonObject draft) => draft["root"]!["activities"]![1]!;

    private static JsonObject Hours(int amount) => new() { ["amount"] = amount, ["clock"] = "ClockHours" };

    private static JsonObject Rung(string name, JsonNode when, string[] to, string[] copy) =>
        new()
        {
            ["name"] = name,
            ["label"] = "催办",
            ["when"] = when,
            ["mark"] = "Urged",
            ["to"] = new JsonArray([.. to.Select(code => JsonValue.Create(code))]),
            ["copy"] = new JsonArray([.. copy.Select(code => JsonValue.Create(code))]),
        };

    private static Task<HttpResponseMessage> Sample(HttpClient client, JsonObject definition, string rung, string step = "work") =>
        client.PostAsJsonAsync(
            "/api/procedures/sample-mail",
            new
            {
                definition,
                step,
                rung,
            },
            Ct
        );

    private static string[] Names(JsonElement sample, string list) =>
        [.. sample.GetProperty(list).EnumerateArray().Select(one => one.GetString()!)];

    // The one case has a number and a title, the other stands for any.
    private static string Unnamed(string text) =>
        System.Text.RegularExpressions.Regex.Replace(
            text.Replace("路灯不亮", "（案件标题）", StringComparison.Ordinal),
            "-[0-9]{4} ",
            "-0000 ",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
}

public sealed class SampleMailOnSqliteTests() : SampleMailTests(Engine.Sqlite);

public sealed class SampleMailOnPostgresTests() : SampleMailTests(Engine.Postgres);
