namespace CaseFlow.Infrastructure.Persistence.Rows;

/// <summary>One version of a rule table. Once <see cref="PublishedAt"/> is set, it is never changed.</summary>
public sealed class RuleTableRow
{
    /// <summary>By which procedures and events name it: never changes.</summary>
    public required string Table { get; set; }

    public int Version { get; set; }

    public required string Name { get; set; }

    /// <summary>The <see cref="Domain.Rules.RuleTable"/> as JSON.</summary>
    public required string Content { get; set; }

    public DateTimeOffset SavedAt { get; set; }

    public required string SavedBy { get; set; }

    /// <summary>Null for a draft.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    public string? PublishedBy { get; set; }

    /// <summary>Why it was published; null for a draft.</summary>
    public string? Reason { get; set; }

    /// <summary>Counts the publications of all tables: the tables in force at one of them are a <see cref="Domain.Rules.RuleBook"/>. Null for
    /// a draft.</summary>
    public int? Edition { get; set; }
}
