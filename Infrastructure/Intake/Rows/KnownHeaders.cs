using System.Collections.Frozen;
using System.Collections.Immutable;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>
/// The headers that are understood without being told, and those that are left out on purpose. Compared trimmed and without case.
/// </summary>
internal static class KnownHeaders
{
    public static readonly Words LineHeader = new("行号", "Line");
    public static readonly Words ReasonHeader = new("原因", "Reason");

    /// <summary>What is written in place of a column for a header that is not to be imported.</summary>
    public const string LeaveOut = "不导入";

    public static readonly Saying ByChoice = Saying.Of("headers.by-choice");

    private static readonly Words NotImported = new("（不导入）", " (not imported)");

    private const string EnglishMessageId = "Number at the source";

    private static readonly ImmutableArray<string> OfMessageId =
    [
        "留言编号",
        "message_id",
        "信息编号",
        "线索编号",
        "编号",
        "留言ID",
        "id",
        EnglishMessageId,
    ];

    /// <summary>By field, in order of preference: when a file has both 正文 and 摘要, the first one listed is taken.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> OfFields = new Dictionary<string, ImmutableArray<string>>(
        StringComparer.Ordinal
    )
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
        "user_code",
        "user_id",
        "用户编号",
        "留言用户",
        "用户",
        "用户名",
        "作者",
        "网名",
        "昵称",
        "发帖人",
        "留言人",
        "反映人",
        "诉求人",
        "姓名",
        "手机",
        "手机号",
        "电话",
        "联系电话",
        "身份证号",
        "ip",
        "IP地址"
    );

    private static readonly FrozenSet<string> Answer = Set(
        "reply",
        "replied_at",
        "latency_days",
        "答复意见",
        "答复内容",
        "答复时间",
        "回复内容",
        "回复时间"
    );

    private static readonly FrozenSet<string> Applause = Set("likes", "dislikes", "点赞数", "反对数");

    private static readonly FrozenDictionary<string, (IntakeColumn Column, int Preference)> ByHeader = IntakeColumn
        .All.SelectMany(column => Of(column).Select((header, preference) => (header, column, preference)))
        .ToFrozenDictionary(known => known.header, known => (known.column, known.preference), StringComparer.OrdinalIgnoreCase);

    /// <summary>The column a header stands for and how much it is preferred (0 first), or null when it is not a known one.</summary>
    public static (IntakeColumn Column, int Preference)? Find(string header) =>
        ByHeader.TryGetValue(Normal(header), out var known) ? known : null;

    public static bool IsAuthor(string header) => Author.Contains(Normal(header));

    public static bool IsLine(string header) => header == LineHeader.Zh || header == LineHeader.En;

    public static bool IsReason(string header) => header == ReasonHeader.Zh || header == ReasonHeader.En;

    /// <summary>Why a header is not taken.</summary>
    public static Saying WhyLeftOut(string header) =>
        Normal(header) switch
        {
            "" => Saying.Of("headers.none"),
            var name when Author.Contains(name) => Saying.Of("headers.author"),
            var name when Answer.Contains(name) => Saying.Of("headers.answer"),
            var name when Applause.Contains(name) => Saying.Of("headers.applause"),
            var name when IsLine(name) || IsReason(name) => Saying.Of("headers.error-file"),
            _ => Saying.Of("headers.unknown"),
        };

    /// <summary>The header, so that it is none of the known ones.</summary>
    public static string NotTaken(string header, string language) => $"{Normal(header)}{NotImported.In(language)}";

    public static string Normal(string header) => PlainText.Mended(header).Trim().Trim('\uFEFF').Trim();

    /// <summary>What a column is called when the user is told about it.</summary>
    public static Words NameOf(IntakeColumn column) => new(Of(column)[0], column.Field?.Label.En ?? EnglishMessageId);

    /// <summary>The headers of a column, best first: those that others use, then the field's own labels and its name.</summary>
    internal static ImmutableArray<string> Of(IntakeColumn column) =>
        column.Field is { } field
            ?
            [
                .. OfFields
                    .GetValueOrDefault(field.Name, [])
                    .Concat([field.Label.Zh, field.Label.En, field.Name])
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ]
            : OfMessageId;

    private static FrozenSet<string> Set(params string[] headers) => headers.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
