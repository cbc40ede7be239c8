using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Supervision;

public sealed class LedgerTests(NeglectedCases host) : IClassFixture<NeglectedCases>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_ledger_names_everyone_who_was_told_and_whether_the_mail_went_out()
    {
        var ledger = await host.Supervisor.GetAsync($"/api/escalations?caseId={host.FirstCase}&mark=Overdue", Ct).Ok();

        var overdue = Assert.Single(ledger.GetProperty("items").EnumerateArray());
        Assert.Equal(("办理", host.FirstCase), (overdue.Text("stepName"), overdue.GetProperty("caseId").GetInt64()));
        var handler = overdue.GetProperty("told").EnumerateArray().Single(told => told.Text("person") == "zhang");
        Assert.Equal("姓名zhang", handler.Text("name"));
        Assert.Equal("Sent", handler.GetProperty("mail").Text("status"));
        Assert.NotEqual(JsonValueKind.Null, handler.GetProperty("mail").GetProperty("sentAt").ValueKind);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(200)]
    public async Task Turning_the_pages_shows_every_entry_once_whatever_the_size_of_a_page(int limit)
    {
        var all = await host.InDb(db => db.Escalations.CountAsync(Ct));

        var seen = await Pages("/api/escalations", limit, entry =>
            $"{entry.GetProperty("caseId")}/{entry.GetProperty("visit")}/{entry.Text("rung")}"
        );

        Assert.True(all > 9, $"only {all} entries");
        Assert.Equal(all, seen.Count);
        Assert.Distinct(seen);
    }

    [Fact]
    public async Task The_ledger_since_a_moment_leaves_out_what_was_before()
    {
        var since = Uri.EscapeDataString(host.Clock.GetUtcNow().AddSeconds(1).ToString("O"));

        Assert.Empty((await host.Supervisor.GetAsync($"/api/escalations?since={since}", Ct).Ok()).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task The_outbox_shows_the_cases_that_each_mail_tells_of_and_its_text()
    {
        var mails = (await host.Supervisor.GetAsync("/api/mails?status=Sent", Ct).Ok()).GetProperty("items").EnumerateArray().ToArray();

        var mail = mails.Single(mail => mail.Text("toAddress") == "zhang@office.example");
        Assert.Equal(
            3,
            mail.GetProperty("why").EnumerateArray().Select(why => why.Text("caseNumber")).Distinct(StringComparer.Ordinal).Count()
        );
        var text = await host.Supervisor.GetAsync($"/api/mails/{mail.Number("id")}", Ct).Ok();
        Assert.Contains("路灯不亮", text.Text("body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mail_is_on_one_page_of_the_outbox()
    {
        var all = await host.InDb(db => db.Mails.CountAsync(Ct));

        var seen = await Pages("/api/mails", 1, mail => mail.GetProperty("id").ToString());

        Assert.Equal(all, seen.Count);
        Assert.Distinct(seen);
    }

    [Fact]
    public async Task A_failed_mail_is_sent_again_and_one_that_went_out_is_not()
    {
        var id = await host.InDb(db => db.Mails.Select(mail => mail.Id).FirstAsync(Ct));
        await host.Supervisor.PostAsync($"/api/mails/{id}/retry", null, Ct).Refused(HttpStatusCode.Conflict);
        await host.InDb(db =>
            db.Mails.Where(mail => mail.Id == id)
                .ExecuteUpdateAsync(
                    change => change.SetProperty(mail => mail.Status, MailStatus.Failed).SetProperty(mail => mail.Attempts, 22),
                    Ct
                )
        );

        var retried = await host.Supervisor.PostAsync($"/api/mails/{id}/retry", null, Ct).Ok();

        Assert.Equal("Waiting", retried.Text("status"));
        Assert.Equal(1, await host.Services.GetRequiredService<MailRound>().Run(Ct));
        await host.Supervisor.PostAsync("/api/mails/987654/retry", null, Ct).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_sees_an_escalation_of_a_case_about_their_unit_or_a_mail_that_tells_of_one()
    {
        var other = await host.SignInAs("bian", "education", Roles.Supervisor);
        var before = await Ledger(other);
        var mails = (await other.GetAsync("/api/mails", Ct).Ok())
            .GetProperty("items")
            .EnumerateArray()
            .Where(mail => mail.GetProperty("why").EnumerateArray().Any(why => why.GetProperty("caseId").GetInt64() == host.FirstCase))
            .ToArray();
        Assert.NotEmpty(mails);
        await host.InDb(db =>
            db.Cases.Where(row => row.Id == host.FirstCase)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Subjects, "|education|"), Ct)
        );

        Assert.Equal(before.Where(id => id != host.FirstCase), await Ledger(other));
        Assert.Empty((await other.GetAsync($"/api/escalations?caseId={host.FirstCase}", Ct).Ok()).GetProperty("items").EnumerateArray());
        var left = (await other.GetAsync("/api/mails", Ct).Ok())
            .GetProperty("items")
            .EnumerateArray()
            .Select(mail => mail.Number("id"))
            .ToArray();
        foreach (var id in mails.Select(mail => mail.Number("id")))
        {
            Assert.DoesNotContain(id, left);
            await other.GetAsync($"/api/mails/{id}", Ct).Refused(HttpStatusCode.NotFound);
            await other.PostAsync($"/api/mails/{id}/retry", null, Ct).Refused(HttpStatusCode.NotFound);
            await host.Supervisor.GetAsync($"/api/mails/{id}", Ct).Ok();
        }
    }

    [Theory]
    [InlineData("/api/escalations")]
    [InlineData("/api/mails")]
    public async Task A_cursor_of_no_list_of_ours_is_refused(string list)
    {
        await host.Supervisor.GetAsync($"{list}?cursor=nonsense!", Ct).Refused(HttpStatusCode.UnprocessableEntity);
        await host.Supervisor.GetAsync($"{list}?cursor=MTox", Ct).Refused(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Whoever_handles_cases_or_runs_the_system_does_not_see_the_ledger_or_the_mails()
    {
        var other = await host.SignIn(Roles.Handler, Roles.SystemAdmin, Roles.ProcedureAdmin);

        await other.GetAsync("/api/escalations", Ct).Refused(HttpStatusCode.Forbidden);
        await other.GetAsync("/api/mails", Ct).Refused(HttpStatusCode.Forbidden);
        await other.GetAsync("/api/mails/1", Ct).Refused(HttpStatusCode.Forbidden);
    }

    private static async Task<long[]> Ledger(HttpClient reader) =>
        [
            .. (await reader.GetAsync("/api/escalations?limit=200", Ct).Ok())
                .GetProperty("items")
                .EnumerateArray()
                .Select(entry => entry.GetProperty("caseId").GetInt64()),
        ];

    private async Task<List<string>> Pages(string list, int limit, Func<JsonElement, string> key)
    {
        var seen = new List<string>();
        for (var (next, pages) = ("", 0); next is not null; pages++)
        {
            Assert.True(pages < 100, "The pages do not end.");
            var page = await host.Supervisor.GetAsync($"{list}?limit={limit}{(next.Length == 0 ? "" : $"&cursor={next}")}", Ct).Ok();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(key));
            next = page.GetProperty("next").GetString();
        }
        return seen;
    }
}
