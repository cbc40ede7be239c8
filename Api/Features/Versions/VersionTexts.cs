using CaseFlow.Api.Features.Procedures;
using CaseFlow.Domain;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Versions;

/// <summary>Versions of a procedure with their definitions.</summary>
public sealed class VersionTexts(CaseFlowDb db)
{
    /// <param name="version">Null for the draft.</param>
    public Task<ProcedureRow?> Row(string definitionId, int? version, CancellationToken ct) =>
        db
            .Procedures.AsNoTracking()
            .SingleOrDefaultAsync(
                row => row.DefinitionId == definitionId && (version == null ? row.PublishedAt == null : row.Version == version),
                ct
            );

    /// <summary>The draft where there is one, else the version in force; null when the procedure is not known.</summary>
    public Task<ProcedureRow?> Newest(string definitionId, CancellationToken ct) =>
        db
            .Procedures.AsNoTracking()
            .Where(row => row.DefinitionId == definitionId)
            .OrderByDescending(row => row.Version)
            .FirstOrDefaultAsync(ct);

    public async Task<OrRefusal<DefinitionDocument>> Read(string definitionId, int version, CancellationToken ct)
    {
        if (await Row(definitionId, version, ct) is not { } row)
            return ProcedureRefusals.Unknown;
        var document = DefinitionDocument.Read(row.Definition);
        return document.Refusal is { } refusal ? ProcedureRefusals.Unreadable(refusal) : document;
    }
}
