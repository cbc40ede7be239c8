using CaseFlow.Api.Features.Overview;
using CaseFlow.Domain.Figures;

namespace CaseFlow.Api.Features.Figures;

/// <summary>Numbers of one period, each with the query of the list that holds exactly its cases.</summary>
internal sealed record FigureLinks(Period Period)
{
    public GetOverview.Figure Of(CaseSet set, int count, string? key = null) => Of(set, count, Period, key);

    public static GetOverview.Figure Of(CaseSet set, int count, Period period, string? key = null) =>
        new(
            count,
            $"figure={set}&figureFrom={OverviewMoments.Text(period.From)}&figureTo={OverviewMoments.Text(period.To)}"
                + (key is null ? "" : $"&figureKey={Uri.EscapeDataString(key)}")
        );
}
