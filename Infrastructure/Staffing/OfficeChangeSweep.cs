using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Actor = CaseFlow.Domain.People.Actor;
using Assignee = CaseFlow.Domain.People.Assignee;

namespace CaseFlow.Infrastructure.Staffing;

/// <summary>
/// After the office has changed, however it was: takes open tasks from people who left or may no longer do them. Looks at tasks only when
/// there is a new edition of the office, and once after a start; a case that fails is tried again by the next sweep.
/// </summary>
public sealed class OfficeChangeSweep(
    IServiceScopeFactory scopes,
    OrganisationShelf organisations,
    StaffDirectory directory,
    TimeProvider clock,
    ILogger<OfficeChangeSweep> log
)
{
    private int seen;

    /// <returns>How many cases were concerned.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var people = await organisations.Latest(db, ct);
        if (people.Number == seen)
            return 0;
        // What is decided must be decided by this edition: another node may have made it a moment ago.
        directory.Forget();
        var open = await db
            .Tasks.AsNoTracking()
            .Where(task => task.Status == InboxTaskStatus.Open)
            .Select(task => new
            {
                task.CaseId,
                task.Person,
                task.Role,
                task.Unit,
                task.ClaimedBy,
            })
            .ToListAsync(ct);
        var cases = open.Where(task => OfficeChanging.Concerns(people, new Assignee(task.Person, task.Role, task.Unit), task.ClaimedBy))
            .Select(task => task.CaseId)
            .Distinct()
            .ToList();
        var all = true;
        foreach (var caseId in cases)
            all &= await Send(scope.ServiceProvider.GetRequiredService<CaseRunner>(), caseId, ct);
        if (all)
            seen = people.Number;
        return cases.Count;
    }

    private async Task<bool> Send(CaseRunner runner, long caseId, CancellationToken ct)
    {
        try
        {
            await runner.Handle(caseId, new OfficeChanged(clock.Now(), Actor.System), ct);
            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError(problem, "Tasks of case {CaseId} could not be passed on; the next sweep tries again.", caseId);
            return false;
        }
    }
}
