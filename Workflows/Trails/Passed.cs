using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Trails;

/// <summary>A step that was done on the way.</summary>
/// <param name="Visit">Number of the visit in which it was done.</param>
/// <param name="Block">Number of the parallel block that it was done in; 0 outside of any.</param>
/// <param name="Port">By which it was left.</param>
/// <param name="By">Code of the person who did it, whoever answered last; null where a deadline did.</param>
public sealed record Passed(int Visit, string Step, int Block, string Branch, string Port, string? By)
{
    /// <summary>The others who answered by the same outcome, where several sign.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>Whether a person answered by the outcome by which it was left.</summary>
    public bool Has(string person) => By == person || Others.Contains(person, StringComparer.Ordinal);
}

/// <summary>退回. Where the work of a visit came back from, and by which way it goes on.</summary>
/// <param name="Step">The step from which it was returned.</param>
/// <param name="By">Code of the person who returned it.</param>
/// <param name="Reason">Why, as they wrote it.</param>
/// <param name="Straight">原路返回: whether it goes straight back to them when it is done again.</param>
/// <param name="Port">The port by which the step was left before: only by it does the work go straight back.</param>
public sealed record Detour(string Step, string By, string Reason, bool Straight, string Port)
{
    /// <summary>The steps between, in order: they are not asked again where the work goes straight back.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<Passed> Skipped { get; init; } = [];

    /// <summary>Fields that the steps between went by.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<string> Approved { get; init; } = [];

    /// <summary>Those of them that have been changed since: then all steps are asked again.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<string> Changed { get; init; } = [];

    /// <summary>The same after fields of the case were written.</summary>
    internal Detour After(Facts before, Facts after)
    {
        var changed = Approved.Where(field => !Changed.Contains(field) && !Equals(before[field], after[field])).ToArray();
        return changed.Length == 0 ? this : this with { Changed = Changed.AddRange(changed) };
    }
}
