using CaseFlow.Domain;

namespace CaseFlow.Workflows.Rehearsal;

public enum TraceKind
{
    /// <summary>A step is entered.</summary>
    Entered,

    /// <summary>A step is left by an outcome.</summary>
    Left,

    /// <summary>A task is opened.</summary>
    Task,

    /// <summary>Somebody is told something.</summary>
    Told,

    /// <summary>The case ends.</summary>
    Ended,
}

/// <summary>One thing that a walk came past; steps by their identity.</summary>
/// <param name="Name">What people called the step, or the end, when it was recorded.</param>
/// <param name="Outcome">By which it was left.</param>
/// <param name="Label">What people called the outcome.</param>
/// <param name="Minutes">From the start of the walk to the due moment, in whole minutes of the clock; null without a deadline.</param>
/// <param name="People">Codes of those who are told, in order of code.</param>
public sealed record TraceMark(
    TraceKind Kind,
    string Step,
    string Name,
    string? Outcome = null,
    string? Label = null,
    long? Minutes = null,
    ImmutableArray<string>? People = null
)
{
    /// <summary>Whether it is the same, whatever things are called.</summary>
    public bool IsSame(TraceMark other) =>
        (Kind, Step, Outcome, Minutes) == (other.Kind, other.Step, other.Outcome, other.Minutes)
        && (People ?? []).SequenceEqual(other.People ?? [], StringComparer.Ordinal);
}

/// <summary>What a walk came past: what is kept of it, to see whether a later draft still does the same.</summary>
/// <param name="Refused">Why its last move could not be made; null when all could.</param>
public sealed record WalkTrace(ImmutableArray<TraceMark> Marks, Refusal? Refused)
{
    /// <summary>The first thing in which another walk differs from this one; null when it does in none.</summary>
    public TraceDifference? FirstDifference(WalkTrace other)
    {
        for (var i = 0; i < Math.Max(Marks.Length, other.Marks.Length); i++)
        {
            var (mine, theirs) = (Marks.ElementAtOrDefault(i), other.Marks.ElementAtOrDefault(i));
            if (mine is null || theirs is null || !mine.IsSame(theirs))
                return new TraceDifference(mine, theirs, mine is not null && other.Comes(mine, i));
        }
        return null;
    }

    private bool Comes(TraceMark mark, int from) =>
        Marks.Skip(from).Any(other => other.Kind == mark.Kind && string.Equals(other.Step, mark.Step, StringComparison.Ordinal));
}

/// <param name="Expected">What was recorded; null where the walk now goes on further.</param>
/// <param name="Actual">What is there now; null where the walk now ends before.</param>
/// <param name="ComesLater">Whether what was recorded is still reached, in another place.</param>
public sealed record TraceDifference(TraceMark? Expected, TraceMark? Actual, bool ComesLater);
