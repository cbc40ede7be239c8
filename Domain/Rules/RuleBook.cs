using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Domain.Rules;

/// <summary>A version of a table as it was published.</summary>
public sealed record PublishedTable(string Id, int Version, string Name, RuleTable Table);

/// <summary>
/// The tables in force in one numbered edition, as the work calendar and the organisation have editions: each publication makes the
/// next. Events keep the number, so that a replay is suggested what was suggested then.
/// </summary>
public sealed class RuleBook(int number, IEnumerable<PublishedTable> tables)
{
    private readonly ImmutableSortedDictionary<string, PublishedTable> byId = tables.ToImmutableSortedDictionary(
        table => table.Id,
        table => table,
        StringComparer.Ordinal
    );

    /// <summary>Of an office that has published none.</summary>
    public static readonly RuleBook None = new(0, []);

    /// <summary>0 before the first publication.</summary>
    public int Number => number;

    public PublishedTable? Find(string table) => byId.GetValueOrDefault(table);

    /// <summary>What a table says of a case; null when the office has no such table.</summary>
    public Suggestion? Suggest(string table, Facts facts)
    {
        if (Find(table) is not { } found)
            return null;
        var (place, row) = found.Table.Match(facts) is { } match ? (match.Place, match.Row) : (0, null);
        return new Suggestion(found.Id, found.Name, found.Version, row?.Id, place)
        {
            Level = row?.Level,
            Route = row?.Route,
            Unit = row?.Unit,
            Limit = row?.Limit,
        };
    }
}

/// <summary>建议. What a table suggested for a case, and by which of its rows.</summary>
/// <param name="Name">What the table was called.</param>
/// <param name="Row">Id of the row; null when none took the case.</param>
/// <param name="Place">Of the row in its table, from 1; 0 when none took the case.</param>
public sealed record Suggestion(string Table, string Name, int Version, string? Row, int Place)
{
    public string? Level { get; init; }

    public string? Route { get; init; }

    public string? Unit { get; init; }

    public TimeLimit? Limit { get; init; }

    /// <summary>When handling is due by the limit, by the calendar that the suggestion was made by.</summary>
    public DateTimeOffset? Due { get; init; }
}
