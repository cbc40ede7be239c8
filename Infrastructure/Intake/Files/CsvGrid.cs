using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;
using CsvHelper;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>A CSV file: quoted cells may hold line breaks, the separator is a comma, semicolon or tab.</summary>
internal sealed class CsvGrid : Grid
{
    // The longest valid row needs some 100 KB; the limit keeps a quote that is never closed from drawing a whole file into memory.
    private const int MaxRecordBytes = 1024 * 1024;

    /// <summary>Null stands for the library's own detection, which also obeys Excel's first line “sep=;”.</summary>
    public static readonly ImmutableArray<char?> Separators = [',', '\t', ';', null];

    private readonly Stream _stream;
    private readonly Encoding _encoding;
    private readonly StreamReader _text;
    private readonly CsvReader _reader;
    private readonly CancellationToken _ct;
    private CsvMalformedRecord? _malformed;

    public CsvGrid(Stream stream, Encoding encoding, char? separator, CancellationToken ct)
    {
        stream.Position = 0;
        (_stream, _encoding, _ct) = (stream, encoding, ct);
        // Not from the stream itself: the library takes UTF-8 as it is, and nobody would mark what is damaged.
        _text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        _reader = CsvReader.Create(_text, Options(separator), leaveOpen: true);
    }

    public override IntakeFormat Format => IntakeFormat.Csv;

    public override string Encoding => FileEncoding.NameOf(_encoding);

    public override int? FilledRows => null;

    public override double FractionRead => _stream.Length == 0 ? 1 : (double)_stream.Position / _stream.Length;

    public override IEnumerable<GridRow> Rows()
    {
        while (true)
        {
            _ct.ThrowIfCancellationRequested();
            _malformed = null;
            GridRow? row;
            var goesOn = true;
            try
            {
                row = _reader.Read() ? CurrentRow() : null;
            }
            catch (CsvFormatException tooLarge)
            {
                var line = (int)tooLarge.LineNumber;
                (row, goesOn) = (new GridRow(line, [], RowReasons.RecordTooLarge(line)), false);
            }

            if (row is not null)
                yield return row;
            if (row is null || !goesOn)
                yield break;
        }
    }

    protected override void Dispose(bool disposing)
    {
        _reader.Dispose();
        _text.Dispose();
    }

    private CsvReaderOptions Options(char? separator) =>
        new()
        {
            Separator = separator,
            HasHeader = false,
            DetectSeparatorHint = true,
            // Counted like all rows: a file may have millions of them.
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            MaxRecordSize = MaxRecordBytes,
            FormatProvider = CultureInfo.InvariantCulture,
            OnMalformedRecord = malformed => _malformed = malformed,
        };

    private GridRow CurrentRow()
    {
        var line = (int)_reader.LineNumber;
        var texts = _reader.Current.ToArray();
        var cells = new FilledCells();
        for (var column = 0; column < texts.Length; column++)
        {
            if (!IsBlank(texts[column]))
                cells.Add(Cell(column, texts[column]));
        }
        return cells.Row(line, FaultOf(line), texts.Length);
    }

    // Separators alone say nothing, also when another one was tried.
    private static bool IsBlank(string text) => text.All(sign => char.IsWhiteSpace(sign) || sign is ',' or ';');

    private static GridCell Cell(int column, string text) =>
        DamagedBytes.In(text) ? new GridCell(column, DamagedBytes.Shown(text), RowReasons.DamagedBytes)
        : ToolMarks.IsFailure(text) ? new GridCell(column, text, RowReasons.FormulaFailed(text.Trim()))
        : new GridCell(column, text);

    private Saying? FaultOf(int line) =>
        _malformed switch
        {
            { Reason: CsvMalformedReason.UnterminatedQuote } => RowReasons.QuoteNotClosed(line),
            { Reason: CsvMalformedReason.TextAfterClosingQuote, RawRecord: var raw } => RowReasons.TextAfterQuote(
                line,
                line + raw.Count('\n')
            ),
            _ => null,
        };
}
