using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.People;

/// <summary>
/// 委托 as they stand in the database when something is asked: nothing of them is kept with a task, so that one holds at once when it is
/// given and no longer when it is ended, on every node.
/// </summary>
public sealed class StandingDelegations(OfficeSettings settings)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(settings.Zone);

    /// <summary>The office's day.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>Those that have been given, have not been ended, and hold on a day or later.</summary>
    public static IQueryable<DelegationRow> From(CaseFlowDb db, DateOnly day) =>
        db.Delegations.AsNoTracking().Where(row => row.EndedAt == null && row.Until >= day);

    /// <summary>Those that hold at a moment.</summary>
    public async Task<IReadOnlyList<Delegation>> At(CaseFlowDb db, DateTimeOffset moment, CancellationToken ct)
    {
        var day = DayOf(moment);
        var rows = await From(db, day).Where(row => row.From <= day).OrderBy(row => row.Id).ToListAsync(ct);
        return [.. rows.Select(row => row.Given)];
    }

    /// <summary>Whose tasks somebody may do at a moment.</summary>
    public async Task<ImmutableArray<ActingFor>> Of(CaseFlowDb db, Staff staff, string person, DateTimeOffset moment, CancellationToken ct)
    {
        var day = DayOf(moment);
        var rows = await From(db, day).Where(row => row.Delegate == person && row.From <= day).OrderBy(row => row.Id).ToListAsync(ct);
        return Principals(staff, rows.Select(row => row.Given));
    }

    /// <param name="held">Delegations that hold now. Of a principal who has left the office nothing is handed on.</param>
    public static ImmutableArray<ActingFor> Principals(Staff staff, IEnumerable<Delegation> held) =>
        [
            .. held.Where(one => staff.Find(one.Principal) is not null)
                .Select(one => new ActingFor(staff.ReaderOf(staff.People.ActorOf(one.Principal)), one.Procedures)),
        ];
}
