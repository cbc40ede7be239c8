using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions;

/// <summary>Whether forks and joins nest, and whether enough branches can come to each join.</summary>
internal static class BlockChecks
{
    public static IEnumerable<Finding> Check(Procedure procedure)
    {
        foreach (var flaw in procedure.Blocks.Flaws)
            yield return Error(flaw.Step, flaw.Text);
        foreach (var (fork, join) in Pairs(procedure))
        {
            if (join.Needed < int.MaxValue && join.Needed > fork.Ports.Length)
                yield return Error(join, $"汇合“{join.Name}”要等 {join.Needed} 条分支，但“{fork.Name}”只有 {fork.Ports.Length} 条，请改小。");
            var lost = fork.Ports.Where(port => !Arrives(procedure, fork, join, port, _ => true)).ToArray();
            if (fork.Ports.Length - lost.Length < NeededOf(fork, join))
                yield return Error(fork, $"“{fork.Name}”的分支“{string.Join("”“", lost)}”到不了汇合“{join.Name}”，汇合永远等不齐。请把它们连到汇合，或改为等得少些。");
        }
    }

    /// <summary>
    /// The steps that a run can only pass by an event from outside: tasks and delays, and a join that needs a branch which has
    /// such a step on every way to it.
    /// </summary>
    public static HashSet<string> WaitingSteps(Procedure procedure)
    {
        var waiting = procedure.Steps.Where(step => step.Waits).Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        var blocks = Pairs(procedure).ToArray();
        // A block inside another one may make the outer join wait: go on until nothing is added.
        while (blocks.FirstOrDefault(block => IsHeldUp(procedure, block.Fork, block.Join, waiting)).Join is { } found)
            waiting.Add(found.Id);
        return waiting;
    }

    private static bool IsHeldUp(Procedure procedure, FlowFork.Fork fork, FlowJoin.Join join, HashSet<string> waiting) =>
        !waiting.Contains(join.Id)
        && fork.Ports.Count(port => Arrives(procedure, fork, join, port, step => !waiting.Contains(step.Id))) < NeededOf(fork, join);

    private static bool Arrives(Procedure procedure, FlowFork.Fork fork, FlowJoin.Join join, string port, Func<Step, bool> through) =>
        procedure.Next(fork.Id, port) is { } first
        && Reach.From(procedure, [first], step => procedure.IsInBlock(step.Id, fork.Id) && through(step)).Contains(join.Id);

    private static int NeededOf(FlowFork.Fork fork, FlowJoin.Join join) => Math.Min(join.Needed, fork.Ports.Length);

    private static IEnumerable<(FlowFork.Fork Fork, FlowJoin.Join Join)> Pairs(Procedure procedure)
    {
        foreach (var fork in procedure.Steps.OfType<FlowFork.Fork>())
        {
            if (procedure.Blocks.JoinOf(fork.Id) is { } id && procedure.Find(id) is FlowJoin.Join join)
                yield return (fork, join);
        }
    }

    private static Finding Error(Step step, string text) => new("block", FindingWeight.Error, step.Id, step.Name, text);
}
