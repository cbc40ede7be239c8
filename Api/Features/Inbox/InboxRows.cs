using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Asking;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>Reads the few tasks of an inbox that are shown at once, with their cases.</summary>
public sealed class InboxRows(CaseFlowDb db)
{
    // Which tasks are shown is found in an index that holds all of an inbox; only these few are read.
    /// <param name="tasks">Of <see cref="InboxScope.InboxOf"/>, ordered and bounded.</param>
    public async Task<IReadOnlyList<InboxItem.Source>> Of(IQueryable<TaskRow> tasks, CancellationToken ct)
    {
        await using var snapshot = await db.BeginRead(ct);
        var keys = await tasks
            .Select(task => new
            {
                task.CaseId,
                task.Visit,
                task.Seq,
            })
            .ToListAsync(ct);
        var ids = keys.Select(key => key.CaseId).Distinct().ToArray();
        var rows = await db
            .Tasks.AsNoTracking()
            .Where(task => ids.Contains(task.CaseId) && task.Status == InboxTaskStatus.Open)
            .Select(task => new InboxItem.Source(
                task,
                task.Case.Number,
                task.Case.Title,
                task.Case.Level,
                task.Case.Route,
                task.Case.Run.DefinitionId,
                task.Case.Run.Version,
                task.Case.Run.Turn
            ))
            .ToListAsync(ct);
        var byKey = rows.ToDictionary(row => new
        {
            row.Task.CaseId,
            row.Task.Visit,
            row.Task.Seq,
        });
        var parts = rows.Where(row => row.Task.Face == Assistance.Kind).ToLookup(row => (row.Task.CaseId, row.Task.Visit));
        return
        [
            .. keys.Select(key => byKey[key]).Select(row => row with { Parts = PartsOf(row, parts[(row.Task.CaseId, row.Task.Visit)]) }),
        ];
    }

    // What is asked beside the work waits for nobody's part.
    private static int PartsOf(InboxItem.Source row, IEnumerable<InboxItem.Source> parts) =>
        QuestionKinds.Find(row.Task.Face) is null ? parts.Count() : 0;
}
