using CaseFlow.Api.Features.Cases;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>What the inbox says of its tasks: with the office's staff, its calendar and the limits of each task's procedure.</summary>
public sealed class InboxReading(TimeLeftReading timeLeft, StaffDirectory directory)
{
    public async Task<IReadOnlyList<InboxItem>> Of(IReadOnlyList<InboxItem.Source> rows, CaseFlowDb db, DateTimeOffset now, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        var items = new List<InboxItem>(rows.Count);
        foreach (var row in rows)
        {
            var (light, words) = await timeLeft.Of(row.Task, row.DefinitionId, row.Version, db, now, ct);
            items.Add(InboxItem.Of(row, light, words, staff));
        }
        return items;
    }
}
