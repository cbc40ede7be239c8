using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Staffing;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Staffing;

/// <summary>What the people check found in a procedure that is in force.</summary>
public sealed record StaffedProcedure(string DefinitionId, string Name, ImmutableArray<Finding> Findings);

/// <summary>人员检查. Looks whether the office as it is now can do what its procedures say.</summary>
public sealed class StaffingReading(CaseFlowDb db, StaffDirectory directory)
{
    public async Task<ImmutableArray<Finding>> Of(DefinitionDocument document, CancellationToken ct) =>
        StaffingChecks.Check(document, (await directory.Read(db, ct)).Office);

    /// <summary>Of each version that new cases start with; those without findings as well.</summary>
    public async Task<ImmutableArray<StaffedProcedure>> InForce(CancellationToken ct)
    {
        var office = (await directory.Read(db, ct)).Office;
        var latest = await db
            .Procedures.AsNoTracking()
            .Where(row =>
                row.PublishedAt != null
                && !db.Procedures.Any(later =>
                    later.DefinitionId == row.DefinitionId && later.PublishedAt != null && later.Version > row.Version
                )
            )
            .OrderBy(row => row.DefinitionId)
            .Select(row => new
            {
                row.DefinitionId,
                row.Name,
                row.Definition,
            })
            .ToListAsync(ct);
        return
        [
            .. latest.Select(row => new StaffedProcedure(
                row.DefinitionId,
                row.Name,
                DefinitionDocument.Read(row.Definition).Match(document => StaffingChecks.Check(document, office), _ => [])
            )),
        ];
    }
}
