using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Definitions.Calls;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Shelves;

/// <summary>子流程. The procedures that others call, in the versions that are in force.</summary>
public static class CalledProcedures
{
    /// <summary>A draft with what it calls, as that is published now: what is checked, rehearsed and published (ADR 0020).</summary>
    public static async Task<DefinitionDocument> Composed(CaseFlowDb db, DefinitionDocument document, CancellationToken ct)
    {
        var called = Composition.CallsIn(document).Distinct(StringComparer.Ordinal).ToArray();
        if (called.Length == 0)
            return document;
        var rows = await ProcedureShelf
            .InForce(db)
            .Where(row => called.Contains(row.DefinitionId))
            .Select(row => row.Definition)
            .ToListAsync(ct);
        var published = rows.Select(DefinitionDocument.Read)
            .Where(read => read.Refusal is null)
            .ToDictionary(read => read.Value.DefinitionId, read => read.Value, StringComparer.Ordinal);
        return Composition.Composed(document, published.GetValueOrDefault);
    }
}
