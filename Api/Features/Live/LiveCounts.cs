using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Live;

/// <summary>Open cases at a step. One with several tasks there counts once.</summary>
/// <param name="Overdue">With a task there that is past its due moment.</param>
/// <param name="Unclaimed">With a task there that a post or a unit has and nobody has signed for.</param>
public sealed record OpenAtStep(string Step, string Name, int Open, int Overdue, int Unclaimed);

/// <summary>How long a step took: working minutes between the arrival of a case and the last task that was done there.</summary>
public sealed record PaceOfStep(string Step, int Done, int MedianMinutes, int NinetyMinutes);

/// <summary>
/// Counts of a procedure's cases, whatever their version. Whoever reads cases counts those that lists would show them; whoever only
/// draws procedures gets sums over the office without names, as beside the procedures. Nobody counts a case about themselves (回避).
/// </summary>
public sealed class LiveCounts(CaseFlowDb db)
{
    /// <summary>More visits tell a median nothing new.</summary>
    public const int MostVisits = 50_000;

    private static readonly Right Reading = Rights.Named(Rights.ReadCases);

    public async Task<ImmutableArray<OpenAtStep>> Open(string definitionId, Reader by, DateTimeOffset now, CancellationToken ct)
    {
        var open = db.Tasks.Where(task => task.Status == InboxTaskStatus.Open);
        var counts = await Scope(Of(open, definitionId), by)
            .GroupBy(task => new { task.Step, task.CaseId })
            .Select(one => new
            {
                one.Key.Step,
                Name = one.Max(task => task.StepName)!,
                Due = one.Min(task => task.DueAt),
                Waiting = one.Max(task => task.ClaimedBy == null && task.Person == null ? 1 : 0),
            })
            .GroupBy(one => one.Step)
            .Select(same => new OpenAtStep(
                same.Key,
                same.Max(one => one.Name)!,
                same.Count(),
                same.Count(one => one.Due <= now),
                same.Sum(one => one.Waiting)
            ))
            .ToListAsync(ct);
        return [.. counts.OrderBy(step => step.Step, StringComparer.Ordinal)];
    }

    /// <summary>Open cases; those that are late; those that wait for a moment and that nobody has a task of.</summary>
    public async Task<(int Open, int Overdue, int Idle)> Cases(string definitionId, Reader by, DateTimeOffset now, CancellationToken ct)
    {
        var rows = db.Cases.Where(row => row.Status == CaseStatus.Open && row.Run.DefinitionId == definitionId);
        var open = Reading.IsHeldBy(by) ? db.OfVisible(rows, by) : db.NotAbout(rows, by);
        var counts = await open.GroupBy(_ => 1)
            .Select(all => new { Open = all.Count(), Overdue = all.Count(row => row.NextDue <= now) })
            .SingleOrDefaultAsync(ct);
        var idle = await open.CountAsync(
            row => row.NextDue == null && !db.Tasks.Any(task => task.CaseId == row.Id && task.Status == InboxTaskStatus.Open),
            ct
        );
        return (counts?.Open ?? 0, counts?.Overdue ?? 0, idle);
    }

    /// <summary>Of the visits that were completed in a period, the latest <see cref="MostVisits"/>.</summary>
    public async Task<(ImmutableArray<PaceOfStep> Steps, bool More)> Pace(
        string definitionId,
        Reader by,
        DateTimeOffset from,
        DateTimeOffset to,
        WorkCalendar calendar,
        CancellationToken ct
    )
    {
        var visits = await Scope(Of(DoneIn(from, to), definitionId), by)
            .GroupBy(task => new
            {
                task.Step,
                task.CaseId,
                task.Visit,
            })
            .Select(visit => new
            {
                visit.Key.Step,
                Arrived = visit.Min(task => task.OpenedAt),
                Done = visit.Max(task => task.ClosedAt)!.Value,
            })
            .OrderByDescending(visit => visit.Done)
            .Take(MostVisits + 1)
            .ToListAsync(ct);
        var worked = visits
            .Take(MostVisits)
            .GroupBy(visit => visit.Step, visit => calendar.Worked(visit.Arrived, visit.Done).TotalMinutes, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => Pace(same.Key, [.. same.Order()]));
        return ([.. worked], visits.Count > MostVisits);
    }

    // A visit of the period belongs to a case that was not closed before it: the rest need not be looked at.
    private IQueryable<TaskRow> DoneIn(DateTimeOffset from, DateTimeOffset to) =>
        db.Tasks.Where(task =>
            task.Status == InboxTaskStatus.Completed
            && task.ClosedAt >= from
            && task.ClosedAt < to
            && (task.Case.ClosedAt == null || task.Case.ClosedAt >= from)
        );

    private IQueryable<TaskRow> Of(IQueryable<TaskRow> tasks, string definitionId) =>
        tasks.Where(task => db.Runs.Any(run => run.CaseId == task.CaseId && run.DefinitionId == definitionId));

    private IQueryable<TaskRow> Scope(IQueryable<TaskRow> tasks, Reader by) =>
        Reading.IsHeldBy(by) ? db.OfVisible(tasks, by) : db.NotAbout(tasks, by);

    private static PaceOfStep Pace(string step, double[] minutes) =>
        new(step, minutes.Length, (int)Math.Round(Share(minutes, 0.5)), (int)Math.Round(Share(minutes, 0.9)));

    /// <summary>The least of the sorted values that so many of them do not exceed; of two in the middle, what lies between.</summary>
    private static double Share(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var (low, high) = (sorted[(int)Math.Floor(place)], sorted[(int)Math.Ceiling(place)]);
        return low + ((high - low) * (place - Math.Floor(place)));
    }
}
