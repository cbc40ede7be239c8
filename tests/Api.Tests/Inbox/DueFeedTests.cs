using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Inbox;

public sealed class DueFeedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_calendar_reads_what_is_due_without_signing_in_and_without_the_reporter()
    {
        await using var office = await Office.Open();
        var item = await Registers(office);
        var person = await office.Host.SignInAs("assessor", ApiHost.Unit, Roles.Assessor);

        using var answer = await office.Host.Anonymous().GetAsync(await Address(person), Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            "private, no-cache",
            answer.Headers.CacheControl?.ToString().Replace("no-cache, private", "private, no-cache", StringComparison.Ordinal)
        );
        var calendar = Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync(Ct))!;
        var due = Assert.Single(calendar.Events);
        var task = Assert.Single(await office.Assessor.Inbox());
        Assert.Equal(task.GetProperty("dueAt").GetDateTimeOffset().UtcDateTime, due.Start!.AsUtc);
        Assert.Contains("东街积水", due.Summary, StringComparison.Ordinal);
        Assert.Contains(item.Number, due.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("赵反映", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_turns_out_to_be_about_its_reader_is_gone_when_the_calendar_asks_again()
    {
        await using var office = await Office.Open();
        var item = await Registers(office);
        var person = await office.Host.SignInAs("assessor", ApiHost.Unit, Roles.Assessor);
        var (stranger, address) = (office.Host.Anonymous(), await Address(person));
        Assert.Contains(item.Number, await stranger.GetStringAsync(address, Ct), StringComparison.Ordinal);

        using var correction = new HttpRequestMessage(HttpMethod.Patch, $"{item.Path}/fields")
        {
            Content = JsonContent.Create(
                new
                {
                    fields = new { subjects = new[] { "assessor" } },
                    reason = "反映的是研判员",
                    stamp = "1",
                }
            ),
        };
        await Colleague.Read(await office.Supervisor.Send(correction));

        Assert.DoesNotContain(item.Number, await stranger.GetStringAsync(address, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await using var office = await Office.Open();
        await Registers(office);
        var person = await office.Host.SignInAs("assessor", ApiHost.Unit, Roles.Assessor);
        var (stranger, address) = (office.Host.Anonymous(), await Address(person));
        using var first = await stranger.GetAsync(address, Ct);

        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));
        using var answer = await stranger.SendAsync(again, Ct);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Fact]
    public async Task An_address_ends_when_it_is_renewed_and_when_it_is_withdrawn()
    {
        await using var host = await ApiHost.Start();
        var (person, stranger) = (await host.SignIn(Roles.Handler), host.Anonymous());
        Assert.False((await person.GetAsync("/api/me/due-feed", Ct).Ok()).GetProperty("stands").GetBoolean());

        var first = await Address(person);
        Assert.True((await person.GetAsync("/api/me/due-feed", Ct).Ok()).GetProperty("stands").GetBoolean());
        var second = await Address(person);
        await stranger.GetAsync(first, Ct).Refused(HttpStatusCode.NotFound);
        Assert.True((await stranger.GetAsync(second, Ct)).IsSuccessStatusCode);

        await person.DeleteAsync("/api/me/due-feed", Ct).Ok();
        await stranger.GetAsync(second, Ct).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_has_left_or_may_see_no_case_any_more_has_no_feed_and_nobody_finds_the_secret_in_the_database()
    {
        await using var host = await ApiHost.Start();
        var address = await Address(await host.SignInAs("goes", ApiHost.Unit, Roles.Handler));
        var kept = await host.InDb(db => db.UserTokens.Select(row => row.Value!).SingleAsync(Ct));
        Assert.DoesNotContain(kept, address, StringComparison.Ordinal);

        await host.InDb(db =>
            db.Users.Where(one => one.Id == "goes")
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.LeftAt, host.Clock.GetUtcNow()), Ct)
        );

        await host.Anonymous().GetAsync(address, Ct).Refused(HttpStatusCode.NotFound);
        var admin = await host.SignIn(Roles.SystemAdmin);
        await admin.PostAsync("/api/me/due-feed", null, Ct).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_place_that_asks_without_end_is_told_to_wait()
    {
        await using var host = await ApiHost.Start();
        var stranger = host.Anonymous();
        for (var i = 0; i < 120; i++)
            await stranger.GetAsync("/api/due/none", Ct).Refused(HttpStatusCode.NotFound);

        using var answer = await stranger.GetAsync("/api/due/none", Ct);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.RetryAfter?.Delta);
    }

    private static async Task<string> Address(HttpClient person) =>
        (await person.PostAsync("/api/me/due-feed", null, Ct).Ok()).Text("path");

    private static Task<OpenCase> Registers(Office office) =>
        office.Collector.Registers(
            new
            {
                title = "东街积水",
                body = "东街雨后积水。赵反映。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
                level = "One",
            }
        );
}
