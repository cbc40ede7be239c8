using AutoMapper;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Api.Features.Search;

/// <summary>Cases as lists show them, with where each stands.</summary>
public sealed class CaseSummaries(CurrentWorkReading work, IMapper mapper)
{
    public async Task<IReadOnlyList<CaseSummary>> Of(IReadOnlyList<CaseRow> rows, CancellationToken ct)
    {
        var current = await work.Of(rows, ct);
        return [.. rows.Select(row => mapper.Map<CaseSummary>(row) with { Current = current.GetValueOrDefault(row.Id) })];
    }
}
