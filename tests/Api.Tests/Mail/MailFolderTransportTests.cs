using CaseFlow.Infrastructure.Mail;
using MimeKit;

namespace CaseFlow.Api.Tests.Mail;

public sealed class MailFolderTransportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caseflow-mails-");

    public void Dispose() => _folder.Delete(recursive: true);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private MailFolderTransport Transport => new(_folder.FullName);

    [Fact]
    public async Task A_mail_in_the_folder_reads_back_as_it_was_written()
    {
        var mail = ExampleMail.Overdue with { HtmlBody = "<p>已超期</p>", Urgent = true };

        var delivered = Assert.IsType<Delivered>(await Transport.Send(mail, Ct));

        var message = await MimeMessage.LoadAsync(Path.Combine(_folder.FullName, delivered.ServerReply), Ct);
        Assert.Equal(mail.MessageId, $"<{message.MessageId}>");
        Assert.Equal(mail.At, message.Date);
        Assert.Equal(mail.Subject, message.Subject);
        Assert.Equal(mail.TextBody, message.TextBody?.ReplaceLineEndings("\n"));
        Assert.Equal("<p>已超期</p>", message.HtmlBody);
        Assert.Equal(MessageImportance.High, message.Importance);
        Assert.Equal("王书记", message.To.Mailboxes.Single().Name);
    }

    [Fact]
    public async Task A_file_holds_nothing_but_short_lines_of_ASCII()
    {
        await Transport.Send(ExampleMail.Overdue with { TextBody = new string('长', 5000) }, Ct);

        var lines = await File.ReadAllLinesAsync(_folder.GetFiles().Single().FullName, Ct);
        Assert.All(lines, line => Assert.True(line.Length <= 998 && line.All(char.IsAscii), line));
    }

    [Fact]
    public async Task Nothing_but_whole_mails_stays_in_the_folder()
    {
        var mails = Enumerable.Range(0, 20).Select(i => ExampleMail.To($"handler{i}@office.example")).ToList();

        var attempts = await Transport.SendAll(mails, Ct).ToListAsync(Ct);

        Assert.Equal(mails, attempts.Select(attempt => attempt.Mail));
        Assert.All(_folder.GetFiles(), file => Assert.Equal(".eml", file.Extension));
        Assert.Equal(20, _folder.GetFiles().Length);
    }

    [Fact]
    public async Task The_files_sort_as_the_mails_were_decided_on()
    {
        var order = new[] { 3, 1, 2 };

        foreach (var minute in order)
            await Transport.Send(ExampleMail.Overdue with { Subject = $"{minute}", At = ExampleMail.At.AddMinutes(minute) }, Ct);

        var files = _folder.GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal);
        Assert.Equal(["1", "2", "3"], files.Select(file => MimeMessage.Load(file.FullName).Subject));
    }

    [Fact]
    public async Task The_same_mail_sent_again_replaces_its_file()
    {
        await Transport.Send(ExampleMail.Overdue, Ct);
        await Transport.Send(ExampleMail.Overdue, Ct);

        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task Nothing_that_a_mail_holds_shows_in_its_file_name()
    {
        var mail = ExampleMail.Overdue with { ToAddress = "a/b|CON@office.example", Subject = "../../x" };

        var delivered = Assert.IsType<Delivered>(await Transport.Send(mail, Ct));

        Assert.Matches(@"\A20260918T013000000Z-[0-9a-f]{16}\.eml\z", delivered.ServerReply);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, delivered.ServerReply)));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_yet_is_made()
    {
        var folder = Path.Combine(_folder.FullName, "data", "mails");

        Assert.IsType<Delivered>(await new MailFolderTransport(folder).Send(ExampleMail.Overdue, Ct));

        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_postpones_the_mail()
    {
        var occupied = Path.Combine(_folder.FullName, "mails");
        await File.WriteAllTextAsync(occupied, "a file in the folder's place", Ct);

        var postponed = Assert.IsType<Postponed>(await new MailFolderTransport(occupied).Send(ExampleMail.Overdue, Ct));

        Assert.StartsWith("无法把邮件写入文件夹", postponed.Reason.Chinese(), StringComparison.Ordinal);
    }
}
