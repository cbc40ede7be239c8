using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CaseFlow.Api.Sheets;

/// <summary>A sheet of a <see cref="TextBook"/>. Every cell is a text: nothing in it is ever computed.</summary>
internal sealed class TextSheet : IDisposable
{
    // Places in the stylesheet of the book.
    private const uint Plain = 0;
    private const uint Bold = 1;

    private readonly OpenXmlWriter writer;

    public TextSheet(WorksheetPart part, IEnumerable<int> widths, uint frozenRows)
    {
        writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(Frozen(frozenRows)) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(widths.Select(Width)));
        writer.WriteStartElement(new SheetData());
    }

    public void Headers(IEnumerable<string> cells) => Write(cells, Bold);

    public void Row(IEnumerable<string> cells) => Write(cells, Plain);

    public void Dispose()
    {
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.Dispose();
    }

    private static Pane Frozen(uint rows) =>
        new()
        {
            VerticalSplit = rows,
            TopLeftCell = $"A{rows + 1}",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        };

    private static Column Width(int letters, int place) =>
        new()
        {
            Min = (uint)place + 1,
            Max = (uint)place + 1,
            Width = letters,
            CustomWidth = true,
        };

    private void Write(IEnumerable<string> cells, uint style)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            writer.WriteElement(
                new Cell(new InlineString(new Text(SheetText.Of(cell)) { Space = SpaceProcessingModeValues.Preserve }))
                {
                    DataType = CellValues.InlineString,
                    StyleIndex = style,
                }
            );
        writer.WriteEndElement();
    }
}
