using System.Text.Json.Serialization;

namespace CaseFlow.Domain.People;

/// <summary>
/// Who may do a task. Given parts narrow it down: a person; or a role, a unit, or a role within a unit.
/// </summary>
public readonly record struct Assignee(string? Person, string? Role, string? Unit)
{
    public static Assignee OfPerson(string person) => new(person, null, null);

    public static Assignee OfRole(string role, string? unit = null) => new(null, role, unit);

    public static Assignee OfUnit(string unit) => new(null, null, unit);

    public bool IsNobody => Person is null && Role is null && Unit is null;
}

/// <summary>
/// Who acts, with the roles and units held at that moment: stored with the event, so that the trace shows in which capacity
/// somebody acted and a replay does not depend on today's staff list.
/// </summary>
/// <param name="Person">Account code; <see cref="System"/> for the program itself.</param>
public record Actor(string Person, ImmutableArray<string> Roles, ImmutableArray<string> Units)
{
    public static readonly Actor System = new("system", [], []);

    /// <summary>委托. In whose place they act; null for most, who act for themselves.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Actor? For { get; init; }

    /// <summary>Whose a task is that they act on: the principal whom they act for, else their own.</summary>
    [JsonIgnore]
    public Actor Answerable => For ?? this;

    /// <summary>Whether this person, or the one whom they act for, is among those a task is addressed to.</summary>
    public bool Is(Assignee assignee)
    {
        if (For is { } principal)
            return principal.Is(assignee);
        if (assignee.Person is { } person)
            return string.Equals(person, Person, StringComparison.Ordinal);
        return !assignee.IsNobody
            && (assignee.Role is null || Roles.Contains(assignee.Role, StringComparer.Ordinal))
            && (assignee.Unit is null || Units.Contains(assignee.Unit, StringComparer.Ordinal));
    }
}

/// <summary>
/// Who asks for cases: an actor of whom the office has said which items must not come before them. No case is read for anybody else.
/// </summary>
/// <param name="Barring">An item about any of these codes does not exist for them (<see cref="Recusal.CodesBarring(Organisation,
/// Actor)"/>).</param>
public sealed record Reader(string Person, ImmutableArray<string> Roles, ImmutableArray<string> Units, ImmutableArray<string> Barring)
    : Actor(Person, Roles, Units)
{
    /// <summary>An item about one of these codes that was received by then does not exist for them either.</summary>
    public ImmutableArray<EarlierBar> BarringEarlier { get; init; } = [];

    /// <summary>委托. Whose tasks they see and may do beside their own, as delegations stand now.</summary>
    public ImmutableArray<ActingFor> ActingFor { get; init; } = [];

    /// <summary>Those of whose tasks of a procedure they may do.</summary>
    /// <param name="procedure">Definition id.</param>
    public IEnumerable<Reader> PrincipalsFor(string procedure) =>
        ActingFor.Where(acting => acting.Covers(procedure)).Select(acting => acting.Principal);
}

/// <summary>A principal whose tasks somebody may do.</summary>
/// <param name="Principal">As they would read their tasks themselves.</param>
/// <param name="Procedures">Definition ids; empty for all.</param>
public sealed record ActingFor(Reader Principal, ImmutableArray<string> Procedures)
{
    public bool Covers(string procedure) => Procedures.IsEmpty || Procedures.Contains(procedure, StringComparer.Ordinal);
}

/// <summary>What bars items from somebody because of a unit that they were in before.</summary>
/// <param name="Until">When they were last there (UTC): what was received later is none of their time.</param>
public sealed record EarlierBar(DateTimeOffset Until, string Code);
