using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>The open tasks of a walk as whoever rehearses sees them, and what comes next by itself.</summary>
internal sealed class WalkedTasks(Procedure procedure, Staff staff, RehearsalOffice office)
{
    private readonly Dictionary<(int Visit, int Seq), DateTimeOffset> opened = [];

    /// <summary>Remembers when tasks were opened, from which their time is explained.</summary>
    public void Note(Happened happened)
    {
        foreach (var task in happened.Moved.Effects.OfType<TaskOpened>())
            opened[(task.Visit, task.Seq)] = happened.At;
    }

    public IEnumerable<RehearsedTask> Of(WalkState state) =>
        state
            .Run.Visits.SelectMany(visit => visit.Tasks.Select(task => (Visit: visit, Task: task)))
            .GroupBy(one => one.Visit.Step, StringComparer.Ordinal)
            .SelectMany(step => step.Select((one, index) => Of(state, one.Visit, one.Task, index + 1)));

    /// <summary>Whom a task could be done by now.</summary>
    public IEnumerable<StaffMember> Could(WalkState state, Visit visit, OpenTask task) =>
        WhoCould
            .Of(procedure, state.Run, state.Facts, office.At(state.Now), visit.Number, task)
            .Select(member => staff.Find(member.Code))
            .OfType<StaffMember>();

    public RehearsalNext? Next(WalkState state)
    {
        if (state.Next is not { } next)
            return null;
        var timers = Upcoming
            .Timers(state.Run)
            .Where(waiting => waiting.Timer.At == next)
            .Select(waiting => Words(waiting.Visit, waiting.Timer));
        var dues = Upcoming
            .Dues(state.Run)
            .Where(due => due.Due == next && due.Visit.Timers.All(timer => timer.At != next))
            .Select(due => Saying.Of("rehearsal.next-due", ("step", procedure.NameOf(due.Visit.Step))));
        return new RehearsalNext(next, [.. timers.Concat(dues).Distinct()]);
    }

    private Saying Words(Visit visit, VisitTimer timer)
    {
        var step = procedure.StepOf(visit.Step);
        var rung = visit
            .Tasks.Where(task => step.IsTimerOf(task.Face, task.Seq, timer.Key))
            .Select(task => step.RungOf(task.Face, task.Seq, timer.Key))
            .FirstOrDefault(found => found is not null);
        if (rung is not null)
            return Saying.Of("rehearsal.next-rung", ("step", step.Name), ("label", rung.Label));
        return visit.Tasks.IsEmpty
            ? Saying.Of("rehearsal.next-wait", ("step", step.Name))
            : Saying.Of("rehearsal.next-overdue", ("step", step.Name));
    }

    private RehearsedTask Of(WalkState state, Visit visit, OpenTask task, int number)
    {
        var step = procedure.StepOf(visit.Step);
        var face = step.Face(task.Face)!;
        var limit = step.DeadlineOf(task.Face);
        var holder = task.ClaimedBy is { } by ? staff.NameOf(by) : Holders.Words(task.To, staff);
        var calendar = office.At(state.Now).Calendar;
        var could = Could(state, visit, task).ToArray();
        // What none of them fills in is not asked for.
        ImmutableArray<FormField> asked =
        [
            .. face.Form.Fields.Where(field => could.Length == 0 || could.Any(member => field.IsEditedBy(member.Roles))),
        ];
        return new RehearsedTask(
            visit.Step,
            step.Name,
            number,
            face.Title,
            holder,
            task.ClaimedBy is null ? Holders.Post(task.To, staff) : null,
            WalkedLog.People(could),
            task.ClaimedBy,
            OpenedAt(visit, task),
            task.Due,
            task.Due is { } due ? TimeLeftWords.Of(calendar.Left(state.Now, due), limit?.Limit.Clock) : Saying.Verbatim(""),
            Explained(state, visit, task, limit),
            face.Guidance,
            asked,
            [.. face.Outcomes.Select(outcome => Of(asked, outcome))],
            Known(face, state.Facts)
        )
        {
            Suggested = visit.Suggested is { } suggested ? SuggestedView.Of(suggested, staff) : null,
        };
    }

    private DateTimeOffset OpenedAt(Visit visit, OpenTask task) => opened.GetValueOrDefault((visit.Number, task.Seq), visit.EnteredAt);

    // The count may run from the task, from the arrival at the step, or from a field: what explains another moment is no explanation.
    private DueDateExplanation? Explained(WalkState state, Visit visit, OpenTask task, StepDeadline? limit)
    {
        if (limit is null || task.Due is not { } due)
            return null;
        DateTimeOffset[] starts =
        [
            .. limit.FromField is { } field && state.Facts.Moment(field) is { } moment ? new[] { moment } : [],
            OpenedAt(visit, task),
            visit.EnteredAt,
        ];
        return starts
            .Select(start => office.At(OpenedAt(visit, task)).Calendar.Explain(start, limit.Limit))
            .FirstOrDefault(why => why.Due == due);
    }

    private static RehearsedOutcome Of(ImmutableArray<FormField> asked, TaskOutcome outcome) =>
        new(
            outcome.Name,
            outcome.Label,
            [.. asked.Where(field => field.IsRequiredFor(outcome.Name, outcome.Unconditional)).Select(field => field.Name)]
        );

    private static Dictionary<string, FieldValue> Known(TaskFace face, Facts facts) =>
        face
            .Form.Fields.Select(field => (field.Name, Value: facts[field.Name]))
            .Where(field => field.Value is not null)
            .ToDictionary(field => field.Name, field => field.Value!, StringComparer.Ordinal);
}
