using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
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
/// The work calendar as it is, and its next edition. Editions are never changed: deadlines set under an earlier one keep their
/// moments, and a replay counts with the edition of its day.
/// </summary>
public sealed class CalendarEditions(CaseFlowDb db, CalendarShelf shelf, TimeProvider clock)
{
    /// <summary>The State Council announces the coming year in October or November (DOMAIN §4).</summary>
    private const int MonthOfNotices = 10;

    public async Task<CalendarInForce> InForce(CancellationToken ct)
    {
        var now = clock.Now();
        return View(await shelf.At(db, now, ct), now);
    }

    /// <summary>An edition, in force from now on, that differs from the last one by a change; it is not saved.</summary>
    public async Task<OrRefusal<CalendarEdition>> Next(Func<CalendarEdition, CalendarEdition> change, CancellationToken ct)
    {
        var last = await db.Calendars.AsNoTracking().OrderByDescending(row => row.Number).FirstAsync(ct);
        var edition = change(JsonSerializer.Deserialize<CalendarEdition>(last.Edition, EngineJson.Options)!) with
        {
            Number = last.Number + 1,
            EffectiveFrom = clock.Now(),
        };
        var problems = CalendarChecks.ProblemsOf(edition);
        return problems.IsEmpty ? edition : CalendarRefusals.Unusable(problems);
    }

    public CalendarInForce Shown(CalendarEdition edition) => View(new WorkCalendar(edition), clock.Now());

    /// <summary>Adds an edition, in force from now on, that differs from the last one by a change.</summary>
    public async Task<OrRefusal<CalendarInForce>> Add(Func<CalendarEdition, CalendarEdition> change, CancellationToken ct)
    {
        var next = await Next(change, ct);
        if (next.Refusal is { } refusal)
            return refusal;
        var edition = next.Value;
        db.Calendars.Add(
            new CalendarRow
            {
                Number = edition.Number,
                EffectiveFrom = edition.EffectiveFrom,
                Edition = JsonSerializer.Serialize(edition, EngineJson.Options),
            }
        );
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem) when (DbConflict.IsDuplicate(problem))
        {
            return CalendarRefusals.ChangedMeanwhile;
        }
        shelf.Forget();
        return Shown(edition);
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
