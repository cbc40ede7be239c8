using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>How the parts that several step types share are written in a definition.</summary>
internal static class Shapes
{
    internal sealed record WhoShape(string? Role, string? Unit, string? UnitField, string? Person, string? PersonField, string? DoneBy, string[]? NotBy);

    internal sealed record OutcomeShape(string? Name, string? Label, Dictionary<string, System.Text.Json.JsonElement>? Sets, bool Breaks, bool Unconditional);

    internal sealed record FieldShape(
        string? Name, string? Label, FieldType? Type, bool Required, string[]? RequiredFor, string[]? OnlyFor, int MaxLength,
        string? Pattern, string? PatternText, decimal? Min, decimal? Max, Choice[]? Choices, string? Hint);

    internal sealed record LimitShape(decimal Amount, Clock? Clock, string? From, string? Overdue);

    public static Who Who(this ActivitySource source, string input)
    {
        var shape = source.Read<WhoShape>(input);
        var who = new Who(
            Filled(shape?.Role), Filled(shape?.Unit), Filled(shape?.UnitField), Filled(shape?.Person), Filled(shape?.PersonField),
            Filled(shape?.DoneBy), [.. shape?.NotBy ?? []]);
        if (who.IsNobody)
            source.Error("nobody", $"环节“{source.Name}”还没有指定由谁办理。请选择岗位、单位、人员，或“办理过某环节的人”。");
        return who;
    }

    public static ImmutableArray<TaskOutcome> Outcomes(this ActivitySource source, string input)
    {
        var outcomes = ImmutableArray.CreateBuilder<TaskOutcome>();
        foreach (var shape in source.Read<OutcomeShape[]>(input) ?? [])
        {
            if (string.IsNullOrWhiteSpace(shape.Name))
                source.Error("outcome", $"环节“{source.Name}”有一个结果没有名称，请补上。");
            else if (outcomes.Any(outcome => outcome.Name == shape.Name))
                source.Error("outcome", $"环节“{source.Name}”有两个名为“{shape.Name}”的结果，请改名或删去一个。");
            else
                outcomes.Add(new TaskOutcome(shape.Name, Filled(shape.Label) ?? shape.Name, Sets(source, shape), shape.Breaks, shape.Unconditional));
        }
        if (outcomes.Count == 0)
            outcomes.Add(new TaskOutcome("Done", "提交", FieldJson.NoFields, false, false));
        return outcomes.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, FieldValue> Sets(ActivitySource source, OutcomeShape shape)
    {
        foreach (var (field, value) in shape.Sets ?? [])
        {
            if (CaseFields.IsFixed(field))
                source.Error("outcome", $"环节“{source.Name}”的结果“{shape.Label ?? shape.Name}”要写入“{field}”，但它由系统登记，不能改写。");
            else if (FieldJson.Read(value) is null)
                source.Error("outcome", $"环节“{source.Name}”的结果“{shape.Label ?? shape.Name}”往“{field}”写入的值须是文字、数字、是否或文字列表，请改正。");
        }
        return FieldJson.Read(shape.Sets);
    }

    public static Form Form(this ActivitySource source, string input)
    {
        var fields = ImmutableArray.CreateBuilder<FormField>();
        foreach (var shape in source.Read<FieldShape[]>(input) ?? [])
        {
            if (Field(source, shape) is not { } field)
                continue;
            if (fields.Any(other => other.Name == field.Name))
                source.Error("field", $"环节“{source.Name}”的表单里“{field.Label}”出现了两次，请删去一个。");
            else
                fields.Add(field);
        }
        return new Form(fields.ToImmutable());
    }

    public static FormField? Field(ActivitySource source, FieldShape shape)
    {
        if (string.IsNullOrWhiteSpace(shape.Name))
        {
            source.Error("field", $"“{source.Name}”的表单里有一项没有名称，请补上。");
            return null;
        }
        var (label, type) = (string.IsNullOrWhiteSpace(shape.Label) ? shape.Name : shape.Label, shape.Type ?? new TextType());
        if (shape.Choices?.Any(choice => string.IsNullOrWhiteSpace(choice.Value)) == true)
            source.Error("field", $"“{source.Name}”的“{label}”有一个选项没有值，请补上。");
        if (type.HasChoices && shape.Choices is null or [])
            source.Error("field", $"“{source.Name}”的“{label}”是选择项，但没有列出选项，请补上。");
        if (shape.Pattern is not null && !FieldPattern.IsValid(shape.Pattern))
            source.Error("field", $"“{source.Name}”的“{label}”的格式规则不是有效的正则表达式（不支持前后查看和反向引用），请改正。");
        return new FormField(
            shape.Name, label, type, shape.Required, [.. shape.RequiredFor ?? []], [.. shape.OnlyFor ?? []], Longest(source, shape, type),
            shape.Pattern, shape.PatternText, shape.Min, shape.Max, [.. (shape.Choices ?? []).Select(Named)], shape.Hint);
    }

    // A field of the case is as long in every form as it is elsewhere. A form that was published with more keeps it: what was
    // entered there must replay.
    private static int Longest(ActivitySource source, FieldShape shape, FieldType type)
    {
        if (CaseFields.Find(shape.Name!) is not { } known || known.Type.Shape is not (ValueShape.Line or ValueShape.Lines))
            return shape.MaxLength;
        var asked = shape.MaxLength > 0 ? shape.MaxLength : type.Longest;
        if (asked > known.Longest)
            source.Error("field", $"“{source.Name}”的“{shape.Label ?? shape.Name}”最多可填 {asked} 字，但案件的“{known.Label.Zh}”最多 {known.Longest} 字，请改小。");
        return asked < known.Longest ? known.Longest : shape.MaxLength;
    }

    private static Choice Named(Choice choice) => Filled(choice.Label) is null ? choice with { Label = choice.Value } : choice;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    public static TimeLimit? Limit(this ActivitySource source, string input) =>
        source.Read<LimitShape>(input) is { } shape ? Limit(source, shape) : null;

    public static StepDeadline? Deadline(this ActivitySource source, string input, string ladderInput)
    {
        if (source.Read<LimitShape>(input) is not { } shape || Limit(source, shape) is not { } limit)
            return null;
        return new StepDeadline(limit, Filled(shape.From), source.Ladder(ladderInput), Filled(shape.Overdue));
    }

    public static TimeLimit? Limit(ActivitySource source, LimitShape shape)
    {
        if (shape.Clock is not { } clock)
        {
            source.Error("deadline", $"环节“{source.Name}”的时限没有说明按小时、工作小时、工作日还是日历日计算，请选择。");
            return null;
        }
        var dayClock = clock is Clock.WorkingDays or Clock.CalendarDays;
        if (shape.Amount > 0 && shape.Amount <= 10_000 && (!dayClock || decimal.IsInteger(shape.Amount)))
            return new TimeLimit(shape.Amount, clock);
        source.Error("deadline", $"环节“{source.Name}”的时限须大于 0、不超过 10000，按日计的须为整数，现为 {shape.Amount}。");
        return null;
    }
}
