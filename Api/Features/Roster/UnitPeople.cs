using CaseFlow.Api.Features.People;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Handover;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Roster;

/// <summary>Somebody of a unit, without a word of any case.</summary>
/// <param name="Email">Null for a person who gets no mail.</param>
/// <param name="Open">Tasks that they hold or that are addressed to them by name.</param>
/// <param name="Overdue">Those of them whose time is over.</param>
/// <param name="Away">Null for somebody whom nobody stands in for today.</param>
/// <param name="LeftAt">Null for somebody who is of the office.</param>
/// <param name="ToHandOver">Of somebody who left: how much still names them.</param>
/// <param name="Stamp">To be sent with a change.</param>
public sealed record RosterPerson(
    string Code,
    string Name,
    IReadOnlyList<Role> Roles,
    string? Email,
    int Open,
    int Overdue,
    Absence? Away,
    DateTimeOffset? LeftAt,
    int ToHandOver,
    string Stamp
);

/// <param name="Until">The last day (the office's).</param>
/// <param name="By">Names of those who stand in.</param>
public sealed record Absence(DateOnly Until, IReadOnlyList<Saying> By);

public sealed class UnitPeople(CaseFlowDb db, StandingDelegations delegations, IEnumerable<INamesPeople> areas, TimeProvider clock)
{
    // All that names one of them is asked for: who left long ago has their page of handovers.
    private const int MostFormer = 20;

    /// <param name="by">Who asks: what is about them is not counted.</param>
    public async Task<IReadOnlyList<RosterPerson>> Of(string unit, Staff staff, Reader by, CancellationToken ct)
    {
        var accounts = await db.Users.AsNoTracking().Where(account => account.Unit == unit).ToListAsync(ct);
        var (here, former) = (accounts.Where(one => one.LeftAt is null), accounts.Where(one => one.LeftAt is not null));
        Account[] shown =
        [
            .. here.OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal),
            .. former.OrderByDescending(one => one.LeftAt).ThenBy(one => one.Id, StringComparer.Ordinal).Take(MostFormer),
        ];
        var codes = shown.Select(one => one.Id).ToArray();
        var (roles, tasks, away) = (await RolesOf(codes, ct), await TasksOf(codes, by, ct), await AwayOf(staff, ct));
        var people = new List<RosterPerson>();
        foreach (var account in shown)
        {
            var (open, overdue) = tasks.GetValueOrDefault(account.Id);
            people.Add(
                new RosterPerson(
                    account.Id,
                    account.Name,
                    [.. roles[account.Id].Select(role => new Role(role, Roles.NameOf(role)))],
                    account.Email,
                    open,
                    overdue,
                    away.GetValueOrDefault(account.Id),
                    account.LeftAt,
                    account.LeftAt is null ? 0 : await Naming(account.Id, by, ct),
                    AccountReadings.StampOf(account, roles[account.Id])
                )
            );
        }
        return people;
    }

    private async Task<ILookup<string, string>> RolesOf(string[] codes, CancellationToken ct) =>
        (
            await db
                .UserRoles.Where(held => codes.Contains(held.UserId))
                .Join(db.Roles, held => held.RoleId, role => role.Id, (held, role) => new { held.UserId, Role = role.Name! })
                .ToListAsync(ct)
        )
            .OrderBy(held => held.Role, StringComparer.Ordinal)
            .ToLookup(held => held.UserId, held => held.Role, StringComparer.Ordinal);

    private async Task<Dictionary<string, (int Open, int Overdue)>> TasksOf(string[] codes, Reader by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var counts = await db.NotAbout(db.Tasks, by)
            .Where(task => task.Status == InboxTaskStatus.Open)
            .Select(task => new { Holder = task.ClaimedBy ?? task.Person, IsOver = task.DueAt != null && task.DueAt < now })
            .Where(task => task.Holder != null && codes.Contains(task.Holder))
            .GroupBy(task => new { task.Holder, task.IsOver })
            .Select(group => new
            {
                group.Key.Holder,
                group.Key.IsOver,
                Count = group.Count(),
            })
            .ToListAsync(ct);
        return counts
            .GroupBy(one => one.Holder!, StringComparer.Ordinal)
            .ToDictionary(
                one => one.Key,
                one => (one.Sum(part => part.Count), one.Where(part => part.IsOver).Sum(part => part.Count)),
                StringComparer.Ordinal
            );
    }

    private async Task<Dictionary<string, Absence>> AwayOf(Staff staff, CancellationToken ct) =>
        (await delegations.At(db, clock.GetUtcNow(), ct))
            .GroupBy(one => one.Principal, StringComparer.Ordinal)
            .ToDictionary(
                one => one.Key,
                one => new Absence(
                    one.Max(given => given.Until),
                    [.. one.Select(given => given.Delegate).Distinct(StringComparer.Ordinal).Select(staff.NameOf)]
                ),
                StringComparer.Ordinal
            );

    private async Task<int> Naming(string person, Reader by, CancellationToken ct)
    {
        var count = 0;
        foreach (var area in areas)
            count += (await area.Of(person, null, by, ct)).Count;
        return count;
    }
}
