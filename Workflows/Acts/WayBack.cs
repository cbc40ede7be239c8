namespace CaseFlow.Workflows.Acts;

/// <summary>How an act is undone by whoever did it, as they are told before they do it.</summary>
public enum WayBack
{
    /// <summary>It reaches others at once and stands.</summary>
    None,

    /// <summary>撤回.</summary>
    TakingBack,

    /// <summary>放回.</summary>
    Releasing,

    /// <summary>签收.</summary>
    Claiming,

    /// <summary>收回、减签, until whoever is asked answers.</summary>
    CallingOff,

    /// <summary>撤回职责异议.</summary>
    Dropping,

    /// <summary>What was undone is done once more.</summary>
    DoingAnew,

    /// <summary>Whoever was called off is asked once more.</summary>
    AskingAgain,
}
