using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>Who did something, as screens show it.</summary>
public sealed record PersonName(string Code, Saying Name);

/// <summary>One version of a procedure, without its definition.</summary>
/// <param name="PublishedAt">Null for the draft.</param>
/// <param name="IsLatest">Whether new cases start with it.</param>
/// <param name="OpenCases">Cases that run on this version and are not closed.</param>
public sealed record ProcedureVersion(
    string DefinitionId,
    int Version,
    string Name,
    DateTimeOffset SavedAt,
    PersonName SavedBy,
    DateTimeOffset? PublishedAt,
    PersonName? PublishedBy,
    bool IsLatest,
    int OpenCases
);

/// <summary>What is read of procedures for lists and headings.</summary>
public sealed class ProcedureReadings(CaseFlowDb db, StaffDirectory directory)
{
    /// <summary>Every version, or those of one procedure: newest first within a procedure.</summary>
    public async Task<ImmutableArray<ProcedureVersion>> Versions(string? definitionId, CancellationToken ct)
    {
        var rows = await db
            .Procedures.AsNoTracking()
            .Where(row => definitionId == null || row.DefinitionId == definitionId)
            .OrderBy(row => row.DefinitionId)
            .ThenByDescending(row => row.Version)
            .Select(row => new
            {
                row.DefinitionId,
                row.Version,
                row.Name,
                row.SavedAt,
                row.SavedBy,
                row.PublishedAt,
                row.PublishedBy,
            })
            .ToListAsync(ct);
        var latest = rows.Where(row => row.PublishedAt is not null)
            .GroupBy(row => row.DefinitionId, StringComparer.Ordinal)
            .ToDictionary(versions => versions.Key, versions => versions.Max(row => row.Version), StringComparer.Ordinal);
        var open = await OpenCases(definitionId, ct);
        var staff = await directory.Read(db, ct);
        return
        [
            .. rows.Select(row => new ProcedureVersion(
                row.DefinitionId,
                row.Version,
                row.Name,
                row.SavedAt,
                new PersonName(row.SavedBy, staff.NameOf(row.SavedBy)),
                row.PublishedAt,
                row.PublishedBy is { } by ? new PersonName(by, staff.NameOf(by)) : null,
                latest.TryGetValue(row.DefinitionId, out var newest) && newest == row.Version,
                open.GetValueOrDefault((row.DefinitionId, row.Version))
            )),
        ];
    }

    private async Task<Dictionary<(string, int), int>> OpenCases(string? definitionId, CancellationToken ct) =>
        (
            await db
                .Cases.Where(row => row.Status == CaseStatus.Open && (definitionId == null || row.Run.DefinitionId == definitionId))
                .GroupBy(row => new { row.Run.DefinitionId, row.Run.Version })
                .Select(group => new
                {
                    group.Key.DefinitionId,
                    group.Key.Version,
                    Count = group.Count(),
                })
                .ToListAsync(ct)
        ).ToDictionary(group => (group.DefinitionId, group.Version), group => group.Count);
}
