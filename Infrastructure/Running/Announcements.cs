using System.Globalization;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Notes;
using CaseFlow.Infrastructure.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Notes;

namespace CaseFlow.Infrastructure.Running;

/// <summary>What people are told of something that happened, each once.</summary>
/// <param name="Cause">The rung's key, or what else caused it.</param>
/// <param name="Mail">Whether it goes out as a mail too, to those who have an address.</param>
/// <param name="To">To whom it is addressed.</param>
/// <param name="Copy">To whom it goes for information.</param>
internal sealed record Announcement(
    int Visit,
    string Cause,
    Saying Subject,
    Saying Body,
    EscalationMark Mark,
    bool Mail,
    ImmutableArray<StaffMember> To,
    ImmutableArray<StaffMember> Copy
)
{
    /// <summary>委托. Code of the person whose tasks it is about, where it tells whoever does them in their place; null for most.</summary>
    public string? InPlaceOf { get; init; }

    /// <summary>Number of the event by which people told it each other; null for what the procedure tells.</summary>
    public int? Note { get; init; }

    /// <summary>Codes of those to whom it opens the case.</summary>
    public ImmutableArray<string> Opens { get; init; } = [];
}

/// <summary>
/// What the effects of a decision are announced by: the same people and the same words, whether notices are made of it or a rehearsal only
/// tells it.
/// </summary>
/// <param name="happened">The event that was decided.</param>
internal sealed class Announcements(CaseInHand one, WorkCalendar calendar, RunEvent happened)
{
    /// <summary>What the cause of a notice begins with that tells of a task which nobody can do.</summary>
    public const string OfNobody = "nobody-";

    /// <summary>Of one effect; nothing for most.</summary>
    /// <param name="facts">The case's fields after the decision.</param>
    public IEnumerable<Announcement> Of(Effect effect, Facts facts) =>
        Said(effect, facts).SelectMany(told => ToldInPlace.Of(told, effect, one, facts).Prepend(told));

    private IEnumerable<Announcement> Said(Effect effect, Facts facts) =>
        effect switch
        {
            Escalated escalated => [Escalation(escalated, facts)],
            Notified notified => [Notification(notified, facts)],
            Stuck stuck => [Help(stuck.Visit, "stuck", stuck.Step, stuck.Reason, Recipients.Told(stuck, one.Staff, facts))],
            LimitMoved moved => [Moved(moved, facts)],
            TaskPassed passed => [Passed(passed, facts)],
            OrderTold told => [Ordered(told, facts)],
            Urged urged => [Urging(urged, facts)],
            NoteTaken { Note: CaseCirculated or Commented } taken => [Note(taken, facts)],
            TaskToSuccessor handed => [HandedOver(handed, facts)],
            TaskOpened opened when Recipients.Told(opened, one.Staff, facts).ToArray() is { Length: > 0 } helpers =>
            [
                Nobody(opened.Visit, opened.Seq, opened.Step, opened.To, helpers),
            ],
            _ => [],
        };

    /// <summary>Of open tasks that a decision left to nobody.</summary>
    /// <param name="known">The case's fields before it.</param>
    public IEnumerable<Announcement> OfLeftToNobody(Run before, Facts known, Moved moved) =>
        from left in Recipients.LeftToNobody(before, known, moved, one.Staff)
        select Nobody(left.Visit.Number, left.Task.Seq, left.Visit.Step, left.Task.To, Recipients.WhoCanHelp(one.Staff, moved.Facts));

    private Announcement Escalation(Escalated escalated, Facts facts)
    {
        var rung = escalated.Rung;
        var (subject, body) = Wording.Escalation(
            one.Row,
            one.Procedure.NameOf(escalated.Step),
            escalated,
            one.Staff,
            calendar,
            happened.At
        );
        var addressed = Recipients.Of(rung.To, escalated.Tasks, one.Staff, facts).ToImmutableArray();
        return new Announcement(
            escalated.Visit,
            escalated.Key,
            subject,
            body,
            rung.Mark,
            rung.Mail,
            addressed,
            // Whoever is addressed and copied at once is told once, as addressed.
            [.. Recipients.Of(rung.Copy, escalated.Tasks, one.Staff, facts).Except(addressed)]
        );
    }

    private Announcement Notification(Notified notified, Facts facts) =>
        new(
            notified.Visit,
            "notify",
            Saying.Verbatim(notified.Subject),
            Wording.Notification(one.Row, notified.Body),
            EscalationMark.None,
            notified.Mail,
            [],
            [.. Recipients.Told(notified, one.Staff, facts)]
        );

    private Announcement Moved(LimitMoved moved, Facts facts)
    {
        var (subject, body) = Wording.Moved(one.Row, one.Procedure.NameOf(moved.Step), moved, calendar);
        // A limit can move more than once: the turn tells the notices apart.
        var cause = string.Create(CultureInfo.InvariantCulture, $"recounted-{moved.Task}:{one.Row.Run.Turn}");
        var holders = Recipients.Told(moved, one.Staff, facts).ToImmutableArray();
        return new Announcement(moved.Visit, cause, subject, body, EscalationMark.None, Mail: true, holders, []);
    }

    private Announcement Ordered(OrderTold told, Facts facts)
    {
        var (subject, body) = Wording.Ordered(one.Row, one.Procedure.NameOf(told.Step), told);
        // A case can be ordered about more than once: the turn tells the notices apart.
        var cause = string.Create(CultureInfo.InvariantCulture, $"ordered:{one.Row.Run.Turn}");
        var holders = Recipients.Told(told, one.Staff, facts).ToImmutableArray();
        return new Announcement(told.Visit, cause, subject, body, EscalationMark.None, Mail: true, holders, []);
    }

    private Announcement Passed(TaskPassed passed, Facts facts)
    {
        var people = Recipients.Told(passed, one.Staff, facts).Where(member => !Recipients.Knows(member, happened)).ToImmutableArray();
        if (!Recipients.Addressed(passed.To, one.Staff, facts).Any())
            return Nobody(passed.Visit, passed.Seq, passed.Step, passed.To, people);
        var (subject, body) = Wording.Passed(one.Row, one.Procedure.NameOf(passed.Step), passed, one.Staff, happened);
        // A task can be passed on more than once: the turn tells the notices apart.
        var cause = string.Create(CultureInfo.InvariantCulture, $"passed-{passed.Seq}:{one.Row.Run.Turn}");
        return new Announcement(passed.Visit, cause, subject, body, EscalationMark.None, Mail: true, people, []);
    }

    private Announcement Urging(Urged urged, Facts facts)
    {
        var (subject, body) = Wording.Urging(one.Row, one.Procedure.NameOf(urged.Step), urged, one.Staff, calendar);
        // A task can be urged more than once: the turn tells the notices apart.
        var cause = string.Create(CultureInfo.InvariantCulture, $"urged-{urged.Task.Seq}:{one.Row.Run.Turn}");
        var people = Recipients.Told(urged, one.Staff, facts).ToImmutableArray();
        return new Announcement(urged.Visit, cause, subject, body, EscalationMark.Urged, Mail: true, people, []);
    }

    private Announcement Note(NoteTaken taken, Facts facts)
    {
        var (subject, body) = NoteWording.Of(one.Row, taken.Note, one.Staff);
        var turn = one.Row.Run.Turn + 1;
        var cause = string.Create(CultureInfo.InvariantCulture, $"note:{turn}");
        var people = Recipients.Told(taken, one.Staff, facts).ToImmutableArray();
        return new Announcement(0, cause, subject, body, EscalationMark.None, Mail: true, [], people)
        {
            Note = turn,
            Opens = taken.Note switch
            {
                CaseCirculated sent => sent.People,
                Commented comment => comment.Opened,
                _ => [],
            },
        };
    }

    private Announcement HandedOver(TaskToSuccessor handed, Facts facts)
    {
        var (subject, body) = Wording.HandedOver(one.Row, one.Procedure.NameOf(handed.Step), handed, one.Staff);
        // A task can be handed over more than once: the turn tells the notices apart.
        var cause = string.Create(CultureInfo.InvariantCulture, $"handed-{handed.Seq}:{one.Row.Run.Turn}");
        var told = Recipients.Told(handed, one.Staff, facts).ToImmutableArray();
        return new Announcement(handed.Visit, cause, subject, body, EscalationMark.None, Mail: true, told, []);
    }

    private Announcement Nobody(int visit, int seq, string step, Assignee to, IEnumerable<StaffMember> helpers) =>
        Help(visit, string.Create(CultureInfo.InvariantCulture, $"{OfNobody}{seq}"), step, Wording.Nobody(to, one.Staff), helpers);

    // A visit can need help again after it was corrected: the turn tells the notices apart.
    private Announcement Help(int visit, string cause, string step, Saying reason, IEnumerable<StaffMember> people)
    {
        var (subject, body) = Wording.Help(one.Row, one.Procedure.NameOf(step), reason);
        cause = string.Create(CultureInfo.InvariantCulture, $"{cause}:{one.Row.Run.Turn}");
        return new Announcement(visit, cause, subject, body, EscalationMark.None, Mail: true, [.. people], []);
    }
}
