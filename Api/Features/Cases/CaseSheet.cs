using CaseFlow.Infrastructure.Intake;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CaseFlow.Api.Features.Cases;

/// <summary>A workbook with one sheet, written row by row. Every cell is a text: nothing in it is ever computed.</summary>
internal sealed class CaseSheet : IDisposable
{
    // Places in the stylesheet.
    private const uint Plain = 0;
    private const uint Heading = 1;

    // The line about the export and the headers stay in sight.
    private const int FrozenRows = 2;

    // A cell of XLSX holds no more.
    private const int LongestCell = 32_767;

    private readonly SpreadsheetDocument document;
    private readonly OpenXmlWriter writer;
    private readonly ImmutableArray<CaseColumn> columns;

    public CaseSheet(Stream content, ImmutableArray<CaseColumn> columns)
    {
        this.columns = columns;
        document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "案件" }));
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(Frozen()) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Select(Width)));
        writer.WriteStartElement(new SheetData());
    }

    public void Headers() => Write(columns.Select(column => column.Header), Heading);

    public void Row(CaseLine line) => Write(columns.Select(column => column.Of(line) ?? ""));

    public void Line(string text) => Write([text]);

    public void Dispose()
    {
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.Dispose();
        document.Dispose();
    }

    private static Pane Frozen() => new()
    {
        VerticalSplit = FrozenRows,
        TopLeftCell = $"A{FrozenRows + 1}",
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    };

    private static Column Width(CaseColumn column, int place) =>
        new() { Min = (uint)place + 1, Max = (uint)place + 1, Width = column.Width, CustomWidth = true };

    // Two fills must be there: programs that read sheets take the first two for their own.
    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat { FontId = 0, FormatId = 0 }, new CellFormat { FontId = 1, FormatId = 0, ApplyFont = true }));

    private void Write(IEnumerable<string> cells, uint style = Plain)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            writer.WriteElement(new Cell(new InlineString(new Text(Fit(FormulaGuard.Put(cell))) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style });
        writer.WriteEndElement();
    }

    // XML knows no control characters; an item from outside may hold some.
    private static string Fit(string cell)
    {
        var clean = string.Concat(cell.Where(sign => !char.IsControl(sign) || sign is '\n' or '\t'));
        return clean.Length <= LongestCell ? clean : clean[..LongestCell];
    }
}
