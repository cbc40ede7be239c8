using System.Text.Json;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>Lists are read page by page while the office goes on: nothing is shown twice, nothing that was there is left out.</summary>
public sealed class PagingTests
{
    private const int There = 23;

    [Theory]
    [InlineData("/api/inbox?limit=5")]
    [InlineData("/api/cases?limit=5")]
    public async Task A_list_shows_everything_once_although_rows_arrive_between_the_pages(string path)
    {
        await using var office = await Office.Open();
        var there = await Register(office, There);

        var seen = await PagesWhile(office.Assessor, path, () => Register(office, 2));

        Assert.Equal(seen.Distinct(), seen);
        Assert.Empty(there.Except(seen));
    }

    [Fact]
    public async Task What_was_done_is_listed_to_its_end_although_more_is_done_between_the_pages()
    {
        await using var office = await Office.Open();
        var done = await Register(office, There);
        foreach (var id in done)
            await Screen(office, id);

        var seen = await PagesWhile(office.Assessor, "/api/inbox/done?limit=5", async () =>
            await Screen(office, (await Register(office, 1))[0])
        );

        Assert.Equal(done.AsEnumerable().Reverse(), seen);
    }

    private static async Task<List<long>> PagesWhile(Colleague reader, string path, Func<Task> meanwhile)
    {
        var seen = new List<long>();
        for (var cursor = ""; ; )
        {
            var page = await reader.Get(path + cursor);
            Assert.InRange(page.GetProperty("items").GetArrayLength(), 1, 5);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(IdOf));
            if (page.GetProperty("next").GetString() is not { } next)
                return seen;
            if (seen.Count < There)
                await meanwhile();
            cursor = $"&cursor={next}";
        }
    }

    private static long IdOf(JsonElement row) =>
        row.TryGetProperty("caseId", out var id) ? id.GetInt64() : row.GetProperty("id").GetInt64();

    // Several at each moment, so that a page also ends among rows of the same moment.
    private static async Task<long[]> Register(Office office, int count)
    {
        var ids = new List<long>();
        for (var i = 0; i < count; i++)
        {
            var item = await office.Collector.Registers(
                new
                {
                    title = "东街积水",
                    body = "东街雨后积水。",
                    source = "市民留言板",
                    discoveredAt = office.Host.Clock.GetUtcNow(),
                }
            );
            ids.Add(item.Id);
            if (i % 4 == 3)
                office.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        return [.. ids];
    }

    private static async Task Screen(Office office, long id) =>
        await office.Assessor.Does(new OpenCase(id, ""), "排查", "Incomplete", new { missingPoints = "缺时间" });
}
