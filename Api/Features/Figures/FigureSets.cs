using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Figures;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Features.Figures;

/// <summary>The cases behind a number: by the very formula that gave the number.</summary>
public sealed class FigureSets(FigureFacts facts)
{
    /// <param name="key">Code of a unit, name of a level or of a step: see <see cref="CaseSet"/>; null where none is needed.</param>
    public async Task<IReadOnlySet<long>> Ids(CaseSet set, Reader by, Period period, string? key, CancellationToken ct) =>
        set switch
        {
            CaseSet.Received => (await facts.Received(by, period, ct)).Select(one => one.Case).ToHashSet(),
            CaseSet.Due or CaseSet.DueMet or CaseSet.DueMissed => Part(set, OnTime.Of(await Work(by, period, key, ct), period)),
            CaseSet.FirstDue or CaseSet.FirstDueMet or CaseSet.FirstDueMissed => Part(
                set,
                OnTime.ByFirstLimit(await Work(by, period, key, ct), period)
            ),
            CaseSet.Answerable or CaseSet.Answered or CaseSet.Unanswered => Enum.TryParse<ResponseLevel>(key, out var level)
                ? Part(set, ResponseClock.Of(await facts.Responses(by, period, ct), period, level))
                : new HashSet<long>(),
            CaseSet.AtStep => (await facts.Done(by, period, ct)).Where(one => one.Step == key).Select(one => one.Case).ToHashSet(),
            _ => OfClosed(set, await facts.Closed(by, period, ct), period),
        };

    private static IReadOnlySet<long> OfClosed(CaseSet set, IReadOnlyList<ClosedFact> closed, Period period) =>
        set switch
        {
            CaseSet.Rated => FollowUp.Coverage(closed, period).Met,
            CaseSet.Resolved => FollowUp.Resolved(closed, period).Met,
            CaseSet.Satisfied => FollowUp.Satisfied(closed, period).Met,
            CaseSet.Redone => FollowUp.Redone(closed, period).Met,
            _ => FollowUp.Coverage(closed, period).Of,
        };

    private async Task<IEnumerable<WorkFact>> Work(Reader by, Period period, string? unit, CancellationToken ct)
    {
        var work = await facts.Due(by, period, ct);
        return unit is null ? work : work.Where(one => one.Unit == unit);
    }

    private static IReadOnlySet<long> Part(CaseSet set, Counted counted) =>
        set switch
        {
            CaseSet.DueMet or CaseSet.FirstDueMet or CaseSet.Answered => counted.Met,
            CaseSet.DueMissed or CaseSet.FirstDueMissed or CaseSet.Unanswered => counted.Missed,
            _ => counted.Of,
        };
}
