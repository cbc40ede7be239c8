using System.Diagnostics;
using CaseFlow.Infrastructure.Mail;

namespace CaseFlow.Api.Tests.Mail;

/// <summary>A server that refuses, is busy, stalls, hangs up and comes back.</summary>
public sealed class SmtpTroubleTests : IAsyncLifetime
{
    private SmtpServerProcess _server = null!;

    public async ValueTask InitializeAsync() => _server = await SmtpServerProcess.Start();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SmtpTransport Impatient => new(_server.Settings with { TimeoutSeconds = 1 });

    [Theory]
    [InlineData("rcpt")]
    [InlineData("data")]
    public async Task A_mail_refused_with_554_is_rejected_with_the_servers_words(string phase)
    {
        await _server.Switch("refuse", phase);

        var rejected = Assert.IsType<Rejected>(await new SmtpTransport(_server.Settings).Send(ExampleMail.Overdue, Ct));

        Assert.Equal("邮件服务器拒收：554 5.7.1 refused by the test", rejected.Reason.Chinese());
    }

    [Theory]
    [InlineData("connect")]
    [InlineData("mail")]
    public async Task A_server_that_refuses_the_office_and_not_the_mail_postpones_it(string phase)
    {
        await _server.Switch("refuse", phase);

        var postponed = Assert.IsType<Postponed>(await new SmtpTransport(_server.Settings).Send(ExampleMail.Overdue, Ct));

        Assert.Contains("refused by the test", postponed.Reason.Chinese(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("connect")]
    [InlineData("mail")]
    [InlineData("rcpt")]
    [InlineData("data")]
    public async Task A_busy_server_postpones_the_mail(string phase)
    {
        await _server.Switch("busy", phase);

        var postponed = Assert.IsType<Postponed>(await new SmtpTransport(_server.Settings).Send(ExampleMail.Overdue, Ct));

        Assert.Contains("busy by the test", postponed.Reason.Chinese(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("connect")]
    [InlineData("mail")]
    [InlineData("rcpt")]
    [InlineData("data")]
    public async Task A_server_that_hangs_up_postpones_the_mail(string phase)
    {
        await _server.Switch("close", phase);

        Assert.IsType<Postponed>(await new SmtpTransport(_server.Settings).Send(ExampleMail.Overdue, Ct));
    }

    [Theory]
    [InlineData("connect")]
    [InlineData("mail")]
    [InlineData("rcpt")]
    [InlineData("data")]
    public async Task A_stalling_server_postpones_the_mail_when_the_timeout_has_passed(string phase)
    {
        await _server.Switch("stall", phase);
        var watch = Stopwatch.StartNew();

        var postponed = Assert.IsType<Postponed>(await Impatient.Send(ExampleMail.Overdue, Ct));

        Assert.EndsWith("在 1 秒内没有完成应答。", postponed.Reason.Chinese(), StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task The_timeout_is_for_the_whole_mail_and_not_for_each_answer()
    {
        await _server.Switch("slow"); // each answer comes in time, all together do not

        Assert.IsType<Postponed>(await Impatient.Send(ExampleMail.Overdue, Ct));
    }

    [Fact]
    public async Task A_server_that_refuses_stalls_and_comes_back_gets_the_mail_from_the_same_transport()
    {
        var transport = Impatient;

        await _server.Switch("refuse", "connect");
        Assert.IsType<Postponed>(await transport.Send(ExampleMail.Overdue, Ct));
        await _server.Switch("stall");
        Assert.IsType<Postponed>(await transport.Send(ExampleMail.Overdue, Ct));
        Assert.Empty(_server.Mails);
        await _server.Switch("accept");
        Assert.IsType<Delivered>(await transport.Send(ExampleMail.Overdue, Ct));

        Assert.Equal(ExampleMail.Overdue.Subject, (await _server.NextMail()).Message().Subject);
    }

    [Fact]
    public async Task A_cancelled_caller_is_let_go_at_once_while_the_server_stalls()
    {
        await _server.Switch("stall");
        using var caller = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new SmtpTransport(_server.Settings).Send(ExampleMail.Overdue, caller.Token)
        );

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10)); // the timeout is 20 s
    }
}
