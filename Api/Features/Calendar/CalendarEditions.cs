using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Recounting;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Calendar;

/// <param name="Warnings">Years whose holidays are not known: the current one and, from October on, the coming one.</param>
public sealed record CalendarInForce(
    int Number,
    DateTimeOffset EffectiveFrom,
    string Zone,
    ImmutableArray<CalendarYear> Years,
    ImmutableArray<OfficeHours> Hours,
    bool RollCalendarDays,
    ImmutableArray<CalendarWarning> Warnings
);

/// <summary>
/// The work calendar as it is, and its next edition. Editions are never changed: a limit keeps its moment until it is counted by another
/// edition, and a replay counts with the edition of its day.
/// </summary>
public sealed class CalendarEditions(
    CaseFlowDb db,
    CalendarShelf shelf,
    LimitCounts counts,
    RecountBell bell,
    StaffDirectory directory,
    TimeProvider clock
)
{
    /// <summary>The State Council announces the coming year in October or November (DOMAIN §4).</summary>
    private const int MonthOfNotices = 10;

    public async Task<CalendarInForce> InForce(CancellationToken ct)
    {
        var now = clock.Now();
        return View(await shelf.At(db, now, ct), now);
    }

    /// <summary>Going back to an edition before the last.</summary>
    public async Task<OrRefusal<CalendarChange>> BackTo(int number, CancellationToken ct)
    {
        var all = await shelf.All(db, ct);
        return all.SkipLast(1).FirstOrDefault(one => one.Edition.Number == number) is { } earlier
            ? CalendarChange.BackTo(earlier.Edition)
            : CalendarRefusals.NoEdition;
    }

    /// <summary>An edition, in force from now on, that differs from the last one by a change; it is not saved.</summary>
    public async Task<OrRefusal<CalendarEdition>> Next(CalendarChange change, CancellationToken ct)
    {
        var last = await Last(ct);
        if (change.Seen is { } seen && seen != last.Number)
            return await ChangedBy(last, ct);
        if (EditionNote.Of(last) is { IsUnderWay: true })
            return CalendarRefusals.LimitsMoving;
        var edition = change.Made(JsonSerializer.Deserialize<CalendarEdition>(last.Edition, EngineJson.Options)!) with
        {
            Number = last.Number + 1,
            EffectiveFrom = clock.Now(),
        };
        var problems = CalendarChecks.ProblemsOf(edition);
        return problems.IsEmpty ? edition : CalendarRefusals.Unusable(problems);
    }

    public CalendarInForce Shown(CalendarEdition edition) => View(new WorkCalendar(edition), clock.Now());

    /// <summary>Adds an edition, in force from now on, that differs from the last one by a change.</summary>
    /// <param name="preview">Hash of what was previewed, where the limits that run move along; null where they stay as they were set.</param>
    public async Task<OrRefusal<CalendarInForce>> Add(CalendarChange change, Reader by, string? preview, CancellationToken ct)
    {
        var next = await Next(change, ct);
        if (next.Refusal is { } refusal)
            return refusal;
        var edition = next.Value;
        var limits = preview is null ? null : await Planned(edition, by, preview, ct);
        if (preview is not null && limits is null)
            return CalendarRefusals.LimitsChanged;
        var note = new EditionNote(by.Person, change.What, limits, limits is { IsEmpty: false } ? null : clock.Now());
        db.Calendars.Add(note.RowOf(edition));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem) when (DbConflict.IsDuplicate(problem))
        {
            return await ChangedBy(await Last(ct), ct);
        }
        shelf.Forget();
        bell.Ring();
        return Shown(edition);
    }

    private Task<CalendarRow> Last(CancellationToken ct) => db.Calendars.AsNoTracking().OrderByDescending(row => row.Number).FirstAsync(ct);

    private async Task<Refusal> ChangedBy(CalendarRow last, CancellationToken ct)
    {
        var note = EditionNote.Of(last);
        var by = note is null ? null : (await directory.Read(db, ct)).NameOf(note.By);
        return CalendarRefusals.ChangedMeanwhile(new Meanwhile(by, last.EffectiveFrom, note?.Change));
    }

    // Every case is counted alike; whoever asks has seen those that are not about them (回避), and only these can have changed for them.
    private async Task<ImmutableArray<PlannedLimit>?> Planned(CalendarEdition edition, Reader by, string preview, CancellationToken ct)
    {
        var counted = await counts.Of(new WorkCalendar(edition), db.Cases, ct);
        var shown = await db.NotAbout(db.Cases.Where(row => row.Status == CaseStatus.Open), by).Select(row => row.Id).ToListAsync(ct);
        if (counted.Hash(edition.Number, shown.ToHashSet()) != preview)
            return null;
        return [.. counted.Moved.Select(one => one.Planned())];
    }

    private static CalendarInForce View(WorkCalendar calendar, DateTimeOffset now)
    {
        var edition = calendar.Edition;
        var until = calendar.LocalDate(now).Month >= MonthOfNotices ? now.AddYears(1) : now;
        return new CalendarInForce(
            edition.Number,
            edition.EffectiveFrom,
            edition.Zone,
            [.. edition.Years.OrderBy(year => year.Year)],
            edition.Hours,
            edition.RollCalendarDays,
            calendar.Warnings(now, until)
        );
    }
}
