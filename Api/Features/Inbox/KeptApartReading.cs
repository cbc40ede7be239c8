using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>分工制约: which tasks of a page somebody may not do for what they did before, though the tasks are addressed to them.</summary>
public sealed class KeptApartReading(CaseFlowDb db, ProcedureShelf procedures, CalendarShelf calendars)
{
    // Only who did something in a case can be kept apart in it: the others' cases are not read.
    public async Task<IReadOnlySet<TaskKey>> Of(IReadOnlyList<InboxItem.Source> rows, Actor by, CancellationToken ct)
    {
        var apart = new HashSet<TaskKey>();
        var ids = rows.Select(row => row.Task.CaseId).Distinct().ToArray();
        var own = await db.Tasks.Where(task => ids.Contains(task.CaseId) && task.ClosedBy == by.Person).Select(task => task.CaseId).Distinct().ToListAsync(ct);
        if (own.Count == 0)
            return apart;
        var cases = await db.Cases.AsNoTracking().Include(row => row.Run).Where(row => own.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        foreach (var task in rows.Select(row => row.Task).Where(task => cases.ContainsKey(task.CaseId)))
        {
            var row = cases[task.CaseId];
            var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, ct);
            var calendar = await calendars.At(db, task.OpenedAt, ct);
            var bar = ProcedureEngine.WhyNot(procedure, EngineJson.ReadRun(row.Run.State), CaseFacts.Of(row), calendar, by, task.Visit, task.Seq);
            if (bar is not null && TaskRefusals.IsKeptApart(bar))
                apart.Add(new TaskKey(task.CaseId, task.Visit, task.Seq));
        }
        return apart;
    }
}
