using System.Collections.Immutable;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>How to fill each column of an intake file, for those who make one (Chinese).</summary>
public static class IntakeGuide
{
    /// <param name="Header">The preferred one.</param>
    public sealed record Guided(IntakeColumn Column, string Header, bool Required, string How, string Example);

    /// <summary>Every column that can be imported, in the order of <see cref="IntakeColumn.All"/>.</summary>
    public static ImmutableArray<Guided> Columns { get; } = [.. IntakeColumn.All.Select(Of)];

    private static Guided Of(IntakeColumn column)
    {
        var (how, example) = column.Field is { } field
            ? Guide(field)
            : ($"来源平台上的编号，最多 {Item.LongestMessageId} 字；编号相同的不会重复登记。请设为文本格式，以免长编号变成科学计数。", "20260318-00042");
        return new Guided(column, KnownHeaders.ChineseName(column), column.Required, how, example);
    }

    private static (string How, string Example) Guide(CaseField field) => field.Name switch
    {
        CaseFields.Title => (Usual(field), "和平路路灯不亮"),
        CaseFields.Body => (Usual(field), "从三月起，和平路东段晚上路灯一直不亮，请派人检修。"),
        CaseFields.Source => ($"在哪里反映的：网站、热线、信箱等的名称，{Usual(field)}", "市民留言板"),
        CaseFields.Url => ("以 http:// 或 https:// 开头。", "https://example.org/messages/42"),
        CaseFields.PostedAt => ("反映的时间，不能晚于导入的时间。", "2026-03-18 09:30"),
        CaseFields.DiscoveredAt => ("本单位发现的时间，时限从这时算起；不填时，导入时填了来源的按导入的时间，否则登记后再补填。", "2026-03-18 14:00"),
        CaseFields.Category => (Usual(field), "城乡建设"),
        CaseFields.Region => (Usual(field), "东城街道"),
        CaseFields.Subjects => ($"反映的是哪些单位；几个单位{Usual(field)}", "市住建局、市城管局"),
        CaseFields.SubjectPosts => ($"反映的是担任什么职务的人；几个职务{Usual(field)}不要写反映人。", "科长"),
        CaseFields.ContainsAccusation => (Usual(field), "否"),
        _ => (Usual(field), ""),
    };

    private static string Usual(CaseField field) => field.Type.Shape switch
    {
        ValueShape.Line => $"最多 {field.Longest} 字。",
        ValueShape.Lines => $"最多 {field.Longest} 字，可以分段。",
        ValueShape.Several => $"用顿号隔开，最多 {field.Most} 个。",
        ValueShape.Number => "填数字。",
        ValueShape.YesNo => "填“是”或“否”。",
        ValueShape.Day => "写成 2026-03-18 的样子。",
        ValueShape.Moment => "写成 2026-03-18 09:30 的样子。",
    };
}
