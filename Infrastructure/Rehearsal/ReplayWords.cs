using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Workflows.Rehearsal;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>What a replay found, in the words of the office.</summary>
internal static class ReplayWords
{
    public static Saying Of(CaseChange change, Staff staff) => Change(change.Kind, NameOf(change, staff), change.Count);

    public static Saying Of(ReplaySum sum, Staff staff)
    {
        if (sum.Change is not { } kind)
            return Saying.Of("rehearsal.sum-unit", ("name", staff.UnitName(sum.Key ?? "")), ("cases", sum.Cases.Length));
        var change = sum.By switch
        {
            ReplaySumBy.Mail => Change(kind, staff.NameOf(sum.Key ?? ""), sum.Count),
            ReplaySumBy.Kind => Saying.Of($"rehearsal.kind.{Code(kind)}", ("count", sum.Count)),
            _ => Change(kind, Saying.Verbatim(sum.Name ?? ""), sum.Count),
        };
        return Saying.Of("rehearsal.sum", ("cases", sum.Cases.Length), ("change", change));
    }

    /// <param name="set">The time that was asked for; null for the usual.</param>
    public static Saying Assumed(TimeLimit? set, StepDeadline? deadline) =>
        set is { } limit ? Saying.Of($"rehearsal.assumed.{Code(limit.Clock)}", ("amount", limit.Amount))
        : deadline is null ? Saying.Of("rehearsal.assumed.day")
        : Saying.Of("rehearsal.assumed.half");

    private static Saying NameOf(CaseChange change, Staff staff) =>
        change.Person is { } person ? staff.NameOf(person) : Saying.Verbatim(change.StepName ?? "");

    private static Saying Change(CaseChangeKind kind, Saying name, int count) =>
        Saying.Of($"rehearsal.change.{Code(kind)}", ("name", name), ("count", count));

    private static string Code(Clock clock) =>
        clock switch
        {
            Clock.ClockHours => "clock-hours",
            Clock.WorkingHours => "working-hours",
            Clock.WorkingDays => "working-days",
            Clock.CalendarDays => "calendar-days",
        };

    private static string Code(CaseChangeKind kind) =>
        kind switch
        {
            CaseChangeKind.StepMore => "step-more",
            CaseChangeKind.StepFewer => "step-fewer",
            CaseChangeKind.OtherHandler => "other-handler",
            CaseChangeKind.DueEarlier => "due-earlier",
            CaseChangeKind.DueLater => "due-later",
            CaseChangeKind.DueAdded => "due-added",
            CaseChangeKind.DueDropped => "due-dropped",
            CaseChangeKind.OverdueNew => "overdue-new",
            CaseChangeKind.OverdueNoMore => "overdue-no-more",
            CaseChangeKind.ClosedEarlier => "closed-earlier",
            CaseChangeKind.ClosedLater => "closed-later",
            CaseChangeKind.MailMore => "mail-more",
            CaseChangeKind.MailFewer => "mail-fewer",
            CaseChangeKind.OtherEnd => "other-end",
            CaseChangeKind.Stuck => "stuck",
        };
}
