using CaseFlow.Api.Features.Tasks;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>分工制约: which tasks of a page somebody may not do for what they did before, though the tasks are addressed to them.</summary>
public sealed class KeptApartReading(CaseFlowDb db, ProcedureShelf procedures, CalendarShelf calendars, StaffDirectory directory)
{
    // Only who did a step that another one names can be kept apart from it: no other case is read.
    public async Task<IReadOnlySet<TaskKey>> Of(IReadOnlyList<InboxItem.Source> rows, Reader by, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Task.CaseId).Distinct().ToArray();
        // What somebody did for another, and what was done for them, keeps both apart (委托).
        string[] people = [by.Person, .. by.ActingFor.Select(acting => acting.Principal.Person)];
        // By the keys of these few cases: along an index of who closed what, all that a person ever did would be gone through.
        var own = (
            await db
                .Tasks.Where(task =>
                    ids.Contains(task.CaseId) && (people.Contains(task.ClosedBy ?? "") || people.Contains(task.ClosedFor ?? ""))
                )
                .Select(task => new { task.CaseId, task.Step })
                .Distinct()
                .ToListAsync(ct)
        ).ToLookup(task => task.CaseId, task => task.Step);
        var doubtful = new List<InboxItem.Source>();
        foreach (var row in rows.Where(row => own.Contains(row.Task.CaseId)))
        {
            var procedure = await procedures.Take(db, row.DefinitionId, row.Version, ct);
            if (procedure.StepOf(row.Task.Step).StepsNamed.Intersect(own[row.Task.CaseId], StringComparer.Ordinal).Any())
                doubtful.Add(row);
        }
        return await Barred(doubtful, by, ct);
    }

    private async Task<HashSet<TaskKey>> Barred(List<InboxItem.Source> rows, Reader by, CancellationToken ct)
    {
        var barred = new HashSet<TaskKey>();
        if (rows.Count == 0)
            return barred;
        var ids = rows.Select(row => row.Task.CaseId).Distinct().ToArray();
        var cases = await db
            .Cases.AsNoTracking()
            .Include(row => row.Run)
            .Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, ct);
        var people = (await directory.Read(db, ct)).People;
        foreach (var (task, row) in rows.Select(source => (source.Task, cases[source.Task.CaseId])))
        {
            var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, ct);
            var office = new OfficeAt(await calendars.At(db, task.OpenedAt, ct), people);
            var asked = new ActingInPlace(
                TaskActs.Of<TaskCompleted>(),
                procedure,
                EngineJson.ReadRun(row.Run.State),
                CaseFacts.Of(row),
                office,
                task.Visit,
                task.Seq
            );
            var bar = asked.WhyNot(asked.Of(by, by.PrincipalsFor(row.Run.DefinitionId)));
            if (bar is not null && TaskRefusals.IsKeptApart(bar))
                barred.Add(new TaskKey(task.CaseId, task.Visit, task.Seq));
        }
        return barred;
    }
}
