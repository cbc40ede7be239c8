using CaseFlow.Domain.Deadlines;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Running;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>What the inbox says of its tasks: with the office's staff, its calendar and the limits of each task's procedure.</summary>
public sealed class InboxReading(ProcedureShelf procedures, StaffDirectory directory, CalendarShelf calendars)
{
    public async Task<IReadOnlyList<InboxItem>> Of(IReadOnlyList<InboxItem.Source> rows, CaseFlowDb db, DateTimeOffset now, CancellationToken ct)
    {
        var calendar = await calendars.At(db, now, ct);
        var staff = await directory.Read(db, ct);
        var items = new List<InboxItem>(rows.Count);
        foreach (var row in rows)
            items.Add(InboxItem.Of(row, await ClockOf(row, db, ct), calendar, staff, now));
        return items;
    }

    private async ValueTask<Clock?> ClockOf(InboxItem.Source row, CaseFlowDb db, CancellationToken ct)
    {
        if (row.Task.DueAt is null)
            return null;
        var procedure = await procedures.Take(db, row.DefinitionId, row.Version, ct);
        return procedure.StepOf(row.Task.Step).DeadlineOf(row.Task.Face)?.Limit.Clock;
    }
}
