using System.Diagnostics;
using CaseFlow.Infrastructure.Mail;

namespace CaseFlow.Api.Tests.Mail;

/// <summary>Whatever a foreign server says has an end for us, in bytes and in time.</summary>
public sealed class EndlessServerTests
{
    private const string Hello = "220 mail.example\r\n";
    private const string Able = "250 mail.example\r\n";

    /// <summary>What the buffers of the loopback hold beside what is read.</summary>
    private const long MostTaken = 24 * 1024 * 1024;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string[], string> Talkers =>
        new()
        {
            { "a banner without an end of line", [], "250 " },
            { "a banner of lines without end", [], "220-welcome\r\n" },
            { "a greeting of lines without end", [Hello], "250-SIZE\r\n" },
            { "a greeting without an end of line", [Hello], "250 " },
            { "an answer to MAIL without end", [Hello, Able], "250-go on\r\n" },
            { "an answer to RCPT without an end of line", [Hello, Able, "250 OK\r\n"], "250 " },
            { "an answer to DATA without end", [Hello, Able, "250 OK\r\n", "250 OK\r\n"], "354-go on\r\n" },
        };

    [Theory]
    [MemberData(nameof(Talkers))]
    public async Task An_answer_without_end_is_cut_off_and_the_mail_is_put_off(string what, string[] answers, string flood)
    {
        await using var server = new EndlessServer(answers, flood);
        var watch = Stopwatch.StartNew();

        var postponed = Assert.IsType<Postponed>(await new SmtpTransport(server.Settings).Send(ExampleMail.Overdue, Ct));

        Assert.True(postponed.Reason.Code == "transport.endless", $"{what}: {postponed.Reason}");
        Assert.InRange(server.Sent, 0, MostTaken);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [Theory]
    [InlineData(MailSecurity.Tls)]
    [InlineData(MailSecurity.StartTls)]
    public async Task An_encryption_that_is_never_agreed_on_puts_the_mail_off_in_time(MailSecurity security)
    {
        string[] answers = security == MailSecurity.Tls ? [] : [Hello, "250-mail.example\r\n250 STARTTLS\r\n", "220 go on\r\n"];
        await using var server = new EndlessServer(answers, "");
        var watch = Stopwatch.StartNew();

        Assert.IsType<Postponed>(await new SmtpTransport(server.Settings with { Security = security }).Send(ExampleMail.Overdue, Ct));

        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(15)); // the timeout is 3 s
    }

    [Fact]
    public async Task An_encryption_that_talks_without_end_is_cut_off()
    {
        // Handshake records that each promise more: type 22, version 3.3, 16 bytes of a certificate that never comes whole.
        await using var server = new EndlessServer([], "\u0016\u0003\u0003\u0000\u0010aaaaaaaaaaaaaaaa");

        Assert.IsType<Postponed>(
            await new SmtpTransport(server.Settings with { Security = MailSecurity.Tls }).Send(ExampleMail.Overdue, Ct)
        );

        Assert.InRange(server.Sent, 0, MostTaken);
    }

    [Fact]
    public async Task A_server_that_drips_is_left_when_the_time_for_a_mail_is_over()
    {
        await using var server = new EndlessServer([], "250 ", TimeSpan.FromMilliseconds(50));
        var watch = Stopwatch.StartNew();

        var postponed = Assert.IsType<Postponed>(await new SmtpTransport(server.Settings).Send(ExampleMail.Overdue, Ct));

        Assert.Equal("transport.stalled", postponed.Reason.Code);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_batch_asks_a_server_that_talks_without_end_once()
    {
        await using var server = new EndlessServer([], "220-welcome\r\n");
        OutgoingMail[] mails =
        [
            .. Enumerable.Range(0, 20).Select(number => ExampleMail.Overdue with { MessageId = $"<m{number}@office.example>" }),
        ];
        var postponed = 0;

        await foreach (var attempt in new SmtpTransport(server.Settings).SendAll(mails, Ct))
            postponed += attempt.Delivery is Postponed ? 1 : 0;

        Assert.Equal(20, postponed);
        Assert.InRange(server.Sent, 0, MostTaken);
    }
}
