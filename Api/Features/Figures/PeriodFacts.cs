using CaseFlow.Domain.Figures;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Features.Figures;

/// <summary>All that the figures of one period are made of, read once.</summary>
internal sealed record PeriodFacts(
    Period Period,
    IReadOnlyList<(long Case, DateTimeOffset At)> Received,
    IReadOnlyList<ClosedFact> Closed,
    ILookup<long, Period> PausesOfClosed,
    IReadOnlyList<WorkFact> Due,
    IReadOnlyList<WorkFact> Done,
    ILookup<(long Case, int Visit), Period> PausesOfDone,
    IReadOnlyList<ResponseFact> Responses
)
{
    public static async Task<PeriodFacts> Read(FigureFacts facts, Reader by, Period period, CancellationToken ct) =>
        new(
            period,
            await facts.Received(by, period, ct),
            await facts.Closed(by, period, ct),
            await facts.PausesOfClosed(by, period, ct),
            await facts.Due(by, period, ct),
            await facts.Done(by, period, ct),
            await facts.PausesOfDone(by, period, ct),
            await facts.Responses(by, period, ct)
        );
}
