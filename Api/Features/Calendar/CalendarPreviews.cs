using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Recounting;
using CaseFlow.Workflows.Recounting;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Calendar;

/// <summary>How many limits that run a calendar would move.</summary>
/// <param name="Overdue">Those that would be past already, and are not now.</param>
public sealed record MovedSums(int All, int Earlier, int Later, int Overdue)
{
    internal static MovedSums Of(IReadOnlyCollection<RecountedLimit> moved, DateTimeOffset now) =>
        new(
            moved.Count,
            moved.Count(one => one.Then < one.Due),
            moved.Count(one => one.Then > one.Due),
            moved.Count(one => one.Then <= now && one.Due > now)
        );
}

/// <summary>Limits of one step that would move.</summary>
/// <param name="Due">Of the limit that moves furthest: as it was set, as it would be, and why it would be that.</param>
public sealed record MovedStep(
    string DefinitionId,
    string Procedure,
    string Step,
    string StepName,
    MovedSums Sums,
    DateTimeOffset Due,
    DateTimeOffset Then,
    Saying Why
);

/// <summary>A limit that would move, of a case that the reader may know of.</summary>
public sealed record MovedCase(
    long CaseId,
    string Number,
    string Title,
    string StepName,
    DateTimeOffset Due,
    DateTimeOffset Then,
    bool Overdue,
    Saying Why
);

/// <summary>What a change of the calendar would do to the limits that run. Nothing is saved.</summary>
/// <param name="Next">The calendar as it would be.</param>
/// <param name="Hash">Names what would move; saving with it moves just that.</param>
/// <param name="Unmoved">Limits that would end at the same moment.</param>
/// <param name="Unknown">Limits that the change may concern, but nobody wrote down when they were set: they stay.</param>
/// <param name="Cases">By name, those that the reader may know of: the first hundred. The rest is in the sums.</param>
public sealed record CalendarPreview(
    CalendarInForce Next,
    string Hash,
    MovedSums Sums,
    int Unmoved,
    int Unknown,
    ImmutableArray<MovedStep> Steps,
    ImmutableArray<MovedCase> Cases
);

/// <summary>
/// Counts the limits of every case by a calendar that is not in force yet. Whoever changes the calendar is told sums; cases by their names
/// only as far as they may know of them, and none that is about themselves, not even as a number (回避).
/// </summary>
public sealed class CalendarPreviews(CaseFlowDb db, LimitCounts counts, TimeProvider clock)
{
    private const int MostNamed = 100;

    private static readonly Right Reading = Rights.Named(Rights.ReadCases);

    public async Task<CalendarPreview> Of(CalendarEdition edition, CalendarInForce next, Reader by, CancellationToken ct)
    {
        var (other, now) = (new WorkCalendar(edition), clock.Now());
        var counted = await counts.Of(other, db.NotAbout(db.Cases, by), ct);
        return new CalendarPreview(
            next,
            counted.Hash(edition.Number, counted.Moved.Select(one => one.CaseId).ToHashSet()),
            MovedSums.Of([.. counted.Moved.Select(one => one.Limit)], now),
            counted.Unmoved,
            counted.Unknown,
            [.. Steps(counted.Moved, other, now)],
            [.. await Cases(counted.Moved, other, now, by, ct)]
        );
    }

    private static IEnumerable<MovedStep> Steps(ImmutableArray<CountedLimit> moved, WorkCalendar other, DateTimeOffset now) =>
        moved
            .GroupBy(one => (one.DefinitionId, one.Procedure, one.Limit.Step, one.Limit.StepName))
            .Select(same =>
            {
                var furthest = same.Select(one => one.Limit).MaxBy(limit => (limit.Then - limit.Due).Duration())!;
                return new MovedStep(
                    same.Key.DefinitionId,
                    same.Key.Procedure,
                    same.Key.Step,
                    same.Key.StepName,
                    MovedSums.Of([.. same.Select(one => one.Limit)], now),
                    furthest.Due,
                    furthest.Then,
                    other.Explain(furthest.Start, furthest.Limit).Sentence
                );
            })
            .OrderByDescending(step => step.Sums.All)
            .ThenBy(step => step.Procedure, StringComparer.Ordinal)
            .ThenBy(step => step.Step, StringComparer.Ordinal);

    private async Task<IEnumerable<MovedCase>> Cases(
        ImmutableArray<CountedLimit> moved,
        WorkCalendar other,
        DateTimeOffset now,
        Reader by,
        CancellationToken ct
    )
    {
        if (!Reading.IsHeldBy(by) || moved.IsEmpty)
            return [];
        var open = await db.VisibleTo(by).Where(row => row.Status == CaseStatus.Open).Select(row => row.Id).ToListAsync(ct);
        var visible = open.ToHashSet();
        var named = moved
            .Where(one => visible.Contains(one.CaseId))
            .OrderBy(one => one.Limit.Then)
            .ThenBy(one => one.CaseId)
            .Take(MostNamed)
            .ToArray();
        var ids = named.Select(one => one.CaseId).Distinct().ToArray();
        var cases = await db
            .Cases.Where(row => ids.Contains(row.Id))
            .Select(row => new
            {
                row.Id,
                row.Number,
                row.Title,
            })
            .ToDictionaryAsync(row => row.Id, ct);
        return named.Select(one => new MovedCase(
            one.CaseId,
            cases[one.CaseId].Number,
            cases[one.CaseId].Title,
            one.Limit.StepName,
            one.Limit.Due,
            one.Limit.Then,
            one.Limit.Then <= now && one.Limit.Due > now,
            other.Explain(one.Limit.Start, one.Limit.Limit).Sentence
        ));
    }
}
