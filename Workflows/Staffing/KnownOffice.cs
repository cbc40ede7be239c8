using System.Collections.Frozen;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Workflows.Staffing;

/// <summary>The office as it stands now, as far as it matters to whom a procedure's tasks and mails reach.</summary>
/// <param name="People">Who works here; whoever has left is not among them.</param>
/// <param name="PersonNames">By code, of everybody who has or had an account.</param>
/// <param name="UnitNames">By code.</param>
/// <param name="WithoutAddress">Codes of those who cannot be sent a mail.</param>
public sealed record KnownOffice(
    Organisation People,
    IReadOnlyDictionary<string, string> PersonNames,
    IReadOnlyDictionary<string, string> UnitNames,
    FrozenSet<string> WithoutAddress
)
{
    private static readonly Right Registering = Rights.Named(Rights.RegisterCases);

    /// <summary>Whether it is one of the shipped roles or one that somebody holds: an office's own role is what somebody holds.</summary>
    public bool HasRole(string role) => Roles.Shipped.Any(shipped => shipped.Code == role) || People.Members.Any(one => one.Holds(role));

    public ImmutableArray<Member> Addressed(Assignee to) => [.. People.Addressed(to)];

    /// <summary>Whether somebody who does something registers cases beside it; null role: whatever their role. Where the role itself brings
    /// that right, the office wants it so.</summary>
    public bool RegistersBeside(Member member, string? role) =>
        Registering.IsHeldBy(Organisation.ActorOf(member)) && (role is null || !Registering.Roles.Contains(role, StringComparer.Ordinal));

    public string NameOfPerson(string code) => PersonNames.GetValueOrDefault(code) ?? code;

    public string NameOfUnit(string code) => UnitNames.GetValueOrDefault(code) ?? code;

    public static SayingValue NameOfRole(string code) => Roles.NameOf(code);
}
