using CaseFlow.Api.Tests.Recusal;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Walks;
using Office = CaseFlow.Api.Tests.Walks.Office;

namespace CaseFlow.Api.Tests.Search;

/// <summary>One way to look for a text, in whatever width and with whatever hidden marks it was written, in every list.</summary>
public sealed class OneSearchTests
{
    private const string Wide = "关于ＡＢＣ１２３小区停电";
    private const string Hidden = "黑\u200B臭水体 Ｎｏ．７";
    private const string Circled = "①号楼漏水";
    private const string Plain = "2号楼WiFi太慢";

    private static readonly string[] Titles = [Wide, Hidden, Circled, Plain];

    public static readonly TheoryData<string, string[]> Sought = new()
    {
        { "ABC123", [Wide] },
        { "ａｂｃ１２３", [Wide] },
        { "abc 停电", [Wide] },
        { "停电\u00AD", [Wide] },
        { "黑臭", [Hidden] },
        { "黑\uFEFF臭\u202E水体", [Hidden] },
        { "no.7", [Hidden] },
        { "①号", [Circled] },
        { "1号楼", [Circled] },
        { "号楼", [Circled, Plain] },
        { "wifi 太慢", [Plain] },
        { "太慢 WIFI", [Plain] },
        { "3号楼", [] },
        { "\u200B", [] },
    };

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Every_list_finds_the_same_however_it_was_written_or_typed(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var office = await Office.Open(await TownHost.Open(database));
        foreach (var title in Titles)
            await office.Collector.Registers(
                new
                {
                    title,
                    body = "无",
                    source = "市长信箱",
                }
            );

        foreach (var row in Sought)
        {
            var (typed, expected) = row.Data;
            Assert.Equal(expected.Order(StringComparer.Ordinal), await Titled(office.Assessor, "/api/cases", "title", typed));
            Assert.Equal(expected.Order(StringComparer.Ordinal), await Titled(office.Assessor, "/api/inbox", "caseTitle", typed));
            var counted = await office.Assessor.Get($"/api/cases/count?text={Uri.EscapeDataString(typed)}");
            Assert.Equal(expected.Length, counted.GetProperty("count").GetInt32());
        }
    }

    [Theory]
    [InlineData("Ｗａｎｇ", "wang")]
    [InlineData("姓名\u200Bwang", "wang")]
    [InlineData("ang 姓名", "wang")]
    [InlineData("li")]
    public async Task A_person_is_found_by_name_or_code_in_the_same_way(string typed, params string[] expected)
    {
        await using var office = await Office.Open();
        await office.Hire("wang", Office.Housing, "handler");

        var found = await office.Assessor.Get($"/api/people?role=handler&unit={Office.Housing}&text={Uri.EscapeDataString(typed)}");

        Assert.Equal(expected, found.EnumerateArray().Select(person => person.GetProperty("code").GetString()!));
    }

    private static async Task<IEnumerable<string>> Titled(Colleague reader, string list, string title, string typed) =>
        (await reader.Pages($"{list}?text={Uri.EscapeDataString(typed)}"))
            .Select(row => row.GetProperty(title).GetString()!)
            .Order(StringComparer.Ordinal);
}
