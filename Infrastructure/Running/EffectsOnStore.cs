using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Notes;
using CaseFlow.Infrastructure.Passing;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Notes;

namespace CaseFlow.Infrastructure.Running;

/// <summary>Carries out the effects of one decision on the tracked rows of a case; nothing is saved here.</summary>
/// <param name="happened">The event that was decided.</param>
internal sealed class EffectsOnStore(CaseFlowDb db, CaseInHand one, WorkCalendar calendar, RunEvent happened)
{
    private readonly DateTimeOffset at = happened.At;
    private readonly CaseRow row = one.Row;
    private readonly Procedure procedure = one.Procedure;
    private readonly NoticesOnStore notices = new(db, one.Row, happened.At);
    private readonly Announcements announcements = new(one, calendar, happened);

    /// <param name="before">The run before the decision.</param>
    /// <param name="known">The case's fields before it.</param>
    public void Apply(Run before, Facts known, Moved moved)
    {
        foreach (var effect in moved.Effects)
        {
            Apply(effect);
            if (effect is TaskOpened opened && IsClosedAtOnce(opened, moved))
                continue; // 自动跳过: it waits for nobody
            foreach (var announcement in announcements.Of(effect, moved.Facts))
                notices.Tell(announcement);
        }
        foreach (var announcement in announcements.OfLeftToNobody(before, known, moved))
            notices.Tell(announcement);
        if (happened is ActWithdrawn { Visit: var visit, Seq: var seq } withdrawn && moved.Next.VisitOf(visit)?.TaskOf(seq) is not null)
            TakenBackWork.Keep(db, TaskOf(visit, seq), procedure, before, withdrawn);
    }

    private static bool IsClosedAtOnce(TaskOpened opened, Moved moved) =>
        moved.Effects.OfType<TaskClosed>().Any(closed => closed.Visit == opened.Visit && closed.Seq == opened.Seq);

    private void Apply(Effect effect)
    {
        switch (effect)
        {
            case StepEntered or StepLeft or StepReopened or StepWithdrawn or WorkReturned or WorkSentBack:
                break; // the timeline is read from tasks and events
            case Notified or Stuck or LimitMoved or OrderTold:
                break; // an announcement and nothing else
            case LimitSet set:
                set.KeepFirstDue(TaskOf);
                break;
            case TaskOpened opened:
                db.Tasks.Add(RowOf(opened));
                break;
            case TaskClosed closed:
                Close(closed);
                break;
            case TaskHeld held:
                Hold(TaskOf(held.Visit, held.Seq), held.By);
                break;
            case TaskPassed passed:
                Pass(TaskOf(passed.Visit, passed.Seq), passed.To);
                break;
            case TaskToSuccessor handed:
                Pass(TaskOf(handed.Visit, handed.Seq), handed.To, handed.ClaimedBy);
                break;
            case TaskReturned returned:
                Pass(TaskOf(returned.Visit, returned.Seq), returned.To, returned.ClaimedBy);
                break;
            case TaskRestated restated:
                Restate(restated);
                break;
            case TaskUnmarked unmarked:
                Unmark(TaskOf(unmarked.Visit, unmarked.Seq), unmarked.Mark);
                break;
            case TaskPaused paused:
                TaskOf(paused.Visit, paused.Seq).Pause(paused);
                break;
            case TaskResumed resumed:
                GoOn(TaskOf(resumed.Visit, resumed.Seq)).Resume(resumed.Due);
                break;
            case TaskReopened reopened:
                Reopen(TaskOf(reopened.Visit, reopened.Seq));
                break;
            case TaskWithdrawn withdrawn:
                db.Tasks.Remove(TaskOf(withdrawn.Visit, withdrawn.Seq));
                break;
            case Urged urged:
                Count(TaskOf(urged.Visit, urged.Task.Seq));
                break;
            case NoteTaken taken:
                Withdrawing.From(db, row.Id, taken.Note);
                break;
            case TimerArmed armed:
                db.Deadlines.Add(
                    new DeadlineRow
                    {
                        CaseId = row.Id,
                        Visit = armed.Visit,
                        Rung = armed.Key,
                        DueAt = armed.At,
                    }
                );
                break;
            case TimerCleared cleared:
                Clear(cleared);
                break;
            case FieldsSet set:
                CaseFacts.Write(row, set.Changes);
                break;
            case Escalated escalated:
                Escalate(escalated);
                break;
            case RunEnded ended:
                row.Status = ended.Status == RunStatus.Finished ? CaseStatus.Closed : CaseStatus.Stopped;
                row.Result = ended.Result;
                row.ClosedAt = at;
                break;
            case RunReopened:
                (row.Status, row.Result, row.ClosedAt) = (CaseStatus.Open, null, null);
                break;
            default:
                throw new InvalidOperationException($"Unknown effect {effect.GetType().Name}.");
        }
    }

    private TaskRow RowOf(TaskOpened opened) =>
        new()
        {
            CaseId = row.Id,
            Visit = opened.Visit,
            Seq = opened.Seq,
            Step = opened.Step,
            StepName = procedure.NameOf(opened.Step),
            Face = opened.Face,
            Title = opened.Title,
            Person = opened.To.Person,
            Role = opened.To.Role,
            Unit = opened.To.Unit,
            Addressee = TaskRow.AddresseeOf(opened.To),
            OpenedAt = at,
            DueAt = opened.Due,
            DueOrder = opened.Due ?? TaskRow.NoHurry,
        };

    private void Pass(TaskRow task, Assignee to, string? claimedBy = null)
    {
        // What is given back to the same people is with them as before.
        if (TaskRow.AddresseeOf(to) != task.Addressee)
            Passings.Add(db, task, to, happened, row.Run.Turn + 1);
        (task.Person, task.Role, task.Unit, task.ClaimedBy) = (to.Person, to.Role, to.Unit, claimedBy);
        task.Addressee = TaskRow.AddresseeOf(to);
    }

    private TaskRow TaskOf(int visit, int seq) =>
        row.Tasks.FirstOrDefault(task => task.Visit == visit && task.Seq == seq)
        ?? throw new InvalidOperationException($"Case {row.Number} has no open task {visit}.{seq}: its rows do not match its run.");

    private void Hold(TaskRow task, string? by) => (task.ClaimedBy, task.ClaimedAt) = (by, task.ClaimedAt ?? (by is null ? null : at));

    private TaskRow GoOn(TaskRow task)
    {
        if (task.Stood(at) is { } pause)
            db.TaskPauses.Add(pause);
        return task;
    }

    private void Close(TaskClosed closed)
    {
        var task = TaskOf(closed.Visit, closed.Seq);
        task.Status = closed.End == TaskEnd.Completed ? InboxTaskStatus.Completed : InboxTaskStatus.Cancelled;
        task.ClosedAt = at;
        (task.ClosedBy, task.ClosedFor) = (closed.By, closed.For);
        GoOn(task).EndPause();
        task.Outcome = closed.Outcome;
        task.OutcomeLabel = closed.Outcome is null
            ? closed.Said
            : procedure.StepOf(task.Step).Face(task.Face)?.OutcomeOf(closed.Outcome)?.Label;
    }

    private void Restate(TaskRestated restated)
    {
        var task = TaskOf(restated.Visit, restated.Seq);
        (task.StepName, task.Title) = (procedure.NameOf(restated.Step), restated.Title);
        task.SetDue(restated.Due);
    }

    private static void Unmark(TaskRow task, EscalationMark most) => task.Mark = task.Mark > most ? most : task.Mark;

    private void Count(TaskRow task) => (task.Urges, task.UrgedAt) = (task.Urges + 1, at);

    private static void Reopen(TaskRow task)
    {
        task.Status = InboxTaskStatus.Open;
        (task.ClosedAt, task.ClosedBy, task.ClosedFor, task.Outcome, task.OutcomeLabel) = (null, null, null, null, null);
    }

    private void Clear(TimerCleared cleared)
    {
        var tracked = db.Deadlines.Local.FindEntryUntyped([row.Id, cleared.Visit, cleared.Key])?.Entity;
        db.Deadlines.Remove(
            tracked
                ?? new DeadlineRow
                {
                    CaseId = row.Id,
                    Visit = cleared.Visit,
                    Rung = cleared.Key,
                }
        );
    }

    private void Escalate(Escalated escalated)
    {
        var rung = escalated.Rung;
        foreach (var task in escalated.Tasks)
        {
            var open = TaskOf(escalated.Visit, task.Seq);
            open.Mark = rung.Mark > open.Mark ? rung.Mark : open.Mark;
        }
        db.Escalations.Add(
            new EscalationRow
            {
                CaseId = row.Id,
                Visit = escalated.Visit,
                Rung = escalated.Key,
                Label = rung.Label,
                Mark = rung.Mark,
                Step = escalated.Step,
                StepName = procedure.NameOf(escalated.Step),
                DueAt = escalated.Due,
                At = at,
            }
        );
    }
}
