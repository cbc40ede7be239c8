using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Notes;

namespace CaseFlow.Infrastructure.Running;

/// <summary>Turns the recipients of a rung or a notification into people. Nobody whom the item is about is ever told (回避).</summary>
internal static class Recipients
{
    public static IEnumerable<StaffMember> Of(IEnumerable<Recipient> recipients, IEnumerable<OpenTask> tasks, Staff staff, Facts facts) =>
        NotAbout(
            recipients.SelectMany(recipient => People(recipient, tasks, staff)).DistinctBy(member => member.Code, StringComparer.Ordinal),
            staff,
            facts
        );

    /// <summary>Whom an effect of the engine tells something; nobody for most.</summary>
    public static IEnumerable<StaffMember> Told(Effect effect, Staff staff, Facts facts) =>
        effect switch
        {
            Notified notified => Of(notified.To, [], staff, facts),
            Stuck => WhoCanHelp(staff, facts),
            // A task that is in nobody's inbox would wait for ever: a unit without such a role, or everyone in it has to recuse.
            TaskOpened opened => Addressed(opened.To, staff, facts).Any() ? [] : WhoCanHelp(staff, facts),
            TaskPassed passed => Addressed(passed.To, staff, facts).ToArray() is { Length: > 0 } some ? some : WhoCanHelp(staff, facts),
            TaskToSuccessor handed => NotAbout(staff.Find(handed.Person) is { } successor ? [successor] : [], staff, facts),
            Escalated escalated => Of([.. escalated.Rung.To, .. escalated.Rung.Copy], escalated.Tasks, staff, facts),
            LimitMoved moved => Of([Recipient.Handler], moved.Tasks, staff, facts),
            OrderTold told => Of([Recipient.Handler], told.Tasks, staff, facts),
            Urged urged => Of([Recipient.Handler], [urged.Task], staff, facts).ToArray() is { Length: > 0 } some
                ? some
                : WhoCanHelp(staff, facts),
            NoteTaken { Note: CaseCirculated sent } => NotAbout(Known(sent.People, staff), staff, facts),
            NoteTaken { Note: Commented comment } => NotAbout(Known(comment.Named, staff), staff, facts),
            NoteTaken => [],
            StepEntered or StepLeft or TaskClosed or TaskHeld or TimerArmed or TimerCleared or FieldsSet or RunEnded => [],
            StepReopened
            or StepWithdrawn
            or TaskReturned
            or WorkReturned
            or WorkSentBack
            or TaskRestated
            or TaskReopened
            or TaskWithdrawn
            or TaskUnmarked => [],
            TaskPaused or TaskResumed or LimitSet or RunReopened => [],
            _ => throw new InvalidOperationException($"Unknown effect {effect.GetType().Name}."),
        };

    /// <summary>Whoever took something back knows that it is theirs again.</summary>
    public static bool Knows(StaffMember member, RunEvent happened) => happened is ActWithdrawn && member.Code == happened.By.Person;

    /// <summary>Those who have the tasks that an effect tells of; nobody where it tells of none.</summary>
    public static IEnumerable<StaffMember> OfTasks(Effect effect, Staff staff) =>
        effect switch
        {
            Escalated up when up.Rung.To.Concat(up.Rung.Copy).Contains(Recipient.Handler) => up.Tasks.SelectMany(task =>
                Holders(task, staff)
            ),
            LimitMoved moved => moved.Tasks.SelectMany(task => Holders(task, staff)),
            TaskPassed passed => staff.Addressed(passed.To),
            _ => [],
        };

    /// <summary>Somebody of the office, unless the item is about them.</summary>
    public static StaffMember? Free(string person, Staff staff, Facts facts) =>
        staff.Find(person) is { } member ? NotAbout([member], staff, facts).FirstOrDefault() : null;

    /// <summary>
    /// Open tasks that were somebody's before a decision and are nobody's after it: it became known whom the case is about. Whoever can help
    /// is to be told of each, as of one that is opened for nobody.
    /// </summary>
    /// <param name="known">The case's fields before the decision.</param>
    public static IEnumerable<(Visit Visit, OpenTask Task)> LeftToNobody(Run before, Facts known, Moved moved, Staff staff) =>
        from visit in before.Visits
        let still = moved.Next.VisitOf(visit.Number)
        where still is not null
        from task in visit.Tasks
        let open = still.TaskOf(task.Seq)
        where open is not null && IsSomebodys(task, staff, known) && !IsSomebodys(open, staff, moved.Facts)
        select (still, open);

    private static bool IsSomebodys(OpenTask task, Staff staff, Facts facts) =>
        NotAbout(Holders(task, staff), staff, facts).Any() || Addressed(task.To, staff, facts).Any();

    /// <summary>Everyone in whose inbox a task is.</summary>
    public static IEnumerable<StaffMember> Addressed(Assignee to, Staff staff, Facts facts) => NotAbout(staff.Addressed(to), staff, facts);

    /// <summary>
    /// Whoever can put a case right: the supervisors; where all of them have to recuse, those above them, and at last whoever heads the office.
    /// </summary>
    public static StaffMember[] WhoCanHelp(Staff staff, Facts facts)
    {
        foreach (var role in new[] { Roles.Supervisor, Roles.Leader, Roles.ResponseGroup, Roles.ResponseOffice })
        {
            var people = NotAbout(staff.WithRole(role), staff, facts).ToArray();
            if (people.Length > 0)
                return people;
        }
        return staff.People.Top is { } top ? [.. NotAbout(staff.HeadsOf(top), staff, facts)] : [];
    }

    private static IEnumerable<StaffMember> Known(IEnumerable<string> codes, Staff staff) => codes.Select(staff.Find).OfType<StaffMember>();

    private static IEnumerable<StaffMember> NotAbout(IEnumerable<StaffMember> people, Staff staff, Facts facts)
    {
        var recusal = CaseRecusal.Of(staff.People, facts);
        return people.Where(member => !recusal.Bars(member));
    }

    private static IEnumerable<StaffMember> People(Recipient recipient, IEnumerable<OpenTask> tasks, Staff staff) =>
        recipient.Kind switch
        {
            RecipientKind.Handler => tasks.SelectMany(task => Holders(task, staff)),
            RecipientKind.HeadOfUnit => tasks.SelectMany(task => Units(task, staff).SelectMany(staff.HeadsOf)),
            RecipientKind.Role => staff.WithRole(recipient.Code!),
            RecipientKind.Person => staff.Find(recipient.Code!) is { } person ? [person] : [],
        };

    /// <summary>Units whose heads an escalation would tell, had they any.</summary>
    public static IEnumerable<string> Headless(Escalated escalated, Staff staff) =>
        escalated.Rung.To.Concat(escalated.Rung.Copy).Contains(Recipient.HeadOfUnit)
            ? escalated
                .Tasks.SelectMany(task => Units(task, staff))
                .Distinct(StringComparer.Ordinal)
                .Where(unit => !staff.HeadsOf(unit).Any())
            : [];

    private static IEnumerable<string> Units(OpenTask task, Staff staff) =>
        Holders(task, staff).Select(holder => holder.Unit).Append(task.To.Unit).OfType<string>().Distinct(StringComparer.Ordinal);

    private static IEnumerable<StaffMember> Holders(OpenTask task, Staff staff) =>
        task.ClaimedBy is { } holder
            ? staff.Find(holder) is { } one
                ? [one]
                : []
            : staff.Addressed(task.To);
}
