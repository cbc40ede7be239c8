using System.Collections.Immutable;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>
/// A table with its header, the one model behind every format: the same cells give the same rows and the same faults, whether they come as
/// XLSX, ODS or CSV. Rows are filled up to the header; columns without one are left out and counted. Every cell passes through here.
/// </summary>
internal sealed class Table : IDisposable
{
    private const int MostLookedAt = 60;

    private readonly Grid _grid;
    private readonly IEnumerator<GridRow> _rows;
    private readonly ImmutableArray<GridRow> _first;
    private readonly HeaderLines _header;
    private readonly ColumnsWithoutHeader _without = new();
    private readonly int _width;
    private readonly bool _isGarbled;
    private readonly TableWork _work = new();
    private CancellationToken _ct;
    private int _given;
    private readonly bool _repairs;

    private Table(Grid grid, IEnumerator<GridRow> rows, ImmutableArray<GridRow> first, HeaderLines header, bool? repairs)
    {
        (_grid, _rows, _first, _header) = (grid, rows, first, header);
        _width = WidthOf(header, [.. first.Skip(header.Start + header.Lines)]);
        var share = Garbled.ShareIn(first.Skip(header.Start + header.Lines));
        _isGarbled = share > 0;
        _repairs = repairs ?? share > 0.5;
        Headers = Meant(header.Headers, _repairs);
    }

    public IntakeFormat Format => _grid.Format;

    public ImmutableArray<string> Headers { get; }

    public string? Encoding => _grid.Encoding;

    /// <summary>How the file is read.</summary>
    public TableReading Reading => new(_grid.Format, _grid.Encoding, _grid.Sheet?.Name, _grid.Sheets, _isGarbled, _repairs);

    public DateTime FirstDay => _grid.FirstDay;

    /// <summary>Filled rows below the header; null when they are not counted before reading.</summary>
    public int? TotalRows => _grid.FilledRows is { } all ? Math.Max(0, all - _header.Start - _header.Lines) : null;

    /// <summary>How much has been read, 0 to 1: by rows where they are counted, else by bytes.</summary>
    public double FractionRead => TotalRows is { } all ? (all == 0 ? 1 : Math.Min(1, (double)_given / all)) : _grid.FractionRead;

    /// <summary>What of the table is not imported, as far as it was read.</summary>
    public IEnumerable<Saying> LeftOut
    {
        get
        {
            foreach (var remark in _grid.Remarks)
                yield return remark;
            if (_header.Start > 0)
                yield return Saying.Of("left-out.above", ("rows", _header.Start), ("line", _first[_header.Start].Line));
            foreach (var column in _without.Sayings)
                yield return column;
        }
    }

    /// <param name="worth">What a row of texts is worth as a header.</param>
    /// <param name="repairs">Whether garbled texts are repaired; null for when most are garbled.</param>
    /// <param name="grid">Belongs to what is returned.</param>
    /// <param name="ct">Ends the reading, also that of the rows.</param>
    public static OrRefusal<Table> Open(Grid grid, Func<ImmutableArray<string>, HeaderWorth> worth, bool? repairs, CancellationToken ct)
    {
        var rows = grid.Rows().GetEnumerator();
        try
        {
            var first = FirstOf(rows);
            var refusal =
                first is [{ Fault: { } fault }, ..] ? FileRefusals.HeaderAt(fault)
                : first.Length == 0 ? FileRefusals.NoHeader
                : null;
            if (refusal is null && HeaderLines.Find(first, texts => worth(Meant(texts, repairs ?? true))) is { } header)
                return new Table(grid, rows, first, header, repairs) { _ct = ct };
            rows.Dispose();
            grid.Dispose();
            return refusal ?? FileRefusals.NoHeader;
        }
        catch
        {
            rows.Dispose();
            grid.Dispose();
            throw;
        }
    }

    /// <summary>The first filled rows of a table, in which its header is sought; fewer where they are very long or lie far apart.</summary>
    public static ImmutableArray<GridRow> FirstOf(IEnumerator<GridRow> rows)
    {
        var (first, work) = (ImmutableArray.CreateBuilder<GridRow>(), new TableWork());
        while (first.Count < MostLookedAt && !work.IsMoreThan(TableWork.OfHeader) && rows.MoveNext())
        {
            work.Count(rows.Current);
            if (rows.Current is { Cells.Length: > 0 } or { Fault: not null })
                first.Add(rows.Current);
        }
        return first.DrainToImmutable();
    }

    /// <summary>Whether rows were left because there was too much before them.</summary>
    public bool Stopped { get; private set; }

    /// <param name="most">How much is gone through; null for the whole table.</param>
    public IEnumerable<RawRow> Rows(TableWork? most = null)
    {
        foreach (var row in _first.Skip(_header.Start + _header.Lines))
        {
            _work.Count(row);
            yield return Raw(row);
        }
        while (!(Stopped = most is not null && _work.IsMoreThan(most)) && _rows.MoveNext())
        {
            _ct.ThrowIfCancellationRequested();
            _work.Count(_rows.Current);
            if (_rows.Current is { Cells.Length: > 0 } or { Fault: not null })
                yield return Raw(_rows.Current);
        }
    }

    public void Dispose()
    {
        _rows.Dispose();
        _grid.Dispose();
    }

    // Where separators tell cells apart, one too many may have moved all others: only when nearly every row has as many more than the
    // header, that is how the table is.
    private static int WidthOf(HeaderLines header, GridRow[] rows)
    {
        var usual = rows.Where(row => row.Width > header.Width).GroupBy(row => row.Width!.Value).MaxBy(alike => alike.Count());
        return usual is not null && usual.Count() > 1 && usual.Count() * 10 >= rows.Length * 9 ? usual.Key : header.Width;
    }

    private static ImmutableArray<string> Meant(ImmutableArray<string> headers, bool repairs) =>
        repairs ? [.. headers.Select(text => Garbled.Look(text).Before ?? text)] : headers;

    private RawRow Raw(GridRow row)
    {
        _given++;
        var texts = new string[Headers.Length];
        Array.Fill(texts, "");
        var faults = ImmutableDictionary.CreateBuilder<int, Saying>();
        foreach (var cell in row.Cells)
        {
            if (cell.Column >= texts.Length)
            {
                _without.Count(cell.Column);
                continue;
            }
            if (Headers[cell.Column].Length == 0)
                _without.Count(cell.Column);
            (texts[cell.Column], var fault) = Cell(cell);
            if (fault is not null)
                faults[cell.Column] = fault;
        }
        return new RawRow(row.Line, [.. texts], row.Fault ?? TooMany(row)) { Faults = faults.ToImmutable() };
    }

    private Saying? TooMany(GridRow row) =>
        row.Width > _width && row.Cells is [.., { Column: var last }] && last >= _width
            ? RowReasons.CellCount(last + 1, Headers.Length)
            : null;

    private (string Text, Saying? Fault) Cell(GridCell cell)
    {
        var text = ToolMarks.TakeOff(cell.Text);
        if (!_repairs || Garbled.Look(text) is not { Is: true } garbled)
            return (text, cell.Fault);
        return garbled.Before is { } before ? (before, cell.Fault) : (text, cell.Fault ?? RowReasons.GarbledForGood);
    }
}

/// <summary>A row below the header, with what is wrong with it before anybody asks what it says.</summary>
/// <param name="Cells">As many as there are headers.</param>
/// <param name="Fault">Why the row cannot be taken as a whole.</param>
internal sealed record RawRow(int Line, ImmutableArray<string> Cells, Saying? Fault)
{
    /// <summary>Why single cells cannot be taken, by their place.</summary>
    public ImmutableDictionary<int, Saying> Faults { get; init; } = ImmutableDictionary<int, Saying>.Empty;
}

/// <summary>How much of a table was gone through, or may be: a row may hold nothing or all that a file has.</summary>
/// <param name="Rows">Blank ones included.</param>
/// <param name="Cells">Filled ones.</param>
/// <param name="Letters">Of these cells.</param>
internal sealed record TableWork(long Rows = 0, long Cells = 0, long Letters = 0)
{
    /// <summary>To find a header: it stands at the top, and no table that is filled in begins with ten thousand blank lines.</summary>
    public static readonly TableWork OfHeader = new(10_000, 100_000, 4_000_000);

    /// <summary>For a person who waits.</summary>
    public static readonly TableWork OfPreview = new(1_000_000, 2_000_000, 30_000_000);

    public long Rows { get; private set; } = Rows;
    public long Cells { get; private set; } = Cells;
    public long Letters { get; private set; } = Letters;

    public void Count(GridRow row)
    {
        Rows++;
        Cells += row.Cells.Length;
        foreach (var cell in row.Cells)
            Letters += cell.Text.Length;
    }

    public bool IsMoreThan(TableWork most) => Rows > most.Rows || Cells > most.Cells || Letters > most.Letters;
}
