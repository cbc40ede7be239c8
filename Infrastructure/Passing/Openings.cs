using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Passing;

/// <summary>Until when what was sent can be withdrawn.</summary>
public enum WithdrawUntil
{
    /// <summary>Until somebody whom it reached opens it.</summary>
    Opened,

    /// <summary>Until somebody whom it reached does something with it.</summary>
    Acted,
}

/// <summary>Who has opened which task: what a withdrawal asks.</summary>
public static class Openings
{
    /// <summary>How many have opened since what a withdrawal would take back; none where that does not count.</summary>
    public static async Task<int> Since(CaseFlowDb db, OfficeSettings settings, Run run, TaskRow task, CancellationToken ct) =>
        settings.WithdrawUntil == WithdrawUntil.Opened
            ? (await With(db, task.CaseId, run, new ActWithdrawn(default, Actor.System, task.Visit, task.Seq), ct)).OpenedBy.Length
            : 0;

    /// <summary>A withdrawal with those who have opened since what it would take back.</summary>
    internal static async Task<ActWithdrawn> With(CaseFlowDb db, long caseId, Run run, ActWithdrawn withdrawn, CancellationToken ct)
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
