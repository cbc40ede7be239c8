using System.Globalization;
using CaseFlow.Api.Tests.Mail;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>A level-one case whose authoritative information is not published within five hours of its discovery.</summary>
public sealed class MissedPublicationTests
{
    private const string DraftStep = "一级：起草权威信息";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_leader_gets_one_mail_that_names_case_and_step_however_often_the_sweep_runs()
    {
        await using var smtp = await SmtpServerProcess.Start();
        await using var office = await Office.Open(await MailingHost.Start(smtp.Port));
        var item = await Launched(office);
        await Missed(office);
        await office.Sweep();
        await Task.WhenAll(office.Sweep(), office.Sweep());

        await SendMails(office);
        await SendMails(office);

        var mail = Assert.Single(await MailsToLeader(smtp)).Message();
        Assert.Equal("【一级响应】【到期未完成】东街积水", mail.Subject);
        Assert.Equal("leader@office.example", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Contains(item.Number, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"环节：{DraftStep}", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("2026年9月21日 15:00", mail.TextBody, StringComparison.Ordinal);
        Assert.True(MessageIds.IsValid($"<{mail.MessageId}>"));
        Assert.Contains($"系统：“{DraftStep}”到期未完成", await item.TimelineFor(office.Leader));
        Assert.Equal(
            1,
            await office.Host.InDb(db =>
                db.Escalations.CountAsync(row => row.CaseId == item.Id && row.StepName == DraftStep && row.Rung == "due", Ct)
            )
        );
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task The_leader_finds_the_same_words_in_the_inbox()
    {
        await using var office = await Office.Open();
        var item = await Launched(office);
        await Missed(office);

        var copies = await office.Leader.Pages("/api/inbox/copies?limit=50");

        var notice = Assert.Single(copies, copy => copy.GetProperty("subject").GetString() == "【到期未完成】东街积水");
        Assert.Equal(item.Id, notice.GetProperty("caseId").GetInt64());
        Assert.Equal("Overdue", notice.GetProperty("mark").GetString());
        Assert.Equal("Overdue", (await office.Publisher.Finds(item, DraftStep)).GetProperty("mark").GetString());
    }

    [Fact]
    public async Task A_mail_server_that_refuses_for_now_and_then_stalls_gets_the_mail_when_it_is_back()
    {
        await using var smtp = await SmtpServerProcess.Start();
        await using var office = await Office.Open(await MailingHost.Start(smtp.Port));
        await Launched(office);
        await Missed(office);

        await smtp.Switch("busy");
        Assert.Equal(0, await SendMails(office));
        await smtp.Switch("stall");
        office.Host.Clock.Advance(RetryPlan.Waits[0]);
        Assert.Equal(0, await SendMails(office));
        await smtp.Switch("accept");
        office.Host.Clock.Advance(RetryPlan.Waits[1]);
        Assert.NotEqual(0, await SendMails(office));

        Assert.Single(await MailsToLeader(smtp));
        var rows = await office.Host.InDb(db => db.Mails.Where(mail => mail.Person == "leader").OrderBy(mail => mail.Id).ToListAsync(Ct));
        Assert.Equal((MailStatus.Sent, 3), (rows[^1].Status, rows[^1].Attempts));
    }

    /// <summary>Response begun in time, everything told so far mailed: what comes now is about the publication.</summary>
    private static async Task<OpenCase> Launched(Office office)
    {
        var item = await office.Collector.Registers(
            new
            {
                title = "东街积水",
                body = "东街雨后积水，多日未退。",
                source = "门户网站",
                discoveredAt = ApiHost.Morning,
            }
        );
        await office.Assessor.Does(item, "排查", "InScope", new { level = "1" });
        await office.ResponseGroup.Does(item, "一级：启动并报告", "Launched");
        Assert.Equal("2026-09-21 15:00", (await item.DeadlineAt(office.Publisher, DraftStep)).Due);
        await SendMails(office);
        return item;
    }

    private static Task Missed(Office office) => office.Pass(TimeSpan.FromHours(5));

    private static Task<int> SendMails(Office office) => office.Host.Services.GetRequiredService<MailRound>().Run(Ct);

    // The server is asked once more, so that all that it took before is known here.
    private static async Task<IEnumerable<ReceivedMail>> MailsToLeader(SmtpServerProcess smtp)
    {
        await smtp.Switch("accept");
        return smtp.Mails.Where(mail =>
            mail.To.Contains("leader@office.example") && mail.Message().Subject!.Contains("到期未完成", StringComparison.Ordinal)
        );
    }

    /// <summary>The application with a mail server.</summary>
    private sealed class MailingHost(int port) : ApiHost
    {
        public static async Task<ApiHost> Start(int port)
        {
            var host = new MailingHost(port);
            await host.InitializeAsync();
            return host;
        }

        protected override void Adjust(WebApplicationBuilder builder)
        {
            base.Adjust(builder);
            builder.Configuration.AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["CaseFlow:SmtpHost"] = "127.0.0.1",
                    ["CaseFlow:SmtpPort"] = port.ToString(CultureInfo.InvariantCulture),
                    ["CaseFlow:SmtpSecurity"] = nameof(MailSecurity.None),
                    ["CaseFlow:SmtpTimeoutSeconds"] = "2",
                    ["CaseFlow:MailFrom"] = "caseflow@office.example",
                }
            );
        }
    }
}
