using CaseFlow.Infrastructure.Mail;

namespace CaseFlow.Api.Tests.Mail;

/// <summary>Accounts, passwords and encryption. What is wrong with the settings postpones: putting them right sends the mail.</summary>
public sealed class SmtpSignInTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static MailSettings SignedIn(SmtpServerProcess server, string password = "s3cret") =>
        server.Settings with
        {
            User = "office",
            Password = password,
        };

    private static async Task<string> ReasonPostponed(MailSettings settings) =>
        Assert.IsType<Postponed>(await new SmtpTransport(settings).Send(ExampleMail.Overdue, Ct)).Reason.Chinese();

    [Fact]
    public async Task The_account_of_the_settings_signs_in()
    {
        await using var server = await SmtpServerProcess.Start("--auth", "office:s3cret");

        Assert.IsType<Delivered>(await new SmtpTransport(SignedIn(server)).Send(ExampleMail.Overdue, Ct));

        Assert.Equal("office", (await server.NextMail()).User);
    }

    [Fact]
    public async Task A_wrong_password_postpones_the_mail_and_says_where_to_look()
    {
        await using var server = await SmtpServerProcess.Start("--auth", "office:s3cret");

        Assert.StartsWith("邮件服务器不接受账号或密码", await ReasonPostponed(SignedIn(server, "wrong")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_wants_an_account_where_none_is_set_postpones_the_mail()
    {
        await using var server = await SmtpServerProcess.Start("--auth", "office:s3cret");

        Assert.StartsWith("邮件服务器要求登录", await ReasonPostponed(server.Settings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_not_sent_in_the_clear_unless_the_settings_say_so()
    {
        await using var server = await SmtpServerProcess.Start("--auth", "office:s3cret");

        var reason = await ReasonPostponed(SignedIn(server) with { Security = MailSecurity.Auto });

        Assert.StartsWith("邮件服务器不支持加密，未发送密码", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Required_encryption_that_the_server_does_not_offer_postpones_the_mail()
    {
        await using var server = await SmtpServerProcess.Start();

        var reason = await ReasonPostponed(server.Settings with { Security = MailSecurity.StartTls });

        Assert.StartsWith("邮件服务器不支持所设的加密", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailSecurity.Auto)]
    [InlineData(MailSecurity.StartTls)]
    public async Task A_certificate_that_nobody_vouches_for_is_not_trusted(MailSecurity security)
    {
        await using var server = await SmtpServerProcess.Start("--starttls");

        var reason = await ReasonPostponed(server.Settings with { Security = security });

        Assert.Contains("证书不受信任", reason, StringComparison.Ordinal);
        await server.Switch("accept");
        Assert.Empty(server.Mails);
    }
}
