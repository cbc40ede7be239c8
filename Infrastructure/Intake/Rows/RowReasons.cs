namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>Why a row is refused, in the user's words. Each says what is wrong and what to do.</summary>
internal static class RowReasons
{
    public const string Required = "不能为空，请补上";
    public const string Nul = "含有空字符（NUL），文件可能已损坏，请重新输入这一格";
    public const string NotALink = "不是完整的网址，请以 http:// 或 https:// 开头";
    public const string NotYesOrNo = "请填“是”或“否”，或者留空";
    public const string NotADate = "看不懂的时间，请写成 2020-01-06 12:09 这样的形式";
    public const string TooEarly = "时间早于 1990 年，请检查";
    public const string Future = "时间在将来，请检查";
    public const string DigitsLost = "编号超过 15 位，表格软件已丢失末尾的数字。请把这一列设为文本，重新填入完整的编号";

    public static string TooLong(int length, int most) => $"有 {length} 字，最多 {most} 字，请缩短";

    public static string TooMany(int count, int most) => $"列了 {count} 个，最多 {most} 个，请减少";

    public static string CellCount(int found, int expected) =>
        $"这一行有 {found} 格，表头有 {expected} 格。请检查是否多了或少了分隔符，含分隔符的文字要用英文双引号括起来";

    public static string CellsBeyondHeader(int cell) => $"第 {cell} 格有内容，但那一列没有表头。请补上表头或删去内容";

    public static string QuoteNotClosed(int line) => $"第 {line} 行有一个引号没有闭合，从这一行到文件末尾都被它包住。请补上引号；前面的行不受影响";

    public static string TextAfterQuote(int first, int last) =>
        (first == last ? "引号闭合之后" : $"第 {first} 至 {last} 行的引号闭合之后")
        + "还有文字。文字里的引号要写成两个（\"\"），请改正";

    public static string RecordTooLarge(int line) =>
        $"第 {line} 行的内容超过 1 MB，多半是引号没有闭合；从这一行起没有再读。前面的行不受影响";
}
