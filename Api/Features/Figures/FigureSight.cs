using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Shelves;

namespace CaseFlow.Api.Features.Figures;

/// <summary>谁看, of many cases at once: a figure says no more of a field than its reader may read.</summary>
public sealed class FigureSight(CaseFlowDb db, ProcedureShelf procedures)
{
    /// <summary>What a reader may read of the cases of each of some versions.</summary>
    public async Task<IReadOnlyDictionary<(string DefinitionId, int Version), FieldSight>> Of(
        Reader by,
        IEnumerable<(string DefinitionId, int Version)> versions,
        CancellationToken ct
    )
    {
        var sights = new Dictionary<(string, int), FieldSight>();
        foreach (var version in versions.Distinct())
            sights[version] = new FieldSight(await procedures.Take(db, version.DefinitionId, version.Version, ct), by);
        return sights;
    }
}
