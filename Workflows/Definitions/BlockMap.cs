using System.Collections.Frozen;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions;

/// <summary>
/// The parallel blocks of a procedure as it is drawn (ADR 0006): for every step, the forks whose blocks it stands in. A fork opens a
/// block, a join closes the innermost; a way back to the fork, or to a step that can be reached without it, leaves its block.
/// </summary>
internal sealed class BlockMap
{
    private readonly FrozenDictionary<string, FrozenSet<string>> stepsByFork;
    private readonly FrozenDictionary<string, string> joinByFork;
    private readonly FrozenDictionary<string, ImmutableArray<string>> forksByStep;

    private BlockMap(Walk walk)
    {
        stepsByFork = walk
            .Nesting.SelectMany(step => step.Value, (step, fork) => (Fork: fork, Step: step.Key))
            .GroupBy(inside => inside.Fork, inside => inside.Step, StringComparer.Ordinal)
            .ToFrozenDictionary(block => block.Key, block => block.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        joinByFork = walk
            .Joins.Where(joins => joins.Value.Count == 1)
            .ToFrozenDictionary(joins => joins.Key, joins => joins.Value.Single(), StringComparer.Ordinal);
        forksByStep = walk.Nesting.ToFrozenDictionary(StringComparer.Ordinal);
        Flaws = [.. walk.Flaws];
    }

    /// <summary>What does not nest.</summary>
    public ImmutableArray<Finding> Flaws { get; }

    public static BlockMap Of(Procedure procedure) => new(new Walk(procedure));

    /// <summary>Whether a step stands between a fork and its join, the join included.</summary>
    public bool IsInBlock(string step, string fork) => stepsByFork.TryGetValue(fork, out var steps) && steps.Contains(step);

    /// <summary>The forks in whose blocks a step stands, outer before inner; none for a step that nothing leads to.</summary>
    public ImmutableArray<string> ForksAround(string step) => forksByStep.TryGetValue(step, out var forks) ? forks : [];

    /// <summary>The only join that the fork's branches lead to, or null.</summary>
    public string? JoinOf(string fork) => joinByFork.GetValueOrDefault(fork);

    /// <summary>Follows every line from the start and remembers the forks that are open on the way, outer before inner.</summary>
    private sealed class Walk
    {
        private readonly Procedure procedure;
        private readonly Dictionary<string, HashSet<string>> reachedWithout = new(StringComparer.Ordinal);
        private readonly HashSet<string> told = new(StringComparer.Ordinal);

        public Walk(Procedure procedure)
        {
            this.procedure = procedure;
            var open = new Stack<(Step Step, ImmutableArray<string> Forks)>([(procedure.Start, [])]);
            while (open.TryPop(out var at))
            {
                if (!Enter(at.Step, at.Forks))
                    continue;
                var onward = After(at.Step, at.Forks);
                foreach (var target in procedure.NextOf(at.Step))
                    open.Push((target, Around(target, onward)));
            }
            foreach (var fork in procedure.Steps.OfType<FlowFork.Fork>().Where(fork => Nesting.ContainsKey(fork.Id)))
                CheckJoins(fork);
        }

        public Dictionary<string, ImmutableArray<string>> Nesting { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, SortedSet<string>> Joins { get; } = new(StringComparer.Ordinal);

        public List<Finding> Flaws { get; } = [];

        // True when the walk comes here for the first time.
        private bool Enter(Step step, ImmutableArray<string> forks)
        {
            if (Nesting.TryGetValue(step.Id, out var before))
            {
                if (!before.SequenceEqual(forks, StringComparer.Ordinal) && told.Add(step.Id))
                    Flaws.Add(Mixed(step, before, forks));
                return false;
            }
            Nesting[step.Id] = forks;
            if (step is FlowJoin.Join && forks.IsEmpty)
                Flaws.Add(Finding.Error("findings.block.no-fork", step));
            if (step is EndBranch.End && forks.IsEmpty)
                Flaws.Add(Finding.Error("findings.branch-end.outside", step));
            if (step is Finish.Ending && !forks.IsEmpty)
                Flaws.Add(Finding.Error("findings.block.ends-inside", step, ("fork", procedure.NameOf(forks[^1]))));
            return true;
        }

        private Finding Mixed(Step step, ImmutableArray<string> one, ImmutableArray<string> other)
        {
            var fork = procedure.NameOf((one.Length > other.Length ? one : other)[^1]);
            return Finding.Error("findings.block.mixed", step, ("fork", fork));
        }

        private ImmutableArray<string> After(Step step, ImmutableArray<string> forks)
        {
            if (step is FlowFork.Fork)
                return forks.Add(step.Id);
            if (step is not FlowJoin.Join || forks.IsEmpty)
                return forks;
            if (!Joins.TryGetValue(forks[^1], out var joins))
                Joins[forks[^1]] = joins = new SortedSet<string>(StringComparer.Ordinal);
            joins.Add(step.Id);
            return forks.RemoveAt(forks.Length - 1);
        }

        // The forks still open at the target: a way back to before a fork leaves its block.
        private ImmutableArray<string> Around(Step target, ImmutableArray<string> forks)
        {
            while (!forks.IsEmpty && (target.Id == forks[^1] || Without(forks[^1]).Contains(target.Id)))
                forks = forks.RemoveAt(forks.Length - 1);
            return forks;
        }

        private void CheckJoins(FlowFork.Fork fork)
        {
            if (!Joins.TryGetValue(fork.Id, out var joins))
                Flaws.Add(Finding.Error("findings.block.no-join", fork));
            else if (joins.Count > 1)
                Flaws.Add(Finding.Error("findings.block.many-joins", fork, ("joins", joins.Count)));
        }

        private HashSet<string> Without(string barred)
        {
            if (reachedWithout.TryGetValue(barred, out var known))
                return known;
            var reached = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<Step>([procedure.Start]);
            while (open.TryPop(out var step))
            {
                if (step.Id == barred || !reached.Add(step.Id))
                    continue;
                foreach (var target in procedure.NextOf(step))
                    open.Push(target);
            }
            return reachedWithout[barred] = reached;
        }
    }
}
