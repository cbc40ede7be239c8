using System.Collections.Immutable;
using System.Text;
using CaseFlow.Domain;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Sheets;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>What a file would say in one encoding, so that a person can tell whether it is the right one.</summary>
/// <param name="Text">Its header; when that is plain ASCII, the first text of a column that is taken.</param>
public sealed record EncodingSample(string Encoding, string Text);

/// <summary>Makes one kind of table of a file, whatever its format.</summary>
internal static class TableOpening
{
    private const int LongestSample = 80;

    public static OrRefusal<Table> Open(Stream stream, TableChoices table, HeaderChoices choices, CancellationToken ct) =>
        Open(stream, table, Worth(choices), ct);

    /// <param name="worth">What a row of texts is worth as a header of the kind of table that is looked for.</param>
    public static OrRefusal<Table> Open(
        Stream stream,
        TableChoices table,
        Func<ImmutableArray<string>, HeaderWorth> worth,
        CancellationToken ct
    )
    {
        var kind = FileKind.Of(stream);
        if (kind.Refusal is { } refusal)
            return refusal;
        return kind.Value == IntakeFormat.Csv ? OpenCsv(stream, table, worth, ct) : OpenBook(stream, table, worth, ct);
    }

    /// <summary>The file in every encoding that reads it; none for a workbook.</summary>
    public static ImmutableArray<EncodingSample> Samples(Stream stream, HeaderChoices choices, CancellationToken ct)
    {
        if (FileKind.Of(stream) is not { Refusal: null, Value: IntakeFormat.Csv })
            return [];
        var samples = ImmutableArray.CreateBuilder<EncodingSample>();
        foreach (var name in FileEncoding.Names)
        {
            using var table = OpenCsv(stream, new TableChoices(Encoding: name, Repairs: false), Worth(choices), ct)
                is { Refusal: null, Value: var opened }
                ? opened
                : null;
            samples.Add(new EncodingSample(name, table is null ? "" : SampleOf(table, choices)));
        }
        return samples.DrainToImmutable();
    }

    private static string SampleOf(Table table, HeaderChoices choices)
    {
        var header = string.Join(' ', table.Headers.Where(text => text.Length > 0));
        if (header.All(char.IsAscii))
        {
            var taken = ColumnMapping.Resolve(table.Headers, choices).Taken.Select(one => one.Index).ToArray();
            header = table
                .Rows(TableWork.OfHeader)
                .Take(20)
                .SelectMany(row => taken.Select(index => row.Cells[index]))
                .FirstOrDefault(text => !text.All(char.IsAscii))
                ?? header;
        }
        var shown = CellText.Line(DamagedBytes.Shown(header));
        return shown.Length <= LongestSample ? shown : $"{shown[..LongestSample]}…";
    }

    private static OrRefusal<Table> OpenBook(
        Stream stream,
        TableChoices table,
        Func<ImmutableArray<string>, HeaderWorth> worth,
        CancellationToken ct
    )
    {
        var book = SheetBook.Open(stream, ct);
        if (book.Refusal is { } noBook)
            return noBook;
        var sheet = SheetChoice.Open(book.Value, table.Sheet, worth);
        return sheet.Refusal is { } noSheet ? noSheet : Table.Open(sheet.Value, worth, table.Repairs, ct);
    }

    private static OrRefusal<Table> OpenCsv(
        Stream stream,
        TableChoices table,
        Func<ImmutableArray<string>, HeaderWorth> worth,
        CancellationToken ct
    )
    {
        Encoding encoding;
        if (table.Encoding is { } chosen)
        {
            if (FileEncoding.Find(chosen) is not { } known)
                return FileRefusals.EncodingUnknown(chosen);
            encoding = known;
        }
        else
        {
            var found = FileEncoding.Of(stream, ct);
            if (found.Refusal is { } refusal)
                return refusal;
            encoding = found.Value;
        }
        var separator = CsvGrid.Separators.MaxBy(candidate => SenseOf(stream, encoding, candidate, worth, ct));
        return Table.Open(new CsvGrid(stream, encoding, separator, ct), worth, table.Repairs, ct);
    }

    // The separator that makes the most sense of the header: of that which is understood, then of how much there is.
    private static (bool, int, int) SenseOf(
        Stream stream,
        Encoding encoding,
        char? separator,
        Func<ImmutableArray<string>, HeaderWorth> worth,
        CancellationToken ct
    )
    {
        using var grid = new CsvGrid(stream, encoding, separator, ct);
        using var rows = grid.Rows().GetEnumerator();
        return HeaderLines.Find(Table.FirstOf(rows), worth) is { } header
            ? (header.Worth.Usable, header.Worth.Understood, header.Headers.Length)
            : default;
    }

    private static Func<ImmutableArray<string>, HeaderWorth> Worth(HeaderChoices choices) =>
        headers =>
            ColumnMapping.Resolve(headers, choices) is var mapping
                ? new HeaderWorth(mapping.Bars(choices) is null, mapping.Understood)
                : default;
}
