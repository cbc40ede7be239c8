namespace CaseFlow.Workflows.Definitions;

public enum FindingWeight
{
    /// <summary>May be published; the administrator should look at it.</summary>
    Advice,

    /// <summary>May not be published.</summary>
    Error,
}

/// <summary>Something that the checks found in a procedure.</summary>
/// <param name="Code">Stable name, e.g. <c>dead-end</c>.</param>
/// <param name="Step">Id of the step; null when it concerns the whole procedure.</param>
/// <param name="StepName">What people call the step.</param>
/// <param name="Text">Chinese: what is wrong and what to do.</param>
public sealed record Finding(string Code, FindingWeight Weight, string? Step, string? StepName, string Text);
