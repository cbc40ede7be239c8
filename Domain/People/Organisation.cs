using System.Collections.Frozen;

namespace CaseFlow.Domain.People;

/// <summary>A unit in the tree of the office.</summary>
/// <param name="Parent">Code of the unit above; null at the top. One that is not there counts as none.</param>
public sealed record OrganisationUnit(string Code, string? Parent);

/// <summary>Somebody who was of the office and left.</summary>
/// <param name="Code">Person code.</param>
/// <param name="Unit">Where they were last.</param>
public sealed record FormerMember(string Code, string Unit);

/// <summary>Somebody who was in a unit and moved, or left.</summary>
/// <param name="Code">Person code.</param>
/// <param name="Until">When they were last there (UTC).</param>
public sealed record EarlierMember(string Code, string Unit, DateTimeOffset Until);

/// <summary>A person in the tree of the office.</summary>
/// <param name="Code">Person code: the account's id.</param>
public record Member(string Code, string Unit, ImmutableArray<string> Roles)
{
    public bool Holds(string role) => Roles.Contains(role, StringComparer.Ordinal);
}

/// <summary>
/// 组织. Units and their people at a moment, without names: who stands above whom, who heads what. Immutable and numbered: an event is
/// recorded with the edition that it was decided by, so that a replay asks the same office.
/// </summary>
public sealed class Organisation
{
    /// <summary>The edition of an office of which nothing is known: no unit is above another, nobody heads any.</summary>
    public static readonly Organisation None = new(0, [], []);

    private readonly FrozenDictionary<string, ImmutableArray<string>> above;
    private readonly FrozenDictionary<string, Member> byCode;
    private readonly ILookup<string, Member> byUnit;
    private readonly ILookup<string, string> below;
    private readonly FrozenDictionary<string, string> formerUnits;
    private readonly ILookup<string, EarlierMember> earlierUnits;

    /// <param name="number">1, 2, … for the editions of an office.</param>
    /// <param name="units">Circles of parents are harmless: a unit is never above itself.</param>
    /// <param name="former">Those who left; none in editions that were written before they were kept.</param>
    /// <param name="earlier">Who was where before; none in editions that were written before it was kept.</param>
    public Organisation(
        int number,
        ImmutableArray<OrganisationUnit> units,
        ImmutableArray<Member> members,
        ImmutableArray<FormerMember> former = default,
        ImmutableArray<EarlierMember> earlier = default
    )
    {
        (Number, Units, Members) = (number, units, members);
        earlierUnits = (earlier.IsDefault ? [] : earlier).ToLookup(one => one.Code, StringComparer.Ordinal);
        formerUnits = (former.IsDefault ? [] : former).ToFrozenDictionary(one => one.Code, one => one.Unit, StringComparer.Ordinal);
        var parents = units
            .Where(unit => unit.Parent is not null)
            .ToDictionary(unit => unit.Code, unit => unit.Parent!, StringComparer.Ordinal);
        var known = units.Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
        above = known.ToFrozenDictionary(code => code, code => Climb(code, parents, known), StringComparer.Ordinal);
        below = above
            .SelectMany(unit => unit.Value.Select(higher => (Higher: higher, Unit: unit.Key)))
            .ToLookup(pair => pair.Higher, pair => pair.Unit, StringComparer.Ordinal);
        byCode = members.ToFrozenDictionary(member => member.Code, StringComparer.Ordinal);
        byUnit = members.ToLookup(member => member.Unit, StringComparer.Ordinal);
    }

    public int Number { get; }

    public ImmutableArray<OrganisationUnit> Units { get; }

    public ImmutableArray<Member> Members { get; }

    /// <summary>Whether anything is known of the office. Where nothing is, nobody is taken off a task by themselves.</summary>
    public bool IsKnown => Number > 0;

    /// <summary>The unit above all others; null where the office has several such units or none.</summary>
    public string? Top => Units.Where(unit => Above(unit.Code).IsEmpty).Take(2).ToArray() is [var only] ? only.Code : null;

    /// <summary>The units above a unit, nearest first.</summary>
    public ImmutableArray<string> Above(string unit) => above.TryGetValue(unit, out var higher) ? higher : [];

    /// <summary>A unit and the units above it, nearest first.</summary>
    public IEnumerable<string> From(string unit) => Above(unit).Prepend(unit);

    /// <summary>A unit and all units below it.</summary>
    public IEnumerable<string> Within(string unit) => below[unit].Prepend(unit);

    public Member? Find(string person) => byCode.GetValueOrDefault(person);

    /// <summary>Units that a person was in before.</summary>
    public IEnumerable<EarlierMember> EarlierUnitsOf(string person) => earlierUnits[person];

    public IEnumerable<Member> In(string unit) => byUnit[unit];

    /// <summary>单位负责人; where a unit has none, its deputies stand in.</summary>
    public IEnumerable<Member> HeadsOf(string unit)
    {
        var heads = byUnit[unit].Where(member => member.Holds(Roles.UnitHead)).ToArray();
        return heads.Length > 0 ? heads : DeputiesOf(unit);
    }

    /// <summary>单位副职.</summary>
    public IEnumerable<Member> DeputiesOf(string unit) => byUnit[unit].Where(member => member.Holds(Roles.UnitDeputy));

    /// <summary>The units that a person heads; a person has one unit, so none or one.</summary>
    public IEnumerable<string> HeadedBy(string person) =>
        Find(person) is { } member && HeadsOf(member.Unit).Contains(member) ? [member.Unit] : [];

    /// <summary>Everyone whom a task is addressed to.</summary>
    public IEnumerable<Member> Addressed(Assignee to) =>
        to switch
        {
            { Person: { } person } => Find(person) is { } one ? [one] : [],
            { Unit: { } unit } => byUnit[unit].Where(member => to.Role is null || member.Holds(to.Role)),
            { Role: { } role } => Members.Where(member => member.Holds(role)),
            _ => [],
        };

    /// <summary>
    /// Who is asked where this one would have been: the same as long as they are of the office. In place of somebody who left, whoever heads
    /// the unit that they were in, or the next one above that somebody heads; where nobody does, the unit. Whether anybody has to recuse is
    /// asked by <see cref="Recusal"/>.
    /// </summary>
    public Assignee InPlaceOf(Assignee to)
    {
        if (to.Person is not { } person || Find(person) is not null || !formerUnits.TryGetValue(person, out var unit))
            return to;
        foreach (var at in From(unit))
        {
            if (HeadsOf(at).FirstOrDefault() is { } head)
                return Assignee.OfRole(head.Holds(Roles.UnitHead) ? Roles.UnitHead : Roles.UnitDeputy, at);
        }
        return Assignee.OfUnit(unit);
    }

    /// <summary>A person as they act: the only place where actors are made. Whoever is not of the office acts without roles.</summary>
    public Actor ActorOf(string person)
    {
        if (person == Actor.System.Person)
            return Actor.System;
        return Find(person) is { } member ? ActorOf(member) : new Actor(person, [], []);
    }

    /// <summary>The same for a person who is known already, whether or not this edition does.</summary>
    public static Actor ActorOf(Member member) => new(member.Code, member.Roles, [member.Unit]);

    /// <summary>The same person as they read: with what bars an item from them in this office.</summary>
    public Reader ReaderOf(Actor actor) =>
        new(actor.Person, actor.Roles, actor.Units, Recusal.CodesBarring(this, actor))
        {
            BarringEarlier = [.. Recusal.CodesBarringEarlier(this, actor.Person)],
        };

    private static ImmutableArray<string> Climb(string unit, Dictionary<string, string> parents, HashSet<string> known)
    {
        var higher = ImmutableArray.CreateBuilder<string>();
        for (
            var at = unit;
            parents.TryGetValue(at, out var parent) && known.Contains(parent) && parent != unit && !higher.Contains(parent);
            at = parent
        )
            higher.Add(parent);
        return higher.DrainToImmutable();
    }
}
