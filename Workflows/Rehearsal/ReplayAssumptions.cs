using System.Globalization;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>What is assumed of one step.</summary>
/// <param name="Duration">From its task to its completion; null as for all.</param>
/// <param name="Outcome">Name of the outcome chosen; null for the first that sends nothing back.</param>
public sealed record StepAssumption(TimeLimit? Duration, string? Outcome);

/// <summary>What is assumed of tasks that the past says nothing of.</summary>
/// <param name="Duration">From the task to its completion; null for half of its limit, or one working day where it has none.</param>
/// <param name="Steps">By step id.</param>
public sealed record ReplayAssumptions(TimeLimit? Duration, IReadOnlyDictionary<string, StepAssumption> Steps)
{
    public static readonly ReplayAssumptions Usual = new(null, ImmutableDictionary<string, StepAssumption>.Empty);

    private static readonly TimeLimit OneDay = new(1, Clock.WorkingDays);

    /// <summary>When a task is done that was opened at a moment.</summary>
    internal DateTimeOffset Done(string step, StepDeadline? deadline, WorkCalendar calendar, DateTimeOffset opened, DateTimeOffset? due)
    {
        if ((Steps.GetValueOrDefault(step)?.Duration ?? Duration) is { } set)
            return calendar.Due(opened, set);
        return deadline is not null && due > opened
            ? calendar.Share(opened, due.Value, deadline.Limit.Clock, 50)
            : calendar.Due(opened, OneDay);
    }

    /// <summary>The outcome chosen; null where one was asked for that the step does not have.</summary>
    public TaskOutcome? Chosen(string step, TaskFace face) =>
        Steps.GetValueOrDefault(step)?.Outcome is { } asked
            ? face.OutcomeOf(asked)
            : face.Outcomes.FirstOrDefault(outcome => outcome is { Breaks: false, Unconditional: false }) ?? face.Outcomes.FirstOrDefault();
}

/// <summary>A form as somebody could have filled it in: what the case knows already, else something plain.</summary>
internal static class AssumedForm
{
    public static ImmutableSortedDictionary<string, FieldValue> For(
        TaskFace face,
        TaskOutcome outcome,
        Facts facts,
        Recusal recusal,
        TaskCompleted done
    )
    {
        var filled = done.Fields;
        var asked = face.Form.Fields.Where(field =>
            field.IsEditedBy(done.By.Roles) && field.IsRequiredFor(outcome.Name, outcome.Unconditional)
        );
        foreach (var field in asked)
        {
            var known = facts[field.Name];
            filled = filled.SetItem(
                field.Name,
                known is not null && field.Type.Problem(field, known) is null ? known : Plain(field, recusal, done)
            );
        }
        return filled;
    }

    private static FieldValue Plain(FormField field, Recusal recusal, TaskCompleted done) =>
        field.Type switch
        {
            { RefersTo: Reference.Unit, Shape: ValueShape.Several } => FieldValue.Of([Unit(recusal)]),
            { RefersTo: Reference.Unit } => FieldValue.Of(Unit(recusal)),
            { RefersTo: Reference.Person } => FieldValue.Of(done.By.Person),
            { HasChoices: true, Shape: ValueShape.Several } => FieldValue.Of([field.Choices.FirstOrDefault()?.Value ?? ""]),
            { HasChoices: true } => FieldValue.Of(field.Choices.FirstOrDefault()?.Value ?? ""),
            { Shape: ValueShape.Several } => FieldValue.Of(["1"]),
            { Shape: ValueShape.Number } => FieldValue.Of(field.Min ?? field.Max ?? 1),
            { Shape: ValueShape.YesNo } => FieldValue.Of(true),
            { Shape: ValueShape.Moment } => FieldValue.Of(done.At),
            DateType => FieldValue.Of(done.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => FieldValue.Of(Beginnings.Of(field.Label, field.Longest)),
        };

    private static string Unit(Recusal recusal) =>
        recusal.People.Units.FirstOrDefault(unit => !recusal.Bars(Assignee.OfUnit(unit.Code)))?.Code ?? "1";
}
