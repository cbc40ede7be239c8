using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Infrastructure.Running;
using Microsoft.Extensions.DependencyInjection;
using static CaseFlow.Api.Tests.Merging.MergeCalls;

namespace CaseFlow.Api.Tests.Merging;

/// <summary>并案、拆案 over HTTP: handled once, each reporter answered, taken back as it stood.</summary>
public sealed class MergeTests
{
    [Fact]
    public async Task Three_merged_cases_leave_the_inboxes_end_with_the_main_one_and_each_reporter_is_answered()
    {
        await using var office = await Office.Open();
        var main = await Registered(office, "东街积水");
        var others = new[]
        {
            await Registered(office, "东街又积水"),
            await Registered(office, "东街路面积水"),
            await Registered(office, "积水无人管"),
        };

        await Merges(office.Supervisor, main, others);

        foreach (var other in others)
        {
            Assert.Empty(await office.Assessor.Tasks(other, FirstStep));
            var view = await office.Supervisor.Get(other.Path);
            Assert.Equal(main.Number, view.GetProperty("mergedInto").GetProperty("main").Text("number"));
            Assert.Equal("InMain", view.GetProperty("mergedInto").Text("state"));
            Assert.Equal("已并案", (await other.SummaryFor(office.Supervisor)).GetProperty("current").Text("standing"));
        }
        Assert.Equal(3, (await office.Supervisor.Get(main.Path)).GetProperty("mergedCases").GetArrayLength());
        await Ends(office, main);
        foreach (var other in others)
        {
            var task = await office.Replier.Finds(other, FirstStep);
            Assert.Equal("答复反映人（并案）", task.Text("title"));
            await office.Replier.Does(other, FirstStep, "Told");
            var summary = await other.SummaryFor(office.Supervisor);
            Assert.Equal(("Closed", "转送"), (summary.Text("status"), summary.Text("result")));
        }
        await office.ReplaysWithoutDifference();
        await IsProven(office);
    }

    [Fact]
    public async Task A_case_that_is_split_off_lies_again_with_whom_it_lay_and_is_due_when_it_was()
    {
        await using var office = await Office.Open();
        var (main, other) = (await Registered(office, "东街积水"), await Registered(office, "东街又积水"));
        var before = await office.Assessor.Finds(other, FirstStep);
        await Colleague.Read(await office.Assessor.Post($"{TaskAddress.Of(before).Path}/claim", new { }));
        await Merges(office.Supervisor, main, other);
        await office.Pass(TimeSpan.FromHours(1));

        await Splits(office.Supervisor, other);

        var after = await office.Assessor.Finds(other, FirstStep);
        Assert.Equal(before.GetProperty("dueAt").GetDateTimeOffset(), after.GetProperty("dueAt").GetDateTimeOffset());
        Assert.Empty((await office.Supervisor.Get(main.Path)).GetProperty("mergedCases").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, (await office.Supervisor.Get(other.Path)).GetProperty("mergedInto").ValueKind);
        await office.Assessor.Does(other, FirstStep, "InScope", new { level = "3", realName = false });
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task A_merged_case_is_not_late_by_itself_and_warns_nobody_until_it_is_split_off()
    {
        await using var office = await Office.Open();
        var (main, other) = (await Registered(office, "东街积水"), await Registered(office, "东街又积水"));
        await Merges(office.Supervisor, main, other);

        await office.Pass(TimeSpan.FromDays(3));

        var late = await office.Supervisor.Pages("/api/cases?overdue=true");
        Assert.Equal([main.Id], late.Select(one => one.GetProperty("id").GetInt64()));
        Assert.Empty(await office.Supervisor.Pages($"/api/escalations?limit=200&caseId={other.Id}"));
        await Splits(office.Supervisor, other);
        await office.Sweep();
        Assert.NotEmpty(await office.Supervisor.Pages($"/api/escalations?limit=200&caseId={other.Id}"));
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task A_main_case_that_is_stopped_gives_back_what_was_merged_into_it()
    {
        await using var office = await Office.Open();
        var (main, other) = (await Registered(office, "东街积水"), await Registered(office, "东街又积水"));
        await Merges(office.Supervisor, main, other);

        await Colleague.Read(await office.Leader.Post($"{main.Path}/stop", new { reason = "登记有误" }));

        await office.Assessor.Finds(other, FirstStep);
        Assert.Contains(
            $"{office.Leader.Name}：{main.Number}终止，本件恢复单独办理。理由：登记有误",
            await other.TimelineFor(office.Leader)
        );
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task What_cannot_be_merged_is_refused_with_its_number_and_nothing_is_done()
    {
        await using var office = await Office.Open();
        var (main, other, third) = (
            await Registered(office, "东街积水"),
            await Registered(office, "东街又积水"),
            await Registered(office, "东街路面积水")
        );
        await Merges(office.Supervisor, main, other);

        var again = await IsRefused(office.Supervisor, third, main, other);
        Assert.StartsWith(main.Number, again.Title, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal("主案不能并入自己，请另选从案。", (await IsRefused(office.Supervisor, main, main)).Title);
        Assert.Equal(HttpStatusCode.Conflict, (await IsRefused(office.Supervisor, other, third)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await IsRefused(office.Assessor, main, third)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await IsRefused(office.Supervisor, main, third with { Id = 999 })).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await IsRefused(office.Supervisor, main)).Status);
        await office.Assessor.Finds(third, FirstStep);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task A_case_about_somebody_whom_the_main_case_is_not_about_and_an_accusation_among_others_are_not_merged()
    {
        await using var office = await Office.Open();
        var main = await Registered(office, "东街积水");
        var about = await Registered(office, "水务所不作为", new { subjects = new[] { Office.Water } });
        var accusing = await Registered(office, "举报水务所", new { containsAccusation = true });

        Assert.Contains("被反映", (await IsRefused(office.Supervisor, main, about)).Title, StringComparison.Ordinal);
        Assert.Contains("举报", (await IsRefused(office.Supervisor, main, accusing)).Title, StringComparison.Ordinal);
        var found = (await office.Supervisor.Get($"{main.Path}/merge/cases?text=水务所")).EnumerateArray().ToArray();
        Assert.Equal(2, found.Length);
        Assert.All(found, one => Assert.NotEqual(JsonValueKind.Null, one.GetProperty("whyNot").ValueKind));
    }

    [Fact]
    public async Task Whoever_may_not_know_of_the_main_case_reads_that_a_case_is_merged_and_not_into_which()
    {
        await using var office = await Office.Open();
        var main = await Registered(office, "东街积水", new { subjects = new[] { Office.Water } });
        var other = await Registered(office, "东街又积水");
        await Merges(office.Supervisor, main, other);
        var recused = await office.Hire("water-assessor", Office.Water, CaseFlow.Domain.People.Roles.Supervisor);

        var view = await recused.Get(other.Path);
        var told = await other.TimelineFor(recused);

        Assert.Equal(JsonValueKind.Null, view.GetProperty("mergedInto").GetProperty("main").ValueKind);
        Assert.DoesNotContain(main.Number, view.ToString(), StringComparison.Ordinal);
        Assert.Contains(told, line => line.Contains("并入另一案件", StringComparison.Ordinal));
        Assert.All(told, line => Assert.DoesNotContain(main.Number, line, StringComparison.Ordinal));
        var refused = await Colleague.ReadRefusal(
            await recused.Post($"{other.Path}/split", new { reason = "另办", stamp = view.Text("stamp") })
        );
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
    }

    [Fact]
    public async Task Whoever_a_merged_case_is_found_to_be_about_handles_the_main_case_no_more()
    {
        await using var office = await Office.Open();
        var (main, other) = (await Registered(office, "东街积水"), await Registered(office, "东街又积水"));
        await Merges(office.Supervisor, main, other);
        var stamp = (await office.Supervisor.Get(other.Path)).Text("stamp");

        using var correction = new HttpRequestMessage(HttpMethod.Patch, $"{other.Path}/fields")
        {
            Content = JsonContent.Create(
                new
                {
                    fields = new { subjects = new[] { Office.Water } },
                    reason = "补正",
                    stamp,
                }
            ),
        };
        await Colleague.Read(await office.Supervisor.Send(correction));

        var subjects = (await office.Supervisor.Get(main.Path)).GetProperty("fields").GetProperty("subjects");
        Assert.Contains(Office.Water, subjects.ToString(), StringComparison.Ordinal);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task What_is_likely_to_be_the_same_is_offered_without_a_word()
    {
        await using var office = await Office.Open();
        var (main, other) = (await Registered(office, "东街路口雨后积水严重"), await Registered(office, "东街路口雨后积水仍然严重"));
        await Registered(office, "公园路灯不亮");

        var offered = (await office.Supervisor.Get($"{main.Path}/merge/cases")).EnumerateArray().ToArray();

        Assert.Equal([other.Number], offered.Select(one => one.Text("number")));
        Assert.True(offered[0].GetProperty("likely").GetBoolean());
    }

    private static async Task IsProven(Office office)
    {
        await using var scope = office.Host.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<Verification>().Run(null, TestContext.Current.CancellationToken);
        Assert.Empty(report.Unsound);
    }
}
