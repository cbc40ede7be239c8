using System.Collections.Frozen;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions;

/// <summary>
/// The parallel blocks of a procedure as it is drawn (ADR 0006). A block is what its fork dominates on the way to its join:
/// a way back to a step before the fork leads out of it, because that step can be reached without the fork.
/// </summary>
internal sealed class BlockMap
{
    private readonly FrozenDictionary<string, FrozenSet<string>> stepsByFork;
    private readonly FrozenDictionary<string, string> joinByFork;

    private BlockMap(Dictionary<string, FrozenSet<string>> stepsByFork, Dictionary<string, string> joinByFork, ImmutableArray<Flaw> flaws)
    {
        this.stepsByFork = stepsByFork.ToFrozenDictionary(StringComparer.Ordinal);
        this.joinByFork = joinByFork.ToFrozenDictionary(StringComparer.Ordinal);
        Flaws = flaws;
    }

    /// <summary>What does not nest.</summary>
    public ImmutableArray<Flaw> Flaws { get; }

    /// <param name="Text">Chinese: what is wrong and what to do.</param>
    internal sealed record Flaw(Step Step, string Text);

    public bool IsInBlock(string step, string fork) => stepsByFork.TryGetValue(fork, out var steps) && steps.Contains(step);

    public string? JoinOf(string fork) => joinByFork.GetValueOrDefault(fork);

    public static BlockMap Of(Procedure procedure)
    {
        var flaws = ImmutableArray.CreateBuilder<Flaw>();
        var blocks = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        var joins = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fork in procedure.Steps.OfType<FlowFork.Fork>().OrderBy(fork => fork.Id, StringComparer.Ordinal))
        {
            var walk = new Walk(procedure, fork);
            flaws.AddRange(walk.Flaws);
            blocks[fork.Id] = walk.Inside.ToFrozenSet(StringComparer.Ordinal);
            if (walk.Join is not null && !joins.TryAdd(fork.Id, walk.Join))
                throw new InvalidOperationException($"Fork {fork.Id} was walked twice.");
        }
        AddStrayJoins(procedure, joins, flaws);
        AddCrossings(procedure, blocks, flaws);
        return new BlockMap(blocks, joins, flaws.ToImmutable());
    }

    private static void AddStrayJoins(Procedure procedure, Dictionary<string, string> joins, ImmutableArray<Flaw>.Builder flaws)
    {
        foreach (var join in procedure.Steps.OfType<FlowJoin.Join>())
        {
            var forks = joins.Count(pair => pair.Value == join.Id);
            if (forks == 0)
                flaws.Add(new Flaw(join, $"汇合“{join.Name}”前面没有对应的“同时进行”，请补上或删去它。"));
            else if (forks > 1)
                flaws.Add(new Flaw(join, $"汇合“{join.Name}”同时属于 {forks} 个“同时进行”，请各配一个汇合。"));
        }
    }

    // Nothing from outside may lead into a block but through its fork: a branch entered from the side belongs to nobody.
    private static void AddCrossings(Procedure procedure, Dictionary<string, FrozenSet<string>> blocks, ImmutableArray<Flaw>.Builder flaws)
    {
        foreach (var (fork, inside) in blocks)
        {
            foreach (var step in procedure.Steps.Where(step => step.Id != fork && !inside.Contains(step.Id)))
            {
                foreach (var target in procedure.NextOf(step).Where(target => inside.Contains(target.Id)))
                    flaws.Add(new Flaw(step, $"“{step.Name}”从外面直接进入了“{procedure.NameOf(fork)}”的分支“{target.Name}”，请改为先到“{procedure.NameOf(fork)}”。"));
            }
        }
    }

    /// <summary>Walks the branches of one fork down to its join.</summary>
    private sealed class Walk
    {
        private readonly Procedure procedure;
        private readonly FlowFork.Fork fork;
        private readonly HashSet<string> withoutFork;
        private readonly Dictionary<string, int> depths = new(StringComparer.Ordinal);
        private readonly HashSet<string> joins = new(StringComparer.Ordinal);

        public Walk(Procedure procedure, FlowFork.Fork fork)
        {
            this.procedure = procedure;
            this.fork = fork;
            withoutFork = ReachableWithout(procedure, fork.Id);
            foreach (var target in procedure.NextOf(fork))
                Visit(target, 1);
            Inside = [.. depths.Keys.Concat(joins)];
            Join = joins.Count == 1 ? joins.First() : null;
            if (joins.Count == 0)
                Flaw($"“{fork.Name}”的分支没有汇合，请在分支之后加一个“汇合”。");
            else if (joins.Count > 1)
                Flaw($"“{fork.Name}”的分支到了 {joins.Count} 个不同的汇合，请让各分支到同一个汇合。");
        }

        public HashSet<string> Inside { get; }

        public string? Join { get; }

        public List<Flaw> Flaws { get; } = [];

        private void Flaw(string text) => Flaws.Add(new Flaw(fork, text));

        private void Visit(Step first, int firstDepth)
        {
            var open = new Stack<(Step Step, int Depth)>();
            open.Push((first, firstDepth));
            while (open.TryPop(out var at))
            {
                var (step, depth) = at;
                if (step.Id == fork.Id || withoutFork.Contains(step.Id))
                    continue;   // back to before the fork: the block is left there
                if (step is FlowJoin.Join && depth == 1)
                {
                    joins.Add(step.Id);
                    continue;
                }
                if (depths.TryGetValue(step.Id, out var seen))
                {
                    if (seen != depth)
                        Flaw($"“{step.Name}”既在“{fork.Name}”里层的分支中又在外层，请让“同时进行”和“汇合”成对嵌套。");
                    continue;
                }
                depths[step.Id] = depth;
                if (step is Finish.Ending)
                    Flaw($"“{fork.Name}”的分支在“{step.Name}”就结束了，没有到汇合。请先汇合再办结。");
                var inner = step is FlowFork.Fork ? depth + 1 : step is FlowJoin.Join ? depth - 1 : depth;
                foreach (var target in procedure.NextOf(step))
                    open.Push((target, inner));
            }
        }

        private static HashSet<string> ReachableWithout(Procedure procedure, string barred)
        {
            var reached = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<Step>([procedure.Start]);
            while (open.TryPop(out var step))
            {
                if (step.Id == barred || !reached.Add(step.Id))
                    continue;
                foreach (var target in procedure.NextOf(step))
                    open.Push(target);
            }
            return reached;
        }
    }
}
