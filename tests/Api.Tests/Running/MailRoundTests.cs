using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Running;

public abstract class MailRoundTests(Engine engine)
{
    private static readonly DateTimeOffset Night = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero); // 23:00 in the office

    [Fact]
    public async Task After_downtime_each_recipient_gets_one_mail_for_everything_missed()
    {
        await using var office = await Office.Open(engine);
        await office.Register(TestProcedures.Plain, [.. Enumerable.Range(0, 10).Select(_ => Office.Item())]);
        office.Clock.AdjustTime(Office.Monday.AddDays(60));
        await office.Sweep();

        Assert.Equal(5, await office.MailRound());

        Assert.Equal(
            ["handler", "handler-2", "head", "leader", "supervisor"],
            office.Transport.Sent.Select(mail => mail.ToAddress.Split('@')[0]).Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            "共 30 条",
            office.Transport.Sent.Single(mail => mail.ToAddress.StartsWith("leader", StringComparison.Ordinal)).Subject,
            StringComparison.Ordinal
        );
        Assert.All(await office.Notices(), notice => Assert.NotNull(notice.MailId));
        Assert.Equal(0, await office.MailRound());
    }

    [Fact]
    public async Task A_mail_leads_to_the_open_task_and_to_the_case_when_it_is_done()
    {
        await using var office = await Office.Open(engine, PublicUrl + "/");
        var open = await office.NewCase(TestProcedures.Short, Office.Item("open"));
        var done = await office.NewCase(TestProcedures.Short, Office.Item("done"));
        var task = await office.OpenTask(open, "check");
        office.Clock.AdjustTime(Office.Monday.AddHours(1));
        await office.Sweep();
        await office.Complete(done, "check", People.Handler);

        await office.MailRound();

        Assert.Equal(
            [$"{PublicUrl}/cases/{done}", $"{PublicUrl}/tasks/{open}/{task.Visit}/{task.Seq}"],
            LinksIn(Assert.Single(office.Transport.Sent)).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_notice_of_every_mail_has_its_link_and_without_an_address_none_has()
    {
        foreach (var address in new[] { PublicUrl, "" })
        {
            await using var office = await Office.Open(engine, address);
            await office.Register(TestProcedures.Plain, Office.Item("one"), Office.Item("two"));
            await office.Register(TestProcedures.Parallel, Office.Item("three"));
            office.Clock.AdjustTime(Office.Monday.AddDays(60));
            await office.Sweep();
            await office.MailRound();

            var told = (await office.Notices()).Where(notice => notice.MailId is not null).ToLookup(notice => notice.MailId);
            Assert.NotEmpty(told);
            Assert.All(await office.Mails(), mail =>
                Assert.Equal(address.Length > 0 ? told[mail.Id].Count() : 0, LinksIn(mail.Body).Count)
            );
        }
    }

    [Fact]
    public async Task A_mail_leads_with_what_is_most_urgent_whatever_was_told_first()
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Plain, Office.Item("usual"));
        office.Clock.AdjustTime(Office.Monday.AddDays(20));
        await office.Sweep();
        await office.NewCase(
            TestProcedures.Short,
            Office.Item("grave").With(CaseFields.Title, "东街小学门口积水").With(CaseFields.Level, "1")
        );
        office.Clock.AdjustTime(Office.Monday.AddDays(20).AddHours(1));
        await office.Sweep();

        await office.MailRound();

        var mail = Assert.Single(office.Transport.Sent, mail => mail.ToAddress.StartsWith("leader", StringComparison.Ordinal));
        Assert.StartsWith("【一级响应】东街小学门口积水（共 3 条提醒，另有黄牌 1 条）", mail.Subject, StringComparison.Ordinal);
        Assert.StartsWith("1. 【一级响应】【到期】东街小学门口积水", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_recipient_is_written_to_in_their_own_language()
    {
        await using var office = await Office.Open(engine, PublicUrl);
        await office.With<CaseFlowDb>(db =>
            db.Users.Where(account => account.Id == "leader")
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.Language, Languages.English), Office.Ct)
        );
        await office.NewCase(TestProcedures.Plain, Office.Item("one").With(CaseFields.Title, "东街积水"));
        office.Clock.AdjustTime(Office.Monday.AddDays(60));
        await office.Sweep();

        await office.MailRound();

        var (english, chinese) = (MailTo("leader"), MailTo("supervisor"));
        Assert.Matches(@"^\[Red card\] \d+ reminders, of them 1 red card$", english.Subject);
        Assert.Contains("[red card] 东街积水 (copy)\nCase: ", english.TextBody, StringComparison.Ordinal);
        Assert.Contains("\nState: long overdue, red card (", english.TextBody, StringComparison.Ordinal);
        Assert.Contains("\nOpen the task: https://", english.TextBody, StringComparison.Ordinal);
        Assert.Matches("^【红牌】共 \\d+ 条提醒，其中红牌 1 条$", chinese.Subject);
        Assert.Contains("【红牌】东街积水\n案件：", chinese.TextBody, StringComparison.Ordinal);

        OutgoingMail MailTo(string person) =>
            Assert.Single(office.Transport.Sent, mail => mail.ToAddress.StartsWith(person + "@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mails_wait_for_the_morning_but_those_of_level_one_go_out_at_once()
    {
        await using var office = await Office.Open(engine);
        office.Clock.AdjustTime(Night.AddHours(-1));
        await office.NewCase(TestProcedures.Short, Office.Item("usual"));
        await office.NewCase(TestProcedures.Short, Office.Item("grave").With(CaseFields.Title, "一级事项").With(CaseFields.Level, "1"));
        office.Clock.AdjustTime(Night);
        await office.Sweep();

        Assert.Equal(1, await office.MailRound());
        Assert.Contains("一级事项", Assert.Single(office.Transport.Sent).Subject, StringComparison.Ordinal);

        office.Clock.AdjustTime(Night.AddHours(8).AddMilliseconds(-1));
        Assert.Equal(0, await office.MailRound());
        office.Clock.AdjustTime(Night.AddHours(8));
        Assert.Equal(1, await office.MailRound());
    }

    [Fact]
    public async Task A_mail_postponed_into_the_quiet_hours_waits_for_the_morning()
    {
        await using var office = await OfficeWithDueMail(Night.AddHours(-1).AddSeconds(-30));
        office.Transport.Answer = _ => new Postponed(Saying.Verbatim("服务器忙"));
        await office.MailRound();
        office.Transport.Answer = _ => new Delivered("250 OK");

        office.Clock.AdjustTime(Night);
        Assert.Equal(0, await office.MailRound());
        office.Clock.AdjustTime(Night.AddHours(8));
        Assert.Equal(1, await office.MailRound());
    }

    [Fact]
    public async Task A_postponed_mail_is_tried_again_at_the_moments_of_the_plan_and_given_up_visibly()
    {
        await using var office = await OfficeWithDueMail(Office.Monday, urgent: true);
        office.Transport.Answer = _ => new Postponed(Saying.Verbatim("服务器忙"));
        await office.MailRound();
        for (var tries = 1; tries < RetryPlan.MaxTries; tries++)
        {
            var mail = Assert.Single(await office.Mails());
            Assert.Equal(
                (MailStatus.Waiting, tries, RetryPlan.NextTry(tries, office.Now)),
                (mail.Status, mail.Attempts, mail.NextAttemptAt)
            );
            office.Clock.AdjustTime(mail.NextAttemptAt.AddMilliseconds(-1));
            await office.MailRound();
            Assert.Equal(tries, office.Transport.Sent.Count);
            office.Clock.AdjustTime(mail.NextAttemptAt);
            await office.MailRound();
        }

        var failed = Assert.Single(await office.Mails());
        Assert.Equal((MailStatus.Failed, RetryPlan.MaxTries, "服务器忙"), (failed.Status, failed.Attempts, failed.LastReply!.Chinese()));
    }

    [Fact]
    public async Task A_rejected_mail_fails_at_once_and_says_why()
    {
        await using var office = await OfficeWithDueMail(Office.Monday);
        office.Transport.Answer = _ => new Rejected(Saying.Verbatim("收件人不存在"));

        Assert.Equal(0, await office.MailRound());

        var mail = Assert.Single(await office.Mails());
        Assert.Equal((MailStatus.Failed, "收件人不存在"), (mail.Status, mail.LastReply!.Chinese()));
    }

    [Fact]
    public async Task A_mail_whose_sending_could_not_be_recorded_goes_out_again_under_its_own_Message_ID()
    {
        await using var office = await OfficeWithDueMail(Office.Monday);
        office.Transport.Answer = _ =>
        {
            office.Interruption.At(1);
            return new Delivered("250 OK");
        };
        await Assert.ThrowsAnyAsync<Exception>(() => office.MailRound());
        office.Interruption.Heal();
        office.Transport.Answer = _ => new Delivered("250 OK");
        await office.Restart();

        Assert.Equal(1, await office.MailRound());

        Assert.Equal(2, office.Transport.Sent.Count);
        Assert.Single(office.Transport.Sent.Select(mail => mail.MessageId).Distinct(StringComparer.Ordinal));
        Assert.Equal(MailStatus.Sent, Assert.Single(await office.Mails()).Status);
    }

    private const string PublicUrl = "https://caseflow.example";

    private static List<string> LinksIn(OutgoingMail mail) => LinksIn(mail.TextBody);

    private static List<string> LinksIn(string body) =>
        [.. body.Split(['\n', '：']).Where(part => part.StartsWith("http", StringComparison.Ordinal))];

    /// <summary>An office at a moment at which one notice for the leader has just been recorded.</summary>
    private async Task<Office> OfficeWithDueMail(DateTimeOffset now, bool urgent = false)
    {
        var office = await Office.Open(engine);
        office.Clock.AdjustTime(now.AddHours(-1));
        await office.NewCase(TestProcedures.Short, Office.Item().With(CaseFields.Level, urgent ? "1" : null));
        office.Clock.AdjustTime(now);
        await office.Sweep();
        return office;
    }
}

public sealed class MailRoundOnSqliteTests() : MailRoundTests(Engine.Sqlite);

public sealed class MailRoundOnPostgresTests() : MailRoundTests(Engine.Postgres);
