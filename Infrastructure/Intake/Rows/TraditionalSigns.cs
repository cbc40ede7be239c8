namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>
/// 繁体字. Headers, dates and closing rows in traditional signs, as simplified ones: 發佈時間 is 发布时间. For comparing only; what a table says is
/// kept as it is written.
/// </summary>
internal static class TraditionalSigns
{
    // In headers these are the signs of other words than in names: 回覆, 帳號, 對像, 淩晨.
    private const string OfHeaders = "覆复帐账像象淩凌";

    public static string Simplified(string text)
    {
        var plain = People.Simplified.Of(text);
        for (var at = 0; at < OfHeaders.Length; at += 2)
            plain = plain.Replace(OfHeaders[at], OfHeaders[at + 1]);
        return plain;
    }
}
