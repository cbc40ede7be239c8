using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Ahead;

/// <summary>Goes ahead of a case by the engine itself. What forms ask for is filled in with anything that fits.</summary>
internal sealed class LookAhead
{
    /// <summary>More than any case takes: a circle of steps ends here.</summary>
    private const int MostActs = 80;

    /// <summary>What is done just in time is done before anything happens because it was not.</summary>
    private static readonly TimeSpan JustInTime = TimeSpan.FromMinutes(1);

    private static readonly ImmutableHashSet<string> NoneDeciding = [];

    private readonly Procedure procedure;
    private readonly RehearsalOffice office;
    private readonly Walk walk;
    private readonly HashSet<string> forks;
    private readonly HashSet<int> left = [];
    private readonly HashSet<int> come;
    private readonly List<StepAhead> steps = [];
    private DateTimeOffset latest;
    private bool timed = true;

    public LookAhead(Procedure procedure, RehearsalOffice office, Run run, Facts facts, DateTimeOffset now)
    {
        (this.procedure, this.office, latest) = (procedure, office, now);
        walk = Walk.From(procedure, office, run, facts, now);
        come = [.. run.Visits.Select(visit => visit.Number)];
        forks = procedure
            .Steps.Where(step => step.Ports.Length > 1 && !step.Faces.Any())
            .SelectMany(step => step.FieldsRead)
            .ToHashSet(StringComparer.Ordinal);
    }

    public WayAhead Way()
    {
        var standing = walk.Run.Visits.Select(visit => visit.Step).ToHashSet(StringComparer.Ordinal);
        for (var acts = 0; walk.Run.IsOpen && acts < MostActs && Go(); acts++)
            Note();
        var ends = !walk.Run.IsOpen;
        return new WayAhead(
            [.. steps.Where(step => !standing.Contains(step.Step)).DistinctBy(step => step.Step, StringComparer.Ordinal)],
            ends,
            ends && timed ? latest : null
        );
    }

    /// <returns>Whether anything went on.</returns>
    private bool Go()
    {
        var waiting = walk.Run.Visits.Where(visit => !visit.Tasks.IsEmpty && !left.Contains(visit.Number));
        foreach (var visit in waiting.OrderBy(DueOf).ThenBy(visit => visit.Number).ToArray())
        {
            if (Does(visit))
                return true;
            // Somebody has yet to decide there; what goes on beside it does.
            left.Add(visit.Number);
        }
        return left.Count == 0 && walk.Tried(new WalkMove(WalkMoveKind.Next)) is not null;
    }

    private DateTimeOffset DueOf(Visit visit) => visit.Tasks.Min(task => task.Due) ?? walk.Now;

    private bool Does(Visit visit)
    {
        foreach (var doable in walk.DoableAt(visit.Step).Where(one => one.Visit.Number == visit.Number).ToArray())
        {
            if (Usual(doable) is not { } act)
                continue;
            var due = doable.Task.Due;
            if (due - JustInTime is { } just && just > walk.Now && walk.Tried(new WalkMove(WalkMoveKind.Until) { Moment = just }) is null)
                return false;
            if (walk.Tried(act) is null)
                continue;
            timed &= due is not null;
            latest = due > latest ? due.Value : latest;
            return true;
        }
        return false;
    }

    /// <summary>What is usually done with it; null where that has yet to be decided.</summary>
    private WalkMove? Usual(DoableTask doable)
    {
        var face = procedure.StepOf(doable.Visit.Step).Face(doable.Task.Face)!;
        var facts = walk.Facts;
        var outcome = face.Outcomes.FirstOrDefault(one => one.IsProposed(field => facts[field]))
            ?? face.Outcomes.FirstOrDefault(one => one.Normal)
            ?? (face.Outcomes is [var only] ? only : null);
        if (outcome is null)
            return null;
        var asked = face
            .Form.Fields.Where(field => field.IsEditedBy(doable.By.Roles) && field.IsRequiredFor(outcome.Name, outcome.Unconditional))
            .ToArray();
        if (asked.Any(field => Forks(field, doable.Visit)))
            return null;
        var filled = SomeEntries.Of(asked, walk, office, NoneDeciding, doable.Visit.Suggested).First();
        return new WalkMove(WalkMoveKind.Act)
        {
            Step = doable.Visit.Step,
            Task = doable.Which,
            Outcome = outcome.Name,
            Fields = filled.IsEmpty ? null : filled,
        };
    }

    /// <summary>Whether the way hangs on what will be entered in a field.</summary>
    private bool Forks(FormField field, Visit visit) =>
        forks.Contains(field.Name)
        && walk.Facts[field.Name] is null
        && (visit.Suggested is not { } suggested || !SuggestedFields.Of(suggested).ContainsKey(field.Name));

    private void Note()
    {
        foreach (var visit in walk.Run.Visits.Where(visit => !visit.Tasks.IsEmpty && come.Add(visit.Number)))
            steps.Add(new StepAhead(visit.Step, procedure.NameOf(visit.Step), visit.Tasks.Min(task => task.Due)));
    }
}
