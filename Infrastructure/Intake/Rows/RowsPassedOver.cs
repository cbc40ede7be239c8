using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>
/// Rows that are no items but a part of the form: sums and signatures below the table, and its header once more on the next page. They are
/// counted and said, for nothing is left out in silence.
/// </summary>
internal sealed class RowsPassedOver(ColumnMapping mapping)
{
    private readonly string[] _headers = [.. mapping.Headers.Select(header => KnownHeaders.Normal(header.Header))];
    private int _headersAgain;
    private int _closing;
    private int _firstClosing;

    public IEnumerable<Saying> Sayings
    {
        get
        {
            if (_headersAgain > 0)
                yield return Saying.Of("left-out.header-again", ("rows", _headersAgain));
            if (_closing > 0)
                yield return Saying.Of("left-out.closing", ("rows", _closing), ("line", _firstClosing));
        }
    }

    /// <summary>Whether a row is one of these; it is counted then.</summary>
    public bool Takes(RawRow row)
    {
        if (row.Fault is not null)
            return false;
        if (IsHeader(row))
        {
            _headersAgain++;
            return true;
        }
        if (!IsClosing(row))
            return false;
        _firstClosing = _closing++ == 0 ? row.Line : _firstClosing;
        return true;
    }

    private bool IsHeader(RawRow row) =>
        row.Cells.Length == _headers.Length
        && mapping.Taken.All(header =>
            row.Cells[header.Index].Length < 100 && KnownHeaders.Normal(row.Cells[header.Index]) == _headers[header.Index]
        );

    // An item has a text: a row without one that begins like a sum or a signature is none.
    private bool IsClosing(RawRow row) =>
        mapping.Taken.Any(header =>
            header.Column!.Required && string.IsNullOrWhiteSpace(row.Cells[header.Index]) && !row.Faults.ContainsKey(header.Index)
        )
        && row.Cells.FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell)) is { Length: < 60 } first
        && KnownHeaders.IsClosing(first);
}
