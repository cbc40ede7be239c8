using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions;

/// <summary>Whether forks and joins nest, and whether enough branches can come to each join.</summary>
internal static class BlockChecks
{
    public static IEnumerable<Finding> Check(Procedure procedure)
    {
        foreach (var flaw in procedure.Blocks.Flaws)
            yield return flaw;
        foreach (var (fork, join) in Pairs(procedure))
        {
            if (join.Needed < int.MaxValue && join.Needed > fork.Ports.Length)
                yield return Finding.Error(
                    "findings.block.join-needs",
                    join,
                    ("needed", join.Needed),
                    ("fork", fork.Name),
                    ("branches", fork.Ports.Length)
                );
            var lost = fork.Ports.Where(port => !Arrives(procedure, fork, join, port, _ => true)).ToArray();
            if (fork.Ports.Length - lost.Length < NeededOf(fork, join))
                yield return Finding.Error("findings.block.lost", fork, ("branches", string.Join("”“", lost)), ("join", join.Name));
        }
    }

    /// <summary>
    /// The steps that a run can only pass by an event from outside: tasks and delays, and a join that needs a branch which has
    /// such a step on every way to it.
    /// </summary>
    public static HashSet<string> WaitingSteps(Procedure procedure)
    {
        var waiting = procedure.Steps.Where(step => step.Waits).Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        var blocks = Pairs(procedure).OrderByDescending(block => procedure.Blocks.ForksAround(block.Fork.Id).Length).ToArray();
        // A block inside another one may make the outer join wait: the innermost come first, and all again until nothing is added.
        for (var before = -1; before != waiting.Count; )
        {
            before = waiting.Count;
            foreach (var (fork, join) in blocks)
            {
                if (IsHeldUp(procedure, fork, join, waiting))
                    waiting.Add(join.Id);
            }
        }
        return waiting;
    }

    private static bool IsHeldUp(Procedure procedure, FlowFork.Fork fork, FlowJoin.Join join, HashSet<string> waiting) =>
        !waiting.Contains(join.Id)
        && fork.Ports.Count(port => Arrives(procedure, fork, join, port, step => !waiting.Contains(step.Id))) < NeededOf(fork, join);

    private static bool Arrives(Procedure procedure, FlowFork.Fork fork, FlowJoin.Join join, string port, Func<Step, bool> through) =>
        procedure.Next(fork.Id, port) is { } first
        && Reach
            .From(procedure, [first], step => procedure.IsInBlock(step.Id, fork.Id) && through(step))
            .Any(step => step == join.Id || EndsBlock(procedure, step, fork));

    private static bool EndsBlock(Procedure procedure, string step, FlowFork.Fork fork) =>
        procedure.Find(step) is EndBranch.End { OfBlock: true } && procedure.Blocks.ForksAround(step)[^1] == fork.Id;

    private static int NeededOf(FlowFork.Fork fork, FlowJoin.Join join) => Math.Min(join.Needed, fork.Ports.Length);

    private static IEnumerable<(FlowFork.Fork Fork, FlowJoin.Join Join)> Pairs(Procedure procedure)
    {
        foreach (var fork in procedure.Steps.OfType<FlowFork.Fork>())
        {
            if (procedure.Blocks.JoinOf(fork.Id) is { } id && procedure.Find(id) is FlowJoin.Join join)
                yield return (fork, join);
        }
    }
}
