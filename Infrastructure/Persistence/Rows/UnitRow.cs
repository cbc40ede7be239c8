using CaseFlow.Domain.Sayings;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Infrastructure.Persistence.Rows;

/// <summary>单位.</summary>
public sealed class UnitRow
{
    public required string Code { get; set; }

    public required string Name { get; set; }

    public string? Parent { get; set; }

    /// <summary>Code of whoever made or changed it last; null for what the office was set up with.</summary>
    public string? ChangedBy { get; set; }

    public DateTimeOffset? ChangedAt { get; set; }
}

/// <summary>
/// An edition of the office's tree and people (<see cref="Domain.People.Organisation"/>) as JSON, without names. Never changed.
/// </summary>
public sealed class OrganisationRow
{
    public int Number { get; set; }

    /// <summary>When it was written; an event tells the edition that it was decided by.</summary>
    public DateTimeOffset EffectiveFrom { get; set; }

    public required string Edition { get; set; }
}

/// <summary>曾用名. What a unit or a person was called before; kept by triggers whenever a name changes.</summary>
public sealed class FormerNameRow
{
    public required string Code { get; set; }

    public required string Name { get; set; }
}

/// <summary>A person's account. <see cref="IdentityUser{TKey}.Id"/> is the person code that events and tasks speak of.</summary>
public sealed class Account : IdentityUser
{
    public required string Name { get; set; }

    public required string Unit { get; set; }

    /// <summary>One of <see cref="Languages.All"/>: what mails and notices for the person are written in.</summary>
    public string Language { get; set; } = Languages.Chinese;

    /// <summary>Set when the person left: kept, because the trace names them.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>Whether somebody else knows the password: until the person has chosen one of their own, they can do nothing else.</summary>
    public bool MustChoosePassword { get; set; }
}
