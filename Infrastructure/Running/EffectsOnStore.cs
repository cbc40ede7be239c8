using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Running;

/// <summary>Carries out the effects of one decision on the tracked rows of a case; nothing is saved here.</summary>
internal sealed class EffectsOnStore(CaseFlowDb db, CaseRow row, Procedure procedure, Staff staff, WorkCalendar calendar, DateTimeOffset at)
{
    /// <param name="before">The run before the decision.</param>
    /// <param name="known">The case's fields before it.</param>
    public void Apply(Run before, Facts known, Moved moved)
    {
        foreach (var effect in moved.Effects)
            Apply(effect, moved.Facts);
        foreach (var (visit, task) in Recipients.LeftToNobody(before, known, moved, staff))
            AskForSomebody(visit.Number, task.Seq, visit.Step, task.To, Recipients.WhoCanHelp(staff, moved.Facts));
    }

    private void Apply(Effect effect, Facts facts)
    {
        switch (effect)
        {
            case StepEntered or StepLeft or StepReopened or StepWithdrawn:
                break; // the timeline is read from tasks and events
            case TaskOpened opened:
                db.Tasks.Add(RowOf(opened));
                TellIfNobody(opened, facts);
                break;
            case TaskClosed closed:
                Close(closed);
                break;
            case TaskHeld held:
                TaskOf(held.Visit, held.Seq).ClaimedBy = held.By;
                break;
            case TaskRestated restated:
                Restate(restated);
                break;
            case TaskReopened reopened:
                Reopen(TaskOf(reopened.Visit, reopened.Seq));
                break;
            case TaskWithdrawn withdrawn:
                db.Tasks.Remove(TaskOf(withdrawn.Visit, withdrawn.Seq));
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
                Escalate(escalated, facts);
                break;
            case Notified notified:
                Tell(notified, facts);
                break;
            case Stuck stuck:
                Tell(stuck, facts);
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

    private TaskRow TaskOf(int visit, int seq) =>
        row.Tasks.FirstOrDefault(task => task.Visit == visit && task.Seq == seq)
        ?? throw new InvalidOperationException($"Case {row.Number} has no open task {visit}.{seq}: its rows do not match its run.");

    private void Close(TaskClosed closed)
    {
        var task = TaskOf(closed.Visit, closed.Seq);
        task.Status = closed.End == TaskEnd.Completed ? InboxTaskStatus.Completed : InboxTaskStatus.Cancelled;
        task.ClosedAt = at;
        task.ClosedBy = closed.By;
        task.Outcome = closed.Outcome;
        task.OutcomeLabel = closed.Outcome is null ? null : procedure.StepOf(task.Step).Face(task.Face)?.OutcomeOf(closed.Outcome)?.Label;
    }

    private void Restate(TaskRestated restated)
    {
        var task = TaskOf(restated.Visit, restated.Seq);
        (task.StepName, task.Title) = (procedure.NameOf(restated.Step), restated.Title);
        (task.DueAt, task.DueOrder) = (restated.Due, restated.Due ?? TaskRow.NoHurry);
    }

    private static void Reopen(TaskRow task)
    {
        task.Status = InboxTaskStatus.Open;
        (task.ClosedAt, task.ClosedBy, task.Outcome, task.OutcomeLabel) = (null, null, null, null);
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

    private void Escalate(Escalated escalated, Facts facts)
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
        var (subject, body) = Wording.Escalation(row, procedure.NameOf(escalated.Step), escalated, staff, calendar, at);
        var message = new Message(escalated.Visit, escalated.Key, subject, body, rung.Mark, rung.Mail);
        var addressed = Recipients.Of(rung.To, escalated.Tasks, staff, facts).ToArray();
        Tell(message, addressed, copy: false);
        // Whoever is addressed and copied at once is told once, as addressed.
        Tell(message, Recipients.Of(rung.Copy, escalated.Tasks, staff, facts).Except(addressed), copy: true);
    }

    private void Tell(Notified notified, Facts facts) =>
        Tell(
            new Message(
                notified.Visit,
                "notify",
                Saying.Verbatim(notified.Subject),
                Wording.Notification(row, notified.Body),
                EscalationMark.None,
                notified.Mail
            ),
            Recipients.Told(notified, staff, facts),
            copy: true
        );

    private void Tell(Stuck stuck, Facts facts) =>
        AskForHelp(stuck.Visit, "stuck", stuck.Step, stuck.Reason, Recipients.Told(stuck, staff, facts));

    private void TellIfNobody(TaskOpened opened, Facts facts)
    {
        if (Recipients.Told(opened, staff, facts).ToArray() is { Length: > 0 } helpers)
            AskForSomebody(opened.Visit, opened.Seq, opened.Step, opened.To, helpers);
    }

    private void AskForSomebody(int visit, int seq, string step, Assignee to, IEnumerable<StaffMember> helpers) =>
        AskForHelp(visit, $"nobody-{seq}", step, Wording.Nobody(to, staff), helpers);

    // A visit can need help again after it was corrected: the turn tells the notices apart.
    private void AskForHelp(int visit, string cause, string step, Saying reason, IEnumerable<StaffMember> people)
    {
        var (subject, body) = Wording.Help(row, procedure.NameOf(step), reason);
        cause = string.Create(CultureInfo.InvariantCulture, $"{cause}:{row.Run.Turn}");
        Tell(new Message(visit, cause, subject, body, EscalationMark.None, Mail: true), people, copy: false);
    }

    private sealed record Message(int Visit, string Cause, Saying Subject, Saying Body, EscalationMark Mark, bool Mail);

    private void Tell(Message message, IEnumerable<StaffMember> people, bool copy)
    {
        foreach (var person in people)
        {
            db.Notices.Add(
                new NoticeRow
                {
                    Person = person.Code,
                    CaseId = row.Id,
                    Visit = message.Visit,
                    Cause = message.Cause,
                    Copy = copy,
                    Subject = message.Subject,
                    Body = message.Body,
                    Mark = message.Mark,
                    Urgent = row.Level == ResponseLevel.One,
                    ByMail = message.Mail && person.Email is not null,
                    At = at,
                }
            );
        }
    }
}
