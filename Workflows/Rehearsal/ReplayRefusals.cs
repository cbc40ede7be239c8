using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>不可比. Why what the draft does to a case cannot be compared with what happened to it.</summary>
public static class ReplayRefusals
{
    public static readonly Refusal Corrected = Of("replay-corrected");

    public static readonly Refusal Stopped = Of("replay-stopped");

    /// <summary>Something happened to it that no other version can be asked of, such as a move to another version.</summary>
    public static readonly Refusal Moved = Of("replay-moved");

    public static readonly Refusal Recounted = Of("replay-recounted");

    /// <summary>A leader or supervisor ordered something of it beside its tasks.</summary>
    public static readonly Refusal Ordered = Of("replay-ordered");

    public static readonly Refusal Passed = Of("replay-passed");

    public static readonly Refusal TooLong = Of("replay-too-long");

    public static Refusal OutcomeGone(string step, string outcome) => Of("replay-outcome-gone", ("step", step), ("outcome", outcome));

    public static Refusal FormAsks(string step, Saying problem) => Of("replay-form-asks", ("step", step), ("problem", problem));

    public static Refusal NotAssumed(string step, Saying problem) => Of("replay-not-assumed", ("step", step), ("problem", problem));

    public static Refusal Unsound(Saying finding) => Of("replay-unsound", ("finding", finding));

    private static Refusal Of(string code, params ReadOnlySpan<(string Name, SayingValue Value)> values) =>
        new(code, RefusalKind.Invalid, Saying.Of($"refusals.{code}", values));
}
