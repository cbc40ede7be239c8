using CaseFlow.Api.Features.Tasks;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>What the inbox says of its tasks: with the office's staff, its calendar and the limits of each task's procedure.</summary>
public sealed class InboxReading(TimeLeftReading timeLeft, StaffDirectory directory, KeptApartReading keptApart)
{
    public async Task<IReadOnlyList<InboxItem>> Of(
        IReadOnlyList<InboxItem.Source> rows,
        Reader by,
        CaseFlowDb db,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var staff = await directory.Read(db, ct);
        var apart = await keptApart.Of(rows, by, ct);
        var opened = await Opened(rows, by, db, ct);
        var items = new List<InboxItem>(rows.Count);
        foreach (var row in rows)
        {
            var (light, words) = await timeLeft.Of(row.Task, row.DefinitionId, row.Version, db, now, ct);
            var key = new TaskKey(row.Task.CaseId, row.Task.Visit, row.Task.Seq);
            var item = InboxItem.Of(row, light, words, staff, apart.Contains(key)) with { IsNew = !opened.Contains(key) };
            var principal = InboxScope.PrincipalOf(by, row.Task, row.DefinitionId);
            items.Add(principal is null ? item : item with { InPlaceOf = staff.NameOf(principal.Person) });
        }
        return items;
    }

    private static async Task<HashSet<TaskKey>> Opened(IReadOnlyList<InboxItem.Source> rows, Reader by, CaseFlowDb db, CancellationToken ct)
    {
        var (ids, person) = (rows.Select(row => row.Task.CaseId).Distinct().ToArray(), by.Person);
        var opened = await db
            .TaskOpenings.AsNoTracking()
            .Where(row => row.Person == person && ids.Contains(row.CaseId))
            .Select(row => new
            {
                row.CaseId,
                row.Visit,
                row.Seq,
            })
            .ToListAsync(ct);
        return [.. opened.Select(row => new TaskKey(row.CaseId, row.Visit, row.Seq))];
    }
}
