namespace CaseFlow.Domain.People;

/// <summary>
/// 回避. Whoever an item is about must neither handle nor receive it (basis §2a, §5): a person that it names; a unit that it names, with
/// everything below; and, where it names the head of a unit, that unit with everything below. Whoever was in such a unit when the item came in,
/// or later, stays recused wherever they go: it is about their time. There is this one rule; engine, recipients,
/// mails, lists, search, import and export ask it.
/// </summary>
/// <param name="Subjects">Codes of those whom the item is about. What names nobody of the office bars nobody.</param>
/// <param name="Received">When the item came in (UTC); null where that is not known, then only where people are now counts.</param>
public readonly record struct Recusal(Organisation People, ImmutableArray<string> Subjects, DateTimeOffset? Received = null)
{
    /// <summary>
    /// The rule from the other side: an item about any of these codes bars the person. They themselves, their units with all above, and
    /// whoever heads one of these.
    /// </summary>
    public static ImmutableArray<string> CodesBarring(Organisation people, Actor person)
    {
        // The edition may know of a move that a session does not yet: both units count.
        var units = people.Find(person.Person) is { } member ? person.Units.Append(member.Unit) : person.Units;
        return [.. Codes(people, units).Prepend(person.Person).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The codes that bar whatever a unit is asked to do.</summary>
    public static ImmutableArray<string> CodesBarring(Organisation people, string unit) =>
        [.. Codes(people, [unit]).Distinct(StringComparer.Ordinal)];

    /// <summary>The codes that bar items of their time from a person because of units that they were in before.</summary>
    public static IEnumerable<EarlierBar> CodesBarringEarlier(Organisation people, string person) =>
        people
            .EarlierUnitsOf(person)
            .SelectMany(earlier => Codes(people, [earlier.Unit]).Select(code => new EarlierBar(earlier.Until, code)))
            .GroupBy(bar => bar.Code, StringComparer.Ordinal)
            .Select(bars => bars.MaxBy(bar => bar.Until)!);

    /// <summary>Whether somebody may not act. Who acts for another must be free as well as the other.</summary>
    public bool Bars(Actor person)
    {
        if (Subjects.IsDefaultOrEmpty)
            return false;
        if (person.For is { } principal && Bars(principal))
            return true;
        return Meets(CodesBarring(People, person)) || (Received is { } received && MeetsEarlier(person.Person, received));
    }

    public bool Bars(Member member) => Bars(Organisation.ActorOf(member));

    /// <summary>Whether nobody may be asked as this names them. A role alone names nobody: each of its people is looked at.</summary>
    public bool Bars(Assignee to)
    {
        if (Subjects.IsDefaultOrEmpty)
            return false;
        return (to.Person is { } person && Bars(People.ActorOf(person))) || (to.Unit is { } unit && Meets(CodesBarring(People, unit)));
    }

    /// <summary>
    /// Who is asked where this one would have been: the same as long as they are not barred. Where a head is concerned, the next unit above
    /// that is not: the same role there, else its head, else its deputy, else the unit. Null where nobody takes their place: a unit that
    /// the item is about, a person who heads nothing, or nothing above.
    /// </summary>
    public Assignee? InPlaceOf(Assignee to)
    {
        if (!Bars(to))
            return to;
        var unit = to.Person is { } person ? People.Find(person)?.Unit : to.Unit;
        if (unit is null || IsAbout(to, unit))
            return null;
        foreach (var higher in People.Above(unit))
        {
            if (!Meets(CodesBarring(People, higher)))
                return At(higher, to.Role);
        }
        return null;
    }

    // More than a head is concerned: the unit itself, one above it, or the person without being a head.
    private bool IsAbout(Assignee to, string unit)
    {
        if (People.From(unit).Any(Names))
            return true;
        return to.Person is { } person && Names(person) && !People.HeadedBy(person).Any();
    }

    private Assignee At(string unit, string? role)
    {
        foreach (var wanted in new[] { role, Roles.UnitHead, Roles.UnitDeputy })
        {
            if (wanted is not null && People.Addressed(Assignee.OfRole(wanted, unit)).Any(IsFree))
                return Assignee.OfRole(wanted, unit);
        }
        return Assignee.OfUnit(unit);
    }

    private bool IsFree(Member member) => !Bars(member);

    private bool Names(string code) => Subjects.Contains(code, StringComparer.Ordinal);

    private bool Meets(ImmutableArray<string> codes)
    {
        foreach (var subject in Subjects)
        {
            if (codes.Contains(subject, StringComparer.Ordinal))
                return true;
        }
        return false;
    }

    private bool MeetsEarlier(string person, DateTimeOffset received)
    {
        foreach (var bar in CodesBarringEarlier(People, person))
        {
            if (bar.Until >= received && Names(bar.Code))
                return true;
        }
        return false;
    }

    private static IEnumerable<string> Codes(Organisation people, IEnumerable<string> units)
    {
        var chain = units.SelectMany(people.From).ToArray();
        return chain.Concat(chain.SelectMany(people.HeadsOf).Select(head => head.Code));
    }
}
