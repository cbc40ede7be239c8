using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Running;

/// <summary>
/// Whom a case is about may come to the office after it: a subject that was the name of nobody is somebody's then. Readers are kept from the
/// case by name from that moment on (<see cref="Staff.ReaderOf"/>); this puts the code in the place of the name, so that open tasks move as
/// after a correction. Looked at whenever people or units have been added or renamed.
/// </summary>
public sealed class NamedLater(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NamedLater> log)
{
    private volatile SubjectNames? lookedAt;

    /// <returns>How many cases turned out to be about somebody of the office.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var staff = await scope.ServiceProvider.GetRequiredService<StaffDirectory>().Read(db, ct);
        if (lookedAt is { } before && before.IsSameAs(staff.Subjects))
            return 0;
        var texts = (await db.Subjects.Select(row => row.Code).Distinct().ToListAsync(ct)).FindAll(text =>
            !staff.HasUnit(text) && !staff.HasPerson(text) && !staff.Subjects.Named(text).IsEmpty
        );
        var (found, overtaken) = (0, false);
        foreach (var text in texts)
        {
            foreach (var id in await db.Subjects.Where(row => row.Code == text).Select(row => row.CaseId).ToListAsync(ct))
            {
                var put = await Tried(id, staff, ct);
                (found, overtaken) = (found + (put ? 1 : 0), overtaken || !put);
            }
        }
        lookedAt = overtaken ? null : staff.Subjects; // a case that moved meanwhile is looked at again
        return found;
    }

    // In a scope of its own: what failed in one case is not saved with the next.
    private async Task<bool> Tried(long id, Staff staff, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await Put(scope.ServiceProvider, id, staff, ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogError(problem, "Whom case {CaseId} is about could not be written anew; the next sweep tries again.", id);
            return false;
        }
    }

    private async Task<bool> Put(IServiceProvider services, long id, Staff staff, CancellationToken ct)
    {
        var db = services.GetRequiredService<CaseFlowDb>();
        var one = await db
            .Cases.Where(row => row.Id == id)
            .Select(row => new
            {
                row.Subjects,
                row.Status,
                row.Run.Turn,
            })
            .SingleAsync(ct);
        var subjects = CaseRow.CodesIn(one.Subjects);
        if (one.Status != CaseStatus.Open)
            return await Find(db, id, SubjectCodes.Of(subjects, staff), ct);
        var known = Facts.None.With(CaseFields.Subjects, FieldValue.Of(subjects));
        return SubjectCodes.Resolved(known, staff, clock.Now()) is not { } resolved
            || (await services.GetRequiredService<CaseRunner>().Handle(id, [resolved], ct, one.Turn)).Refusal is null;
    }

    // What is closed changes no more: it is only found by the code as well.
    private static async Task<bool> Find(CaseFlowDb db, long id, ImmutableArray<string> codes, CancellationToken ct)
    {
        var known = await db.Subjects.Where(row => row.CaseId == id).Select(row => row.Code).ToListAsync(ct);
        db.Subjects.AddRange(codes.Except(known, StringComparer.Ordinal).Select(code => new SubjectRow { Code = code, CaseId = id }));
        await db.SaveChangesAsync(ct);
        return true;
    }
}
