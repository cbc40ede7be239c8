using CaseFlow.Domain;

namespace CaseFlow.Workflows.Orders;

/// <summary>Why something cannot be ordered of a case.</summary>
public static class OrderRefusals
{
    public static readonly Refusal NoRight = new("order-without-right", RefusalKind.Forbidden);

    /// <summary>Nobody works on the case until it is resumed.</summary>
    public static readonly Refusal Suspended = new("case-suspended", RefusalKind.Conflict);

    public static readonly Refusal NotSuspended = new("case-not-suspended", RefusalKind.Conflict);

    public static readonly Refusal NoLimits = new("no-limit-runs", RefusalKind.Conflict);

    /// <summary>The limit that was chosen is gone or stands still.</summary>
    public static readonly Refusal LimitGone = new("ordered-limit-gone", RefusalKind.Conflict);

    public static readonly Refusal NotPaused = new("clock-not-paused", RefusalKind.Conflict);

    public static readonly Refusal DueInPast = new("due-in-past", RefusalKind.Invalid);

    public static readonly Refusal SameDue = new("same-due", RefusalKind.Invalid);

    public static readonly Refusal NothingChanged = new("nothing-changed", RefusalKind.Invalid);

    public static readonly Refusal NoTasks = new("no-open-tasks", RefusalKind.Conflict);

    /// <summary>The task that was chosen is done, or the case has moved on.</summary>
    public static readonly Refusal TaskGone = new("ordered-task-gone", RefusalKind.Conflict);

    /// <summary>Neither or both of person and unit were named.</summary>
    public static readonly Refusal PersonOrUnit = new("person-or-unit", RefusalKind.Invalid);

    public static readonly Refusal SameHandler = new("same-handler", RefusalKind.Invalid);

    /// <summary>回避.</summary>
    public static readonly Refusal Barred = new("ordered-barred", RefusalKind.Invalid);

    public static readonly Refusal NoUnits = new("no-units-step", RefusalKind.Conflict);

    public static readonly Refusal UnitAsked = new("unit-asked-already", RefusalKind.Invalid);

    public static readonly Refusal NoLaterStep = new("no-later-step", RefusalKind.Conflict);

    public static readonly Refusal NoInstruction = new("no-instruction", RefusalKind.Conflict);

    public static readonly Refusal StillOpen = new("case-still-open", RefusalKind.Conflict);

    /// <summary>Nothing can be done with its tasks until it is resumed.</summary>
    public static Refusal SuspendedBecause(string reason) => new("task-suspended", RefusalKind.Conflict, ("reason", reason));

    /// <summary>All steps that people do stand inside of parallel blocks.</summary>
    public static readonly Refusal NoStepToReopen = new("no-step-to-reopen", RefusalKind.Conflict);

    /// <summary>分工制约. Whoever was named did a step that this one is kept apart from.</summary>
    public static Refusal KeptApart(Refusal apart) =>
        new("ordered-kept-apart", RefusalKind.Invalid, ("step", apart.Text.Find("step") ?? ""));
}
