using CaseFlow.Api.Features.Figures;
using CaseFlow.Domain.Figures;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;

namespace CaseFlow.Api.Features.Search;

/// <summary>A filter by a number of the overview becomes one by the cases that the formula of that number finds.</summary>
public sealed class NarrowedFilter(FigureSets sets, TimeProvider clock)
{
    public async Task<CaseFilter> Of(CaseFilter filter, Reader by, CancellationToken ct)
    {
        if (filter.Figure is not { } figure)
            return filter;
        var period = new Period(filter.FigureFrom ?? DateTimeOffset.MinValue, filter.FigureTo ?? clock.Now());
        return filter with { Among = await sets.Ids(figure, by, period, filter.FigureKey, ct) };
    }
}
