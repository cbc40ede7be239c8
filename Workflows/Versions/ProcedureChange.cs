using CaseFlow.Domain.Sayings;

namespace CaseFlow.Workflows.Versions;

public enum ChangeKind
{
    /// <summary>The procedure was begun: there is nothing to compare with.</summary>
    Created,

    /// <summary>The procedure itself has another name.</summary>
    Renamed,
    StepAdded,
    StepRemoved,
    StepRenamed,

    /// <summary>The step is of another kind now.</summary>
    StepRetyped,

    /// <summary>An outcome leads elsewhere, or somewhere or nowhere at last.</summary>
    WayChanged,
    InputChanged,
    FieldAdded,
    FieldRemoved,
    FieldChanged,

    /// <summary>Cards were moved on the canvas; cases notice nothing.</summary>
    Layout,

    /// <summary>Something that this program keeps and does not read.</summary>
    Other,
}

/// <summary>改动. One thing in which two definitions of a procedure differ.</summary>
/// <param name="Step">Id of the step; null when it concerns the whole procedure.</param>
/// <param name="StepName">What people call the step, in the later definition where it is still there.</param>
/// <param name="Part">Port, input or field that changed, by its name in the definition; null for a whole step.</param>
/// <param name="Text">The sentence that people read.</param>
public sealed record ProcedureChange(ChangeKind Kind, string? Step, string? StepName, string? Part, Saying Text);
