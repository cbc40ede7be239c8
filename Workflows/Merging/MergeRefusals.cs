using CaseFlow.Domain;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;

namespace CaseFlow.Workflows.Merging;

/// <summary>Why cases are not merged or split, and why nothing can be done with one that is merged.</summary>
public static class MergeRefusals
{
    public static readonly Refusal Itself = new("merge-itself", RefusalKind.Invalid);

    /// <summary>It is merged into another case already.</summary>
    public static readonly Refusal Merged = new("already-merged", RefusalKind.Conflict);

    /// <summary>Others are merged into it, so it cannot be merged itself.</summary>
    public static readonly Refusal IsMain = new("is-main-case", RefusalKind.Conflict);

    /// <summary>Why a case is not merged as it stands, whichever the other is; null when it can be.</summary>
    public static Refusal? Against(Run run) =>
        !run.IsOpen ? TaskRefusals.RunEnded
        : run.Merged is not null ? Merged
        : !run.MergedIn.IsEmpty ? IsMain
        : run.Suspended is not null ? OrderRefusals.Suspended
        : null;

    public static readonly Refusal NotMerged = new("not-merged", RefusalKind.Conflict);

    /// <summary>The main case has ended: nothing is left to be handled for itself.</summary>
    public static readonly Refusal MainEnded = new("main-case-ended", RefusalKind.Conflict);

    /// <summary>It is handled in the main case. Which one that is, is told to whoever may know of it.</summary>
    public static readonly Refusal StandsStill = new("case-merged", RefusalKind.Conflict);

    /// <summary>The main case has ended, and the reporter of this one has not been answered.</summary>
    public static readonly Refusal ReporterWaits = new("reporter-waits", RefusalKind.Conflict);
}
