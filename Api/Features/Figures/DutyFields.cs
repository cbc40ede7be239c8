using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Figures;

/// <summary>
/// Fields that procedures declare and figures are made of: a case is a drill by what was entered, and owes the public an answer where its
/// procedure has a field for the moment of one.
/// </summary>
public sealed class DutyFields(CaseFlowDb db)
{
    public const string ReleasedAt = "releasedAt";
    public const string Resolved = "resolved";
    public const string Satisfaction = "satisfaction";
    public const string Redone = "redone";

    private const string IsDrill = "isDrill";

    private IReadOnlyCollection<long>? drills;

    /// <summary>演练件. Ids of the cases that are drills.</summary>
    public async Task<IReadOnlyCollection<long>> Drills(CancellationToken ct)
    {
        if (drills is not null)
            return drills;
        var drilling = await With(IsDrill, ct);
        var isOne = $"\"{IsDrill}\":true";
        return drills = await db
            .Cases.Where(row => drilling.Contains(row.Run.DefinitionId) && row.Fields.Contains(isOne))
            .Select(row => row.Id)
            .ToHashSetAsync(ct);
    }

    /// <summary>Identities of the procedures by which the public is answered.</summary>
    public Task<string[]> Answering(CancellationToken ct) => With(ReleasedAt, ct);

    private Task<string[]> With(string field, CancellationToken ct)
    {
        var name = $"\"{field}\"";
        return db
            .Procedures.Where(row => row.PublishedAt != null && row.Definition.Contains(name))
            .Select(row => row.DefinitionId)
            .Distinct()
            .ToArrayAsync(ct);
    }
}
