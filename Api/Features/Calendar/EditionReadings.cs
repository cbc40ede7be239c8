using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Recounting;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Calendar;

/// <param name="By">Name of whoever made it; null where that was not kept.</param>
/// <param name="What">What was changed; null for the calendar that the office began with.</param>
/// <param name="Limits">Null where the limits stayed as they were set.</param>
public sealed record CalendarEditionView(int Number, DateTimeOffset EffectiveFrom, Saying? By, Saying? What, LimitsMoved? Limits);

/// <param name="All">The limits that were previewed, and those that came while it was being saved. None about the reader is counted.</param>
/// <param name="Late">Those that came while it was being saved.</param>
public sealed record LimitsMoved(bool Done, int All, int Moved, int Waiting, int Late, ImmutableArray<LimitsLeft> Left);

/// <summary>Limits that were not moved, for one reason.</summary>
/// <param name="Cases">By name, those that the reader may know of: the first hundred.</param>
public sealed record LimitsLeft(Saying Why, int Count, ImmutableArray<LimitLeft> Cases);

public sealed record LimitLeft(long CaseId, string Number, string Title, string StepName);

/// <summary>What is shown of editions of the calendar. Limits of cases about whoever reads are not among it (回避).</summary>
public sealed class EditionReadings(CaseFlowDb db, StaffDirectory directory)
{
    private const int MostEditions = 50;
    private const int MostNamed = 100;

    private static readonly Right Reading = Rights.Named(Rights.ReadCases);

    /// <summary>Newest first.</summary>
    public async Task<ImmutableArray<CalendarEditionView>> All(Reader by, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        var rows = await db.Calendars.AsNoTracking().OrderByDescending(row => row.Number).Take(MostEditions).ToListAsync(ct);
        var views = ImmutableArray.CreateBuilder<CalendarEditionView>(rows.Count);
        foreach (var row in rows)
        {
            var note = EditionNote.Of(row);
            views.Add(
                new CalendarEditionView(
                    row.Number,
                    row.EffectiveFrom,
                    note is null ? null : staff.NameOf(note.By),
                    note?.Change,
                    note is { Limits: { } limits } ? await Of(note, limits, by, ct) : null
                )
            );
        }
        return views.ToImmutable();
    }

    private async Task<LimitsMoved> Of(EditionNote note, ImmutableArray<PlannedLimit> planned, Reader by, CancellationToken ct)
    {
        var about = await About(by, ct);
        var limits = planned.RemoveAll(one => about.Contains(one.CaseId));
        int Count(LimitAnswer answer) => limits.Count(one => one.Answer == answer);
        var left = limits.Where(one => one.Answer == LimitAnswer.Left).ToArray();
        var named = await Named([.. left.Select(one => one.CaseId).Distinct().Take(MostNamed)], by, ct);
        return new LimitsMoved(
            !note.IsUnderWay,
            limits.Length,
            Count(LimitAnswer.Moved),
            Count(LimitAnswer.Waiting),
            limits.Count(one => one.Late),
            [
                .. left.GroupBy(one => one.Told!)
                    .OrderByDescending(group => group.Count())
                    .Select(group => new LimitsLeft(group.Key, group.Count(), [.. Cases(group, named)])),
            ]
        );
    }

    private static IEnumerable<LimitLeft> Cases(IEnumerable<PlannedLimit> limits, Dictionary<long, (string Number, string Title)> named) =>
        from one in limits
        where named.ContainsKey(one.CaseId)
        let known = named[one.CaseId]
        select new LimitLeft(one.CaseId, known.Number, known.Title, one.StepName);

    private async Task<HashSet<long>> About(Reader by, CancellationToken ct)
    {
        var notAbout = db.NotAbout(db.Cases, by);
        return
        [
            .. await db
                .Cases.Where(row => row.Subjects != null && !notAbout.Any(other => other.Id == row.Id))
                .Select(row => row.Id)
                .ToListAsync(ct),
        ];
    }

    private async Task<Dictionary<long, (string Number, string Title)>> Named(long[] ids, Reader by, CancellationToken ct)
    {
        if (!Reading.IsHeldBy(by) || ids.Length == 0)
            return [];
        var rows = await db.VisibleTo(by)
            .Where(row => ids.Contains(row.Id))
            .Select(row => new
            {
                row.Id,
                row.Number,
                row.Title,
            })
            .ToListAsync(ct);
        return rows.ToDictionary(row => row.Id, row => (row.Number, row.Title));
    }
}
