using CaseFlow.Api.Tests.Recusal;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Walks;
using Office = CaseFlow.Api.Tests.Walks.Office;

namespace CaseFlow.Api.Tests.Search;

/// <summary>Callers give the number and the link that their message has at its source: the one search finds them in every list.</summary>
public sealed class SourceSearchTests
{
    private const string Lamp = "路灯不亮";
    private const string Water = "小区停水";
    private const string Noise = "夜间施工扰民";
    private const string Plain = "没有编号的来件";

    public static readonly TheoryData<string, string[]> Sought = new()
    {
        { "00123", [Lamp] },
        { "０0123", [Lamp] },
        { "NC1", [Water] },
        { "nc1", [Water] },
        { "360114202611209999", [Noise] },
        { "209999", [Noise] },
        { "360114202611209998", [] },
        { "https://liuyan.example.org/threads/content?tid=4711", [Water] },
        { "HTTP://LIUYAN.EXAMPLE.ORG/threads/content?tid=4711", [Water] },
        { "ｈｔｔｐｓ：//liuyan.example.org/threads/content?tid=4711", [Water] },
        { "liuyan.example.org/threads/content?tid=4711", [Water] },
        { "tid=4711", [Water] },
        { "liuyan.example.org", [Water, Noise] },
        { "NC1 停水", [Water] },
        { "NC1 路灯", [] },
        { "施工 4712", [Noise] },
        { "C", [] },
        { "没有编号", [Plain] },
    };

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_case_is_found_by_the_number_and_the_link_of_its_source_in_every_list(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var office = await Office.Open(await TownHost.Open(database));
        await Register(office);

        foreach (var row in Sought)
        {
            var (typed, expected) = row.Data;
            Assert.Equal((typed, Joined(expected)), (typed, Joined(await Titled(office.Assessor, "/api/cases", "title", typed))));
            Assert.Equal((typed, Joined(expected)), (typed, Joined(await Titled(office.Assessor, "/api/inbox", "caseTitle", typed))));
            var counted = await office.Assessor.Get($"/api/cases/count?text={Uri.EscapeDataString(typed)}");
            Assert.Equal((typed, expected.Length), (typed, counted.GetProperty("count").GetInt32()));
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_page_of_a_case_tells_the_number_that_it_has_at_its_source(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var office = await Office.Open(await TownHost.Open(database));
        await Register(office);

        var rows = await office.Assessor.Pages("/api/cases");

        foreach (var (title, number) in new[] { (Lamp, "00123"), (Plain, null) })
        {
            var id = rows.Single(row => row.GetProperty("title").GetString() == title).GetProperty("id").GetInt64();
            Assert.Equal(number, (await office.Assessor.Get($"/api/cases/{id}")).GetProperty("messageId").GetString());
        }
    }

    private static async Task Register(Office office)
    {
        foreach (
            var (title, messageId, url) in new (string, string?, string?)[]
            {
                (Lamp, "00123", null),
                (Water, "NC1", "https://liuyan.example.org/threads/content?tid=4711"),
                (Noise, "360114202611209999", "https://liuyan.example.org/threads/content?tid=4712"),
                (Plain, null, null),
            }
        )
            await office.Collector.Registers(
                new
                {
                    title,
                    body = "无",
                    source = "市长信箱",
                    messageId,
                    url,
                }
            );
    }

    private static string Joined(IEnumerable<string> titles) => string.Join('、', titles.Order(StringComparer.Ordinal));

    private static async Task<IEnumerable<string>> Titled(Colleague reader, string list, string title, string typed) =>
        (await reader.Pages($"{list}?text={Uri.EscapeDataString(typed)}")).Select(row => row.GetProperty(title).GetString()!);
}
