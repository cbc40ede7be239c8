using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CaseFlow.Api.Sheets;

/// <summary>A workbook (XLSX) whose sheets are written one after the other, row by row.</summary>
internal sealed class TextBook : IDisposable
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly SpreadsheetDocument document;
    private readonly WorkbookPart workbook;
    private readonly DocumentFormat.OpenXml.Spreadsheet.Sheets sheets = new();

    /// <param name="content">Stays open.</param>
    public TextBook(Stream content)
    {
        document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook);
        workbook = document.AddWorkbookPart();
        workbook.Workbook = new Workbook(sheets);
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
    }

    /// <summary>Begins a sheet; dispose it before the next one.</summary>
    /// <param name="widths">Of its columns, in letters.</param>
    /// <param name="frozenRows">That stay in sight while one scrolls.</param>
    public TextSheet Add(string name, IEnumerable<int> widths, uint frozenRows)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        sheets.Append(
            new Sheet
            {
                Id = workbook.GetIdOfPart(part),
                SheetId = (uint)sheets.ChildElements.Count + 1,
                Name = name,
            }
        );
        return new TextSheet(part, widths, frozenRows);
    }

    public void Dispose() => document.Dispose();

    // The formats are those of TextSheet. Two fills must be there: programs that read sheets take the first two for their own.
    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat { FontId = 0, FormatId = 0 },
                new CellFormat
                {
                    FontId = 1,
                    FormatId = 0,
                    ApplyFont = true,
                }
            )
        );
}
