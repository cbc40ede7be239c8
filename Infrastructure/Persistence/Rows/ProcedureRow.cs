namespace CaseFlow.Infrastructure.Persistence.Rows;

/// <summary>One version of a procedure. Once <see cref="PublishedAt"/> is set, its definition is never changed.</summary>
public sealed class ProcedureRow
{
    public required string DefinitionId { get; set; }

    public int Version { get; set; }

    public required string Name { get; set; }

    /// <summary>Elsa 3 workflow definition, as JSON.</summary>
    public required string Definition { get; set; }

    public DateTimeOffset SavedAt { get; set; }

    public required string SavedBy { get; set; }

    /// <summary>Null for a draft.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    public string? PublishedBy { get; set; }

    /// <summary>Why it was published; null for a draft and for what a former version published.</summary>
    public string? Reason { get; set; }

    /// <summary>The second person where one was needed.</summary>
    public string? ConfirmedBy { get; set; }
}

/// <summary>A calendar edition (<see cref="Domain.Deadlines.CalendarEdition"/>) as JSON, in force from a moment on.</summary>
public sealed class CalendarRow
{
    public int Number { get; set; }

    public DateTimeOffset EffectiveFrom { get; set; }

    public required string Edition { get; set; }
}

/// <summary>Last number given under a key, e.g. <c>YQ-20260919</c>.</summary>
public sealed class CounterRow
{
    public required string Key { get; set; }

    public int Last { get; set; }
}
