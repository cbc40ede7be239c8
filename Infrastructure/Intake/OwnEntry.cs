using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Intake;

/// <summary>自己的登记. What somebody registered is theirs to mend or to take back until somebody else has turned to it.</summary>
public static class OwnEntry
{
    /// <summary>Somebody has opened it, signed for it or acted on it since.</summary>
    public static readonly Refusal TakenUp = new("entry-taken-up", RefusalKind.Conflict);

    /// <summary>What speaks against it that a reader corrects or withdraws a case as an own entry; nothing when they may.</summary>
    public static async Task<Refusal?> WhyNotOwnEntry(this CaseFlowDb db, Reader by, long caseId, CancellationToken ct)
    {
        var row = await db.OneVisibleTo(by, caseId, ct);
        if (row is null)
            return CaseScope.NotFound;
        return await db.IsOwnEntry(row, by.Person, ct) ? null : TakenUp;
    }

    /// <summary>Whether a person registered the case, and nobody else has turned to it.</summary>
    public static async Task<bool> IsOwnEntry(this CaseFlowDb db, CaseRow row, string person, CancellationToken ct)
    {
        if (row.RegisteredBy != person)
            return false;
        var (id, closed) = (row.Id, InboxTaskStatus.Completed);
        if (await db.Tasks.AnyAsync(task => task.CaseId == id && (task.Status == closed || task.ClaimedBy != null), ct))
            return false;
        return !await db.TaskOpenings.AnyAsync(opening => opening.CaseId == id && opening.Person != person, ct);
    }
}
