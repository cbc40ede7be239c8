using System.Text.Json;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Shelves;

/// <summary>The calendar editions of the office. An edition never changes; a new announcement makes a new one.</summary>
public sealed class CalendarShelf(TimeProvider clock)
{
    private readonly Remembered<IReadOnlyList<WorkCalendar>> editions = new(clock);

    /// <summary>The edition in force at a moment: the last that has taken effect, else the first.</summary>
    public async ValueTask<WorkCalendar> At(CaseFlowDb db, DateTimeOffset moment, CancellationToken ct)
    {
        var all = await All(db, ct);
        var inForce = all[0];
        foreach (var calendar in all)
        {
            if (calendar.Edition.EffectiveFrom <= moment)
                inForce = calendar;
        }
        return inForce;
    }

    public async ValueTask<WorkCalendar> Numbered(CaseFlowDb db, int number, CancellationToken ct)
    {
        var all = await All(db, ct);
        return all.FirstOrDefault(calendar => calendar.Edition.Number == number)
            ?? throw new InvalidOperationException($"Calendar edition {number} is missing.");
    }

    /// <summary>To be called after an edition was added.</summary>
    public void Forget() => editions.Forget();

    /// <summary>All editions, in the order in which they take effect.</summary>
    public ValueTask<IReadOnlyList<WorkCalendar>> All(CaseFlowDb db, CancellationToken ct) => editions.Get(() => Load(db, ct));

    private static async Task<IReadOnlyList<WorkCalendar>> Load(CaseFlowDb db, CancellationToken ct)
    {
        var rows = await db.Calendars.AsNoTracking().OrderBy(row => row.EffectiveFrom).ThenBy(row => row.Number).ToListAsync(ct);
        if (rows.Count == 0)
            throw new InvalidOperationException("The office has no work calendar: the database was not set up.");
        return [.. rows.Select(row => new WorkCalendar(JsonSerializer.Deserialize<CalendarEdition>(row.Edition, EngineJson.Options)!))];
    }
}
