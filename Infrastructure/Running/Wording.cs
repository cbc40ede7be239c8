using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Passing;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Running;

/// <summary>What notices and mails say. They name the case and the step, never the reporter.</summary>
internal static class Wording
{
    public static (Saying Subject, Saying Body) Escalation(
        CaseRow row,
        string step,
        Escalated escalated,
        Staff staff,
        WorkCalendar calendar,
        DateTimeOffset at
    )
    {
        var label = escalated.Rung.Label;
        var body = Saying.Of(
            "notices.escalation.body",
            ("number", row.Number),
            ("title", row.Title),
            ("step", step),
            (
                "holders",
                SayingValue.List(escalated.Tasks.Select(task => Post(task.To with { Person = task.ClaimedBy ?? task.To.Person }, staff)))
            ),
            ("due", escalated.Due is { } moment ? Local(moment, calendar) : Saying.Of("notices.no-limit")),
            ("state", State(escalated.Rung)),
            ("at", Local(at, calendar)),
            ("label", label)
        );
        return (Saying.Of("notices.escalation.subject", ("label", label), ("title", row.Title)), body);
    }

    /// <summary>Tells that an open task is due at another moment.</summary>
    public static (Saying Subject, Saying Body) Moved(CaseRow row, string step, LimitMoved moved, WorkCalendar calendar) =>
        (
            Saying.Of("notices.recounted.subject", ("title", row.Title)),
            Saying.Of(
                "notices.recounted.body",
                ("number", row.Number),
                ("title", row.Title),
                ("step", step),
                ("from", Local(moved.From, calendar)),
                ("to", Local(moved.To, calendar)),
                ("change", moved.Change)
            )
        );

    /// <summary>Tells what somebody ordered of the case that they have a task of.</summary>
    public static (Saying Subject, Saying Body) Ordered(CaseRow row, string step, OrderTold told) =>
        (
            Saying.Of("notices.ordered.subject", ("title", row.Title)),
            Saying.Of("notices.ordered.body", ("number", row.Number), ("title", row.Title), ("step", step), ("what", told.What))
        );

    /// <summary>Tells that an open task is theirs, which somebody else had.</summary>
    /// <param name="happened">By what it came to them.</param>
    public static (Saying Subject, Saying Body) Passed(CaseRow row, string step, TaskPassed passed, Staff staff, RunEvent happened)
    {
        var (how, because) = Passings.How(happened);
        (string, SayingValue)[] named =
        [
            ("number", row.Number),
            ("title", row.Title),
            ("step", step),
            ("from", passed.From is { } from ? staff.NameOf(from) : Saying.Verbatim("")),
            ("to", Post(passed.To, staff)),
            ("by", Holders.Doer(happened.By, staff)),
            ("reason", because ?? ""),
        ];
        return (
            Saying.Of("notices.passed.subject", ("title", row.Title)),
            how switch
            {
                TaskPassage.HandedOver => Saying.Of("notices.passed.body-handed-over", named),
                TaskPassage.Reassigned => Saying.Of("notices.passed.body-reassigned", named),
                _ when passed.From is null => Saying.Of("notices.passed.body-nobody", named),
                _ => Saying.Of("notices.passed.body", named),
            }
        );
    }

    /// <summary>Presses whoever has a task.</summary>
    public static (Saying Subject, Saying Body) Urging(CaseRow row, string step, Urged urged, Staff staff, WorkCalendar calendar) =>
        (
            Saying.Of("notices.urged.subject", ("title", row.Title)),
            Saying.Of(
                urged.Word is null ? "notices.urged.body" : "notices.urged.body-with",
                ("number", row.Number),
                ("title", row.Title),
                ("step", step),
                ("due", urged.Task.Due is { } moment ? Local(moment, calendar) : Saying.Of("notices.no-limit")),
                ("who", staff.NameOf(urged.By.Person)),
                ("times", urged.Task.Urges?.Length ?? 0),
                ("word", urged.Word ?? "")
            )
        );

    public static (Saying Subject, Saying Body) HandedOver(CaseRow row, string step, TaskToSuccessor handed, Staff staff) =>
        (
            Saying.Of("notices.handed-over.subject", ("title", row.Title)),
            Saying.Of(
                "notices.handed-over.body",
                ("number", row.Number),
                ("title", row.Title),
                ("step", step),
                ("from", staff.NameOf(handed.From))
            )
        );

    /// <summary>Asks somebody to put a case right.</summary>
    public static (Saying Subject, Saying Body) Help(CaseRow row, string step, Saying reason) =>
        (
            Saying.Of("notices.help.subject", ("title", row.Title)),
            Saying.Of("notices.help.body", ("number", row.Number), ("title", row.Title), ("step", step), ("reason", reason))
        );

    public static Saying Nobody(Assignee to, Staff staff) => Saying.Of("notices.nobody", ("to", Post(to, staff)));

    public static Saying Notification(CaseRow row, string body) =>
        Saying.Of("notices.notification", ("body", body), ("number", row.Number), ("title", row.Title));

    private static Saying State(Rung rung) =>
        rung.Mark switch
        {
            EscalationMark.None or EscalationMark.Reminder => Saying.Of("notices.state.reminder", ("label", rung.Label)),
            EscalationMark.Overdue => Saying.Of("notices.state.overdue"),
            EscalationMark.Urged => Saying.Of("notices.state.urged"),
            EscalationMark.YellowCard => Saying.Of("notices.state.yellow-card"),
            EscalationMark.RedCard => Saying.Of("notices.state.red-card"),
        };

    // The office's wall clock: the same for every reader.
    private static SayingValue.Minute Local(DateTimeOffset moment, WorkCalendar calendar) => new(calendar.Local(moment));

    private static Saying Post(Assignee to, Staff staff) =>
        to switch
        {
            { Person: { } person } => staff.NameOf(person),
            { Unit: { } unit, Role: { } role } => Saying.Of("notices.post", ("unit", staff.UnitName(unit)), ("role", Roles.NameOf(role))),
            { Unit: { } unit } => Saying.Verbatim(staff.UnitName(unit)),
            { Role: { } role } => Roles.NameOf(role),
            // Only a draft that is rehearsed has a step that says nothing of who does it.
            _ => Saying.Of("notices.post.none"),
        };
}
