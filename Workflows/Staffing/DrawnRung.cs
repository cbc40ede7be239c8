using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Staffing;

/// <summary>A rung of a step's ladder, with what a definition alone says of it.</summary>
/// <param name="Step">What people call the step.</param>
/// <param name="Asked">Whom the first rule of the step names; empty where a case decides it.</param>
/// <param name="Role">Of whoever a case decides on, where the step says it; null otherwise.</param>
public sealed record DrawnRung(string Step, Rung Rung, StepDeadline Deadline, ImmutableArray<Assignee> Asked, string? Role)
{
    /// <summary>Finds it in a definition that may lack much elsewhere: only the one step is read.</summary>
    public static OrRefusal<DrawnRung> Find(DefinitionDocument document, string step, string rung)
    {
        var activity = document.Activities.FirstOrDefault(one => ActivitySource.TextOf(one["id"]) == step);
        if (activity is null || StepTypes.Find(ActivitySource.TextOf(activity["type"]) ?? "") is not { } type)
            return RungRefusals.NoStep;
        // What cannot be read is found by the checks.
        var source = new ActivitySource(activity, [], type.Descriptor);
        if (Of(type, InputEditor.Ladder).FirstOrDefault() is not { } ladder)
            return RungRefusals.NoStep;
        if (DeadlineOf(source, type, ladder) is not { } deadline)
            return RungRefusals.NoDeadline(source.Name);
        if (deadline.RungOf(rung) is not { } found)
            return RungRefusals.NoRung;
        var (asked, role) = Asks(source, type);
        return new DrawnRung(source.Name, found, deadline, asked, role);
    }

    private static IEnumerable<string> Of(StepType type, InputEditor editor) =>
        type.Descriptor.Inputs.Where(input => input.Editor == editor).Select(input => input.Name);

    // A periodic report has a time for each report and may have one for the whole: the ladder is climbed by the reports first.
    private static StepDeadline? DeadlineOf(ActivitySource source, StepType type, string ladder)
    {
        if (Of(type, InputEditor.TimeLimit).Select(source.Limit).OfType<TimeLimit?>().FirstOrDefault() is { } limit)
            return new StepDeadline(limit, null, source.Ladder(ladder), null);
        return Of(type, InputEditor.Deadline).Select(input => source.Deadline(input, ladder)).FirstOrDefault(one => one is not null);
    }

    private static (ImmutableArray<Assignee> Asked, string? Role) Asks(ActivitySource source, StepType type)
    {
        if (Of(type, InputEditor.Who).FirstOrDefault() is { } who)
        {
            var asks = StepPeople.AsksOf(source.Who(who)).ToArray();
            return ([.. asks.Where(ask => ask.IsWhole).Select(ask => ask.To)], asks.FirstOrDefault(ask => !ask.IsWhole)?.To.Role);
        }
        if (Of(type, InputEditor.Signers).FirstOrDefault() is { } signers)
            return ([.. source.Signers(signers).SelectMany(StepPeople.AsksOf).Where(ask => ask.IsWhole).Select(ask => ask.To)], null);
        var role = Of(type, InputEditor.Role).Select(source.Text).FirstOrDefault();
        // Those of a category, or chosen before, are told by a case only.
        var units = Of(type, InputEditor.Units)
            .Select(input => source.Read<AssignToUnits.UnitsShape>(input))
            .OfType<AssignToUnits.UnitsShape>()
            .Where(shape => shape is { ByCategory: null or { Count: 0 }, Otherwise: null or [], AllFields: [] })
            .SelectMany(shape => shape.Fixed ?? []);
        return ([.. units.Select(unit => new Assignee(null, role, unit))], role);
    }
}

/// <summary>Why there is no such rung.</summary>
public static class RungRefusals
{
    public static readonly Refusal NoStep = new("no-ladder-step", RefusalKind.Invalid);

    public static readonly Refusal NoRung = new("no-rung", RefusalKind.Invalid);

    public static Refusal NoDeadline(string step) => new("no-ladder-deadline", RefusalKind.Invalid, ("step", step));
}
