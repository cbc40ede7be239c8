using System.Collections.Immutable;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>How to fill each column of an intake file, for those who make one (Chinese).</summary>
public static class IntakeGuide
{
    /// <param name="Header">The preferred one.</param>
    public sealed record Guided(IntakeColumn Column, string Header, bool Required, string How, string Example);

    /// <summary>Every column that can be imported, in the order of <see cref="IntakeColumn"/>.</summary>
    public static ImmutableArray<Guided> Columns { get; } = [.. Enum.GetValues<IntakeColumn>().Select(Of)];

    // The limits are those of ItemReading.
    private static Guided Of(IntakeColumn column) => column switch
    {
        IntakeColumn.MessageId => Optional(column, "来源平台上的编号，最多 100 字；编号相同的不会重复登记。请设为文本格式，以免长编号变成科学计数。", "20260318-00042"),
        IntakeColumn.Title => Required(column, "最多 200 字。", "和平路路灯不亮"),
        IntakeColumn.Body => Required(column, "最多 20000 字，可以分段。", "从三月起，和平路东段晚上路灯一直不亮，请派人检修。"),
        IntakeColumn.Source => Optional(column, "在哪里反映的：网站、热线、信箱等的名称，最多 100 字。", "市民留言板"),
        IntakeColumn.Url => Optional(column, "以 http:// 或 https:// 开头。", "https://example.org/messages/42"),
        IntakeColumn.PostedAt => Optional(column, "反映的时间，不能晚于导入的时间。", "2026-03-18 09:30"),
        IntakeColumn.FoundAt => Optional(column, "本单位发现的时间，时限从这时算起；不填时，导入时填了来源的按导入的时间，否则登记后再补填。", "2026-03-18 14:00"),
        IntakeColumn.Category => Optional(column, "最多 50 字。", "城乡建设"),
        IntakeColumn.Region => Optional(column, "最多 100 字。", "东城街道"),
        IntakeColumn.Subjects => Optional(column, "反映的是哪些单位；几个单位用顿号隔开，最多 20 个。", "市住建局、市城管局"),
        IntakeColumn.SubjectPosts => Optional(column, "反映的是担任什么职务的人；几个职务用顿号隔开，最多 20 个。不要写反映人。", "科长"),
        IntakeColumn.ContainsAccusation => Optional(column, "填“是”或“否”。", "否"),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    private static Guided Required(IntakeColumn column, string how, string example) => new(column, KnownHeaders.ChineseName(column), true, how, example);

    private static Guided Optional(IntakeColumn column, string how, string example) => new(column, KnownHeaders.ChineseName(column), false, how, example);
}
