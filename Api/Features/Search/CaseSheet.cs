using CaseFlow.Api.Sayings;
using CaseFlow.Api.Sheets;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Api.Features.Search;

/// <summary>A workbook with one sheet of cases, written row by row.</summary>
internal sealed class CaseSheet : IDisposable
{
    // The line about the export and the headers.
    private const int FrozenRows = 2;

    private readonly TextBook book;
    private readonly TextSheet sheet;
    private readonly ImmutableArray<CaseColumn> columns;

    public CaseSheet(Stream content, ImmutableArray<CaseColumn> columns)
    {
        this.columns = columns;
        book = new TextBook(content);
        sheet = book.Add(Saying.Of("export.sheet").Spoken(), columns.Select(column => column.Width), FrozenRows);
    }

    public void Headers() => sheet.Headers(columns.Select(column => column.Header.Spoken()));

    public void Row(CaseLine line) => sheet.Row(columns.Select(column => column.Of(line) ?? ""));

    public void Line(Saying saying) => sheet.Row([saying.Spoken()]);

    public void Dispose()
    {
        sheet.Dispose();
        book.Dispose();
    }
}
