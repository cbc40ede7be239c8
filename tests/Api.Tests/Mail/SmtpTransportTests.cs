using System.Net;
using System.Net.Sockets;
using System.Text;
using CaseFlow.Infrastructure.Mail;
using MimeKit;

namespace CaseFlow.Api.Tests.Mail;

/// <summary>What an accepted mail looks like at the other end, and how the transport introduces itself.</summary>
public sealed class SmtpTransportTests : IAsyncLifetime
{
    private SmtpServerProcess _server = null!;

    public async ValueTask InitializeAsync() => _server = await SmtpServerProcess.Start();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<MimeMessage> Arrived(OutgoingMail mail)
    {
        Assert.IsType<Delivered>(await new SmtpTransport(_server.Settings).Send(mail, Ct));
        return (await _server.NextMail()).Message();
    }

    [Fact]
    public async Task An_accepted_mail_arrives_with_its_headers_and_its_Chinese_text()
    {
        var message = await Arrived(ExampleMail.Overdue);

        Assert.Equal(ExampleMail.Overdue.MessageId, $"<{message.MessageId}>");
        Assert.Equal(ExampleMail.At, message.Date);
        Assert.Equal(ExampleMail.Overdue.Subject, message.Subject);
        Assert.Equal(ExampleMail.Overdue.TextBody, message.TextBody?.ReplaceLineEndings("\n"));
        Assert.Null(message.HtmlBody);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        var sender = Assert.Single(message.From.Mailboxes);
        Assert.Equal(("舆情办", "caseflow@office.example"), (sender.Name, sender.Address));
        var recipient = Assert.Single(message.To.Mailboxes);
        Assert.Equal(("王书记", "leader@office.example"), (recipient.Name, recipient.Address));
    }

    [Fact]
    public async Task The_envelope_names_the_one_sender_and_the_one_recipient()
    {
        await new SmtpTransport(_server.Settings).Send(ExampleMail.Overdue, Ct);

        var received = await _server.NextMail();
        Assert.Equal("caseflow@office.example", received.From);
        Assert.Equal(["leader@office.example"], received.To);
    }

    [Fact]
    public async Task A_Chinese_mail_domain_travels_in_its_ASCII_form()
    {
        Assert.IsType<Delivered>(await new SmtpTransport(_server.Settings).Send(ExampleMail.To("leader@政务.example"), Ct));

        var received = await _server.NextMail();
        Assert.Equal(["leader@政务.example"], received.To); // the server of the tests shows domains decoded
        Assert.Contains("leader@xn--zfr164b.example", Encoding.ASCII.GetString(received.Raw), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_is_an_alternative_after_the_plain_text()
    {
        var message = await Arrived(ExampleMail.Overdue with { HtmlBody = "<p>案件已<b>超期</b>。</p>" });

        var alternative = Assert.IsType<MultipartAlternative>(message.Body);
        Assert.Equal(["text/plain", "text/html"], alternative.Select(part => part.ContentType.MimeType));
        Assert.Equal("<p>案件已<b>超期</b>。</p>", message.HtmlBody);
    }

    [Theory]
    [InlineData(true, "high", "1")]
    [InlineData(false, null, null)]
    public async Task Only_an_urgent_mail_is_marked_important(bool urgent, string? importance, string? priority)
    {
        var message = await Arrived(ExampleMail.Overdue with { Urgent = urgent });

        Assert.Equal(importance, message.Headers[HeaderId.Importance]);
        Assert.Equal(priority, message.Headers[HeaderId.XPriority]?.Split(' ')[0]);
    }

    [Fact]
    public async Task A_reminder_names_the_mail_that_it_follows()
    {
        var first = MessageIds.For("first", "office.example");

        var message = await Arrived(ExampleMail.Overdue with { InReplyTo = first });

        Assert.Equal(first, $"<{message.InReplyTo}>");
        Assert.Equal(first, $"<{Assert.Single(message.References)}>");
    }

    [Fact]
    public async Task The_name_given_in_EHLO_is_the_configured_one()
    {
        var settings = _server.Settings with { HelloName = "caseflow.office.example" };

        await new SmtpTransport(settings).Send(ExampleMail.Overdue, Ct);

        Assert.Equal("caseflow.office.example", (await _server.NextMail()).Hello);
    }

    [Fact]
    public async Task A_refused_connection_postpones_the_mail_and_names_the_server()
    {
        var settings = _server.Settings with { Port = PortNobodyListensOn() };

        var postponed = Assert.IsType<Postponed>(await new SmtpTransport(settings).Send(ExampleMail.Overdue, Ct));

        Assert.Contains($"无法连接邮件服务器 127.0.0.1:{settings.Port}", postponed.Reason.Chinese(), StringComparison.Ordinal);
    }

    /// <summary>A port that was free a moment ago.</summary>
    private static int PortNobodyListensOn()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
