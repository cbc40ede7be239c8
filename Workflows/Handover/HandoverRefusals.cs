using CaseFlow.Domain;

namespace CaseFlow.Workflows.Handover;

/// <summary>Why something is not handed over, or does not come back.</summary>
public static class HandoverRefusals
{
    /// <summary>It is no longer with whoever hands over.</summary>
    public static readonly Refusal NotTheirs = new("handover-not-theirs", RefusalKind.Conflict);

    public static readonly Refusal SuccessorLeft = new("successor-left", RefusalKind.Conflict);

    public static readonly Refusal SuccessorRecused = new("successor-recused", RefusalKind.Conflict);

    /// <summary>It was claimed from a post that the successor does not hold.</summary>
    public static readonly Refusal SuccessorWithoutPost = new("successor-without-post", RefusalKind.Conflict);

    public static Refusal SuccessorKeptApart(string step) => new("successor-kept-apart", RefusalKind.Conflict, ("step", step));

    /// <summary>Somebody has acted since.</summary>
    public static readonly Refusal ActedSince = new("handover-acted-since", RefusalKind.Conflict);

    /// <summary>Whom it would go back to may no longer handle the case.</summary>
    public static readonly Refusal FormerRecused = new("handover-former-recused", RefusalKind.Conflict);
}
