using CaseFlow.Infrastructure.Intake.Files;
using CsvHelper;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>
/// Writes the rows that could not be imported as a CSV file (UTF-8 with mark, so that Excel opens it), with 行号 and 原因 in front of
/// the original columns, which are named so that no choice about them need be made again. Corrected, it can be imported as it is: the
/// reader leaves these two out.
/// </summary>
public sealed class RowsInError : IDisposable
{
    private readonly CsvWriter _writer;
    private readonly ColumnMapping _mapping;

    /// <param name="stream">Stays open.</param>
    /// <param name="mapping">Of the file that the rows come from.</param>
    public RowsInError(Stream stream, ColumnMapping mapping)
    {
        _mapping = mapping;
        _writer = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\r\n", WriteByteOrderMark = true }, leaveOpen: true);
        Write(KnownHeaders.LineHeader, KnownHeaders.ReasonHeader, mapping.HeadersWithoutChoice);
    }

    /// <summary>Adds a row; its errors are joined as “列：原因”.</summary>
    public void Add(RowRefused row)
    {
        var reasons = string.Join("；", row.Errors.Select(error => $"{error.Column}：{error.Reason}"));
        Write($"{row.Line}", reasons, row.Cells.Concat(Enumerable.Repeat("", Math.Max(0, _mapping.Headers.Length - row.Cells.Length))));
    }

    public void Dispose() => _writer.Dispose();

    // A list that came back already begins with these two columns; they are written anew.
    private void Write(string line, string reason, IEnumerable<string> cells) =>
        _writer.WriteRecord([line, reason, .. cells.Skip(_mapping.ErrorListColumns).Select(FormulaGuard.Put)]);
}
