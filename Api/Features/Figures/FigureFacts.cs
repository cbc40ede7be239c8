using System.Text.Json;
using CaseFlow.Domain.Figures;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Figures;

/// <summary>
/// Reads what the figures of a period are made of, as far as a reader may see it: narrow rows, of the cases of that period alone. Drills
/// (演练件) are left out here, once for all.
/// </summary>
public sealed class FigureFacts(CaseFlowDb db, DutyFields duties, FigureSight sight)
{
    public async Task<IReadOnlyList<(long Case, DateTimeOffset At)>> Received(Reader by, Period period, CancellationToken ct)
    {
        var rows = await Cases(by, await duties.Drills(ct))
            .Where(row => row.ReceivedAt >= period.From && row.ReceivedAt < period.To)
            .Select(row => new { row.Id, row.ReceivedAt })
            .ToListAsync(ct);
        return [.. rows.Select(row => (row.Id, row.ReceivedAt))];
    }

    public async Task<IReadOnlyList<ClosedFact>> Closed(Reader by, Period period, CancellationToken ct)
    {
        var rows = await OfClosed(by, period, await duties.Drills(ct))
            .Select(row => new
            {
                row.Id,
                row.ReceivedAt,
                ClosedAt = row.ClosedAt!.Value,
                row.Fields,
                row.Run.DefinitionId,
                row.Run.Version,
            })
            .ToListAsync(ct);
        var open = await sight.Of(by, rows.Select(row => (row.DefinitionId, row.Version)), ct);
        return
        [
            .. rows.Select(row =>
            {
                using var fields = JsonDocument.Parse(row.Fields);
                var entered = new EnteredFields(fields, open[(row.DefinitionId, row.Version)]);
                return new ClosedFact(
                    row.Id,
                    row.ReceivedAt,
                    row.ClosedAt,
                    entered.Text(DutyFields.Resolved),
                    entered.Text(DutyFields.Satisfaction),
                    entered.Of(DutyFields.Redone) is { ValueKind: JsonValueKind.True }
                );
            }),
        ];
    }

    /// <summary>Of the cases that <see cref="Closed"/> tells of.</summary>
    public async Task<ILookup<long, Period>> PausesOfClosed(Reader by, Period period, CancellationToken ct)
    {
        var closed = OfClosed(by, period, await duties.Drills(ct)).Select(row => row.Id);
        var rows = await db.TaskPauses.AsNoTracking().Where(row => closed.Contains(row.CaseId)).ToListAsync(ct);
        return rows.ToLookup(row => row.CaseId, row => new Period(row.Since, row.Until));
    }

    /// <summary>Tasks of which a limit fell in the period, whichever.</summary>
    public async Task<IReadOnlyList<WorkFact>> Due(Reader by, Period period, CancellationToken ct)
    {
        var drills = await duties.Drills(ct);
        var tasks = db.OfVisible(db.Tasks.Where(task => task.Status != InboxTaskStatus.Cancelled), by);
        var due = tasks.Where(task => task.DueAt >= period.From && task.DueAt < period.To);
        var first = tasks.Where(task =>
            task.FirstDue >= period.From && task.FirstDue < period.To && (task.DueAt < period.From || task.DueAt >= period.To)
        );
        var facts = new List<WorkFact>();
        foreach (var some in new[] { due, first })
        {
            var rows = await some.Select(task => new
                {
                    task.CaseId,
                    task.Unit,
                    task.ClosedAt,
                    task.DueAt,
                    task.FirstDue,
                })
                .ToListAsync(ct);
            facts.AddRange(
                rows.Where(row => !drills.Contains(row.CaseId))
                    .Select(row => new WorkFact(row.CaseId, 0, "", row.Unit, default, null, row.ClosedAt, row.DueAt, row.FirstDue))
            );
        }
        return facts;
    }

    // A task of the period belongs to a case that was not closed before it: the rest need not be looked at.
    public async Task<IReadOnlyList<WorkFact>> Done(Reader by, Period period, CancellationToken ct)
    {
        var drills = await duties.Drills(ct);
        var rows = await DoneIn(by, period)
            .Select(task => new
            {
                task.CaseId,
                task.Visit,
                task.StepName,
                task.OpenedAt,
                task.ClaimedAt,
                task.ClosedAt,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Where(row => !drills.Contains(row.CaseId))
                .Select(row => new WorkFact(row.CaseId, row.Visit, row.StepName, null, row.OpenedAt, row.ClaimedAt, row.ClosedAt, null)),
        ];
    }

    /// <summary>Of the visits that <see cref="Done"/> tells of.</summary>
    public async Task<ILookup<(long Case, int Visit), Period>> PausesOfDone(Reader by, Period period, CancellationToken ct)
    {
        var done = DoneIn(by, period).Select(task => task.CaseId);
        var rows = await db.TaskPauses.AsNoTracking().Where(row => done.Contains(row.CaseId)).ToListAsync(ct);
        return rows.ToLookup(row => (row.CaseId, row.Visit), row => new Period(row.Since, row.Until));
    }

    /// <summary>Cases with a level whose procedure publishes an answer.</summary>
    public async Task<IReadOnlyList<ResponseFact>> Responses(Reader by, Period period, CancellationToken ct)
    {
        var answering = await duties.Answering(ct);
        var since =
            period.From > DateTimeOffset.MinValue.AddHours(ResponseClock.LongestHours)
                ? period.From.AddHours(-ResponseClock.LongestHours)
                : period.From;
        var rows = await Cases(by, await duties.Drills(ct))
            .Where(row => row.ReceivedAt >= since && row.ReceivedAt < period.To && row.Level != null)
            .Where(row => answering.Contains(row.Run.DefinitionId))
            .Select(row => new
            {
                row.Id,
                Level = row.Level!.Value,
                row.DiscoveredAt,
                row.ReceivedAt,
                row.Fields,
                row.ClosedAt,
                row.Run.DefinitionId,
                row.Run.Version,
            })
            .ToListAsync(ct);
        var open = await sight.Of(by, rows.Select(row => (row.DefinitionId, row.Version)), ct);
        return
        [
            // Whoever may not read when it was answered is told nothing of it, and not that it was not.
            .. rows.Where(row => open[(row.DefinitionId, row.Version)].IsOpen(DutyFields.ReleasedAt))
                .Select(row =>
                {
                    using var fields = JsonDocument.Parse(row.Fields);
                    var entered = new EnteredFields(fields, open[(row.DefinitionId, row.Version)]);
                    return new ResponseFact(
                        row.Id,
                        row.Level,
                        row.DiscoveredAt,
                        row.ReceivedAt,
                        entered.Moment(DutyFields.ReleasedAt),
                        row.ClosedAt
                    );
                }),
        ];
    }

    private IQueryable<CaseRow> Cases(Reader by, IReadOnlyCollection<long> drills) =>
        db.OfVisible(db.Cases, by).Where(row => !drills.Contains(row.Id));

    private IQueryable<CaseRow> OfClosed(Reader by, Period period, IReadOnlyCollection<long> drills) =>
        Cases(by, drills).Where(row => row.ClosedAt >= period.From && row.ClosedAt < period.To && row.Status == CaseStatus.Closed);

    private IQueryable<TaskRow> DoneIn(Reader by, Period period) =>
        db.OfVisible(
            db.Tasks.Where(task =>
                task.Status == InboxTaskStatus.Completed
                && task.ClosedAt >= period.From
                && task.ClosedAt < period.To
                && (task.Case.ClosedAt == null || task.Case.ClosedAt >= period.From)
            ),
            by
        );
}
