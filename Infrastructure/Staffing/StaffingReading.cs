using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Staffing;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Staffing;

/// <summary>What the people check found in a procedure that is in force.</summary>
public sealed record StaffedProcedure(string DefinitionId, string Name, ImmutableArray<Finding> Findings);

/// <summary>A version that new cases start with.</summary>
public sealed record ProcedureInForce(string DefinitionId, string Name, string Definition);

/// <summary>人员检查. Looks whether the office as it is now can do what its procedures say.</summary>
public sealed class StaffingReading(CaseFlowDb db, StaffDirectory directory)
{
    public async Task<ImmutableArray<Finding>> Of(DefinitionDocument document, CancellationToken ct) =>
        StaffingChecks.Check(document, (await directory.Read(db, ct)).Office);

    /// <summary>Of each version that new cases start with; those without findings as well.</summary>
    public async Task<ImmutableArray<StaffedProcedure>> InForce(CancellationToken ct)
    {
        var found = ImmutableArray.CreateBuilder<StaffedProcedure>();
        foreach (var procedure in await Latest(ct))
            found.Add(await Of(procedure, ct));
        return found.ToImmutable();
    }

    public async Task<StaffedProcedure> Of(ProcedureInForce procedure, CancellationToken ct)
    {
        var office = (await directory.Read(db, ct)).Office;
        return new StaffedProcedure(
            procedure.DefinitionId,
            procedure.Name,
            DefinitionDocument.Read(procedure.Definition).Match(document => StaffingChecks.Check(document, office), _ => [])
        );
    }

    public async Task<IReadOnlyList<ProcedureInForce>> Latest(CancellationToken ct) =>
        await db
            .Procedures.AsNoTracking()
            .Where(row =>
                row.PublishedAt != null
                && !db.Procedures.Any(later =>
                    later.DefinitionId == row.DefinitionId && later.PublishedAt != null && later.Version > row.Version
                )
            )
            .OrderBy(row => row.DefinitionId)
            .Select(row => new ProcedureInForce(row.DefinitionId, row.Name, row.Definition))
            .ToListAsync(ct);
}
