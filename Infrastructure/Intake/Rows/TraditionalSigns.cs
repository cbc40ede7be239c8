using System.Collections.Frozen;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>
/// 繁体字. The traditional signs of the words that headers, dates and closing rows are made of, as simplified ones: 發佈時間 is 发布时间. For
/// comparing only; what a table says is kept as it is written.
/// </summary>
internal static class TraditionalSigns
{
    // Each traditional sign before its simplified one.
    private const string Pairs =
        "標标題题內内詳详來来訊讯發发佈布時时間间見见監监測测採采網网頁页鏈链連连結结絡络類类別别級级標标籤签區区屬属域域單单"
        + "對对像象職职務务舉举報报訴诉編编號号線线索索戶户暱昵稱称貼贴電电話话機机證证聯联繫系係系覆复復复見见點点讚赞總总計计"
        + "數数審审經经辦办負负責责說说註注備备無无週周淩凌後后剛刚個个鐘钟禮礼問问項项緊紧處处實实場场圖图檔档帳账員员據据門门樣样";

    private static readonly FrozenDictionary<char, char> Signs = Pairs
        .Chunk(2)
        .DistinctBy(pair => pair[0])
        .ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    public static string Simplified(string text) =>
        text.Any(Signs.ContainsKey) ? string.Concat(text.Select(sign => Signs.GetValueOrDefault(sign, sign))) : text;
}
