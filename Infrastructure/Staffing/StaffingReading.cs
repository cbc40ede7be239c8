using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;
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

    public async Task<StaffedProcedure> Of(ProcedureInForce procedure, CancellationToken ct)
    {
        var office = (await directory.Read(db, ct)).Office;
        return new StaffedProcedure(
            procedure.DefinitionId,
            procedure.Name,
            DefinitionDocument.Read(procedure.Definition).Match(document => StaffingChecks.Check(document, office), _ => [])
        );
    }

    /// <summary>Each version that new cases start with.</summary>
    public async Task<IReadOnlyList<ProcedureInForce>> Latest(CancellationToken ct) =>
        await ProcedureShelf
            .InForce(db)
            .OrderBy(row => row.DefinitionId)
            .Select(row => new ProcedureInForce(row.DefinitionId, row.Name, row.Definition))
            .ToListAsync(ct);
}
