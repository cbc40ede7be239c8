using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Handover;
using CaseFlow.Workflows.Orders;

namespace CaseFlow.Infrastructure.Passing;

/// <summary>Open tasks that went from one to others, as they are written down.</summary>
internal static class Passings
{
    /// <summary>Writes down that a task goes to others; it still is with whom it was.</summary>
    /// <param name="turn">Number of the event.</param>
    public static void Add(CaseFlowDb db, TaskRow task, Assignee to, RunEvent happened, int turn)
    {
        var (how, because) = How(happened);
        var known = db.TaskPassings.Local.FindEntryUntyped([task.CaseId, task.Visit, task.Seq, turn])?.Entity;
        var row = known
            ?? new TaskPassingRow
            {
                CaseId = task.CaseId,
                Visit = task.Visit,
                Seq = task.Seq,
                Turn = turn,
                How = how,
                From = task.Addressee,
                Held = task.ClaimedBy ?? task.Person,
                By = happened.By.Person,
                For = happened.By.For?.Person,
                Because = because,
                At = happened.At,
            };
        (row.Person, row.Role, row.Unit) = (to.Person, to.Role, to.Unit);
        if (known is null)
            db.TaskPassings.Add(row);
    }

    /// <summary>By what an event makes a task go to others, and why; null where nobody gave a reason.</summary>
    public static (TaskPassage How, string? Because) How(RunEvent happened) =>
        happened switch
        {
            TaskTransferred handed => (TaskPassage.HandedOver, handed.Reason),
            TaskReassigned ordered => (TaskPassage.Reassigned, ordered.Reason),
            ActWithdrawn => (TaskPassage.TakenBack, null),
            WorkHandedOver => (TaskPassage.Succeeded, null),
            _ => (TaskPassage.Otherwise, null),
        };
}
