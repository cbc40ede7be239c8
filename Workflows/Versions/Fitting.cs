using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Versions;

/// <summary>
/// Whether a run as it stands has a place in another version: each open step is there, of the same kind and in the same branches, or goes
/// to one that is; each open block has the same branches and the same join, so that what has arrived there still counts.
/// </summary>
internal sealed class Fitting
{
    private readonly Procedure before;
    private readonly Procedure after;
    private readonly Run run;
    private readonly IReadOnlyDictionary<string, string> steps;

    private Fitting(Procedure before, Procedure after, Run run, IReadOnlyDictionary<string, string> steps) =>
        (this.before, this.after, this.run, this.steps) = (before, after, run, steps);

    /// <param name="steps">By the ids of steps that are left: the steps that are entered instead.</param>
    /// <returns>In the order of the run's blocks and visits; none when it fits.</returns>
    public static IEnumerable<Misfit> Of(Procedure before, Procedure after, Run run, IReadOnlyDictionary<string, string> steps)
    {
        if (run.StandsInMain)
            return [new Misfit(MoveVerdict.Stays, null, Saying.Of("moves.merged"))];
        var fitting = new Fitting(before, after, run, steps);
        return run.Blocks.Select(fitting.Of).Concat(run.Visits.Select(fitting.Of)).OfType<Misfit>();
    }

    private Misfit? Of(Block block)
    {
        var (old, fork) = (before.StepOf(block.Fork), after.Find(block.Fork));
        Misfit Told(string said) => Stays(old, Saying.Of(said, ("step", old.Name)));
        if (fork is not FlowFork.Fork)
            return Told("moves.fork-gone");
        if (!fork.Ports.Order(StringComparer.Ordinal).SequenceEqual(old.Ports.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            return Told("moves.branches-changed");
        if (after.Blocks.JoinOf(block.Fork) is not { } join || join != before.Blocks.JoinOf(block.Fork))
            return Told("moves.join-changed");
        if (!IsAt(block.Fork, block.Parent, block.ParentBranch))
            return Told("moves.place-changed");
        var needed = Math.Min(((FlowJoin.Join)after.StepOf(join)).Needed, fork.Ports.Length);
        return block.Arrived.Length >= needed ? Told("moves.join-complete") : null;
    }

    private Misfit? Of(Visit visit)
    {
        var old = before.StepOf(visit.Step);
        if (steps.TryGetValue(visit.Step, out var target))
            return OfTarget(old, visit, after.Find(target));
        if (after.Find(visit.Step) is not { } step)
            return new Misfit(MoveVerdict.NeedsChoice, old.Id, Saying.Of("moves.step-gone", ("step", old.Name)));
        if (step.Type != old.Type)
            return new Misfit(MoveVerdict.NeedsChoice, old.Id, Saying.Of("moves.kind-changed", ("step", old.Name)));
        if (!IsAt(step.Id, visit.Block, visit.Branch))
            return Stays(old, Saying.Of("moves.place-changed", ("step", old.Name)));
        if (visit.Tasks.Any(task => step.Face(task.Face) is null))
            return Stays(old, Saying.Of("moves.task-changed", ("step", old.Name)));
        return visit.Votes.Any(vote => step.Face(SigningFace.Work)?.OutcomeOf(vote.Outcome) is null)
            ? Stays(old, Saying.Of("moves.votes-changed", ("step", old.Name)))
            : null;
    }

    private Misfit? OfTarget(Step old, Visit visit, Step? target)
    {
        Misfit Told(string said, string name) =>
            new(MoveVerdict.NeedsChoice, old.Id, Saying.Of(said, ("step", old.Name), ("target", name)));
        if (target is null)
            return Told("moves.target-gone", steps[old.Id]);
        if (!target.Waits)
            return Told("moves.target-goes-on", target.Name);
        return IsAt(target.Id, visit.Block, visit.Branch) ? null : Told("moves.target-elsewhere", target.Name);
    }

    private static Misfit Stays(Step step, Saying reason) => new(MoveVerdict.Stays, step.Id, reason);

    // The same blocks around it, and the same branch of the innermost.
    private bool IsAt(string step, int block, string branch)
    {
        var around = run.ForksAround(block);
        if (!after.Blocks.ForksAround(step).SequenceEqual(around, StringComparer.Ordinal))
            return false;
        if (around.IsEmpty)
            return true;
        var fork = around[^1];
        var join = after.Blocks.JoinOf(fork);
        return after.Next(fork, branch) is { } first
            && Reach.From(after, [first], through: next => after.IsInBlock(next.Id, fork) && next.Id != join).Contains(step);
    }
}
