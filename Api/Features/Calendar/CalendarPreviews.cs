using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Recounting;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Calendar;

/// <summary>How many open limits a calendar would move.</summary>
/// <param name="Overdue">Those that would be past already, and are not now.</param>
public sealed record MovedSums(int Earlier, int Later, int Overdue)
{
    public int All => Earlier + Later;

    internal static MovedSums Of(IReadOnlyCollection<RecountedLimit> moved, DateTimeOffset now) =>
        new(
            moved.Count(one => one.Then < one.Due),
            moved.Count(one => one.Then > one.Due),
            moved.Count(one => one.Then <= now && one.Due > now)
        );
}

/// <summary>Open limits of one step that would move.</summary>
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

/// <summary>An open limit that would move, of a case that the reader may know of.</summary>
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

/// <summary>What a change of the calendar would do to the limits that are open. Nothing is saved.</summary>
/// <param name="Next">The calendar as it would be.</param>
/// <param name="Unmoved">Open limits that would end at the same moment, or whose start nobody wrote down.</param>
/// <param name="Cases">By name, those that the reader may know of: the first hundred. The rest is in the sums.</param>
/// <param name="More">Whether there are more open cases than were counted.</param>
public sealed record CalendarPreview(
    CalendarInForce Next,
    MovedSums Sums,
    int Unmoved,
    ImmutableArray<MovedStep> Steps,
    ImmutableArray<MovedCase> Cases,
    bool More
);

/// <summary>
/// Counts the open limits of every case by a calendar that is not in force yet. Whoever changes the calendar is told sums; cases by
/// their names only as far as they may know of them, and none that is about themselves, not even as a number (回避).
/// </summary>
public sealed class CalendarPreviews(CaseFlowDb db, CalendarShelf calendars, ProcedureShelf procedures, TimeProvider clock)
{
    private const int AtOnce = 500;
    private const int MostCases = 20_000;
    private const int MostNamed = 100;

    private static readonly Right Reading = Rights.Named(Rights.ReadCases);

    private sealed record Found(CaseRow Case, string Procedure, RecountedLimit Limit);

    public async Task<CalendarPreview> Of(CalendarEdition edition, CalendarInForce next, Reader by, CancellationToken ct)
    {
        var (other, editions) = (new WorkCalendar(edition), await calendars.All(db, ct));
        var (found, unmoved, read, last) = (new List<Found>(), 0, 0, 0L);
        for (; read < MostCases && await Batch(by, last, ct) is { Count: > 0 } batch; last = batch[^1].Id)
        {
            read += batch.Count;
            foreach (var row in batch)
            {
                var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, ct);
                var recount = Recounts.Of(
                    procedure,
                    EngineJson.ReadRun(row.Run.State),
                    CaseFacts.Of(row),
                    moment => At(editions, moment),
                    editions[^1],
                    other
                );
                unmoved += recount.Unmoved;
                found.AddRange(recount.Moved.Select(limit => new Found(row, procedure.Name, limit)));
            }
        }
        var now = clock.Now();
        return new CalendarPreview(
            next,
            MovedSums.Of([.. found.Select(one => one.Limit)], now),
            unmoved,
            [.. Steps(found, other, now)],
            [.. await Cases(found, other, now, by, ct)],
            read >= MostCases && await Open(by).AnyAsync(row => row.Id > last, ct)
        );
    }

    private Task<List<CaseRow>> Batch(Reader by, long after, CancellationToken ct) =>
        Open(by).AsNoTracking().Include(row => row.Run).Where(row => row.Id > after).OrderBy(row => row.Id).Take(AtOnce).ToListAsync(ct);

    // A case without a due moment has no limit to count.
    private IQueryable<CaseRow> Open(Reader by) =>
        db.NotAbout(db.Cases.Where(row => row.Status == CaseStatus.Open && row.NextDue != null), by);

    private static WorkCalendar At(IReadOnlyList<WorkCalendar> editions, DateTimeOffset moment) =>
        editions.LastOrDefault(calendar => calendar.Edition.EffectiveFrom <= moment) ?? editions[0];

    private static IEnumerable<MovedStep> Steps(List<Found> found, WorkCalendar other, DateTimeOffset now) =>
        found
            .GroupBy(one => (one.Case.Run.DefinitionId, one.Procedure, one.Limit.Step, one.Limit.StepName))
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
        List<Found> found,
        WorkCalendar other,
        DateTimeOffset now,
        Reader by,
        CancellationToken ct
    )
    {
        if (!Reading.IsHeldBy(by) || found.Count == 0)
            return [];
        var ids = found.Select(one => one.Case.Id).Distinct().ToArray();
        var visible = (await db.VisibleTo(by).Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(ct)).ToHashSet();
        return found
            .Where(one => visible.Contains(one.Case.Id))
            .OrderBy(one => one.Limit.Then)
            .ThenBy(one => one.Case.Id)
            .Take(MostNamed)
            .Select(one => new MovedCase(
                one.Case.Id,
                one.Case.Number,
                one.Case.Title,
                one.Limit.StepName,
                one.Limit.Due,
                one.Limit.Then,
                one.Limit.Then <= now && one.Limit.Due > now,
                other.Explain(one.Limit.Start, one.Limit.Limit).Sentence
            ));
    }
}
