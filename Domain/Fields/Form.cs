namespace CaseFlow.Domain.Fields;

/// <summary>The fields that a step asks for. Decides what may be written with an outcome.</summary>
public sealed record Form(ImmutableArray<FormField> Fields)
{
    public static readonly Form Empty = new([]);

    // Nothing that an office handles lies outside; beyond, deadline arithmetic has no calendar to speak of.
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    private const int MostEntries = 200;
    private const int LongestCode = 100;

    /// <summary>All that is wrong with what was entered for an outcome; empty when it may be taken.</summary>
    /// <param name="entered">Values by field name, as entered. What the case knew before does not count: each visit answers for itself.</param>
    /// <param name="unconditional">The outcome may be chosen without the fields that are required in general (退回).</param>
    public ImmutableArray<FieldProblem> Check(IReadOnlyDictionary<string, FieldValue> entered, string outcome, bool unconditional)
    {
        ImmutableArray<FieldProblem>.Builder? problems = null;
        foreach (var field in Fields)
        {
            var text = entered.TryGetValue(field.Name, out var value) && !value.IsEmpty
                ? field.BelongsTo(outcome) ? Problem(field, value) : $"“{field.Label}”不用于这个结果，请清空后再提交。"
                : Missing(field, outcome, unconditional);
            if (text is not null)
                (problems ??= ImmutableArray.CreateBuilder<FieldProblem>()).Add(new FieldProblem(field.Name, text));
        }
        foreach (var name in entered.Keys)
        {
            if (!Has(name))
                (problems ??= ImmutableArray.CreateBuilder<FieldProblem>()).Add(new FieldProblem(name, $"本环节没有“{name}”这一项，请刷新页面后重新填写。"));
        }
        return problems?.ToImmutable() ?? [];
    }

    /// <summary>What was entered, written in the one way in which it is kept: moments in UTC, units and files as lists even with one entry.</summary>
    public ImmutableSortedDictionary<string, FieldValue> Normalised(ImmutableSortedDictionary<string, FieldValue> entered)
    {
        foreach (var field in Fields)
        {
            if (!entered.TryGetValue(field.Name, out var value))
                continue;
            if (field.Type is FieldType.Units or FieldType.File && value is FieldValue.Text { IsEmpty: false } text)
                entered = entered.SetItem(field.Name, FieldValue.Of([text.Value]));
            else if (field.Type == FieldType.Moment && Facts.MomentOf(value) is { } moment)
                entered = entered.SetItem(field.Name, FieldValue.Of(moment));
        }
        return entered;
    }

    private bool Has(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
                return true;
        }
        return false;
    }

    private static string? Missing(FormField field, string outcome, bool unconditional) =>
        field.IsRequiredFor(outcome, unconditional) ? $"请填写“{field.Label}”。" : null;

    private static string? Problem(FormField field, FieldValue value) => field.Type switch
    {
        FieldType.Text or FieldType.LongText => TextProblem(field, value),
        FieldType.Number => NumberProblem(field, value),
        FieldType.Date => value is FieldValue.Text date && IsoMoment.ReadDate(date.Value) is { Year: >= FirstYear and <= LastYear }
            ? null
            : $"“{field.Label}”不是有效日期，请写成 2026-09-18 的样子。",
        FieldType.Moment => value is FieldValue.Text moment && IsoMoment.Read(moment.Value) is { Year: >= FirstYear and <= LastYear }
            ? null
            : $"“{field.Label}”不是有效时间，请写成 2026-09-18T09:30:00+08:00 的样子。",
        FieldType.Choice => value is FieldValue.Text choice && Offers(field, choice.Value)
            ? null
            : $"“{field.Label}”没有“{value}”这个选项，请在列出的选项中选择。",
        FieldType.Choices => value is FieldValue.Many many && many.Values.All(entry => Offers(field, entry))
            ? null
            : $"“{field.Label}”中有未列出的选项，请重新选择。",
        FieldType.Person or FieldType.Unit => value is FieldValue.Text { Value: var code } && IsCode(code)
            ? null
            : $"“{field.Label}”请只选择一个。",
        FieldType.Units or FieldType.File => AreCodes(value)
            ? null
            : $"“{field.Label}”请选择不超过 {MostEntries} 项。",
        FieldType.Case => value is FieldValue.Text { Value: var number } && IsCode(number)
            ? null
            : $"“{field.Label}”请填写一个案件编号。",
        FieldType.YesNo => value is FieldValue.Flag ? null : $"“{field.Label}”请选择是或否。",
    };

    private static bool AreCodes(FieldValue value) => value switch
    {
        FieldValue.Text text => IsCode(text.Value),
        FieldValue.Many many => many.Values.Length <= MostEntries
            && many.Values.All(entry => IsCode(entry) && !string.IsNullOrWhiteSpace(entry)),
        _ => false,
    };

    private static bool IsCode(string entry) => entry.Length <= LongestCode && !PlainText.HasControls(entry, severalLines: false);

    private static bool Offers(FormField field, string value)
    {
        foreach (var choice in field.Choices)
        {
            if (choice.Value == value)
                return true;
        }
        return false;
    }

    private static string? TextProblem(FormField field, FieldValue value)
    {
        if (value is not FieldValue.Text { Value: var text })
            return $"“{field.Label}”请填写文字。";
        if (text.Length > field.Longest)
            return $"“{field.Label}”最多 {field.Longest} 字，现有 {text.Length} 字，请删减。";
        if (PlainText.HasControls(text, severalLines: field.Type == FieldType.LongText))
            return $"“{field.Label}”含有无法显示的字符，请删去后重新填写。";
        return field.Pattern is null || FieldPattern.Matches(field.Pattern, text)
            ? null
            : field.PatternText ?? $"“{field.Label}”的格式不对，请按说明填写。";
    }

    private static string? NumberProblem(FormField field, FieldValue value)
    {
        if (value is not FieldValue.Number { Value: var number })
            return $"“{field.Label}”请填写数字。";
        if (field.Min is { } min && number < min)
            return $"“{field.Label}”不能小于 {min}。";
        return field.Max is { } max && number > max ? $"“{field.Label}”不能大于 {max}。" : null;
    }
}
