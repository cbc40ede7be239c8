using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Infrastructure.Roster;

/// <summary>A line of a table of units and people, as it stands there: cells are texts of one line, blank ones empty.</summary>
/// <param name="Line">As the program that wrote the table counts it, from 1.</param>
/// <param name="Fault">Why the line cannot be read at all.</param>
public sealed record RosterRow(
    int Line,
    string Unit,
    string Parent,
    string Account,
    string Name,
    string Posts,
    string Mail,
    Saying? Fault = null
)
{
    /// <summary>Whether it speaks of a unit alone.</summary>
    public bool IsUnit => Account.Length + Name.Length + Posts.Length + Mail.Length == 0;

    public string this[RosterColumn column] =>
        column switch
        {
            RosterColumn.Unit => Unit,
            RosterColumn.Parent => Parent,
            RosterColumn.Account => Account,
            RosterColumn.Name => Name,
            RosterColumn.Posts => Posts,
            RosterColumn.Mail => Mail,
        };
}

/// <summary>名册表. Units and people as an office hands them in: XLSX, ODS or CSV.</summary>
/// <param name="LeftOut">Headers that nothing is taken from.</param>
public sealed record RosterTable(ImmutableArray<RosterRow> Rows, ImmutableArray<string> LeftOut)
{
    /// <summary>More are no office, and take longer than a person waits.</summary>
    public const int MostRows = 3_000;

    private const int LongestCell = 1_000;

    /// <param name="stream">Stays open.</param>
    public static OrRefusal<RosterTable> Read(Stream stream, CancellationToken ct)
    {
        var opened = TableOpening.Open(stream, TableChoices.None, Worth, ct);
        if (opened.Refusal is { } refusal)
            return refusal with { Code = "roster-file" };
        using var table = opened.Value;
        var places = Places(table.Headers);
        if (!places.ContainsKey(RosterColumn.Unit))
            return new Refusal("roster-columns", RefusalKind.Invalid);
        var rows = table
            .Rows()
            .Select(row => RowOf(row, places))
            .Where(row => row.Fault is not null || !IsBlank(row))
            .Take(MostRows + 1)
            .ToImmutableArray();
        if (rows.Length > MostRows)
            return new Refusal("roster-long", RefusalKind.Invalid, ("most", MostRows));
        var ours = new[] { KnownHeaders.LineHeader, KnownHeaders.ReasonHeader }.SelectMany(words => new[] { words.Zh, words.En });
        return new RosterTable(
            rows,
            [.. table.Headers.Where((header, at) => header.Length > 0 && !places.ContainsValue(at)).Except(ours, StringComparer.Ordinal)]
        );
    }

    private static HeaderWorth Worth(ImmutableArray<string> headers) =>
        Places(headers) is var places ? new HeaderWorth(places.ContainsKey(RosterColumn.Unit), places.Count) : default;

    // Of two headers that mean the same the first.
    private static Dictionary<RosterColumn, int> Places(ImmutableArray<string> headers)
    {
        var places = new Dictionary<RosterColumn, int>();
        for (var at = 0; at < headers.Length; at++)
        {
            if (RosterColumns.Meant(HeaderName.Normal(headers[at])) is { } column)
                places.TryAdd(column, at);
        }
        return places;
    }

    private static RosterRow RowOf(RawRow row, Dictionary<RosterColumn, int> places)
    {
        string Cell(RosterColumn column) =>
            places.TryGetValue(column, out var at) && at < row.Cells.Length ? CellText.Line(FormulaGuard.TakeOff(row.Cells[at])) : "";
        var fault = row.Fault
            ?? row.Faults.Where(one => places.ContainsValue(one.Key)).OrderBy(one => one.Key).Select(one => one.Value).FirstOrDefault();
        var read = new RosterRow(
            row.Line,
            Cell(RosterColumn.Unit),
            Cell(RosterColumn.Parent),
            Cell(RosterColumn.Account).Normalize(System.Text.NormalizationForm.FormKC),
            Cell(RosterColumn.Name),
            Cell(RosterColumn.Posts),
            Cell(RosterColumn.Mail).Normalize(System.Text.NormalizationForm.FormKC),
            fault
        );
        var longest = Enum.GetValues<RosterColumn>().Max(column => read[column].Length);
        return fault is null && longest > LongestCell
            ? read with
            {
                Fault = Saying.Of("rows.too-long", ("length", longest), ("most", LongestCell)),
            }
            : read;
    }

    private static bool IsBlank(RosterRow row) => row.IsUnit && row.Unit.Length + row.Parent.Length == 0;
}
