namespace CaseFlow.Workflows.Acts;

/// <summary>What must hold of the person who acts on a task, checked in this order. An act says which of them it wants.</summary>
[Flags]
public enum TaskGuards
{
    None = 0,

    /// <summary>Nobody else holds it.</summary>
    Free = 1,

    /// <summary>The task is addressed to them.</summary>
    Addressed = 2,

    /// <summary>回避. The item is not about them.</summary>
    Recusal = 4,

    /// <summary>分工制约. They did not do a step that the task's is kept apart from.</summary>
    KeptApart = 8,

    All = Free | Addressed | Recusal | KeptApart,
}
