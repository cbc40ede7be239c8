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
using Organisation = CaseFlow.Domain.People.Organisation;
using Recusal = CaseFlow.Domain.People.Recusal;

namespace CaseFlow.Infrastructure.Staffing;

/// <summary>
/// Takes open tasks from people who left or may no longer do them, and those that nobody can do to whoever stands above. Looks at all tasks
/// only when there is a new edition of the office, once after a start, and while a case is set aside; else at those of cases of which somebody
/// was told that a task is nobody's.
/// </summary>
public sealed class OfficeChangeSweep(
    IServiceScopeFactory scopes,
    SetAsides aside,
    OrganisationShelf organisations,
    StaffDirectory directory,
    TimeProvider clock
)
{
    // Notices that were numbered before the last one seen and saved after it.
    private const int Late = 200;

    private int seen;
    private long told;

    /// <returns>How many cases were concerned.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var attempts = await aside.Begin(WorkQueue.Leavers, ct);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var people = await organisations.Latest(db, ct);
        var (of, latest) = await Left(db, ct);
        if (people.Number != seen || attempts.Failed.Count > 0)
            of = null;
        told = latest;
        if (of is { Length: 0 })
            return 0;
        // What is decided must be decided by this edition: another node may have made it a moment ago.
        directory.Forget();
        var cases = await Concerned(db, people, of, ct);
        await attempts.Keep(cases.Select(Attempts.Case), ct);
        cases.RemoveAll(caseId => attempts.Rests(Attempts.Case(caseId)));
        foreach (var caseId in cases)
            await attempts.Try(Attempts.Case(caseId), caseId, () => Send(caseId, ct), ct);
        seen = people.Number;
        return cases.Count;
    }

    /// <summary>Cases of which somebody was told not long ago that nobody can do a task, by the last one told that was there.</summary>
    private async Task<(long[]? Cases, long Latest)> Left(CaseFlowDb db, CancellationToken ct)
    {
        var latest = await db.Notices.MaxAsync(notice => (long?)notice.Id, ct) ?? 0;
        if (latest == told)
            return ([], latest);
        var since = told - Late;
        var cases = db.Notices.Where(notice => notice.Id > since && notice.Cause.StartsWith(Announcements.OfNobody));
        return (await cases.Select(notice => notice.CaseId).Distinct().ToArrayAsync(ct), latest);
    }

    private static async Task<List<long>> Concerned(CaseFlowDb db, Organisation people, long[]? of, CancellationToken ct)
    {
        var tasks = db.Tasks.AsNoTracking().Where(task => task.Status == InboxTaskStatus.Open);
        if (of is not null)
            tasks = tasks.Where(task => of.Contains(task.CaseId));
        var open = await tasks
            .Select(task => new
            {
                task.CaseId,
                task.Person,
                task.Role,
                task.Unit,
                task.ClaimedBy,
            })
            .ToListAsync(ct);
        var named = await db.Subjects.Where(subject => tasks.Any(task => task.CaseId == subject.CaseId)).ToListAsync(ct);
        var subjects = named.ToLookup(subject => subject.CaseId, subject => subject.Code);
        return
        [
            .. open.Where(task =>
                    OfficeChanging.Concerns(
                        new Recusal(people, [.. subjects[task.CaseId]]),
                        new Assignee(task.Person, task.Role, task.Unit),
                        task.ClaimedBy
                    )
                )
                .Select(task => task.CaseId)
                .Distinct(),
        ];
    }

    // In a scope of its own: what failed in one case is not saved with the next.
    private async Task Send(long caseId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<CaseRunner>()
            .Handle(caseId, new OfficeChanged(clock.Now(), Actor.System) { Everywhere = true }, ct);
    }
}
