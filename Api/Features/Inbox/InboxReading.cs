using CaseFlow.Api.Features.Tasks;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;

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
        var items = new List<InboxItem>(rows.Count);
        foreach (var row in rows)
        {
            var (light, words) = await timeLeft.Of(row.Task, row.DefinitionId, row.Version, db, now, ct);
            var item = InboxItem.Of(row, light, words, staff, apart.Contains(new TaskKey(row.Task.CaseId, row.Task.Visit, row.Task.Seq)));
            var principal = InboxScope.PrincipalOf(by, row.Task, row.DefinitionId);
            items.Add(principal is null ? item : item with { InPlaceOf = staff.NameOf(principal.Person) });
        }
        return items;
    }
}
