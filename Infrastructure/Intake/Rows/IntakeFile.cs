using System.Collections.Immutable;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>
/// An intake file: CSV, XLSX or ODS, one item the public raised per row, columns known by their headers. Rows are read one at a time, the
/// file is never held in memory as a whole. Nothing is stored here, and whether an item is already known is not asked.
/// </summary>
public sealed class IntakeFile : IDisposable
{
    private const int MostFirstRows = 20;

    private readonly Table _table;
    private readonly ItemReading _reading;
    private readonly List<RawRow> _firstRows = [];
    private readonly RowsPassedOver _passedOver;
    private int _guessed;
    private bool _read;

    private IntakeFile(Table table, ColumnMapping mapping, ItemReading reading) =>
        (_table, Mapping, _reading, _passedOver) = (table, mapping, reading, new RowsPassedOver(mapping));

    public IntakeFormat Format => _table.Format;

    /// <summary>UTF-8, GB18030, Big5, UTF-16 or UTF-16BE; null for a workbook, which has none to choose.</summary>
    public string? Encoding => _table.Encoding;

    /// <summary>How the file is read.</summary>
    public TableReading Reading => _table.Reading;

    /// <summary>What each header of the file means, and which are left out and why.</summary>
    public ColumnMapping Mapping { get; }

    public IEnumerable<string> Headers => Mapping.Headers.Select(header => header.Header);

    /// <summary>Filled rows below the header; null for CSV, which does not tell before its end.</summary>
    public int? TotalRows => _table.TotalRows;

    /// <summary>How much has been read, 0 to 1: by bytes (CSV) or rows (XLSX). Good for a progress bar, not for counting.</summary>
    public double FractionRead => _table.FractionRead;

    /// <summary>What of the file is not imported and what is taken for granted, by name and number, of the rows that were read so far.</summary>
    public ImmutableArray<Saying> LeftOut =>
        [
            .. _table.LeftOut,
            .. _passedOver.Sayings,
            .. _guessed > 0 ? [Saying.Of("left-out.guessed", ("rows", _guessed))] : ImmutableArray<Saying>.Empty,
        ];

    /// <summary>Opens a file by its content; its name does not matter.</summary>
    /// <param name="stream">Must be seekable, for the encoding is sought in the whole file first. It stays open and belongs to the
    /// caller.</param>
    /// <param name="choices">What the user says about the headers; <see cref="HeaderChoices.None"/> for what is known by default.</param>
    /// <param name="table">What the user says about how the file is read; <see cref="TableChoices.None"/> to leave it to the file.</param>
    /// <param name="zone">The office's zone: times without an offset are read in it.</param>
    /// <param name="now">The moment of import: nothing can have been posted after it.</param>
    /// <param name="ct">Ends the reading, also that of the rows.</param>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public static OrRefusal<Opening> Open(
        Stream stream,
        HeaderChoices choices,
        TableChoices table,
        TimeZoneInfo zone,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (!stream.CanSeek)
            throw new ArgumentException("An intake file is read twice, so its stream must be seekable.", nameof(stream));

        var found = TableOpening.Open(stream, table, choices, ct);
        if (found.Refusal is { } refusal)
            return refusal;

        var opened = found.Value;
        var mapping = ColumnMapping.Resolve(opened.Headers, choices);
        if (mapping.Bars(choices) is { Text: var problem })
        {
            using (opened)
            {
                var headers = WithSamples(mapping, [.. opened.Rows(TableWork.OfHeader).Take(MostFirstRows)]);
                return new HeadersUnclear(opened.Reading, headers, problem) { LeftOut = [.. opened.LeftOut] };
            }
        }

        return new FileOpened(new IntakeFile(opened, mapping, new ItemReading(mapping, zone, now, opened.FirstDay)));
    }

    /// <summary>
    /// Has rows asked whom they are about, by names of the office as it stands: a row that leaves it open is in error.
    /// </summary>
    public void Ask(Func<ImmutableArray<string>, Saying?> unclear) => _reading.Unclear = unclear;

    /// <summary>Every row that is not blank, in order, as an item or as errors. Can be asked for once.</summary>
    /// <exception cref="InvalidOperationException">The rows were asked for before.</exception>
    public IEnumerable<RowRead> Rows() => Rows(null);

    /// <summary>Whether <see cref="FirstRows"/> ended before the file did, because of how much stands in it.</summary>
    public bool Stopped => _table.Stopped;

    /// <summary>The rows as <see cref="Rows()"/>, of as much of the file as is gone through while a person waits.</summary>
    public IEnumerable<RowRead> FirstRows() => Rows(TableWork.OfPreview);

    private IEnumerable<RowRead> Rows(TableWork? most)
    {
        if (_read)
            throw new InvalidOperationException("The rows of an intake file can be read once; open it again.");
        _read = true;
        return _table
            .Rows(most)
            .Where(row => !IsBlank(row) && !_passedOver.Takes(row))
            .Select(Remembered)
            .Select(row => Counted(_reading.Read(Mapping.ErrorListColumns > 0 ? WithoutGuard(row) : row)));
    }

    /// <summary>The headers with what stands below them in the rows read so far, of the first twenty.</summary>
    /// <param name="isSomebody">Whether a cell names somebody of the office: a column of such cells that is left out is warned of.</param>
    internal ImmutableArray<MappedHeader> SampledHeaders(Predicate<string> isSomebody) =>
        [.. WithSamples(Mapping, _firstRows).Select(header => header.Warned(_firstRows, isSomebody))];

    public void Dispose() => _table.Dispose();

    private RawRow Remembered(RawRow row)
    {
        if (_firstRows.Count < MostFirstRows)
            _firstRows.Add(row);
        return row;
    }

    private RowRead Counted(RowRead row)
    {
        if (row is ItemRead { Guesses.IsEmpty: false })
            _guessed++;
        return row;
    }

    private static ImmutableArray<MappedHeader> WithSamples(ColumnMapping mapping, IReadOnlyList<RawRow> rows) =>
        [.. mapping.Headers.Select(header => header.WithSample(rows, mapping.IsBlind))];

    private static RawRow WithoutGuard(RawRow row) => row with { Cells = [.. row.Cells.Select(FormulaGuard.TakeOff)] };

    /// <summary>
    /// Nothing but separators, as Excel leaves behind; in the list of rows in error also a row that had no readable cell. A row that cannot
    /// be read is not blank.
    /// </summary>
    private bool IsBlank(RawRow row) =>
        row.Fault is null && row.Faults.IsEmpty && row.Cells.Skip(Mapping.ErrorListColumns).All(string.IsNullOrWhiteSpace);
}
