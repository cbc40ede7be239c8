using CaseFlow.Domain.Fields;

namespace CaseFlow.Domain.Cases;

/// <summary>The fixed fields of a case as a form: what may be written into them outside of any task (更正).</summary>
public static class CaseForm
{
    private const string Correction = "correction";

    public static readonly ImmutableArray<FormField> Fields =
    [
        Field(CaseFields.Title, "标题", FieldType.Text) with { RequiredFor = [Correction] },
        Field(CaseFields.Body, "正文", FieldType.LongText) with { RequiredFor = [Correction] },
        Field(CaseFields.Source, "来源", FieldType.Text),
        Field(CaseFields.Url, "链接", FieldType.Text) with { MaxLength = 2_000, Pattern = "https?://.+", PatternText = "链接应以 http:// 或 https:// 开头。" },
        Field(CaseFields.Region, "涉及地区", FieldType.Text),
        Field(CaseFields.Category, "类别", FieldType.Text),
        Field(CaseFields.Subjects, "被反映的单位或人员", FieldType.Units),
        Field(CaseFields.Sentiment, "情感倾向", FieldType.Text),
        Field(CaseFields.RealName, "是否实名", FieldType.YesNo),
        Field(CaseFields.PostedAt, "发布时间", FieldType.Moment),
        Field(CaseFields.DiscoveredAt, "发现时间", FieldType.Moment),
        Field(CaseFields.Level, "响应级别", FieldType.Choice) with { Choices = [new("1", "一级"), new("2", "二级"), new("3", "三级")] },
        Field(CaseFields.Route, "办理路线", FieldType.Choice) with
        {
            Choices = [new("investigate", "直查快办"), new("supervise", "跟踪督办"), new("assign", "分类交办")],
        },
    ];

    /// <summary>All that is wrong with a correction; empty when it may be made.</summary>
    /// <param name="declared">Fields that the case's procedure declares.</param>
    public static ImmutableArray<FieldProblem> Check(IReadOnlyDictionary<string, FieldValue> changes, ImmutableArray<FormField> declared) =>
        Of(changes, declared).Check(changes, Correction, unconditional: true);

    /// <summary>The changes in the one way in which they are kept, see <see cref="Form.Normalised"/>.</summary>
    public static ImmutableSortedDictionary<string, FieldValue> Normalised(
        ImmutableSortedDictionary<string, FieldValue> changes, ImmutableArray<FormField> declared) => Of(changes, declared).Normalised(changes);

    /// <summary>What people call a field; its name when it is not known.</summary>
    public static string LabelOf(string name, ImmutableArray<FormField> declared) =>
        Fields.Concat(declared).FirstOrDefault(field => field.Name == name)?.Label ?? name;

    // Only what is being changed: a correction does not fill in the whole case.
    private static Form Of(IReadOnlyDictionary<string, FieldValue> changes, ImmutableArray<FormField> declared) =>
        new([.. Fields.Concat(declared).Where(field => changes.ContainsKey(field.Name)).DistinctBy(field => field.Name, StringComparer.Ordinal)]);

    private static FormField Field(string name, string label, FieldType type) =>
        new(name, label, type, Required: false, RequiredFor: [], OnlyFor: [], MaxLength: 0, null, null, null, null, [], null);
}
