using System.Collections.Frozen;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Search;
using CaseFlow.Workflows.Staffing;

namespace CaseFlow.Infrastructure.People;

/// <param name="Code">Person code: the account's id.</param>
/// <param name="Language">What the person reads: one of <see cref="Languages.All"/>.</param>
public sealed record StaffMember(string Code, string Name, string Unit, string? Email, string Language, ImmutableArray<string> Roles)
    : Member(Code, Unit, Roles);

/// <summary>A snapshot of the staff: an edition of the organisation with the names and addresses of its people.</summary>
/// <param name="names">By code, of everybody who ever had an account: the trace still names those who have left, nothing reaches
/// them.</param>
/// <param name="former">By code, what people and units were called before.</param>
public sealed class Staff(
    Organisation people,
    ImmutableArray<StaffMember> members,
    IReadOnlyDictionary<string, string> names,
    IReadOnlyDictionary<string, string> unitNames,
    ILookup<string, string>? former = null
)
{
    private readonly Dictionary<string, StaffMember> byCode = members.ToDictionary(member => member.Code, StringComparer.Ordinal);

    public Organisation People => people;

    public ImmutableArray<StaffMember> Members => members;

    /// <summary>What the checks of a procedure's people ask of the office.</summary>
    public KnownOffice Office { get; } =
        new(
            people,
            names,
            unitNames,
            members
                .Where(member => string.IsNullOrWhiteSpace(member.Email))
                .Select(member => member.Code)
                .ToFrozenSet(StringComparer.Ordinal)
        );

    // A mailbox is as much a person as their name is.
    private static IEnumerable<KeyValuePair<string, string>> Addresses(ImmutableArray<StaffMember> members) =>
        members.Where(member => !string.IsNullOrWhiteSpace(member.Email)).Select(member => KeyValuePair.Create(member.Code, member.Email!));

    public StaffMember? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>What the program is called where it did something itself.</summary>
    public static readonly Saying System = Saying.Of("holders.system");

    /// <summary>Of a person, or of the program; the code of whoever is not known.</summary>
    public Saying NameOf(string code) =>
        names.GetValueOrDefault(code) is { } name ? Saying.Verbatim(name)
        : code == Actor.System.Person ? System
        : Saying.Verbatim(code);

    /// <summary>Name of the unit or of the person of a code; what is no code stays as it is.</summary>
    public string CalledOf(string code) => unitNames.GetValueOrDefault(code) ?? names.GetValueOrDefault(code) ?? code;

    public string UnitName(string code) => unitNames.GetValueOrDefault(code) ?? code;

    /// <summary>Whom a text means that names somebody an item is about.</summary>
    public SubjectNames Subjects { get; } =
        new(
            people,
            names,
            unitNames,
            (former ?? NoNames).SelectMany(one => one.Select(name => KeyValuePair.Create(one.Key, name))),
            Addresses(members)
        );

    /// <summary>
    /// Somebody as they read (回避). What bars an item from them is looked for by name as well: a subject may have been written down before
    /// anybody of that name was of the office.
    /// </summary>
    public Reader ReaderOf(Actor actor)
    {
        var reader = people.ReaderOf(actor);
        return reader with
        {
            ActingFor = actor is Reader { ActingFor: var acting } ? acting : [],
            Barring = [.. reader.Barring.Concat(reader.Barring.SelectMany(NamesOf)).Distinct(StringComparer.Ordinal)],
            BarringEarlier =
            [
                .. reader.BarringEarlier,
                .. reader.BarringEarlier.SelectMany(bar => NamesOf(bar.Code).Select(name => bar with { Code = name })),
            ],
        };
    }

    private IEnumerable<string> NamesOf(string code) =>
        new[] { names.GetValueOrDefault(code), unitNames.GetValueOrDefault(code) }.OfType<string>().Concat(Former[code]);

    /// <summary>What people and units were called before, by code.</summary>
    public ILookup<string, string> Former { get; } = former ?? NoNames;

    private static readonly ILookup<string, string> NoNames = Array.Empty<string>().ToLookup(name => name, StringComparer.Ordinal);

    /// <summary>Whether it is the code of somebody who has or had an account.</summary>
    public bool HasPerson(string code) => names.ContainsKey(code);

    public bool HasUnit(string code) => unitNames.ContainsKey(code);

    /// <summary>Codes of the units with all of this in their name.</summary>
    public IEnumerable<string> UnitsLike(string typed) =>
        unitNames.Where(unit => SearchWords.AreIn(typed, unit.Value)).Select(unit => unit.Key);

    public IEnumerable<StaffMember> WithRole(string role) => Addressed(Assignee.OfRole(role));

    public IEnumerable<StaffMember> HeadsOf(string unit) => Known(people.HeadsOf(unit));

    /// <summary>Everyone whom a task is addressed to.</summary>
    public IEnumerable<StaffMember> Addressed(Assignee to) => Known(people.Addressed(to));

    private IEnumerable<StaffMember> Known(IEnumerable<Member> some) => some.Select(member => Find(member.Code)).OfType<StaffMember>();
}
