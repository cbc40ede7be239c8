using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps.Provisions;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>What the step types that give tasks to people have in common.</summary>
internal static class TaskInputs
{
    public static readonly InputDescriptor Who = new("who", new("由谁办理", "Done by"), InputEditor.Who, Required: true);

    /// <summary>Title, guidance, form, outcomes, deadline and ladder.</summary>
    public static readonly ImmutableArray<InputDescriptor> Work =
    [
        new("title", new("待办标题", "Task title"), InputEditor.Text),
        new("guidance", new("给办理人的说明", "Guidance"), InputEditor.LongText),
        new("form", new("要填写的内容", "Form"), InputEditor.FormFields),
        new("outcomes", new("结果", "Outcomes"), InputEditor.Outcomes, Required: true),
        new("deadline", new("时限", "Deadline"), InputEditor.Deadline),
        new("ladder", new("升级阶梯", "Escalation ladder"), InputEditor.Ladder) { Demands = new InputDemands { With = "deadline" } },
    ];

    /// <summary>例外规定 of work that is given to whom the step names.</summary>
    public static readonly ImmutableArray<InputDescriptor> Rare = [.. Contingencies.OfPeople, .. Contingencies.OfLimits];

    public static readonly ImmutableArray<InputDescriptor> WithWho = [Who, .. Work, .. Rare];

    /// <param name="role">Of whoever does the task, where the step says it.</param>
    /// <param name="weighs">Whether several votes are weighed against each other: only there can anybody abstain.</param>
    public static TaskFace Face(ActivitySource source, string? role, bool weighs = false)
    {
        var outcomes = source.Outcomes("outcomes");
        if (!weighs && outcomes.FirstOrDefault(outcome => outcome.Stance == Stance.Abstains) is { } idle)
            source.Error("findings.outcome.abstains-alone", ("outcome", idle.Label));
        return new TaskFace(
            Saying.Verbatim(source.Text("title") ?? source.Name),
            source.Text("guidance"),
            CheckedForm(source, "form", outcomes, role),
            outcomes
        );
    }

    /// <summary>The ports of the outcomes, and of passing the deadline where that is a way out of its own.</summary>
    public static ImmutableArray<string> Ports(ImmutableArray<TaskOutcome> outcomes, StepDeadline? deadline)
    {
        ImmutableArray<string> ports =
        [
            .. outcomes.Where(outcome => outcome.Stance != Stance.Abstains).Select(outcome => outcome.Name), // nothing is decided by it
        ];
        return deadline?.OverdueOutcome is { } overdue && !ports.Contains(overdue) ? ports.Add(overdue) : ports;
    }

    /// <summary>What people call such a port; null for one that the step type itself names.</summary>
    public static Saying? LabelOf(string port, ImmutableArray<TaskOutcome> outcomes, StepDeadline? deadline)
    {
        foreach (var outcome in outcomes)
        {
            if (outcome.Name == port)
                return outcome.Label;
        }
        return port == deadline?.OverdueOutcome ? Saying.Of("steps.overdue") : null;
    }

    public static IEnumerable<string> FieldsWritten(TaskFace face) =>
        face.Form.Fields.Select(field => field.Name).Concat(face.Outcomes.SelectMany(outcome => outcome.Sets.Keys));

    public static IEnumerable<string> FieldsRead(StepDeadline? deadline) =>
        new[] { deadline?.FromField, deadline?.UntilField }.OfType<string>();

    /// <summary>A rung of the ladder was reached, or the deadline is a way out and has passed.</summary>
    public static void Wake(Moving move, Visit visit, string key, StepDeadline? deadline, string prefix = "")
    {
        if (deadline?.OverdueOutcome is { } overdue && key == prefix + StepDeadline.OverdueKey)
        {
            EscalateReached(move, visit, deadline, prefix);
            move.Leave(visit, overdue);
        }
        else if (deadline is not null && key == prefix + StepDeadline.OverdueKey)
            HandingOn.Do(move, visit, deadline);
        else if (deadline?.RungOf(key, prefix) is { } rung)
            StepDeadline.Escalate(move, visit, key, rung);
    }

    // Several timers of a visit may be due at one moment, and leaving clears them: whoever had to be told is told first.
    private static void EscalateReached(Moving move, Visit visit, StepDeadline deadline, string prefix)
    {
        foreach (var timer in visit.Timers.Where(timer => timer.At <= visit.Due))
        {
            if (deadline.RungOf(timer.Key, prefix) is { } rung)
                StepDeadline.Escalate(move, visit, timer.Key, rung);
        }
    }

    /// <param name="which">The tasks that are due with the visit.</param>
    public static Visit Relimit(Moving move, Visit visit, StepDeadline? deadline, StepDeadline? before, Func<OpenTask, bool> which)
    {
        if (visit.Wait is not null || (deadline ?? before) is null)
            return visit;
        var again = deadline is null
            ? move.Disarm(visit, timer => before!.IsOwn(timer.Key)) with
            {
                Due = null,
            }
            : deadline.Rearm(move, visit, before);
        return again with { Tasks = [.. again.Tasks.Select(task => which(task) ? task with { Due = again.Due } : task)] };
    }

    public static Refusal? Bars(Moving move, string person, Who who)
    {
        foreach (var step in who.NotBy)
        {
            if (move.Past.Doers.TryGetValue(step, out var doers) && doers.Contains(person))
                return TaskRefusals.KeptApart(move.Procedure.NameOf(step));
        }
        return null;
    }

    /// <summary>A form whose fields may be written and belong to the outcomes; what does not becomes findings.</summary>
    /// <param name="role">Of whoever fills it in, where the step says it.</param>
    public static Form CheckedForm(ActivitySource source, string input, ImmutableArray<TaskOutcome> outcomes, string? role)
    {
        var form = source.Form(input);
        foreach (var field in form.Fields)
        {
            if (CaseFields.IsFixed(field.Name))
                source.Error("findings.field.fixed", ("field", field.Called));
            if (role is not null && !field.IsEditedBy([role]))
                source.Error("findings.field.nobody-edits", ("field", field.Called));
            foreach (var missing in field.OnlyFor.Where(name => outcomes.All(outcome => outcome.Name != name)))
                source.Error("findings.outcome.only-for", ("field", field.Called), ("outcome", missing));
            foreach (var missing in field.RequiredFor.Where(name => outcomes.All(outcome => outcome.Name != name)))
                source.Error("findings.outcome.required-for", ("field", field.Called), ("outcome", missing));
        }
        return form;
    }
}
