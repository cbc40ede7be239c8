using System.Collections.Frozen;
using System.Collections.Immutable;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>
/// The headers that are understood without being told, and those that are left out on purpose. Compared by
/// their <see cref="HeaderName"/>, without case, traditional signs as simplified ones.
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
        [CaseFields.Url] = ["链接", "网址", "url", "原文链接", "链接地址", "来源网址", "连结"],
        [CaseFields.PostedAt] = ["发布时间", "created_at", "posted_at", "留言时间", "发帖时间", "发表时间", "发布日期", "张贴时间", "时间"],
        [CaseFields.DiscoveredAt] = ["发现时间", "found_at", "采集时间", "监测时间", "发现日期"],
        [CaseFields.Category] = ["问题类别", "类别", "category", "label_level1", "一级分类", "一级标签", "分类"],
        [CaseFields.Region] = ["涉及地区", "地区", "region", "所在地区", "属地", "区域"],
        [CaseFields.Subjects] =
        [
            .. "被反映的单位或人员 被反映单位或人员 被反映单位 被反映人 被反映人员 被反映人姓名 被反映对象 反映对象 涉及单位 涉及人员 涉及人 涉及对象 涉及单位或人员 涉事单位 涉事人员 涉事人 涉事对象 被举报人 被举报人姓名 被举报单位 被举报对象 举报对象 被投诉人 被投诉人姓名 被投诉单位 被投诉对象 投诉对象 被检举人 被检举单位 被控告人 被信访人 被信访单位 被诉单位 问题单位 subjects".Split(
                ' '
            ),
        ],
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
        "身份证号码",
        "证件号码",
        "手机号码",
        "电话号码",
        "联系人",
        "联系方式",
        "联络人",
        "联络电话",
        "联络方式",
        "使用者",
        "账号",
        "来电人",
        "来电人姓名",
        "来电号码",
        "来电电话",
        "来信人",
        "投诉人",
        "举报人",
        "信访人",
        "反映人姓名",
        "反映人电话",
        "ip",
        "IP地址"
    );

    /// <summary>Below a header of subjects these say which part of them stands there.</summary>
    private static readonly FrozenSet<string> NamePart = Set("姓名", "名称", "单位", "单位名称", "人员", "name");

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

    private static readonly FrozenSet<string> Sums = Set("合计", "总计", "小计", "共计", "累计", "总数", "total", "subtotal", "sum");

    private static readonly ImmutableArray<string> Signatures =
    [
        .. from who in new[]
        {
            "填表人",
            "填报人",
            "制表人",
            "审核人",
            "审批人",
            "复核人",
            "负责人",
            "经办人",
            "填表说明",
            "填表日期",
            "填报单位",
            "填报日期",
            "制表日期",
            "注",
            "备注",
            "说明",
        }
        select who + ":",
    ];

    private static readonly FrozenDictionary<string, (IntakeColumn Column, int Preference)> ByHeader = IntakeColumn
        .All.SelectMany(column => Of(column).Select((header, preference) => (header: Key(header), column, preference)))
        .DistinctBy(known => known.header, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(known => known.header, known => (known.column, known.preference), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The column a header stands for and how much it is preferred (0 first), or null when it is not a known one. Of two lines joined the
    /// lower one says it.
    /// </summary>
    public static (IntakeColumn Column, int Preference)? Find(string header) =>
        !IsAuthor(header) && (Known(Key(header)) ?? Known(Key(Parts(header).Lower)) ?? NamesOfSubjects(header)) is { } known ? known : null;

    // 被举报人 above 姓名: not who wrote, but who is written about.
    private static (IntakeColumn Column, int Preference)? NamesOfSubjects(string header) =>
        Parts(header) is var (upper, lower)
        && NamePart.Contains(Key(lower))
        && Known(Key(upper)) is { Column.Field.Name: CaseFields.Subjects } known
            ? known
            : null;

    /// <summary>Whether a header means who wrote, by any of its names; a part of a group that is a column itself is that.</summary>
    public static bool IsAuthor(string header)
    {
        var (upper, lower) = Parts(header);
        if (NamesOfSubjects(header) is not null)
            return false;
        return Author.Contains(Key(header)) || Author.Contains(Key(lower)) || (Author.Contains(Key(upper)) && Known(Key(lower)) is null);
    }

    /// <summary>Whether it is known what a header means, be it to leave it out.</summary>
    public static bool IsUnderstood(string header) => Find(header) is not null || IsAuthor(header) || IsPassedOver(header);

    /// <summary>Whether it is known that a header means nothing that comes in: an answer, applause.</summary>
    public static bool IsPassedOver(string header) => Answer.Contains(Key(header)) || Applause.Contains(Key(header));

    public static bool IsLine(string header) => Key(header) is var name && (name == LineHeader.Zh || name == LineHeader.En);

    public static bool IsReason(string header) => Key(header) is var name && (name == ReasonHeader.Zh || name == ReasonHeader.En);

    /// <summary>Why a header is not taken.</summary>
    public static Saying WhyLeftOut(string header) =>
        Key(header) switch
        {
            "" => Saying.Of("headers.none"),
            _ when IsAuthor(header) => Saying.Of("headers.author"),
            var name when Answer.Contains(name) => Saying.Of("headers.answer"),
            var name when Applause.Contains(name) => Saying.Of("headers.applause"),
            var name when IsLine(name) || IsReason(name) => Saying.Of("headers.error-file"),
            _ => Saying.Of("headers.unknown"),
        };

    /// <summary>The header, so that it is none of the known ones.</summary>
    public static string NotTaken(string header, string language) => $"{header}{NotImported.In(language)}";

    /// <summary>The header as it is compared (<see cref="HeaderName"/>).</summary>
    public static string Normal(string header) => HeaderName.Normal(header);

    private static string Key(string header) => TraditionalSigns.Simplified(HeaderName.Normal(header));

    private static (IntakeColumn Column, int Preference)? Known(string name) => ByHeader.TryGetValue(name, out var known) ? known : null;

    private static (string Upper, string Lower) Parts(string header) =>
        header.LastIndexOf(HeaderLines.Joint) is > 0 and var at ? (header[..at], header[(at + 1)..]) : ("", header);

    /// <summary>Whether a text begins a row that closes a table instead of telling an item: a sum, a signature.</summary>
    public static bool IsClosing(string text) =>
        Key(text) is var name && (Sums.Contains(name) || Signatures.Any(one => name.StartsWith(one, StringComparison.Ordinal)));

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

    private static FrozenSet<string> Set(params string[] headers) => headers.Select(Key).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
