using CaseFlow.Domain.People;

namespace CaseFlow.Infrastructure.Persistence.Rows;

/// <summary>委托, with who gave it and who ended it. Never deleted; of one that was given only its end is ever written.</summary>
public sealed class DelegationRow
{
    private const char Between = '|';

    public long Id { get; set; }

    public required string Principal { get; set; }

    public required string Delegate { get; set; }

    public DateOnly From { get; set; }

    public DateOnly Until { get; set; }

    /// <summary>Definition ids with <c>|</c> between; empty for all procedures.</summary>
    public string Procedures { get; set; } = "";

    public required string GivenBy { get; set; }

    public DateTimeOffset GivenAt { get; set; }

    /// <summary>Who ended it before its last day; null for most.</summary>
    public string? EndedBy { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public Delegation Given => new(Principal, Delegate, From, Until, [.. Procedures.Split(Between, StringSplitOptions.RemoveEmptyEntries)]);

    public static string Joined(IEnumerable<string> procedures) => string.Join(Between, procedures.Order(StringComparer.Ordinal));
}
