using CaseFlow.Workflows.Definitions.Calls;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions;

/// <summary>What may be published must run: how large a procedure may be, and how far one event may carry it.</summary>
public static class SizeChecks
{
    /// <summary>Steps of a procedure.</summary>
    public const int MostSteps = 1_000;

    /// <summary>
    /// Steps that one event can come to before everything stands again, each copy counted. More steps than there may be in a procedure
    /// whose branches go each their own way.
    /// </summary>
    public const int MostPassed = 2_000;

    /// <summary>Nothing else is looked for in a definition that is too large.</summary>
    public static Finding? TooLarge(DefinitionDocument document) =>
        Steps(document, Composition.MostNested) is var steps && steps > MostSteps
            ? Finding.Error("findings.size.steps", step: null, name: null, ("steps", steps), ("most", MostSteps))
            : null;

    // Each procedure that is called counts as often as it is; not all of them, once there are too many.
    private static int Steps(DefinitionDocument document, int depth)
    {
        var steps = document.Activities.Count();
        foreach (var called in Composition.CallsIn(document).Select(document.Carried).OfType<DefinitionDocument>())
        {
            if (depth == 0 || steps > MostSteps)
                break;
            steps += Steps(called, depth - 1);
        }
        return steps;
    }

    /// <summary>
    /// Branches that come together at one step are there once each, and where that step parts again, each of them does: some forks
    /// between the same steps are enough for thousands of tasks.
    /// </summary>
    public static IEnumerable<Finding> Check(Procedure procedure)
    {
        if (!procedure.Blocks.Flaws.IsEmpty)
            yield break;
        var copies = procedure.Steps.ToDictionary(step => step.Id, _ => 1.0, StringComparer.Ordinal);
        foreach (var fork in procedure.Steps.OfType<FlowFork.Fork>())
        {
            foreach (var (step, branches) in BranchesTo(procedure, fork))
                copies[step] *= branches;
        }
        if (copies.Values.Sum() <= MostPassed)
            yield break;
        var most = procedure.Steps.MaxBy(step => copies[step.Id])!;
        var inner = procedure.Find(procedure.Blocks.ForksAround(most.Id)[^1])!;
        yield return Finding.Error("findings.size.branches", inner, ("most", MostPassed));
    }

    // How many branches of a fork lead to each step of its block.
    private static Dictionary<string, int> BranchesTo(Procedure procedure, FlowFork.Fork fork)
    {
        var branches = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var port in fork.Ports)
        {
            if (procedure.Next(fork.Id, port) is not { } first)
                continue;
            foreach (var step in Reach.From(procedure, [first], step => procedure.IsInBlock(step.Id, fork.Id)))
                branches[step] = branches.GetValueOrDefault(step) + 1;
        }
        return branches;
    }
}
