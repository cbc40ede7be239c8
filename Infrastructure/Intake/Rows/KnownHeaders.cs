using System.Collections.Frozen;
using System.Collections.Immutable;
using CaseFlow.Domain.Cases;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>The headers that are understood without being told, and those that are left out on purpose. Compared trimmed and without case.</summary>
internal static class KnownHeaders
{
    public const string LineHeader = "行号";
    public const string ReasonHeader = "原因";

    private static readonly ImmutableArray<string> OfMessageId = ["留言编号", "message_id", "信息编号", "线索编号", "编号", "留言ID", "id"];

    /// <summary>By field, in order of preference: when a file has both 正文 and 摘要, the first one listed is taken.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> OfFields =
        new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
        {
            [CaseFields.Title] = ["标题", "title", "留言标题", "留言主题", "主题", "题目"],
            [CaseFields.Body] = ["正文", "body", "留言详情", "留言内容", "内容", "content", "原文", "详情", "摘要"],
            [CaseFields.Source] = ["来源", "source", "信息来源", "来源平台", "平台", "网站", "渠道"],
            [CaseFields.Url] = ["链接", "网址", "url", "原文链接", "链接地址", "来源网址"],
            [CaseFields.PostedAt] = ["发布时间", "created_at", "posted_at", "留言时间", "发帖时间", "发表时间", "发布日期", "时间"],
            [CaseFields.DiscoveredAt] = ["发现时间", "found_at", "采集时间", "监测时间", "发现日期"],
            [CaseFields.Category] = ["问题类别", "类别", "category", "label_level1", "一级分类", "一级标签", "分类"],
            [CaseFields.Region] = ["涉及地区", "地区", "region", "所在地区", "属地", "区域"],
            [CaseFields.Subjects] = ["涉及单位", "subjects", "被反映单位", "反映对象", "涉及对象"],
            [CaseFields.SubjectPosts] = ["涉及职务", "职务"],
            [CaseFields.ContainsAccusation] = ["是否含举报内容", "含举报内容", "是否举报"],
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Author = Set(
        "user_code", "user_id", "用户编号", "留言用户", "用户", "用户名", "作者", "网名", "昵称", "发帖人", "留言人", "反映人", "诉求人",
        "姓名", "手机", "手机号", "电话", "联系电话", "身份证号", "ip", "IP地址");

    private static readonly FrozenSet<string> Answer = Set(
        "reply", "replied_at", "latency_days", "答复意见", "答复内容", "答复时间", "回复内容", "回复时间");

    private static readonly FrozenSet<string> Applause = Set("likes", "dislikes", "点赞数", "反对数");

    private static readonly FrozenDictionary<string, (IntakeColumn Column, int Preference)> ByHeader = IntakeColumn.All
        .SelectMany(column => Of(column).Select((header, preference) => (header, column, preference)))
        .ToFrozenDictionary(known => known.header, known => (known.column, known.preference), StringComparer.OrdinalIgnoreCase);

    /// <summary>The column a header stands for and how much it is preferred (0 first), or null when it is not a known one.</summary>
    public static (IntakeColumn Column, int Preference)? Find(string header) =>
        ByHeader.TryGetValue(Normal(header), out var known) ? known : null;

    public static bool IsAuthor(string header) => Author.Contains(Normal(header));

    /// <summary>Why a header is not taken, in the user's words.</summary>
    public static string WhyLeftOut(string header) => Normal(header) switch
    {
        "" => "没有表头，不导入",
        var name when Author.Contains(name) => "不采集作者标识",
        var name when Answer.Contains(name) => "答复由本系统办理产生，不导入",
        var name when Applause.Contains(name) => "点赞、反对数不导入",
        LineHeader or ReasonHeader => "错误行文件自带的说明，不导入",
        _ => "不认识的表头，不导入",
    };

    /// <summary>The header, so that it is none of the known ones.</summary>
    public static string NotTaken(string header) => $"{Normal(header)}（不导入）";

    public static string Normal(string header) => header.Trim().Trim('\uFEFF').Trim();

    /// <summary>What a column is called when the user is told about it.</summary>
    public static string ChineseName(IntakeColumn column) => Of(column)[0];

    /// <summary>The headers of a column, best first; a field without words of its own here goes by its label and its name.</summary>
    internal static ImmutableArray<string> Of(IntakeColumn column) => column.Field is not { } field ? OfMessageId
        : OfFields.TryGetValue(field.Name, out var headers) ? headers
        : [.. new[] { field.Label.Zh, field.Label.En, field.Name }.Distinct(StringComparer.OrdinalIgnoreCase)];

    private static FrozenSet<string> Set(params string[] headers) => headers.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
