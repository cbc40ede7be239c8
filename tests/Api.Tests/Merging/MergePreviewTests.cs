using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using static CaseFlow.Api.Tests.Merging.MergeCalls;

namespace CaseFlow.Api.Tests.Merging;

/// <summary>预告 of what is done to several cases.</summary>
public sealed class MergePreviewTests
{
    [Fact]
    public async Task Whoever_ends_the_main_case_is_told_beforehand_who_answers_the_other_reporters()
    {
        await using var office = await Office.Open();
        var (main, first, second) = (
            await Registered(office, "东街积水"),
            await Registered(office, "东街又积水"),
            await Registered(office, "积水无人管")
        );
        await Merges(office.Supervisor, main, first, second);
        await office.Assessor.Does(main, FirstStep, "Transfer");
        var last = TaskAddress.Of(await office.AssessorHead.Finds(main, "转送记录"));

        var ahead = await office.AssessorHead.Previews(last, "Transferred");

        Assert.False(ahead.GetProperty("caseOpen").GetBoolean());
        var next = Assert.Single(ahead.GetProperty("next").EnumerateArray());
        Assert.Equal("2 件并入的案件：答复反映人（并案）", next.Text("step"));
        Assert.Equal(office.Replier.Name, Assert.Single(next.GetProperty("to").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_merge_is_previewed_with_whose_tasks_are_closed_and_who_is_told_and_stands_in_both_records()
    {
        await using var office = await Office.Open();
        var (main, other) = (await Registered(office, "东街积水"), await Registered(office, "东街又积水"));

        var ahead = (await Previewed(office.Supervisor, main, other)).EnumerateArray().ToArray();

        Assert.Equal([main.Number, other.Number], ahead.Select(one => one.Text("number")));
        Assert.Empty(ahead[0].GetProperty("called").EnumerateArray());
        Assert.StartsWith(
            $"“{FirstStep}”（",
            Assert.Single(ahead[1].GetProperty("called").EnumerateArray()).GetString(),
            StringComparison.Ordinal
        );
        Assert.Contains(office.Assessor.Name, ahead[1].GetProperty("told").EnumerateArray().Select(name => name.GetString()));
        Assert.NotEqual(JsonValueKind.Null, ahead[1].GetProperty("due").ValueKind);
        await Merges(office.Supervisor, main, other);
        Assert.Contains(
            $"{office.Supervisor.Name}：并入{main.Number}，由主案统一办理。理由：反映同一件事",
            await other.TimelineFor(office.Supervisor)
        );
        Assert.Contains(
            $"{office.Supervisor.Name}：将{other.Number}并入本件，一并办理。理由：反映同一件事",
            await main.TimelineFor(office.Supervisor)
        );
    }
}
