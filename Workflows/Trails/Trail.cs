using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Trails;

/// <summary>The way on which a run came to where it stands. It names each step once for each branch: whoever comes to a step again has not
/// passed what came after it.</summary>
internal static class Trail
{
    /// <summary>What work of a visit can be returned to, nearest first: steps of its own branch, then those before the blocks around it.</summary>
    public static IEnumerable<Passed> Behind(Procedure procedure, Run run, Visit visit)
    {
        var passed = run.Trail ?? [];
        foreach (var (block, branch) in Around(run, visit))
        {
            var forks = run.ForksAround(block);
            for (var i = passed.Length - 1; i >= 0; i--)
            {
                var one = passed[i];
                if (one.Block == block && one.Branch == branch && one.Step != visit.Step && IsAt(procedure, one.Step, forks))
                    yield return one;
            }
        }
    }

    /// <summary>The trail as far as a step of a branch, without it.</summary>
    public static ImmutableArray<Passed> Before(ImmutableArray<Passed> trail, string step, int block, string branch)
    {
        var at = -1;
        for (var i = 0; i < trail.Length && at < 0; i++)
        {
            if (trail[i].Step == step && trail[i].Block == block && trail[i].Branch == branch)
                at = i;
        }
        if (at < 0)
            return trail;
        var kept = ImmutableArray.CreateBuilder<Passed>(trail.Length);
        for (var i = 0; i < trail.Length; i++)
        {
            if (i < at || trail[i].Block != block || trail[i].Branch != branch)
                kept.Add(trail[i]);
        }
        return kept.DrainToImmutable();
    }

    /// <summary>The steps that were done in the branch of a visit after one of them.</summary>
    public static ImmutableArray<Passed> Between(Run run, Passed from, Visit visit) =>
        [
            .. (run.Trail ?? [])
                .SkipWhile(one => one != from)
                .Skip(1)
                .Where(one => one.Block == visit.Block && one.Branch == visit.Branch && one.Step != visit.Step),
        ];

    /// <summary>
    /// Fields that steps of a visit's branch went by: what they read or were filled in with, and what had been filled in by those before them
    /// on the way.
    /// </summary>
    /// <param name="steps">In order.</param>
    public static ImmutableArray<string> ApprovedBy(Procedure procedure, Run run, Visit visit, ImmutableArray<Passed> steps, Facts facts)
    {
        if (steps.IsEmpty)
            return [];
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        var around = Around(run, visit).ToArray();
        foreach (var one in (run.Trail ?? []).TakeWhile(one => one != steps[^1]))
        {
            if (around.Contains((one.Block, one.Branch)))
                seen.UnionWith(procedure.StepOf(one.Step).FieldsWritten);
        }
        foreach (var step in steps.Select(one => procedure.StepOf(one.Step)))
        {
            seen.UnionWith(step.FieldsWritten);
            seen.UnionWith(step.FieldsRead);
        }
        return [.. seen.Where(field => facts[field] is not null)];
    }

    // In another version the step may be gone, or stand in other parallel work.
    private static bool IsAt(Procedure procedure, string step, IEnumerable<string> forks) =>
        procedure.Find(step) is not null && procedure.Blocks.ForksAround(step).SequenceEqual(forks, StringComparer.Ordinal);

    private static IEnumerable<(int Block, string Branch)> Around(Run run, Visit visit)
    {
        var (block, branch) = (visit.Block, visit.Branch);
        while (true)
        {
            yield return (block, branch);
            if (block == 0)
                yield break;
            var open = run.BlockOf(block);
            (block, branch) = (open.Parent, open.ParentBranch);
        }
    }
}
