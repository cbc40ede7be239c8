using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Running;

/// <summary>A case and what its events are decided by.</summary>
internal sealed record CaseInHand(CaseRow Row, Procedure Procedure, Staff Staff)
{
    // One statement reads a case with its run and open tasks: they are of the same moment.
    public static IQueryable<CaseRow> RowsOf(CaseFlowDb db) =>
        db.Cases.Include(row => row.Run).Include(row => row.Tasks.Where(task => task.Status == InboxTaskStatus.Open)).AsSingleQuery();
}

/// <summary>
/// What the engine says to one event, and what is checked beside it. Changes nothing: a command carries it out, a preview tells it.
/// </summary>
/// <param name="Happened">The event as it is recorded.</param>
/// <param name="Office">What it was decided by: the calendar in force at the event, the organisation as it stands.</param>
internal sealed record Ruling(RunEvent Happened, OfficeAt Office, Decision Decision)
{
    /// <param name="run">The run before the event.</param>
    /// <param name="facts">The case's fields before the event.</param>
    public static async ValueTask<Ruling> On(
        CaseFlowDb db,
        CalendarShelf calendars,
        CaseInHand one,
        (Run Run, Facts Facts) before,
        RunEvent given,
        CancellationToken ct
    )
    {
        var happened = SubjectCodes.In(given, one.Staff);
        var office = new OfficeAt(await calendars.At(db, happened.At, ct), one.Staff.People);
        var decision = ProcedureEngine.Decide(one.Procedure, before.Run, before.Facts, office, happened);
        // Asked last: whoever may not do the task learns nothing of what it wants.
        if (
            decision is not Refused
            && happened is TaskActed acted
            && await EntryChecks.Check(db, one.Row.Id, one.Procedure, before.Run, one.Staff, acted, ct) is { IsEmpty: false } problems
        )
            decision = new Refused(TaskRefusals.FormProblems(problems));
        return new Ruling(happened, office, decision);
    }
}
