using System.Text;

namespace CaseFlow.Api.Tests.Fuzz;

/// <summary>Files as people send them, and as nobody should.</summary>
internal static class Files
{
    private static readonly string[] Names = ["来件.csv", "台账.xlsx", "截图.png", "说明.txt", "流程.json", "a", "..", "日历.json"];

    private static readonly (string Name, byte[] Content)[] Good =
    [
        (
            "来件.csv",
            Encoding.UTF8.GetBytes(
                "标题,正文,来源,发布时间\n道路积水,连续三天积水无人处理,论坛,2026-09-18 10:30\n路灯不亮,整条街的路灯不亮,信箱,2026/9/19 8:05\n"
            )
        ),
        ("items.csv", Encoding.UTF8.GetBytes("title,body\nWater,No water since Monday\n")),
        (
            "截图.png",
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]
        ),
        ("说明.txt", Encoding.UTF8.GetBytes("正文如下。")),
        (
            "流程.json",
            Encoding.UTF8.GetBytes(
                "{\"definitionId\": \"fuzz\", \"name\": \"小流程\", \"root\": {\"type\": \"Elsa.Flowchart\", \"activities\": [], \"connections\": []}}"
            )
        ),
    ];

    private static readonly byte[][] Bad =
    [
        [],
        [0],
        [0xFF, 0xFE],
        [0xFE, 0xFF, 0xD8, 0x3D],
        Encoding.UTF8.GetBytes("标题,正文\n\"没有收尾,a\n"),
        Encoding.UTF8.GetBytes("标题,正文\n\uFFFE,\0\n_x0041_,=1+1\n\U0001F469\u200D,\u202E\n"),
        Encoding.UTF8.GetBytes($"标题,正文\n{new string('长', 9_000)},{new string('长', 200_000)}\n"),
        Encoding.UTF8.GetBytes($"标题,正文{string.Concat(Enumerable.Repeat(",", 20_000))}\na,b\n"),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\n", 50_000))),
        [0x50, 0x4B, 3, 4, 0, 0, 0, 0],
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        [0xB1, 0xEA, 0xCC, 0xE2, 0x2C, 0xD5, 0xFD, 0xCE, 0xC4, 0x0A, 0xC4, 0xFA, 0x2C, 0x80, 0xC4],
        Encoding.UTF8.GetBytes("%PDF-1.7"),
        Encoding.UTF8.GetBytes("{\"definitionId\": null}"),
        Encoding.UTF8.GetBytes($"{new string('[', 2_000)}"),
    ];

    public static (string Name, byte[] Content) Any(Random random, bool spoilt) =>
        spoilt ? (Names[random.Next(Names.Length)], Bad[random.Next(Bad.Length)]) : Good[random.Next(Good.Length)];
}
