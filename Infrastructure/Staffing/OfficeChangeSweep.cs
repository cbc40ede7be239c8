using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rounds;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Actor = CaseFlow.Domain.People.Actor;
using Assignee = CaseFlow.Domain.People.Assignee;

namespace CaseFlow.Infrastructure.Staffing;

/// <summary>
/// After the office has changed, however it was: takes open tasks from people who left or may no longer do them. Looks at tasks only when
/// there is a new edition of the office, once after a start, and while a case is set aside.
/// </summary>
public sealed class OfficeChangeSweep(
    IServiceScopeFactory scopes,
    SetAsides aside,
    OrganisationShelf organisations,
    StaffDirectory directory,
    TimeProvider clock
)
{
    private int seen;

    /// <returns>How many cases were concerned.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var attempts = await aside.Begin(WorkQueue.Leavers, ct);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var people = await organisations.Latest(db, ct);
        if (people.Number == seen && attempts.Failed.Count == 0)
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
        await attempts.Keep(cases.Select(Attempts.Case), ct);
        cases.RemoveAll(caseId => attempts.Rests(Attempts.Case(caseId)));
        foreach (var caseId in cases)
            await attempts.Try(Attempts.Case(caseId), caseId, () => Send(caseId, ct), ct);
        seen = people.Number;
        return cases.Count;
    }

    // In a scope of its own: what failed in one case is not saved with the next.
    private async Task Send(long caseId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseRunner>().Handle(caseId, new OfficeChanged(clock.Now(), Actor.System), ct);
    }
}
