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

    private BlockMap(Walk walk)
    {
        stepsByFork = walk.Nesting
            .SelectMany(step => step.Value, (step, fork) => (Fork: fork, Step: step.Key))
            .GroupBy(inside => inside.Fork, inside => inside.Step, StringComparer.Ordinal)
            .ToFrozenDictionary(block => block.Key, block => block.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        joinByFork = walk.Joins
            .Where(joins => joins.Value.Count == 1)
            .ToFrozenDictionary(joins => joins.Key, joins => joins.Value.Single(), StringComparer.Ordinal);
        Flaws = [.. walk.Flaws];
    }

    /// <summary>What does not nest.</summary>
    public ImmutableArray<Flaw> Flaws { get; }

    /// <param name="Text">Chinese: what is wrong and what to do.</param>
    internal sealed record Flaw(Step Step, string Text);

    public static BlockMap Of(Procedure procedure) => new(new Walk(procedure));

    /// <summary>Whether a step stands between a fork and its join, the join included.</summary>
    public bool IsInBlock(string step, string fork) => stepsByFork.TryGetValue(fork, out var steps) && steps.Contains(step);

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

        public List<Flaw> Flaws { get; } = [];

        // True when the walk comes here for the first time.
        private bool Enter(Step step, ImmutableArray<string> forks)
        {
            if (Nesting.TryGetValue(step.Id, out var before))
            {
                if (!before.SequenceEqual(forks, StringComparer.Ordinal) && told.Add(step.Id))
                    Flaws.Add(new Flaw(step, Mixed(step, before, forks)));
                return false;
            }
            Nesting[step.Id] = forks;
            if (step is FlowJoin.Join && forks.IsEmpty)
                Flaws.Add(new Flaw(step, $"汇合“{step.Name}”前面没有对应的“同时进行”，或有路线绕过了它。请补上“同时进行”，或改掉从外面进来的连线。"));
            if (step is Finish.Ending && !forks.IsEmpty)
                Flaws.Add(new Flaw(step, $"“{procedure.NameOf(forks[^1])}”的分支在“{step.Name}”就结束了，没有到汇合。请先汇合再办结。"));
            return true;
        }

        private string Mixed(Step step, ImmutableArray<string> one, ImmutableArray<string> other)
        {
            var fork = procedure.NameOf((one.Length > other.Length ? one : other)[^1]);
            return $"“{step.Name}”既能从“{fork}”的分支里到达，又能从分支外到达。请让“同时进行”和“汇合”成对嵌套，不要绕过汇合，也不要从外面直接进入分支。";
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
                Flaws.Add(new Flaw(fork, $"“{fork.Name}”的分支没有汇合，请在分支之后加一个“汇合”。"));
            else if (joins.Count > 1)
                Flaws.Add(new Flaw(fork, $"“{fork.Name}”的分支到了 {joins.Count} 个不同的汇合，请让各分支到同一个汇合。"));
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
