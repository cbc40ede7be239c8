using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Cases;

/// <summary>
/// The fixed fields of a case. Lists, checks, limits of files and of the API, and what the client is told are read from the table;
/// a field without a column of its own is kept with those that its procedure declares.
/// </summary>
public static class CaseFields
{
    public const string Number = "number";
    public const string Title = "title";
    public const string Body = "body";
    public const string Source = "source";
    public const string Url = "url";
    public const string Region = "region";
    public const string Category = "category";

    /// <summary>Units and people the item speaks about (被反映单位、人员), by code where known. They must not handle it (回避).</summary>
    public const string Subjects = "subjects";

    /// <summary><c>1</c>, <c>2</c> or <c>3</c>: see <see cref="ResponseLevel"/>.</summary>
    public const string Level = "level";

    /// <summary><c>investigate</c>, <c>supervise</c> or <c>assign</c>: see <see cref="HandlingRoute"/>.</summary>
    public const string Route = "route";

    /// <summary>Code of the unit that is to handle the case (责任单位), as the assessment has it.</summary>
    public const string ResponsibleUnit = "responsibleUnit";

    /// <summary>When handling is to be done (办结期限), as the assessment has it.</summary>
    public const string HandleBy = "handleBy";

    /// <summary>Why the assessment is another than a rule table suggested.</summary>
    public const string OtherwiseBecause = "otherwiseBecause";

    public const string Sentiment = "sentiment";

    /// <summary>Whether the reporter gave a real name and a contact (实名).</summary>
    public const string RealName = "realName";

    /// <summary>Posts held by those the item speaks about (涉及职务).</summary>
    public const string SubjectPosts = "subjectPosts";

    /// <summary>Whether the item accuses somebody (是否含举报内容).</summary>
    public const string ContainsAccusation = "containsAccusation";

    public const string PostedAt = "postedAt";
    public const string DiscoveredAt = "discoveredAt";
    public const string ReceivedAt = "receivedAt";

    /// <summary>Number of the case in which this one was found to be a matter of its own (另案办理).</summary>
    public const string Origin = "origin";

    /// <summary>Why it is handled as a case of its own.</summary>
    public const string SeparateBecause = "separateBecause";

    /// <summary>The moment at which a form is opened: what a field may begin with, and nothing that a case has.</summary>
    public const string Now = "presentMoment";

    /// <summary>The names of the case's attachments, one a line, likewise.</summary>
    public const string Files = "attachedFiles";

    /// <summary>案卷目录. What was done and attached, one a line, in the order of the file, likewise.</summary>
    public const string Papers = "caseContents";

    /// <summary>Every fixed field, in the order in which an item tells of itself. To add one, add its row.</summary>
    public static readonly ImmutableArray<CaseField> Table =
    [
        new(Number, new("编号", "Number"), new TextType()) { Longest = 40, FixedByOffice = true },
        new(Title, new("标题", "Title"), new TextType())
        {
            Required = true,
            Registered = true,
            Importable = true,
            Correctable = true,
        },
        new(Body, new("正文", "Text"), new LongTextType())
        {
            Required = true,
            Registered = true,
            Importable = true,
            Correctable = true,
        },
        new(Source, new("来源", "Source"), new TextType())
        {
            Registered = true,
            Importable = true,
            Correctable = true,
        },
        new(Url, new("链接", "Link"), new TextType())
        {
            Longest = 2_000,
            Registered = true,
            Importable = true,
            Correctable = true,
            Pattern = @"(?i:https?)://[^\s/?#]+([/?#].*)?",
            PatternText = Saying.Of("form.link"),
        },
        new(PostedAt, new("发布时间", "Posted"), new MomentType())
        {
            Registered = true,
            Importable = true,
            Correctable = true,
            PastOnly = true,
        },
        new(DiscoveredAt, new("发现时间", "Discovered"), new MomentType())
        {
            Registered = true,
            Importable = true,
            Correctable = true,
            PastOnly = true,
        },
        new(Category, new("类别", "Category"), new TextType())
        {
            Registered = true,
            Importable = true,
            Correctable = true,
        },
        new(Region, new("涉及地区", "Area"), new TextType())
        {
            Registered = true,
            Importable = true,
            Correctable = true,
        },
        new(Subjects, new("被反映的单位或人员", "Units or people it is about"), new UnitsType())
        {
            Registered = true,
            Importable = true,
            Correctable = true,
        },
        new(SubjectPosts, new("涉及职务", "Posts of those it is about"), new TextsType())
        {
            Registered = true,
            Importable = true,
            Correctable = true,
        },
        new(ContainsAccusation, new("是否含举报内容", "Contains an accusation"), new YesNoType())
        {
            Registered = true,
            Importable = true,
            Correctable = true,
        },
        new(RealName, new("是否实名", "Real name given"), new YesNoType()) { Registered = true, Correctable = true },
        new(Sentiment, new("情感倾向", "Sentiment"), new TextType()) { Registered = true, Correctable = true },
        new(Level, new("响应级别", "Response level"), new ChoiceType())
        {
            Registered = true,
            Choices = LevelAndRouteWords.Levels(Languages.Chinese),
        },
        new(Route, new("办理路线", "Route"), new ChoiceType()) { Choices = LevelAndRouteWords.Routes(Languages.Chinese) },
        new(ResponsibleUnit, new("责任单位", "Responsible unit"), new UnitType()),
        new(HandleBy, new("办结期限", "To be handled by"), new MomentType()),
        new(OtherwiseBecause, new("与建议不同的理由", "Why otherwise than suggested"), new LongTextType()),
        new(ReceivedAt, new("收到时间", "Received"), new MomentType()) { FixedByOffice = true },
        new(Origin, new("来源案件", "Opened from case"), new CaseType()) { FixedByOffice = true },
        new(SeparateBecause, new("另案理由", "Why it is a case of its own"), new LongTextType()) { Longest = 2_000, FixedByOffice = true },
        new(Now, new("当前时间", "Now"), new MomentType()) { FixedByOffice = true, InConditions = false },
        new(Files, new("附件清单", "List of the attachments"), new LongTextType()) { FixedByOffice = true, InConditions = false },
        new(Papers, new("案卷目录", "Contents of the file"), new LongTextType()) { FixedByOffice = true, InConditions = false },
    ];

    private static readonly ImmutableDictionary<string, CaseField> ByName = Table.ToImmutableDictionary(
        field => field.Name,
        StringComparer.Ordinal
    );

    /// <summary>What may be given when a case is registered.</summary>
    public static readonly ImmutableArray<CaseField> Registered = [.. Table.Where(field => field.Registered)];

    /// <summary>What may be a column of an intake file.</summary>
    public static readonly ImmutableArray<CaseField> Importable = [.. Table.Where(field => field.Importable)];

    /// <summary>Moments that cannot lie in the future.</summary>
    public static readonly ImmutableArray<CaseField> Past = [.. Table.Where(field => field.PastOnly)];

    /// <summary>The fixed field of a name, or null.</summary>
    public static CaseField? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What people are told that a field is: a fixed one in the product's words, any other by its name.</summary>
    public static SayingValue Called(string name) => Find(name) is { } field ? field.Label : name;

    /// <exception cref="KeyNotFoundException">There is no such fixed field.</exception>
    public static CaseField Of(string name) => ByName[name];

    public static bool IsFixed(string name) => Find(name) is { FixedByOffice: true };
}
