using CaseFlow.Infrastructure.Mail;
using MimeKit;

namespace CaseFlow.Api.Tests.Mail;

/// <summary>Titles and names come from the public: none of them may write a header.</summary>
public sealed class HeaderInjectionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caseflow-mails-");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Breaks => ["\r\n", "\n", "\r", "\r\n\r\n", "\u2028", "\u0085", "\v", "\0"];

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_line_break_in_subject_or_names_adds_no_header(string lineBreak)
    {
        var attack = $"积水{lineBreak}Bcc: spy@evil.example{lineBreak}X-Evil: yes";

        var message = await Written(ExampleMail.Overdue with { Subject = attack, FromName = attack, ToName = attack });

        Assert.Equal("积水 Bcc: spy@evil.example X-Evil: yes", message.Subject);
        Assert.Equal(message.Subject, message.From.Mailboxes.Single().Name);
        Assert.Equal(message.Subject, message.To.Mailboxes.Single().Name);
        Assert.Empty(message.Bcc);
        Assert.DoesNotContain(message.Headers, header => header.Field == "X-Evil");
    }

    [Theory]
    [InlineData("leader@office.example\r\nBcc: spy@evil.example")]
    [InlineData("leader@office.example\n")]
    [InlineData("leader@office.example>\r\nRCPT TO:<spy@evil.example")]
    [InlineData("leader@office.example, spy@evil.example")]
    [InlineData("Leader <leader@office.example>")]
    [InlineData("<leader@office.example>")]
    [InlineData("@relay.example:leader@office.example")]
    [InlineData("leader")]
    [InlineData("@office.example")]
    [InlineData("leader@")]
    [InlineData("leader@office example")]
    [InlineData("书记@office.example")]
    [InlineData(" ")]
    [InlineData("")]
    public async Task An_address_that_is_more_or_less_than_an_address_is_rejected(string address)
    {
        await IsRejected(ExampleMail.Overdue with { ToAddress = address }, "收件地址");
        await IsRejected(ExampleMail.Overdue with { FromAddress = address }, "发件地址");
    }

    [Theory]
    [InlineData("<a@b>\r\nBcc: spy@evil.example")]
    [InlineData("<a@b>\n")]
    [InlineData("a@b")]
    [InlineData("")]
    public async Task A_broken_message_id_is_rejected(string id)
    {
        await IsRejected(ExampleMail.Overdue with { MessageId = id }, "邮件编号");
        await IsRejected(ExampleMail.Overdue with { InReplyTo = id }, "所回复邮件的编号");
    }

    [Fact]
    public async Task An_overlong_address_is_rejected_and_not_shown_whole()
    {
        var address = new string('a', 10_000) + "@office.example";

        var rejected = Assert.IsType<Rejected>(await Send(ExampleMail.Overdue with { ToAddress = address }));

        Assert.InRange(rejected.Reason.Chinese().Length, 1, 100);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_title_does_not_stop_the_mail()
    {
        Assert.Equal("积水\uFFFD", (await Written(ExampleMail.Overdue with { Subject = "积水\uD83D" })).Subject);
    }

    private Task<Delivery> Send(OutgoingMail mail) =>
        new MailFolderTransport(_folder.FullName).Send(mail, TestContext.Current.CancellationToken);

    private async Task<MimeMessage> Written(OutgoingMail mail)
    {
        Assert.IsType<Delivered>(await Send(mail));
        return await MimeMessage.LoadAsync(_folder.GetFiles("*.eml").Single().FullName, TestContext.Current.CancellationToken);
    }

    private async Task IsRejected(OutgoingMail mail, string sentence)
    {
        Assert.StartsWith(sentence, Assert.IsType<Rejected>(await Send(mail)).Reason.Chinese(), StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }
}
