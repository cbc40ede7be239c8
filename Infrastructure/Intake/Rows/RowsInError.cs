using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Sayings;
using CsvHelper;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>
/// Writes the rows that could not be imported as a CSV file (UTF-8 with mark, so that Excel opens it), with the line and the reason in
/// front of the columns that were taken, which are named so that no choice about them need be made again. A column that nobody chose is not
/// in it, whatever stands there. Corrected, it can be imported as it is: the reader leaves the first two out.
/// </summary>
public sealed class RowsInError : IDisposable
{
    private readonly CsvWriter _writer;
    private readonly ColumnMapping _mapping;
    private readonly string _language;

    /// <param name="stream">Stays open.</param>
    /// <param name="mapping">Of the file that the rows come from.</param>
    /// <param name="language">Of whoever reads the list.</param>
    public RowsInError(Stream stream, ColumnMapping mapping, string language)
    {
        (_mapping, _language) = (mapping, language);
        var options = new CsvWriterOptions { NewLine = "\r\n", WriteByteOrderMark = true };
        _writer = CsvWriter.Create(stream, options, leaveOpen: true);
        Write(KnownHeaders.LineHeader.In(language), KnownHeaders.ReasonHeader.In(language), mapping.HeadersWithoutChoice(language));
    }

    /// <summary>Adds a row; its errors are joined as “column: reason”.</summary>
    public void Add(RowRefused row)
    {
        var reasons = row
            .Errors.Select(error =>
                Saying.Of("rows.error", ("column", _mapping.WithoutChoice(error.Column, _language)), ("reason", error.Reason))
            )
            .Aggregate((all, next) => Saying.Of("rows.errors", ("first", all), ("next", next)));
        Write(
            $"{row.Line}",
            Speakers.Book.Say(reasons, _language),
            _mapping.Taken.Select(header => header.Index < row.Cells.Length ? row.Cells[header.Index] : "")
        );
    }

    public void Dispose() => _writer.Dispose();

    // Mended before it is guarded: a sign that goes may stand before one that makes a formula.
    private static string Fit(string cell) => FormulaGuard.Put(PlainText.Mended(cell));

    private void Write(string line, string reason, IEnumerable<string> cells) => _writer.WriteRecord([line, reason, .. cells.Select(Fit)]);
}
