using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.OwnEntries;

/// <summary>自己的登记: whoever registered an item mends it or takes it back until somebody else has turned to it.</summary>
public sealed class OwnEntryTests
{
    private static readonly object Mended = new { title = "西街积水" };

    [Fact]
    public async Task Whoever_registers_is_told_who_has_it_now_and_by_when()
    {
        await using var office = await Office.Open();

        var made = await Colleague.Read(await office.Collector.Post("/api/cases", Item("东街积水")));

        var next = Assert.Single(made.GetProperty("next").EnumerateArray());
        Assert.Equal("排查", next.Text("step"));
        Assert.Contains("研判员", next.GetProperty("to")[0].GetString(), StringComparison.Ordinal);
        Assert.True(next.GetProperty("due").GetDateTimeOffset() > office.Host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task An_entry_that_nobody_has_opened_is_mended_and_taken_back_by_whoever_registered_it()
    {
        await using var office = await Office.Open();
        var item = await office.Collector.Registers(Item("东街积水"));
        Assert.True((await office.Collector.Get(item.Path)).GetProperty("ownEntry").GetBoolean());
        Assert.False((await office.Assessor.Get(item.Path)).GetProperty("ownEntry").GetBoolean());

        await Colleague.Read(await Correct(office.Collector, item));
        Assert.Equal("西街积水", (await office.Collector.Get(item.Path)).GetProperty("summary").Text("title"));

        await Colleague.Read(await Withdraw(office.Collector, item));
        Assert.Equal("Stopped", (await office.Collector.Get(item.Path)).GetProperty("summary").Text("status"));
        Assert.Empty(await office.Assessor.Inbox());
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Once_somebody_has_opened_it_the_entry_is_theirs_and_that_is_said()
    {
        await using var office = await Office.Open();
        var item = await office.Collector.Registers(Item("东街积水"));
        var task = TaskAddress.Of((await office.Assessor.Inbox())[0]);
        await Colleague.Read(await office.Assessor.Post($"{task.Path}/opened", new { }));

        Assert.False((await office.Collector.Get(item.Path)).GetProperty("ownEntry").GetBoolean());
        foreach (var answer in new[] { await Correct(office.Collector, item), await Withdraw(office.Collector, item) })
        {
            var refused = await Colleague.ReadRefusal(answer);
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.StartsWith("已经有人打开", refused.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_mends_or_takes_back_what_another_registered()
    {
        await using var office = await Office.Open();
        var item = await office.Collector.Registers(Item("东街积水"));
        var other = await office.Hire("collector-2", ApiHost.Unit, Roles.Collector);

        Assert.NotEqual(HttpStatusCode.OK, (await Correct(other, item)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await Withdraw(other, item)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Withdraw(office.Leader, item)).StatusCode);
    }

    [Fact]
    public async Task What_was_entered_most_often_lately_is_offered_first()
    {
        await using var office = await Office.Open();
        foreach (var source in new[] { "市长热线", "市民留言板", "市民留言板" })
            await office.Collector.Registers(Item("东街积水", source));

        var usual = (await office.Collector.Get("/api/cases/entry-form")).GetProperty("usual");

        Assert.Equal(["市民留言板", "市长热线"], usual.GetProperty("source").EnumerateArray().Select(one => one.GetString()));
        Assert.Empty(usual.GetProperty("region").EnumerateArray());
    }

    [Fact]
    public async Task What_the_first_step_would_ask_the_collector_for_is_asked_at_registration_and_the_case_does_not_come_back()
    {
        await using var office = await Office.Open();
        static string?[] Needed(JsonElement form) => [.. form.GetProperty("needed").EnumerateArray().Select(one => one.GetString())];

        Assert.Equal(["source"], Needed(await office.Collector.Get("/api/cases/entry-form")));

        await office.Collector.Registers(Item("东街积水"));
        Assert.Empty(await office.Collector.Inbox());
    }

    private static object Item(string title, string source = "市民留言板") =>
        new
        {
            title,
            body = "无。",
            source,
        };

    private static async Task<HttpResponseMessage> Correct(Colleague by, OpenCase item)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{item.Path}/own-entry")
        {
            Content = JsonContent.Create(
                new
                {
                    fields = Mended,
                    reason = "写错了街名",
                    stamp = "1",
                }
            ),
        };
        return await by.Send(request);
    }

    private static Task<HttpResponseMessage> Withdraw(Colleague by, OpenCase item) =>
        by.Post($"{item.Path}/own-entry/withdraw", new { reason = "登记错了" });
}
