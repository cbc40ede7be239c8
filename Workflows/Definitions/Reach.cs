using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions;

/// <summary>Which steps can be come to along the lines of a procedure.</summary>
internal static class Reach
{
    /// <summary>
    /// Ids of the steps reached from some steps, these included, going only through steps that <paramref name="through"/> lets.
    /// </summary>
    public static HashSet<string> From(Procedure procedure, IEnumerable<Step> from, Func<Step, bool>? through = null)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Step>(from);
        while (open.TryPop(out var step))
        {
            if ((through is not null && !through(step)) || !reached.Add(step.Id))
                continue;
            foreach (var target in procedure.NextOf(step))
                open.Push(target);
        }
        return reached;
    }
}
