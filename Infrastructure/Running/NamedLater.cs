using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Infrastructure.Running;

/// <summary>
/// Whom a case is about may come to the office after it: a subject that was the name of nobody is somebody's then. Readers are kept from the
/// case by name from that moment on (<see cref="Staff.ReaderOf"/>); this puts the code in the place of the name, so that open tasks move as
/// after a correction; a case that is closed is corrected as well. Looked at whenever people or units have been added or renamed, and
/// while a case is set aside.
/// </summary>
public sealed class NamedLater(IServiceScopeFactory scopes, SetAsides aside, TimeProvider clock)
{
    private volatile SubjectNames? lookedAt;

    /// <returns>How many cases turned out to be about somebody of the office.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var attempts = await aside.Begin(WorkQueue.Subjects, ct);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var staff = await scope.ServiceProvider.GetRequiredService<StaffDirectory>().Read(db, ct);
        if (attempts.Failed.Count == 0 && lookedAt is { } before && before.IsSameAs(staff.Subjects))
            return 0;
        var texts = (await db.Subjects.Select(row => row.Code).Distinct().ToListAsync(ct)).FindAll(text =>
            !staff.HasUnit(text) && !staff.HasPerson(text) && !staff.Subjects.Named(text).IsEmpty
        );
        var cases = await db.Subjects.Where(row => texts.Contains(row.Code)).Select(row => row.CaseId).Distinct().ToListAsync(ct);
        await attempts.Keep(cases.Select(Attempts.Case), ct);
        cases.RemoveAll(id => attempts.Rests(Attempts.Case(id)));
        var (found, overtaken) = (0, false);
        foreach (var id in cases)
        {
            var put = false;
            if (await attempts.Try(Attempts.Case(id), id, async () => put = await Put(id, staff, ct), ct))
                (found, overtaken) = (found + (put ? 1 : 0), overtaken || !put);
        }
        lookedAt = overtaken ? null : staff.Subjects; // a case that moved meanwhile is looked at again
        return found;
    }

    // In a scope of its own: what failed in one case is not saved with the next.
    private async Task<bool> Put(long id, Staff staff, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var one = await db.Cases.Where(row => row.Id == id).Select(row => new { row.Subjects, row.Run.Turn }).SingleAsync(ct);
        var known = Facts.None.With(CaseFields.Subjects, FieldValue.Of(CaseRow.CodesIn(one.Subjects)));
        return SubjectCodes.Resolved(known, staff, clock.Now()) is not { } resolved
            || (await scope.ServiceProvider.GetRequiredService<CaseRunner>().Handle(id, [resolved], ct, one.Turn)).Refusal is null;
    }
}
