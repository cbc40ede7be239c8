using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using CaseFlow.Domain;
using CaseFlow.Infrastructure.Intake.Rows;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>
/// A workbook: its first sheet that has a usable header within its first rows (a title often stands above it), else its first sheet.
/// Rows are streamed; only the workbook's shared texts are held in memory, which <see cref="MaxUnpackedBytes"/> bounds.
/// </summary>
internal sealed class XlsxTable : Table
{
    private const int RowsSearchedForHeader = 5;
    private const long MaxUnpackedBytes = 1L << 30;

    private readonly IExcelDataReader _reader;

    // ExcelDataReader asks for code page 1252, for the old formats, before it looks at any file.
    static XlsxTable() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    private XlsxTable(IExcelDataReader reader, ImmutableArray<string> headers) => (_reader, Headers) = (reader, headers);

    public override IntakeFormat Format => IntakeFormat.Xlsx;

    public override ImmutableArray<string> Headers { get; }

    public override string? Encoding => null;

    public override int? TotalRows => Math.Max(0, _reader.RowCount - HeaderRow);

    public override double FractionRead => _reader.RowCount == 0 ? 1 : Math.Min(1, (_reader.Depth + 1.0) / _reader.RowCount);

    private int HeaderRow { get; init; }

    /// <param name="isHeader">Tells whether a row of texts is a header that can be imported with.</param>
    public static OrRefusal<Table> Open(Stream stream, Func<ImmutableArray<string>, bool> isHeader)
    {
        if (PackageRefusal(stream) is { } refusal)
            return refusal;

        IExcelDataReader? reader = null;
        try
        {
            stream.Position = 0;
            reader = ExcelReaderFactory.CreateOpenXmlReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
            var table = Find(reader, isHeader);
            if (table is not null)
                return table;
            reader.Dispose();
            return FileRefusals.NoHeader;
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            reader?.Dispose();
            return FileRefusals.DamagedWorkbook;
        }
    }

    /// <summary>A damaged sheet is not met here: the reader has gone through it once, for its size, when it was opened.</summary>
    public override IEnumerable<RawRow> Rows()
    {
        while (_reader.Read())
            yield return CurrentRow();
    }

    protected override void Dispose(bool disposing) => _reader.Dispose();

    private static XlsxTable? Find(IExcelDataReader reader, Func<ImmutableArray<string>, bool> isHeader)
    {
        (int Sheet, int Row)? firstFilled = null;
        for (var sheet = 0; sheet < reader.ResultsCount; sheet++, reader.NextResult())
        {
            for (var row = 0; row < RowsSearchedForHeader && reader.Read(); row++)
            {
                var texts = Texts(reader);
                if (isHeader(texts))
                    return new XlsxTable(reader, texts) { HeaderRow = row + 1 };
                if (texts.Length > 0)
                    firstFilled ??= (sheet, row);
            }
        }

        return firstFilled is { } filled ? At(reader, filled.Sheet, filled.Row) : null;
    }

    private static XlsxTable At(IExcelDataReader reader, int sheet, int row)
    {
        reader.Reset();
        for (var passed = 0; passed < sheet; passed++)
            reader.NextResult();
        for (var passed = 0; passed <= row; passed++)
            reader.Read();
        return new XlsxTable(reader, Texts(reader)) { HeaderRow = row + 1 };
    }

    private static Refusal? PackageRefusal(Stream stream)
    {
        try
        {
            stream.Position = 0;
            using var package = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (package.GetEntry("xl/workbook.xml") is null)
                return FileRefusals.Foreign(package.GetEntry("word/document.xml") is null ? "archive" : "word");
            return package.Entries.Sum(entry => entry.Length) > MaxUnpackedBytes ? FileRefusals.WorkbookTooLarge : null;
        }
        catch (InvalidDataException)
        {
            return FileRefusals.DamagedWorkbook;
        }
    }

    private static bool IsBroken(Exception exception) =>
        exception is ExcelReaderException or XmlException or InvalidDataException or FormatException or ArgumentException;

    private static ImmutableArray<string> Texts(IExcelDataReader reader)
    {
        var texts = Enumerable.Range(0, reader.FieldCount).Select(cell => SheetCell.Text(reader, cell)).ToList();
        return [.. texts[..(texts.FindLastIndex(text => text.Trim().Length > 0) + 1)]];
    }

    /// <summary>Pads the row to the header, or finds the first cell beyond it.</summary>
    private RawRow CurrentRow()
    {
        var texts = Texts(_reader);
        for (var cell = Headers.Length; cell < texts.Length; cell++)
        {
            if (texts[cell].Trim().Length > 0)
                return new RawRow(_reader.Depth + 1, texts, RowReasons.CellsBeyondHeader(cell + 1));
        }

        var blanks = Enumerable.Repeat("", Headers.Length);
        return new RawRow(_reader.Depth + 1, [.. texts.Concat(blanks).Take(Headers.Length)], Fault: null);
    }
}
