using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Domain.Rules;

/// <summary>
/// 研判规则表. Suggests level, route, responsible unit and time limit from what is known of a case: the first row whose conditions all
/// hold. A person always decides; the table only spares them the looking up.
/// </summary>
/// <param name="Columns">Names of the case fields that the conditions read, each once, in the order in which they are shown.</param>
/// <param name="Rows">In the order in which they are tried.</param>
/// <param name="Tests">Cases of which the office has said which row must take them.</param>
public sealed record RuleTable(ImmutableArray<string> Columns, ImmutableArray<RuleRow> Rows, ImmutableArray<RuleTest> Tests)
{
    public const int MostColumns = 12;
    public const int MostRows = 1_000;
    public const int MostTests = 1_000;
    public const int MostTexts = 200;
    public const int LongestText = 500;

    public static readonly RuleTable Empty = new([], [], []);

    /// <summary>The first row that takes a case, with its place from 1; null when none does.</summary>
    public (int Place, RuleRow Row)? Match(Facts facts)
    {
        for (var place = 0; place < Rows.Length; place++)
        {
            if (Rows[place].Takes(facts))
                return (place + 1, Rows[place]);
        }
        return null;
    }

    /// <summary>The same table without what a client left out: no list in it is missing.</summary>
    public RuleTable Tidy() => new(Tidy(Columns), [.. Tidy(Rows).Select(row => row.Tidy())], [.. Tidy(Tests).Select(test => test.Tidy())]);

    /// <summary>Whether it is larger than anybody could oversee, or than a check could read.</summary>
    public bool IsTooLarge() =>
        Columns.Length > MostColumns
        || Columns.Any(IsLong)
        || Rows.Length > MostRows
        || Tests.Length > MostTests
        || Rows.Any(row => row.IsTooLarge())
        || Tests.Any(test => test.IsTooLarge());

    /// <summary>Too long to be kept, or missing.</summary>
    internal static bool IsLong(string? text) => text is null || text.Length > LongestText;

    internal static ImmutableArray<T> Tidy<T>(ImmutableArray<T> given) => given.IsDefault ? [] : given;
}

/// <summary>One row of a table: when it takes a case, and what it then suggests.</summary>
/// <param name="Id">Never changes, wherever the row is moved: statistics and tests name it.</param>
/// <param name="Cells">Its conditions; a column without a cell takes any case.</param>
/// <param name="Level">As in facts: <c>1</c>, <c>2</c>, <c>3</c>; null when the row suggests none. So for the others.</param>
/// <param name="Route">As in facts.</param>
/// <param name="Unit">Code of the responsible unit.</param>
/// <param name="Limit">How long handling may take, counted from when the suggestion is made.</param>
/// <param name="Note">Why the row is there, for whoever reads the table.</param>
public sealed record RuleRow(
    string Id,
    ImmutableArray<RuleCell> Cells,
    string? Level = null,
    string? Route = null,
    string? Unit = null,
    TimeLimit? Limit = null,
    string? Note = null
)
{
    /// <summary>What somebody wrote into a cell and nobody could read, by the column: kept until it is mended.</summary>
    public ImmutableArray<UnreadCell> Unread { get; init; } = [];

    public bool Takes(Facts facts)
    {
        if (!Unread.IsDefaultOrEmpty)
            return false; // what it was meant to say is not known
        foreach (var cell in Cells)
        {
            if (!cell.Holds(facts))
                return false;
        }
        return true;
    }

    public RuleCell? CellOf(string field) => Cells.FirstOrDefault(cell => cell.Field == field);

    /// <summary>Whether both suggest the same.</summary>
    public bool SuggestsAs(RuleRow other) =>
        Level == other.Level && Route == other.Route && Unit == other.Unit && Nullable.Equals(Limit, other.Limit);

    public bool SuggestsNothing() => Level is null && Route is null && Unit is null && Limit is null;

    internal bool IsTooLarge() =>
        Id is not { Length: > 0 and <= 60 }
        || Cells.Length > RuleTable.MostColumns
        || Unread.Length > RuleTable.MostColumns + 4
        || Note?.Length > RuleTable.LongestText
        || new[] { Level, Route, Unit }.Any(text => text?.Length > RuleTable.LongestText)
        || Unread.Any(cell => RuleTable.IsLong(cell.Text) || RuleTable.IsLong(cell.Column))
        || Cells.Any(cell => cell.IsTooLarge());

    internal RuleRow Tidy() =>
        this with
        {
            Cells = [.. RuleTable.Tidy(Cells).Select(cell => cell.Tidy()).Where(cell => !cell.Tests.IsEmpty)],
            Level = Filled(Level),
            Route = Filled(Route),
            Unit = Filled(Unit),
            Note = Filled(Note),
            Unread = RuleTable.Tidy(Unread),
        };

    private static string? Filled(string? text) => PlainText.IsBlank(text) ? null : text;
}

/// <param name="Column">A field, or one of <see cref="RuleColumns"/>.</param>
public sealed record UnreadCell(string Column, string Text);

/// <summary>The columns of a table that hold what it suggests.</summary>
public static class RuleColumns
{
    public const string Level = "=level";
    public const string Route = "=route";
    public const string Unit = "=unit";
    public const string Limit = "=limit";

    public static readonly ImmutableArray<string> Results = [Level, Route, Unit, Limit];
}
