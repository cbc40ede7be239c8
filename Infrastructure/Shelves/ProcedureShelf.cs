using System.Collections.Concurrent;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Shelves;

/// <summary>Published procedures, read once and kept: a published version never changes.</summary>
public sealed class ProcedureShelf
{
    private readonly ConcurrentDictionary<(string, int), Procedure> published = new();

    /// <exception cref="InvalidOperationException">The version was never published, or this program can no longer read it.</exception>
    public async ValueTask<Procedure> Take(CaseFlowDb db, string definitionId, int version, CancellationToken ct)
    {
        if (published.TryGetValue((definitionId, version), out var procedure))
            return procedure;
        var definition = await db
            .Procedures.Where(row => row.DefinitionId == definitionId && row.Version == version && row.PublishedAt != null)
            .Select(row => row.Definition)
            .SingleOrDefaultAsync(ct)
            ?? throw new InvalidOperationException($"Procedure {definitionId} v{version} is not published.");
        var document = DefinitionDocument.Read(definition);
        procedure = (document.Refusal is null ? ProcedureReader.Read(document.Value).Procedure : null)
            ?? throw new InvalidOperationException($"Procedure {definitionId} v{version} cannot be read: {document.Refusal?.Text}");
        return published.GetOrAdd((definitionId, version), procedure);
    }

    /// <summary>The versions that a case has been on.</summary>
    /// <exception cref="InvalidOperationException">One of them was never published, or another is asked for.</exception>
    public async ValueTask<Func<int, Procedure>> Versions(CaseFlowDb db, VersionWay way, CancellationToken ct)
    {
        var versions = new Dictionary<int, Procedure>();
        foreach (var version in way.Versions)
            versions[version] = await Take(db, way.DefinitionId, version, ct);
        return version =>
            versions.GetValueOrDefault(version)
            ?? throw new InvalidOperationException($"The case was never on {way.DefinitionId} v{version}.");
    }

    /// <summary>The versions that new cases start with.</summary>
    public static IQueryable<ProcedureRow> InForce(CaseFlowDb db) =>
        db.Procedures.Where(row =>
            row.PublishedAt != null
            && !db.Procedures.Any(later =>
                later.DefinitionId == row.DefinitionId && later.PublishedAt != null && later.Version > row.Version
            )
        );

    /// <summary>The version that new cases start with; 0 when none is published.</summary>
    public static async Task<int> LatestVersion(CaseFlowDb db, string definitionId, CancellationToken ct) =>
        await db.Procedures.Where(row => row.DefinitionId == definitionId && row.PublishedAt != null).MaxAsync(row => (int?)row.Version, ct)
        ?? 0;
}
