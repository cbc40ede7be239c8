using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Running;

/// <summary>Until when what was sent can be withdrawn.</summary>
public enum WithdrawUntil
{
    /// <summary>Until somebody whom it reached opens it.</summary>
    Opened,

    /// <summary>Until somebody whom it reached does something with it.</summary>
    Acted,
}

/// <summary>Who has opened which task: what a withdrawal asks.</summary>
internal static class Openings
{
    /// <summary>A withdrawal with those who have opened since what it would take back.</summary>
    public static async Task<ActWithdrawn> With(CaseFlowDb db, long caseId, Run run, ActWithdrawn withdrawn, CancellationToken ct)
    {
        if (Withdraw.Sent(run, withdrawn) is not { } sent)
            return withdrawn;
        var reached = sent.ReachedTasks(run).ToHashSet();
        var since = await db
            .TaskOpenings.AsNoTracking()
            .Where(one => one.CaseId == caseId && one.At >= sent.At && one.Person != sent.By)
            .ToListAsync(ct);
        return withdrawn with
        {
            OpenedBy =
            [
                .. since
                    .Where(one => reached.Contains((one.Visit, one.Seq)))
                    .Select(one => one.Person)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
        };
    }
}
