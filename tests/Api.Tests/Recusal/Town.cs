using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>
/// A random office: a tree of units, heads, deputies and people of many roles, who move. It says in words of its own whom an item bars,
/// from the subject downwards, so that the product's rule is compared with another.
/// </summary>
internal sealed class Town
{
    private static readonly string[] Posts =
    [
        Roles.Handler,
        Roles.Supervisor,
        Roles.Leader,
        Roles.Collector,
        Roles.Assessor,
        Roles.UnitHead,
        Roles.UnitDeputy,
        Roles.ProcedureAdmin,
    ];

    private readonly Dictionary<string, string?> parents = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Unit, string[] Roles)> people = new(StringComparer.Ordinal);

    /// <summary>How often it was reorganised: whoever is moved has to sign in anew.</summary>
    public int Changes { get; private set; }

    public IReadOnlyList<string> Units => [.. parents.Keys.Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> People => [.. people.Keys];

    public static Town Of(Random random)
    {
        var town = new Town();
        for (var i = 0; i < random.Next(3, 6); i++)
            town.parents[$"u{i}"] = i == 0 || random.Next(5) == 0 ? null : $"u{random.Next(i)}";
        foreach (var unit in town.Units)
            town.Hire($"{unit}h", unit, Roles.Handler);
        // Somebody for each duty, whatever is drawn; the other roles as it comes.
        foreach (var role in Posts.Concat([Roles.Supervisor, Roles.Leader, Roles.UnitHead]))
            town.Hire(
                $"p{town.people.Count}",
                Pick(random, town.Units),
                [role, .. Posts.Where(_ => random.Next(6) == 0).Except([role], StringComparer.Ordinal)]
            );
        return town;
    }

    /// <summary>An office of four units, of which one stands under another, with people for every duty in each.</summary>
    public static Town OfFour()
    {
        var town = new Town();
        foreach (var (unit, parent) in new[] { ("gov", null), ("up", "gov"), ("own", "up"), ("else", "gov") })
        {
            town.parents[unit] = parent;
            town.Hire($"{unit}-hand", unit, Roles.Handler);
            town.Hire($"{unit}-head", unit, Roles.UnitHead, Roles.Handler, Roles.Leader);
            town.Hire($"{unit}-super", unit, Roles.Supervisor, Roles.Leader);
            town.Hire($"{unit}-coll", unit, Roles.Collector, Roles.Handler);
            town.Hire($"{unit}-admin", unit, Roles.ProcedureAdmin);
        }
        town.Hire("gov-second", "gov", Roles.UnitDeputy, Roles.Supervisor);
        town.Hire("else-second", "else", Roles.Supervisor, Roles.Collector);
        return town;
    }

    public void Found(string unit, string? parent)
    {
        Changes++;
        parents[unit] = parent;
    }

    /// <summary>Somebody new, or somebody known with another unit or other roles.</summary>
    public void Hire(string code, string unit, params string[] roles)
    {
        Changes++;
        people[code] = (unit, roles);
    }

    public static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static string UnitName(string unit) => $"名称{unit}";

    private static string PersonName(string code) => $"姓名{code}";

    /// <summary>What somebody will be called who is not of the office yet.</summary>
    public static string NamedOf(string code, bool isUnit) => isUnit ? UnitName(code) : PersonName(code);

    /// <summary>What a code is called; whoever is not of the office is called as they are given.</summary>
    public string NameOf(string code) =>
        parents.ContainsKey(code) ? UnitName(code)
        : people.ContainsKey(code) ? PersonName(code)
        : code;

    public IReadOnlyList<string> With(string role) => [.. people.Where(one => one.Value.Roles.Contains(role)).Select(one => one.Key)];

    public string[] RolesOf(string person) => people[person].Roles;

    /// <summary>Whom an item about these must not reach.</summary>
    public HashSet<string> BarredBy(IEnumerable<string> subjects)
    {
        var barred = new HashSet<string>(StringComparer.Ordinal);
        foreach (var named in subjects)
        {
            var subject = people.Keys.Concat(parents.Keys).FirstOrDefault(code => NameOf(code) == named) ?? named;
            if (people.TryGetValue(subject, out var member))
            {
                barred.Add(subject);
                if (Heads(member.Unit).Contains(subject))
                    barred.UnionWith(Below(member.Unit));
            }
            else if (parents.ContainsKey(subject))
            {
                barred.UnionWith(Below(subject));
            }
        }
        return barred;
    }

    /// <summary>A person moves, a unit is placed under another, or somebody becomes or is no longer head.</summary>
    public void Reorganise(Random random)
    {
        Changes++;
        var person = Pick(random, People);
        switch (random.Next(3))
        {
            case 0:
                people[person] = people[person] with { Unit = Pick(random, Units) };
                break;
            case 1:
                var unit = Pick(random, Units);
                parents[unit] = Pick(random, [.. Units.Except(Under(unit), StringComparer.Ordinal).Append(null)]);
                break;
            default:
                var roles = people[person].Roles;
                people[person] = people[person] with
                {
                    Roles = roles.Contains(Roles.UnitHead)
                        ? [.. roles.Except([Roles.UnitHead], StringComparer.Ordinal)]
                        : [.. roles, Roles.UnitHead],
                };
                break;
        }
    }

    /// <summary>Writes the office as it stands; the caller keeps the edition.</summary>
    public async Task Store(CaseFlowDb db, Func<Account, string> hash, CancellationToken ct)
    {
        foreach (var unit in Units)
        {
            var row = await db.Units.FindAsync([unit], ct) ?? db.Units.Add(new UnitRow { Code = unit, Name = UnitName(unit) }).Entity;
            row.Parent = parents[unit];
        }
        foreach (var (code, (unit, roles)) in people)
        {
            if (await db.Users.FindAsync([code], ct) is not { } account)
            {
                account = new Account
                {
                    Id = code,
                    UserName = code,
                    NormalizedUserName = code.ToUpperInvariant(),
                    Name = PersonName(code),
                    Unit = unit,
                    Email = $"{code}@office.example",
                    SecurityStamp = code,
                };
                account.PasswordHash = hash(account);
                db.Users.Add(account);
            }
            account.Unit = unit;
            db.UserRoles.RemoveRange(await db.UserRoles.Where(held => held.UserId == code && !roles.Contains(held.RoleId)).ToListAsync(ct));
            var held = await db.UserRoles.Where(one => one.UserId == code).Select(one => one.RoleId).ToListAsync(ct);
            db.UserRoles.AddRange(
                roles.Except(held, StringComparer.Ordinal).Select(role => new IdentityUserRole<string> { UserId = code, RoleId = role })
            );
        }
    }

    private IEnumerable<string> Below(string unit) => people.Where(one => Under(unit).Contains(one.Value.Unit)).Select(one => one.Key);

    private HashSet<string> Under(string unit)
    {
        var under = new HashSet<string>(StringComparer.Ordinal) { unit };
        while (parents.Any(one => one.Value is { } parent && under.Contains(parent) && under.Add(one.Key))) { }
        return under;
    }

    private string[] Heads(string unit)
    {
        string[] Holding(string role) =>
            [.. people.Where(one => one.Value.Unit == unit && one.Value.Roles.Contains(role)).Select(one => one.Key)];
        return Holding(Roles.UnitHead) is { Length: > 0 } heads ? heads : Holding(Roles.UnitDeputy);
    }
}
