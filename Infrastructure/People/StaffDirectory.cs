using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.People;

/// <param name="Code">Person code: the account's id.</param>
/// <param name="Language">What the person reads: one of <see cref="Domain.Sayings.Languages.All"/>.</param>
public sealed record StaffMember(string Code, string Name, string Unit, string? Email, string Language, ImmutableArray<string> Roles);

/// <summary>Everyone of the office with unit and roles, in memory: who is told what is decided from here.</summary>
public sealed class StaffDirectory(TimeProvider clock)
{
    private readonly Remembered<Staff> staff = new(clock);

    public ValueTask<Staff> Read(CaseFlowDb db, CancellationToken ct) => staff.Get(() => Load(db, ct));

    /// <summary>To be called after accounts, roles or units changed.</summary>
    public void Forget() => staff.Forget();

    private static async Task<Staff> Load(CaseFlowDb db, CancellationToken ct)
    {
        var roles = (await db.UserRoles.Join(db.Roles, held => held.RoleId, role => role.Id, (held, role) => new { held.UserId, role.Name })
            .ToListAsync(ct)).ToLookup(held => held.UserId, held => held.Name!, StringComparer.Ordinal);
        var people = await db.Users.AsNoTracking()
            .Select(account => new { account.Id, account.Name, account.Unit, account.Email, account.Language, Left = account.LeftAt != null })
            .ToListAsync(ct);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, unit => unit.Name, StringComparer.Ordinal, ct);
        var left = people.Where(one => one.Left).ToDictionary(one => one.Id, one => one.Name, StringComparer.Ordinal);
        var members = people.Where(one => !one.Left)
            .Select(one => new StaffMember(one.Id, one.Name, one.Unit, one.Email, one.Language, [.. roles[one.Id]]));
        return new Staff([.. members], left, units);
    }
}

/// <summary>A snapshot of the staff.</summary>
/// <param name="leftNames">Names of those who have left, by code: the trace still names them, nothing reaches them.</param>
public sealed class Staff(ImmutableArray<StaffMember> members, IReadOnlyDictionary<string, string> leftNames, IReadOnlyDictionary<string, string> unitNames)
{
    private readonly ILookup<string, StaffMember> byRole =
        members.SelectMany(member => member.Roles.Select(role => (role, member))).ToLookup(held => held.role, held => held.member, StringComparer.Ordinal);

    private readonly ILookup<string, StaffMember> byUnit = members.ToLookup(member => member.Unit, StringComparer.Ordinal);

    private readonly ILookup<string, string> byUnitName = unitNames.ToLookup(unit => unit.Value, unit => unit.Key, StringComparer.Ordinal);

    private readonly Dictionary<string, StaffMember> byCode = members.ToDictionary(member => member.Code, StringComparer.Ordinal);

    public ImmutableArray<StaffMember> Members => members;

    public StaffMember? Find(string code) => byCode.GetValueOrDefault(code);

    public string NameOf(string code) => Find(code)?.Name ?? leftNames.GetValueOrDefault(code) ?? (code == Actor.System.Person ? "系统" : code);

    public string UnitName(string code) => unitNames.GetValueOrDefault(code) ?? code;

    /// <summary>Codes of the units that have exactly this name: several when an office gave a name twice.</summary>
    public IEnumerable<string> UnitsNamed(string name) => byUnitName[name];

    public bool HasUnit(string code) => unitNames.ContainsKey(code);

    /// <summary>Codes of the units with this in their name.</summary>
    public IEnumerable<string> UnitsLike(string part) =>
        unitNames.Where(unit => unit.Value.Contains(part, StringComparison.OrdinalIgnoreCase)).Select(unit => unit.Key);

    public IEnumerable<StaffMember> WithRole(string role) => byRole[role];

    public IEnumerable<StaffMember> HeadsOf(string unit) =>
        byUnit[unit].Where(member => member.Roles.Contains(Roles.UnitHead, StringComparer.Ordinal));

    /// <summary>Everyone whom a task is addressed to.</summary>
    public IEnumerable<StaffMember> Addressed(Assignee to) => to switch
    {
        { Person: { } person } => Find(person) is { } one ? [one] : [],
        { Role: { } role } => byRole[role].Where(member => to.Unit is null || member.Unit == to.Unit),
        { Unit: { } unit } => byUnit[unit],
        _ => [],
    };
}
