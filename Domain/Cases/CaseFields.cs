namespace CaseFlow.Domain.Cases;

/// <summary>Names under which conditions, forms and assignments see the fixed fields of a case.</summary>
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

    public const string Sentiment = "sentiment";

    /// <summary>Whether the reporter gave a real name and a contact (实名).</summary>
    public const string RealName = "realName";

    /// <summary>Offices held by those the item speaks about (涉及职务). Kept with the fields that have no column.</summary>
    public const string SubjectPosts = "subjectPosts";

    /// <summary>Whether the item accuses somebody (是否含举报内容). Kept with the fields that have no column.</summary>
    public const string ContainsAccusation = "containsAccusation";

    public const string PostedAt = "postedAt";
    public const string DiscoveredAt = "discoveredAt";
    public const string ReceivedAt = "receivedAt";

    public static readonly ImmutableHashSet<string> All =
    [
        Number, Title, Body, Source, Url, Region, Category, Subjects, Level, Route, Sentiment, RealName,
        PostedAt, DiscoveredAt, ReceivedAt,
    ];

    /// <summary>Fields that are given when a case is registered.</summary>
    public static readonly ImmutableHashSet<string> Registered =
        [Title, Body, Source, Url, Region, Category, Subjects, SubjectPosts, ContainsAccusation, Sentiment, RealName, PostedAt, DiscoveredAt];

    /// <summary>Moments that cannot lie in the future.</summary>
    public static readonly ImmutableArray<string> Past = [PostedAt, DiscoveredAt];

    /// <summary>Fields that only the office itself sets: no form may write them.</summary>
    public static readonly ImmutableHashSet<string> Fixed = [Number, ReceivedAt];
}
