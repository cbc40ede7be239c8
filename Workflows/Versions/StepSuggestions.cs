using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Versions;

/// <summary>
/// Where cases at a step that another version no longer has could go: to a step of the same name and kind, else to the next step after it,
/// by its outcomes in their order, that is still there and in the same blocks.
/// </summary>
public static class StepSuggestions
{
    /// <returns>Id of a step of the other version; null when none suggests itself.</returns>
    public static string? Of(Procedure before, Procedure after, string step)
    {
        if (before.Find(step) is not { } gone)
            return null;
        return (Namesake(before, after, gone) ?? Following(before, after, gone))?.Id;
    }

    /// <summary>Steps of the other version at which cases of a step could go on.</summary>
    public static IEnumerable<Step> Choices(Procedure before, Procedure after, string step) =>
        after.Steps.Where(choice => IsPossible(before, after, step, choice));

    private static Step? Namesake(Procedure before, Procedure after, Step gone) =>
        after.Steps.FirstOrDefault(step => step.Name == gone.Name && step.Type == gone.Type && IsPossible(before, after, gone.Id, step));

    private static Step? Following(Procedure before, Procedure after, Step gone)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { gone.Id };
        var ahead = new Queue<Step>(before.NextOf(gone));
        while (ahead.TryDequeue(out var step))
        {
            if (!seen.Add(step.Id))
                continue;
            if (after.Find(step.Id) is { } there && IsPossible(before, after, gone.Id, there))
                return there;
            foreach (var next in before.NextOf(step))
                ahead.Enqueue(next);
        }
        return null;
    }

    private static bool IsPossible(Procedure before, Procedure after, string gone, Step choice) =>
        choice.Waits && before.Blocks.ForksAround(gone).SequenceEqual(after.Blocks.ForksAround(choice.Id), StringComparer.Ordinal);
}
