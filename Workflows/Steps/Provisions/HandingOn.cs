using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Steps.Provisions;

/// <summary>超期移交. Work that is overdue goes to the next higher unit, or to the supervisors; it stays overdue, and the record says why it
/// went.</summary>
internal static class HandingOn
{
    public static void Do(Moving move, Visit visit, StepDeadline deadline)
    {
        foreach (var task in visit.Tasks.Where(task => task.Asked is null))
        {
            if (To(move, task, deadline.OverdueTo) is not { } to || to == task.To)
                continue;
            move.HandOver(move.Current(visit), task, to);
        }
        var now = move.Current(visit);
        var handed = now.Tasks.RemoveAll(task => visit.TaskOf(task.Seq)?.To == task.To);
        if (handed.IsEmpty)
            return;
        var rung = new Rung(
            StepDeadline.OverdueKey,
            Saying.Of(deadline.OverdueTo == OverdueTo.Supervisor ? "steps.overdue-to-supervisor" : "steps.overdue-to-higher"),
            new RungMoment.AtDue(),
            EscalationMark.Overdue,
            [Recipient.Handler],
            [],
            false,
            true
        );
        move.Tell(new Escalated(now.Number, StepDeadline.OverdueKey, rung, now.Step, now.Due, handed));
    }

    private static Assignee? To(Moving move, OpenTask task, OverdueTo whom)
    {
        var higher = whom == OverdueTo.HigherUnit ? AskedInstead.Above(move, task.To) : null;
        // Nothing is above the topmost unit: the supervisors see that it is done.
        return higher ?? move.Recusal.InPlaceOf(Assignee.OfRole(Roles.Supervisor));
    }
}
