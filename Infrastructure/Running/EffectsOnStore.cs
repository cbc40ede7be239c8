using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using TaskStatus = CaseFlow.Infrastructure.Persistence.Rows.TaskStatus;

namespace CaseFlow.Infrastructure.Running;

/// <summary>Carries out the effects of one decision on the tracked rows of a case; nothing is saved here.</summary>
internal sealed class EffectsOnStore(CaseFlowDb db, CaseRow row, Procedure procedure, Staff staff, DateTimeOffset at)
{
    public void Apply(Moved moved)
    {
        foreach (var effect in moved.Effects)
            Apply(effect, moved.Facts);
    }

    private void Apply(Effect effect, Facts facts)
    {
        switch (effect)
        {
            case StepEntered or StepLeft:
                break;   // the timeline is read from tasks and events
            case TaskOpened opened:
                db.Tasks.Add(RowOf(opened));
                break;
            case TaskClosed closed:
                Close(closed);
                break;
            case TaskHeld held:
                TaskOf(held.Visit, held.Seq).ClaimedBy = held.By;
                break;
            case TimerArmed armed:
                db.Deadlines.Add(new DeadlineRow { CaseId = row.Id, Visit = armed.Visit, Rung = armed.Key, DueAt = armed.At });
                break;
            case TimerCleared cleared:
                Clear(cleared);
                break;
            case FieldsSet set:
                CaseFacts.Write(row, set.Changes);
                break;
            case Escalated escalated:
                Escalate(escalated, facts);
                break;
            case Notified notified:
                Notify(notified, facts);
                break;
            case Stuck stuck:
                Tell(Recipients.Of([Recipient.OfRole(Roles.Supervisor)], [], staff, facts), stuck.Visit, $"stuck:{at.ToUnixTimeMilliseconds()}", false,
                    $"需要您处理：{row.Title}", Wording.Stuck(row, procedure.NameOf(stuck.Step), stuck.Reason), EscalationMark.None, true);
                break;
            case RunEnded ended:
                row.Status = ended.Status == RunStatus.Finished ? CaseStatus.Closed : CaseStatus.Stopped;
                row.Result = ended.Result;
                row.ClosedAt = at;
                break;
            default:
                throw new InvalidOperationException($"Unknown effect {effect.GetType().Name}.");
        }
    }

    private TaskRow RowOf(TaskOpened opened) => new()
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

    private TaskRow TaskOf(int visit, int seq) => db.Tasks.Local.FindEntryUntyped([row.Id, visit, seq])?.Entity
        ?? throw new InvalidOperationException($"Case {row.Number} has no open task {visit}.{seq}: its rows do not match its run.");

    private void Close(TaskClosed closed)
    {
        var task = TaskOf(closed.Visit, closed.Seq);
        task.Status = closed.End == TaskEnd.Completed ? TaskStatus.Completed : TaskStatus.Cancelled;
        task.ClosedAt = at;
        task.ClosedBy = closed.By;
        task.Outcome = closed.Outcome;
        task.OutcomeLabel = closed.Outcome is null ? null : procedure.StepOf(task.Step).Face(task.Face)?.OutcomeOf(closed.Outcome)?.Label;
    }

    private void Clear(TimerCleared cleared)
    {
        var tracked = db.Deadlines.Local.FindEntryUntyped([row.Id, cleared.Visit, cleared.Key])?.Entity;
        db.Deadlines.Remove(tracked ?? new DeadlineRow { CaseId = row.Id, Visit = cleared.Visit, Rung = cleared.Key });
    }

    private void Escalate(Escalated escalated, Facts facts)
    {
        var rung = escalated.Rung;
        foreach (var task in escalated.Tasks)
        {
            var open = TaskOf(escalated.Visit, task.Seq);
            open.Mark = rung.Mark > open.Mark ? rung.Mark : open.Mark;
        }
        db.Escalations.Add(new EscalationRow
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
        });
        var (subject, body) = Wording.Escalation(row, procedure.NameOf(escalated.Step), escalated, staff, at);
        Tell(Recipients.Of(rung.To, escalated.Tasks, staff, facts), escalated.Visit, escalated.Key, false, subject, body, rung.Mark, rung.Mail);
        Tell(Recipients.Of(rung.Copy, escalated.Tasks, staff, facts), escalated.Visit, escalated.Key, true, subject, body, rung.Mark, rung.Mail);
    }

    private void Notify(Notified notified, Facts facts) => Tell(
        Recipients.Of(notified.To, [], staff, facts), notified.Visit, "notify", true,
        notified.Subject, Wording.Notification(row, notified.Body), EscalationMark.None, notified.Mail);

    private void Tell(
        IEnumerable<StaffMember> people, int visit, string cause, bool copy, string subject, string body, EscalationMark mark, bool mail)
    {
        foreach (var person in people)
        {
            // Whoever is addressed and copied at once is told once, as addressed.
            if (db.Notices.Local.Any(told => told.CaseId == row.Id && told.Visit == visit && told.Cause == cause && told.Person == person.Code))
                continue;
            db.Notices.Add(new NoticeRow
            {
                Person = person.Code,
                CaseId = row.Id,
                Visit = visit,
                Cause = cause,
                Copy = copy,
                Subject = subject,
                Body = body,
                Mark = mark,
                Urgent = row.Level == ResponseLevel.One,
                ByMail = mail && person.Email is not null,
                At = at,
            });
        }
    }
}
