using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>更正: fields of a case are put right outside of any task.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public async Task A_correction_is_kept_in_one_spelling_told_by_its_labels_and_replays_without_difference()
    {
        await using var office = await Office.Open();
        var item = await office.Collector.Registers(new { title = "东街积水", body = "东街雨后积水。" });

        await Corrects(
            office.Supervisor,
            item,
            new
            {
                title = "西街积水",
                category = "城乡建设",
                subjects = Office.Water,
                realName = true,
                discoveredAt = "2026-09-21T09:00:00+08:00",
            }
        );

        var shown = await office.Leader.Get(item.Path);
        Assert.Equal("西街积水", shown.GetProperty("summary").GetProperty("title").GetString());
        Assert.Equal(new DateTimeOffset(2026, 9, 21, 1, 0, 0, TimeSpan.Zero), shown.GetProperty("discoveredAt").GetDateTimeOffset());
        Assert.Equal([Office.Water], shown.GetProperty("fields").GetProperty("subjects").EnumerateArray().Select(code => code.GetString()));
        Assert.Contains("标题由“东街积水”改为“西街积水”", (await item.TimelineFor(office.Leader))[^1], StringComparison.Ordinal);
        Assert.Contains("理由：登记时写错", (await item.TimelineFor(office.Leader))[^1], StringComparison.Ordinal);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Whoever_an_item_turns_out_to_be_about_no_longer_sees_it()
    {
        await using var office = await Office.Open();
        var item = await office.Collector.Registers(new { title = "东街积水", body = "东街雨后积水。" });

        await Corrects(office.Supervisor, item, new { subjects = new[] { office.Leader.Code } });

        Assert.Contains("没有找到该案件", (await office.Leader.CannotGet(item.Path)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_names_a_unit_bars_it_like_its_code()
    {
        await using var office = await Office.Open();
        var item = await office.Collector.Registers(new { title = "东街积水", body = "东街雨后积水。" });
        var name = await office.Host.InDb(db =>
            db.Units.Where(unit => unit.Code == Office.Water).Select(unit => unit.Name).SingleAsync(TestContext.Current.CancellationToken)
        );

        await Corrects(office.Supervisor, item, new { subjects = new[] { name } });

        var shown = await office.Leader.Get(item.Path);
        Assert.Equal([Office.Water], shown.GetProperty("fields").GetProperty("subjects").EnumerateArray().Select(code => code.GetString()));
    }

    private static async Task Corrects(Colleague person, OpenCase item, object fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{item.Path}/fields")
        {
            Content = JsonContent.Create(
                new
                {
                    fields,
                    reason = "登记时写错",
                    stamp = "1",
                }
            ),
        };
        await Colleague.Read(await person.Send(request));
    }
}
