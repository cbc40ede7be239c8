using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>
/// 推演. One case by hand through a procedure, on a virtual clock, by the engine that decides the real ones. The same script gives the
/// same walk: to go back is to walk a shorter one.
/// </summary>
public sealed partial class Walk
{
    /// <summary>More than any procedure needs: a wait that comes round for ever ends here.</summary>
    private const int MostEvents = 2_000;

    private readonly Procedure procedure;
    private readonly ImmutableArray<Finding> flaws;
    private readonly RehearsalOffice office;
    private readonly List<Happening> happenings = [];
    private DateTimeOffset now;
    private Run run;
    private Domain.Fields.Facts facts = Domain.Fields.Facts.None;
    private int events;

    private Walk(Procedure procedure, ImmutableArray<Finding> flaws, RehearsalOffice office, DateTimeOffset start)
    {
        (this.procedure, this.flaws, this.office, now) = (procedure, flaws, office, start);
        run = Run.Of(procedure.DefinitionId, procedure.Version);
    }

    /// <summary>The state after the start and after each move, up to the first that is refused.</summary>
    /// <param name="flaws">Errors that the checks found: where the walk comes to one it is refused, elsewhere it goes on.</param>
    public static ImmutableArray<WalkState> Of(
        Procedure procedure,
        ImmutableArray<Finding> flaws,
        RehearsalOffice office,
        WalkScript script
    )
    {
        var walk = new Walk(procedure, flaws, office, script.Start);
        var states = ImmutableArray.CreateBuilder<WalkState>();
        states.Add(walk.Stand(walk.Begin(script)));
        foreach (var move in script.Moves)
        {
            if (states[^1].Refused is not null)
                break;
            states.Add(walk.Stand(walk.Make(move)));
        }
        return states.ToImmutable();
    }

    private WalkState Stand(Refusal? refused)
    {
        var state = new WalkState(now, run, facts, [.. happenings], refused) { Next = Upcoming.Next(run, now) };
        happenings.Clear();
        return state;
    }

    private Refusal? Begin(WalkScript script)
    {
        var people = office.At(now).People;
        var starter = script.Starter is { } person
            ? people.ActorOf(person)
            : people
                .Members.Where(member => Rights.Named(Rights.RegisterCases).IsHeldBy(Organisation.ActorOf(member)))
                .Select(Organisation.ActorOf)
                .FirstOrDefault(Actor.System);
        return Take(new RunStarted(now, starter, FieldJson.NoFields.SetItems(script.Fields ?? FieldJson.NoFields))) ?? Settle();
    }

    private Refusal? Make(WalkMove move) =>
        move switch
        {
            { Kind: WalkMoveKind.Act } => Act(move) ?? Settle(),
            { Kind: WalkMoveKind.Next } => Upcoming.Next(run, now) is { } next ? Reach(next) : WalkRefusals.NothingNext,
            { Kind: WalkMoveKind.Wait, Limit: { } limit } => limit.Problem() is { } problem
                ? WalkRefusals.BadWait(problem)
                : Pass(office.At(now).Calendar.Due(now, limit)),
            { Kind: WalkMoveKind.Until, Moment: { } moment } => moment < now ? WalkRefusals.Backwards : Pass(moment.ToUniversalTime()),
            _ => WalkRefusals.NotSaid,
        };

    private Refusal? Act(WalkMove move)
    {
        if (!run.IsOpen)
            return TaskRefusals.RunEnded;
        if (procedure.Find(move.Step ?? "") is not { } step)
            return WalkRefusals.NoStep(move.Step ?? "");
        var open = run
            .Visits.Where(visit => visit.Step == step.Id)
            .SelectMany(visit => visit.Tasks.Select(task => (visit, task)))
            .ToArray();
        if (open.Length == 0 || move.Task is < 1 || move.Task > open.Length)
            return WalkRefusals.NotOpen(step.Name);
        var asked = move.Task is { } which ? [open[which - 1]] : open;
        foreach (var (visit, task) in asked)
        {
            if (Doer(move, visit, task) is { } by)
                return Act(move, visit, task, by);
        }
        return move.By is { } person ? Act(move, asked[0].visit, asked[0].task, People.ActorOf(person)) : WalkRefusals.Nobody(step.Name);
    }

    private Organisation People => office.At(now).People;

    /// <summary>The open tasks of a step that somebody could do when a move names nobody, with whoever would.</summary>
    internal IEnumerable<DoableTask> DoableAt(string step)
    {
        var open = run.Visits.Where(visit => visit.Step == step).SelectMany(visit => visit.Tasks.Select(task => (visit, task))).ToArray();
        foreach (var (index, (visit, task)) in open.Index())
        {
            if (Doer(new WalkMove(WalkMoveKind.Act), visit, task) is { } by)
                yield return new DoableTask(open.Length == 1 ? null : index + 1, visit, task, by);
        }
    }

    private Actor? Doer(WalkMove move, Visit visit, OpenTask task)
    {
        if (move.By is not { } person)
            return WhoCould.Of(procedure, run, facts, office.At(now), visit.Number, task).Select(Organisation.ActorOf).FirstOrDefault();
        var by = People.ActorOf(person);
        return by.Is(task.To) ? by : null;
    }

    private Refusal? Act(WalkMove move, Visit visit, OpenTask task, Actor by)
    {
        var filled = FieldJson.NoFields.SetItems(move.Fields ?? FieldJson.NoFields);
        var completes = move.Act is null || move.Act == TaskActs.Of<TaskCompleted>().Name;
        var acted = completes
            ? new TaskCompleted(now, by, visit.Number, task.Seq, move.Outcome ?? "", filled)
            : TaskActs.Find(move.Act!)?.Handed(now, by, visit.Number, task.Seq, filled);
        if (acted is null)
            return WalkRefusals.NoSuchAct;
        var form = TaskActs.Of(acted).Asks(procedure.StepOf(visit.Step).Face(task.Face)!);
        return Take(acted, () => office.Check(form, filled));
    }
}

/// <summary>An open task of a walk that somebody could do.</summary>
/// <param name="Which">As of <see cref="WalkMove.Task"/>; null where the step has no other.</param>
internal sealed record DoableTask(int? Which, Visit Visit, OpenTask Task, Actor By);
