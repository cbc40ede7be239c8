using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;
using CsvHelper;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>A CSV file: quoted cells may hold line breaks, the separator is a comma, semicolon or tab.</summary>
internal sealed class CsvTable : Table
{
    // The longest valid row needs some 100 KB; the limit keeps a quote that is never closed from drawing a whole file into memory.
    private const int MaxRecordBytes = 1024 * 1024;

    // Null stands for the library's own detection, which also obeys Excel's first line “sep=;”.
    private static readonly ImmutableArray<char?> Separators = [',', '\t', ';', null];

    private readonly Stream _stream;
    private readonly Encoding _encoding;
    private readonly CsvReader _reader;
    private CsvMalformedRecord? _malformed;

    private CsvTable(Stream stream, Encoding encoding, char? separator)
    {
        stream.Position = 0;
        (_stream, _encoding) = (stream, encoding);
        _reader = CsvReader.Create(stream, Options(separator), leaveOpen: true);
        Headers = [.. _reader.Headers];
    }

    public override IntakeFormat Format => IntakeFormat.Csv;

    public override ImmutableArray<string> Headers { get; }

    public override string Encoding => FileEncoding.NameOf(_encoding);

    public override int? TotalRows => null;

    public override double FractionRead => _stream.Length == 0 ? 1 : (double)_stream.Position / _stream.Length;

    /// <summary>
    /// Opens with the separator that makes the most sense of the header. <paramref name="understood"/> tells how many of the headers
    /// it is given mean something.
    /// </summary>
    public static OrRefusal<Table> Open(Stream stream, Encoding encoding, Func<ImmutableArray<string>, int> understood)
    {
        try
        {
            var separator = Separators.MaxBy(candidate =>
            {
                using var trial = new CsvTable(stream, encoding, candidate);
                return (understood(trial.Headers), trial.Headers.Length);
            });
            var table = new CsvTable(stream, encoding, separator);
            var refusal =
                table._malformed?.Reason == CsvMalformedReason.UnterminatedQuote ? FileRefusals.HeaderQuoteOpen
                : table.Headers.All(string.IsNullOrWhiteSpace) ? FileRefusals.NoHeader
                : null;
            if (refusal is null)
                return table;
            table.Dispose();
            return refusal;
        }
        catch (CsvFormatException)
        {
            return FileRefusals.HeaderTooLong;
        }
    }

    public override IEnumerable<RawRow> Rows()
    {
        while (true)
        {
            _malformed = null;
            RawRow? row;
            var goesOn = true;
            try
            {
                row = _reader.Read() ? CurrentRow() : null;
            }
            catch (CsvFormatException tooLarge)
            {
                var line = (int)tooLarge.LineNumber;
                (row, goesOn) = (new RawRow(line, [], RowReasons.RecordTooLarge(line)), false);
            }

            if (row is not null)
                yield return row;
            if (row is null || !goesOn)
                yield break;
        }
    }

    protected override void Dispose(bool disposing) => _reader.Dispose();

    private CsvReaderOptions Options(char? separator) =>
        new()
        {
            Separator = separator,
            Encoding = _encoding,
            TrackLineNumbers = true,
            MaxRecordSize = MaxRecordBytes,
            FormatProvider = CultureInfo.InvariantCulture,
            OnMalformedRecord = malformed => _malformed = malformed,
        };

    private RawRow CurrentRow()
    {
        var line = (int)_reader.LineNumber;
        var cells = ImmutableArray.Create(_reader.Current.ToArray());
        return new RawRow(line, cells, FaultOf(line, cells));
    }

    private Saying? FaultOf(int line, ImmutableArray<string> cells) =>
        _malformed switch
        {
            { Reason: CsvMalformedReason.UnterminatedQuote } => RowReasons.QuoteNotClosed(line),
            { Reason: CsvMalformedReason.TextAfterClosingQuote, RawRecord: var raw } => RowReasons.TextAfterQuote(
                line,
                line + raw.Count('\n')
            ),
            _ => cells.Length == Headers.Length ? null : RowReasons.CellCount(cells.Length, Headers.Length),
        };
}
