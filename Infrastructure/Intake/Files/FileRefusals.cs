using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>Why a whole file is refused, in the user's words. Each says what is wrong and what to do.</summary>
internal static class FileRefusals
{
    public const string Empty = "文件是空的，请检查后重新选择";
    public const string NoHeader = "文件里没有表头。第一行应写列名，至少要有“标题”和“正文”";
    public const string HeaderQuoteOpen = "表头的引号没有闭合，请检查第一行";
    public const string HeaderTooLong = "表头过长，不像是表格，请检查文件";
    public const string OldWorkbook = "这是旧版 Excel 文件（.xls）或加了密码的工作簿。请用 Excel 打开，另存为“Excel 工作簿（.xlsx）”且不设密码后再导入";
    public const string DamagedWorkbook = "Excel 文件已损坏，读不出来。请用 Excel 打开并另存后再导入";
    public const string WorkbookTooLarge = "Excel 文件解压后超过 1 GB，请分成几个文件，或另存为 CSV 后再导入";
    public const string Unreadable = "认不出文件的文字编码。请另存为“CSV UTF-8”后再导入";
    public const string Utf16WithoutMark = "文件像是 UTF-16 编码但没有标记。请另存为“CSV UTF-8”后再导入";
    public const string CutShort = "文件末尾的最后一个字不完整，文件可能没有传完。请重新取得文件后再导入";

    public static string NotATable(string what) => $"这是{(char.IsAscii(what[0]) ? " " : "")}{what}，不是表格。请导入 CSV 或 Excel（.xlsx）文件";

    public static string DamagedUtf8(int line) => $"文件是 UTF-8 编码，但第 {line} 行有损坏的字节。请重新取得文件，或用文本编辑器改正后再导入";

    public static string ColumnsMissing(IEnumerable<IntakeColumn> missing, IEnumerable<MappedHeader> found) =>
        $"缺少必需的列：{List(missing.Select(KnownHeaders.ChineseName))}。文件里的表头是：{Names(found)}。"
        + "请改表头，或指定哪一列是什么，如把“问题描述”当作“正文”";

    public static string ChosenHeaderAbsent(string header, IEnumerable<MappedHeader> found) =>
        $"指定的表头“{header}”在文件里没有。文件里的表头是：{Names(found)}";

    public static string AuthorChosen(string header) => $"“{header}”是作者标识，本系统不采集，请去掉这一项指定";

    public static string ColumnChosenTwice(IntakeColumn column, IEnumerable<string> headers) =>
        $"{List(headers)}都指定成了“{KnownHeaders.ChineseName(column)}”，请只留一个";

    public static string HeaderChosenTwice(string header) => $"表头“{header}”指定了两次，请只留一个";

    public static string ChoiceNotReadable(string choice) => $"看不懂“{choice}”。请写成“表头=列”，例如“问题描述=正文”";

    public static string ColumnUnknown(string name) =>
        $"没有叫“{name}”的列。可用的列：{List(IntakeColumn.All.Select(KnownHeaders.ChineseName))}";

    private static string Names(IEnumerable<MappedHeader> found) =>
        List(found.Select(header => header.Header).Where(name => name.Length > 0).Take(30));

    private static string List(IEnumerable<string> names) => string.Join("、", names);
}
