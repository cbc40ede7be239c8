using CaseFlow.Api.Tests.Intake;
using CaseFlow.Api.Tests.Web;

namespace CaseFlow.Api.Tests.Roster;

/// <summary>Tables of units and people as offices hand them in.</summary>
internal static class RosterTables
{
    public static readonly string[] Heads = ["单位", "上级单位", "账号", "姓名", "岗位", "邮箱"];

    /// <summary>What is wrong with <see cref="ThreeHundredWithFiveWrong"/>, by the number of the row in the sheet.</summary>
    public static readonly (int Line, string Reason)[] Wrong =
    [
        (17, "岗位“审合人”没有，是否“审核人”？"),
        (42, "单位“市一句”没有，是否“市一局”？"),
        (100, "岗位“审合人”没有，是否“审核人”？"),
        (200, "和第 199 行重复，请只留一行。"),
        (301, "邮箱地址不对，请检查。"),
    ];

    /// <summary>Ten units, the nine lower ones before the one above them, and 290 people.</summary>
    public static byte[] ThreeHundredWithFiveWrong()
    {
        var digits = "一二三四五六七八九";
        var rows = new List<string[]> { Heads };
        rows.AddRange(digits.Select(digit => new[] { $"市{digit}局", "市政府", "", "", "", "" }));
        rows.Add(["市政府", "", "", "", "", ""]);
        for (var at = 0; at < 290; at++)
            rows.Add([
                $"市{digits[at % 9]}局",
                "",
                $"person{at}",
                $"张{at}",
                at % 9 == 0 ? "单位负责人" : "承办人、审核人",
                $"p{at}@office.example",
            ]);
        rows[16][4] = "审合人";
        rows[41][0] = "市一句";
        rows[99][4] = "承办人，审合人";
        rows[199][2] = rows[198][2];
        rows[300][5] = "没有";
        return Of(rows);
    }

    public static byte[] Of(IEnumerable<string[]> rows) =>
        new Workbook().Sheet([.. rows.Select(row => Workbook.Texts(row))]).Saved().ToArray();

    public static async Task<HttpResponseMessage> Sent(HttpClient client, string address, byte[] table, string? seen = null)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(table), "file", "名册.xlsx" } };
        if (seen is not null)
            form.Add(new StringContent(seen), "seen");
        return await client.PostAsync(address, form, TestContext.Current.CancellationToken);
    }
}
