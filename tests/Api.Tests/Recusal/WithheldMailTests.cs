using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Api.Tests.Recusal;

using People = CaseFlow.Api.Tests.Running.People;

/// <summary>回避 of mails: asked when a mail is written and again when it is sent.</summary>
public abstract class WithheldMailTests(Engine engine)
{
    [Fact]
    public async Task A_notice_whose_recipient_turns_out_to_be_the_subject_becomes_no_mail_and_says_so()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Short);
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.Sweep();
        await Correct(office, id, "leader");

        await office.MailRound();

        Assert.Empty(office.Transport.Sent);
        var notice = Assert.Single(await office.Notices());
        Assert.True(notice is { Person: "leader", Withheld: true, ByMail: false, MailId: null });
    }

    [Fact]
    public async Task A_mail_that_waits_is_not_sent_to_whom_its_case_turns_out_to_be_about_and_its_text_goes()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Short);
        await Postponed(office);
        await Correct(office, id, "leader");

        await Later(office);

        Assert.Empty(office.Transport.Sent.Skip(1));
        var mail = Assert.Single(await office.Mails());
        Assert.Equal((MailStatus.Withheld, "—", ""), (mail.Status, mail.Subject, mail.Body));
        Assert.True(Assert.Single(await office.Notices()) is { Withheld: true } notice && notice.MailId == mail.Id);
    }

    [Fact]
    public async Task What_else_a_withheld_mail_would_have_told_is_told_by_another()
    {
        await using var office = await Office.Open(engine);
        var barred = await office.NewCase(TestProcedures.Short, Office.Item("barred").With(CaseFields.Title, "井盖丢失"));
        await office.NewCase(TestProcedures.Short, Office.Item("free"));
        await Postponed(office);
        await Correct(office, barred, "leader");

        await Later(office);

        var sent = Assert.Single(office.Transport.Sent.Skip(1));
        Assert.Contains("路灯", sent.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("井盖", sent.Subject + sent.TextBody, StringComparison.Ordinal);
        Assert.Equal([MailStatus.Sent, MailStatus.Withheld], (await office.Mails()).Select(mail => mail.Status).Order());
    }

    private static async Task Postponed(Office office)
    {
        office.Transport.Answer = _ => new Postponed(Saying.Verbatim("451 later"));
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.Sweep();
        await office.MailRound();
        Assert.Single(office.Transport.Sent);
    }

    private static async Task Later(Office office)
    {
        office.Transport.Answer = _ => new Delivered("250 OK");
        office.Clock.Advance(TimeSpan.FromHours(2));
        await office.MailRound();
    }

    private static async Task Correct(Office office, long id, string subject) =>
        Assert.Null(
            (
                await office.Handle(
                    id,
                    new FieldsChanged(office.Now, People.Supervisor, FieldJson.NoFields.Add(CaseFields.Subjects, FieldValue.Of([subject])))
                )
            ).Refusal
        );
}

public sealed class WithheldMailOnSqliteTests() : WithheldMailTests(Engine.Sqlite);

public sealed class WithheldMailOnPostgresTests() : WithheldMailTests(Engine.Postgres);
