using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Inbox;

/// <summary>Acts by their names: what asks for a form and nothing else needs no address of its own.</summary>
public sealed class ActOnTaskTests
{
    [Fact]
    public async Task An_act_by_its_name_is_the_act()
    {
        await using var office = await Office.Open();
        var task = await Screening(office);

        var done = await Colleague.Read(await Do(office.Assessor, task, "claim"));

        Assert.True(done.GetProperty("caseOpen").GetBoolean());
        Assert.Equal(["排查"], done.GetProperty("next").EnumerateArray().Select(step => step.GetString()));
        Assert.Equal(office.Assessor.Code, (await office.Assessor.Get(task.Path)).GetProperty("claimedBy").GetString());
        var told = (await office.Assessor.Get($"/api/cases/{task.CaseId}/timeline")).EnumerateArray().Last();
        Assert.Equal(("Claimed", "签收“排查”"), (told.GetProperty("kind").GetString(), told.GetProperty("text").GetString()));
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task An_act_that_is_refused_is_refused_as_at_its_own_address()
    {
        await using var office = await Office.Open();
        var second = await office.Hire("assessor-2", ApiHost.Unit, Roles.Assessor);
        var task = await Screening(office);
        await Do(office.Assessor, task, "claim");

        var byName = await Colleague.ReadRefusal(await Do(second, task, "claim"));
        var own = await Colleague.ReadRefusal(await second.Post($"{task.Path}/claim", new { }));

        Assert.Equal((HttpStatusCode.Conflict, own.Title), (byName.Status, byName.Title));
    }

    [Fact]
    public async Task What_an_act_would_do_is_told_before_and_nothing_is_kept_of_it()
    {
        await using var office = await Office.Open();
        var task = await Screening(office);
        var before = await DatabaseDump.Of(office.Host);

        var told = await Colleague.Read(await Do(office.Assessor, task, "claim/preview"));

        Assert.True(told.GetProperty("caseOpen").GetBoolean());
        Assert.Empty(told.GetProperty("next").EnumerateArray());
        Assert.Equal(before, await DatabaseDump.Of(office.Host));
        Assert.Equal(HttpStatusCode.Conflict, (await Do(office.Assessor, task, "release/preview")).StatusCode);
    }

    [Theory]
    [InlineData("wave")]
    [InlineData("complete")]
    public async Task What_is_no_act_or_takes_more_than_a_form_is_not_there(string act)
    {
        await using var office = await Office.Open();

        var refused = await Colleague.ReadRefusal(await Do(office.Assessor, await Screening(office), act));

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Contains($"“{act}”", refused.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_act_does_not_ask_for_is_refused_by_name()
    {
        await using var office = await Office.Open();
        var task = await Screening(office);

        var refused = await Colleague.ReadRefusal(await Do(office.Assessor, task, "claim", new { reason = "顺路" }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["reason"], refused.Fields);
        Assert.Equal(JsonValueKind.Null, (await office.Assessor.Get(task.Path)).GetProperty("claimedBy").ValueKind);
    }

    [Fact]
    public async Task A_task_says_which_outcome_is_usual_and_which_end_the_case_or_send_it_back()
    {
        await using var office = await Office.Open();
        var task = await Screening(office);

        var outcomes = (await office.Assessor.Get(task.Path)).GetProperty("outcomes").EnumerateArray().ToArray();

        Assert.Equal("InScope", Assert.Single(outcomes, one => one.GetProperty("normal").GetBoolean()).Text("name"));
        Assert.Equal(
            ["InScope On", "Transfer On", "Duplicate Ends", "Incomplete Returns", "Sealed On"],
            outcomes.Select(one => $"{one.Text("name")} {one.Text("direction")}")
        );
    }

    private static async Task<TaskAddress> Screening(Office office)
    {
        var item = await office.Collector.Registers(
            new
            {
                title = "路灯不亮",
                body = "黄河路的路灯坏了一周。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
            }
        );
        return TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
    }

    private static Task<HttpResponseMessage> Do(Colleague by, TaskAddress task, string act, object? fields = null) =>
        by.Post($"{task.Path}/acts/{act}", new { fields });
}
