using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Steps;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Rules;

/// <summary>Which published procedures suggest by which table.</summary>
public sealed class TablesInUse(CaseFlowDb db, ProcedureShelf procedures)
{
    /// <summary>Names of procedures, by the key of the table.</summary>
    public async Task<ILookup<string, string>> Read(CancellationToken ct)
    {
        var latest = await db
            .Procedures.Where(row => row.PublishedAt != null)
            .GroupBy(row => row.DefinitionId)
            .Select(versions => new { versions.Key, Version = versions.Max(row => row.Version) })
            .ToListAsync(ct);
        var named = new List<(string Table, string Procedure)>();
        foreach (var version in latest)
        {
            var procedure = await procedures.Take(db, version.Key, version.Version, ct);
            named.AddRange(procedure.Steps.Select(TablesNamed.By).OfType<string>().Distinct().Select(table => (table, procedure.Name)));
        }
        return named.ToLookup(one => one.Table, one => one.Procedure, StringComparer.Ordinal);
    }
}
