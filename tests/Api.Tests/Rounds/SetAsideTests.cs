using System.Globalization;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Rounds;

/// <summary>搁置: one item that cannot be worked off stops no queue.</summary>
public abstract class SetAsideTests(Engine engine)
{
    [Fact]
    public async Task A_notice_that_cannot_become_a_mail_keeps_nobody_elses_mail_back()
    {
        await using var office = await Late();
        await Poison.Put(office.Tamper, engine, "INSERT", "mails", "NEW.\"Person\" = 'head'");

        Assert.Equal(4, await office.MailRound());

        Assert.DoesNotContain(office.Transport.Sent, mail => mail.ToAddress.StartsWith("head@", StringComparison.Ordinal));
        var untold = (await office.Notices()).Where(notice => notice.MailId is null).Select(notice => notice.Id).ToArray();
        var aside = await Aside(office);
        Assert.NotEmpty(untold);
        Assert.Equal(untold.Select(id => id.ToString(CultureInfo.InvariantCulture)), aside.Select(row => row.Item));
        Assert.All(aside, row => Assert.Equal((WorkQueue.Notices, 1, "aside.unsaved"), (row.Queue, row.Tries, row.Reason.Code)));
    }

    [Fact]
    public async Task Of_several_notices_for_one_person_only_the_broken_one_is_left_out()
    {
        await using var office = await Late(cases: 3);
        var broken = (await office.Notices()).First(notice => notice.Person == "head");
        await Poison.Put(office.Tamper, engine, "UPDATE", "notices", $"NEW.\"Id\" = {broken.Id}");

        await office.MailRound();

        Assert.Equal([broken.Id], (await office.Notices()).Where(notice => notice.MailId is null).Select(notice => notice.Id));
        Assert.Contains(office.Transport.Sent, mail => mail.ToAddress.StartsWith("head@", StringComparison.Ordinal));
        Assert.Equal(broken.CaseId, Assert.Single(await Aside(office)).CaseId);
    }

    [Fact]
    public async Task A_case_whose_deadlines_fail_is_set_aside_after_its_tries_and_the_others_escalate()
    {
        await using var office = await Office.Open(engine);
        var broken = await office.NewCase(TestProcedures.Short);
        var sound = await office.NewCase(TestProcedures.Short);
        office.Clock.Advance(TimeSpan.FromHours(1));
        await Poison.Put(office.Tamper, engine, "UPDATE", "runs", $"NEW.\"CaseId\" = {broken}");

        for (var sweep = 0; sweep < Perseverance.MostTries; sweep++)
        {
            await office.Sweep();
            office.Clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Contains(await office.Ledger(), row => row.CaseId == sound);
        Assert.DoesNotContain(await office.Ledger(), row => row.CaseId == broken);
        var aside = Assert.Single(await Aside(office));
        Assert.Equal((WorkQueue.Deadlines, broken, Perseverance.MostTries, null), (aside.Queue, aside.CaseId, aside.Tries, aside.NextAt));

        await office.Sweep();
        Assert.Equal(Perseverance.MostTries, Assert.Single(await Aside(office)).Tries); // it is left alone now
    }

    [Fact]
    public async Task What_was_set_aside_is_done_when_a_person_asks_for_it_and_its_cause_has_gone()
    {
        await using var office = await Office.Open(engine);
        var broken = await office.NewCase(TestProcedures.Short);
        office.Clock.Advance(TimeSpan.FromHours(1));
        await Poison.Put(office.Tamper, engine, "UPDATE", "runs", $"NEW.\"CaseId\" = {broken}");
        for (var sweep = 0; sweep < Perseverance.MostTries; sweep++)
        {
            await office.Sweep();
            office.Clock.Advance(TimeSpan.FromHours(2));
        }
        await Poison.Take(office.Tamper, engine, "runs");
        Assert.Equal(0, await office.Sweep());

        var asked = await office.With<CaseFlowDb, SetAsideRow>(db => db.SetAside.AsNoTracking().SingleAsync(Office.Ct));
        await office.Db(db => office.With<SetAsides, SetAsideRow?>(aside => aside.Retry(db.SetAside, asked.Id, Office.Ct)));

        Assert.NotEqual(0, await office.Sweep());
        Assert.Empty(await Aside(office));
        Assert.Contains(await office.Ledger(), row => row.CaseId == broken);
    }

    [Fact]
    public async Task What_no_longer_waits_is_no_longer_set_aside()
    {
        await using var office = await Office.Open(engine);
        var broken = await office.NewCase(TestProcedures.Short);
        office.Clock.Advance(TimeSpan.FromHours(1));
        await Poison.Put(office.Tamper, engine, "UPDATE", "runs", $"NEW.\"CaseId\" = {broken}");
        await office.Sweep();
        await Poison.Take(office.Tamper, engine, "runs");
        await office.Complete(broken, "check", Running.People.Handler);

        await office.Sweep();

        Assert.Empty(await Aside(office));
    }

    [Fact]
    public async Task A_mail_at_which_the_program_fails_is_put_off_with_its_reason_and_the_next_ones_go_out()
    {
        await using var office = await Late();
        office.Transport.Answer = mail =>
            mail.ToAddress.StartsWith("head@", StringComparison.Ordinal) ? throw new FormatException("no such sign") : new Delivered("250");

        Assert.Equal(4, await office.MailRound());

        var mail = Assert.Single(await office.Mails(), mail => mail.Status == MailStatus.Waiting);
        Assert.Equal(("head", 1, "transport.fault"), (mail.Person, mail.Attempts, mail.LastReply!.Code));
        for (var round = 0; round < RetryPlan.MaxTries * 2; round++)
        {
            office.Clock.AdjustTime(office.Now.AddHours(7));
            await office.MailRound();
        }
        Assert.Equal(MailStatus.Failed, (await office.Mails()).Single(mail => mail.Person == "head").Status);
    }

    [Fact]
    public async Task An_address_that_nobody_can_read_fails_its_own_mail_only()
    {
        await using var office = await Office.Open(engine);
        await office.Db(db =>
            db.Users.Where(account => account.Id == "head")
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.Email, "head@@office\u0001.example"), Office.Ct)
        );
        await office.NewCase(TestProcedures.Plain);
        office.Clock.AdjustTime(Office.Monday.AddDays(60));
        await office.Sweep();
        office.Transport.Answer = mail => MimeMessages.Compose(mail).Refusal is { } why ? new Rejected(why.Text) : new Delivered("250");

        Assert.Equal(4, await office.MailRound());

        Assert.Equal("head", Assert.Single(await office.Mails(), mail => mail.Status == MailStatus.Failed).Person);
    }

    [Fact]
    public async Task A_reply_that_the_database_does_not_take_is_not_a_reason_to_send_the_mail_again()
    {
        await using var office = await Late();
        await Poison.Put(office.Tamper, engine, "UPDATE", "mails", "NEW.\"LastReply\" LIKE '250 strange%'");
        office.Transport.Answer = _ => new Delivered("250 strange");

        Assert.Equal(5, await office.MailRound());
        office.Clock.AdjustTime(office.Now.AddDays(1));
        Assert.Equal(0, await office.MailRound());

        Assert.Equal(5, office.Transport.Sent.Count);
        Assert.All(await office.Mails(), mail => Assert.Equal("transport.unreadable", mail.LastReply!.Code));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_keep_a_mail_waiting_until_it_has_caught_up()
    {
        await using var office = await Late();
        office.Transport.Answer = _ => new Postponed(Saying.Of("transport.sign-in"));
        await office.MailRound();
        office.Transport.Answer = _ => new Delivered("250");

        Assert.Equal(0, await office.MailRound()); // the first wait is a minute
        office.Clock.AdjustTime(office.Now.AddHours(-1));

        Assert.Equal(5, await office.MailRound());
    }

    [Fact]
    public async Task A_database_that_is_away_sets_nothing_aside()
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Short);
        office.Clock.Advance(TimeSpan.FromHours(1));
        for (var point = 1; point < 8; point++)
        {
            office.Interruption.At(point);
            await Record.ExceptionAsync(() => office.Sweep());
            office.Interruption.Heal();
            Assert.Empty(await Aside(office));
        }
    }

    private async Task<Office> Late(int cases = 1)
    {
        var office = await Office.Open(engine);
        await office.Register(TestProcedures.Plain, [.. Enumerable.Range(0, cases).Select(_ => Office.Item())]);
        office.Clock.AdjustTime(Office.Monday.AddDays(60));
        await office.Sweep();
        return office;
    }

    private static Task<List<SetAsideRow>> Aside(Office office) =>
        office.Db(db => db.SetAside.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Office.Ct));
}

public sealed class SetAsideOnSqliteTests() : SetAsideTests(Engine.Sqlite);

public sealed class SetAsideOnPostgresTests() : SetAsideTests(Engine.Postgres);
