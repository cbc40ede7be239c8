using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Steps;

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
/// <param name="Text">What is wrong and what to do.</param>
public sealed record Finding(string Code, FindingWeight Weight, string? Step, string? StepName, Saying Text)
{
    /// <summary>An error. Its sentence is told the step's name as <c>step</c>.</summary>
    /// <param name="said"><c>findings.</c> and the finding's code; where several findings have that code, a dot and which of them it
    /// is.</param>
    internal static Finding Error(string said, Step step, params ReadOnlySpan<(string Name, SayingValue Value)> values) =>
        Error(said, step.Id, step.Name, values);

    internal static Finding Error(string said, string? step, string? name, params ReadOnlySpan<(string Name, SayingValue Value)> values) =>
        new(said.Split('.')[1], FindingWeight.Error, step, name, Saying.Of(said, name is null ? values : [.. values, ("step", name)]));

    /// <summary>Something to look at that keeps nobody from publishing; said as an error is.</summary>
    internal static Finding Advice(string said, string? step, string? name, params ReadOnlySpan<(string Name, SayingValue Value)> values) =>
        Error(said, step, name, values) with
        {
            Weight = FindingWeight.Advice,
        };
}
