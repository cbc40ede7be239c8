using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>
/// 走到某个环节. Finds moves that bring a walk to a step, by trying acts on the engine itself, those first that lead nearer along the
/// lines of the procedure. What forms ask for is filled in with anything that fits (<see cref="SomeEntries"/>).
/// </summary>
public sealed class WayToStep
{
    /// <summary>Acts tried at most: some hundred times what a way through a large procedure takes.</summary>
    private const int MostTries = 6_000;

    /// <summary>What a line nearer counts against a move more: any way will do, it need not be the shortest.</summary>
    private const int Eagerness = 4;

    private readonly Procedure procedure;
    private readonly RehearsalOffice office;
    private readonly string target;
    private readonly Dictionary<string, int> distances;
    private readonly HashSet<string> deciding;
    private readonly PriorityQueue<Place, (int Far, int Number)> open = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private int tries;

    private WayToStep(Procedure procedure, RehearsalOffice office, string target)
    {
        (this.procedure, this.office, this.target) = (procedure, office, target);
        distances = DistancesTo(procedure, target);
        deciding = procedure.Steps.SelectMany(step => step.FieldsRead).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A place on the way, with the moves that led there.</summary>
    private sealed record Place(Walk At, ImmutableList<WalkMove> Moves);

    /// <returns>The moves of the script and those that lead on from it; or why there are none.</returns>
    public static OrRefusal<ImmutableArray<WalkMove>> Of(
        Procedure procedure,
        ImmutableArray<Finding> flaws,
        RehearsalOffice office,
        WalkScript script,
        string target
    )
    {
        if (procedure.Find(target) is not { } step)
            return WalkRefusals.NoStep(target);
        var start = Walk.Begun(procedure, flaws, office, script);
        if (start.Refusal is { } refused)
            return refused;
        var (begun, came) = start.Value;
        var search = new WayToStep(procedure, office, target);
        var moves = came.Contains(target) ? [.. script.Moves] : search.From(begun, [.. script.Moves]);
        return moves is { } found ? found.ToImmutableArray() : WalkRefusals.NoWay(step.Name);
    }

    private ImmutableList<WalkMove>? From(Walk begun, ImmutableList<WalkMove> moves)
    {
        Put(new Place(begun, moves));
        while (open.TryDequeue(out var place, out _))
        {
            foreach (var move in MovesFrom(place.At))
            {
                if (++tries > MostTries || place.Moves.Count >= WalkScript.MostMoves)
                    return null;
                var next = place.At.Copy();
                if (next.Tried(move) is not { } entered)
                    continue;
                var made = place.Moves.Add(move);
                if (entered.Contains(target))
                    return made;
                Put(new Place(next, made));
            }
        }
        return null;
    }

    private void Put(Place place)
    {
        var (run, facts) = (place.At.Run, place.At.Facts);
        var steps = run.Visits.Select(visit => visit.Step).Order(StringComparer.Ordinal).ToArray();
        // Two places from which the case goes on alike are one; where several sign, each answer is a place of its own.
        var answers = run.Visits.Select(visit => $"{visit.Tasks.Length}{string.Concat(visit.Votes.Select(vote => $"/{vote.Outcome}"))}");
        var fields = deciding.Order(StringComparer.Ordinal).Select(field => $"{field}={facts[field]}");
        if (!known.Add(string.Join('\n', [.. steps, .. answers, .. fields])))
            return;
        var far = steps.Sum(step => distances.GetValueOrDefault(step));
        if (steps.Any(distances.ContainsKey))
            open.Enqueue(place, (Eagerness * far + place.Moves.Count, known.Count));
    }

    private IEnumerable<WalkMove> MovesFrom(Walk walk)
    {
        var visits = walk.Run.Visits.Where(visit => distances.ContainsKey(visit.Step)).OrderBy(visit => distances[visit.Step]);
        foreach (var step in visits.GroupBy(visit => visit.Step, StringComparer.Ordinal))
        {
            foreach (var doable in walk.DoableAt(step.Key).DistinctBy(one => one.Task.Face))
            {
                foreach (var move in Acts(walk, doable))
                    yield return move;
            }
            // What a step does when its time is over comes last: until then something may be done about it.
            if (step.SelectMany(visit => visit.Timers).Select(timer => timer.At).DefaultIfEmpty().Max() is var over && over > walk.Now)
                yield return new WalkMove(WalkMoveKind.Until) { Moment = over };
        }
    }

    private IEnumerable<WalkMove> Acts(Walk walk, DoableTask doable) =>
        from face in new[] { procedure.StepOf(doable.Visit.Step).Face(doable.Task.Face)! }
        from outcome in face.Outcomes.OrderBy(outcome => Far(doable.Visit.Step, outcome))
        from filled in SomeEntries.Of(
            face.Form.Fields.Where(field => field.IsEditedBy(doable.By.Roles) && field.IsRequiredFor(outcome.Name, outcome.Unconditional)),
            walk,
            office,
            deciding,
            doable.Visit.Suggested
        )
        select new WalkMove(WalkMoveKind.Act)
        {
            Step = doable.Visit.Step,
            Task = doable.Which,
            Outcome = outcome.Name,
            Fields = filled.IsEmpty ? null : filled,
        };

    private int Far(string step, TaskOutcome outcome) =>
        procedure.Next(step, outcome.Name) is { } next ? distances.GetValueOrDefault(next.Id, int.MaxValue) : int.MaxValue;

    /// <summary>Lines from each step to the target; without those from which it is never come to.</summary>
    private static Dictionary<string, int> DistancesTo(Procedure procedure, string target)
    {
        var before = procedure
            .Steps.SelectMany(step => procedure.NextOf(step).Select(next => (From: step.Id, To: next.Id)))
            .ToLookup(line => line.To, line => line.From, StringComparer.Ordinal);
        var far = new Dictionary<string, int>(StringComparer.Ordinal) { [target] = 0 };
        var nearest = new Queue<string>([target]);
        while (nearest.TryDequeue(out var step))
        {
            foreach (var from in before[step])
            {
                if (far.TryAdd(from, far[step] + 1))
                    nearest.Enqueue(from);
            }
        }
        return far;
    }
}
