using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Upkeep;

/// <summary>An office whose mail server is not there, with a password that nobody may see.</summary>
public sealed class UnreachableMailHost : ApiHost
{
    public const string Secret = "not-to-be-seen";

    protected override void Adjust(WebApplicationBuilder builder)
    {
        base.Adjust(builder);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["CaseFlow:SmtpHost"] = "127.0.0.1",
                ["CaseFlow:SmtpPort"] = 1.ToString(CultureInfo.InvariantCulture),
                ["CaseFlow:SmtpUser"] = "office",
                ["CaseFlow:SmtpPassword"] = Secret,
            }
        );
    }
}

/// <summary>邮件: the settings as they stand, and a test mail that tells what became of it.</summary>
public sealed class MailTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_settings_are_shown_without_the_password_and_a_server_out_of_reach_is_told_in_words()
    {
        await using var host = new UnreachableMailHost();
        await host.InitializeAsync();
        var admin = await host.SignIn(Roles.SystemAdmin);

        var shown = await admin.GetStringAsync("/api/mail-settings", Ct);
        var settings = await admin.GetAsync("/api/mail-settings", Ct).Ok();
        var tested = await Test(admin, "somebody@office.example").Ok();

        Assert.DoesNotContain(UnreachableMailHost.Secret, shown, StringComparison.Ordinal);
        Assert.Equal(("127.0.0.1", "office"), (settings.Text("host"), settings.Text("user")));
        Assert.True(settings.GetProperty("hasPassword").GetBoolean());
        Assert.False(tested.GetProperty("accepted").GetBoolean());
        Assert.StartsWith("无法连接邮件服务器 127.0.0.1:1", tested.Text("answer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mail_server_the_test_mail_lies_in_the_folder_and_who_sent_it_is_written_down()
    {
        await using var host = await ApiHost.Start();
        var admin = await host.SignInAs("running", ApiHost.Unit, Roles.SystemAdmin);

        var tested = await Test(admin, "somebody@office.example").Ok();

        Assert.True(tested.GetProperty("accepted").GetBoolean());
        Assert.StartsWith("没有设置邮件服务器", tested.Text("answer"), StringComparison.Ordinal);
        var mail = Assert.Single(Directory.GetFiles(Path.Combine(host.Folder, "mails")));
        Assert.Contains("somebody@office.example", await File.ReadAllTextAsync(mail, Ct), StringComparison.Ordinal);
        var kept = await host.InDb(db => db.AccountEvents.SingleAsync(row => row.Kind == AccountEventKind.MailTested, Ct));
        Assert.Equal(("running", "running"), (kept.Account, kept.By));
        var record = await admin.GetAsync("/api/account-events?kind=MailTested", Ct).Ok();
        Assert.Single(record.EnumerateArray());
    }

    [Fact]
    public async Task An_address_that_is_none_is_told_and_nothing_leaves()
    {
        await using var host = await ApiHost.Start();

        var tested = await Test(await host.SignIn(Roles.SystemAdmin), "nobody").Ok();

        Assert.False(tested.GetProperty("accepted").GetBoolean());
        Assert.False(
            Directory.Exists(Path.Combine(host.Folder, "mails")) && Directory.GetFiles(Path.Combine(host.Folder, "mails")).Length > 0
        );
    }

    [Fact]
    public async Task Whoever_has_no_address_is_asked_for_one()
    {
        await using var host = await ApiHost.Start();
        var admin = await host.SignIn(Roles.SystemAdmin);
        await host.InDb(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(account => account.Email, (string?)null), Ct));
        host.Services.GetRequiredService<StaffDirectory>().Forget();

        using var answer = await Test(admin, null);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(0, await host.InDb(db => db.AccountEvents.CountAsync(row => row.Kind == AccountEventKind.MailTested, Ct)));
    }

    [Fact]
    public async Task Not_more_than_five_may_be_sent_in_ten_minutes_whoever_sends_them()
    {
        await using var host = await ApiHost.Start();
        var admins = new[] { await host.SignIn(Roles.SystemAdmin), await host.SignIn(Roles.SystemAdmin) };
        for (var i = 0; i < 5; i++)
            await Test(admins[i % 2], "somebody@office.example").Ok();

        using (var sixth = await Test(admins[0], "somebody@office.example"))
            Assert.Equal(HttpStatusCode.TooManyRequests, sixth.StatusCode);

        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await Test(admins[0], "somebody@office.example").Ok();
    }

    [Theory]
    [InlineData(Roles.Supervisor)]
    [InlineData(Roles.SecurityAdmin)]
    [InlineData(Roles.ProcedureAdmin)]
    [InlineData(Roles.Leader)]
    public async Task Nobody_but_the_system_administrator_reads_the_settings_or_tests_them(string role)
    {
        await using var host = await ApiHost.Start();
        var person = await host.SignIn(role);

        using var read = await person.GetAsync("/api/mail-settings", Ct);
        using var tested = await Test(person, "somebody@office.example");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (read.StatusCode, tested.StatusCode));
    }

    private static Task<HttpResponseMessage> Test(HttpClient client, string? to) =>
        client.PostAsJsonAsync("/api/mail-settings/test", new { to }, Ct);
}
