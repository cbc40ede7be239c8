using System.Globalization;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>The rows of one sheet as they are written, without what a survey of the whole sheet adds.</summary>
internal sealed class XlsxRows(PartXml xml, SharedTexts texts, CellFormats formats, DateTime first)
{
    private int _cells;

    /// <summary>Rows that are written in the sheet, also those without a filled cell.</summary>
    public IEnumerable<GridRow> Rows()
    {
        var line = 0;
        while (xml.Read())
        {
            if (xml.IsElement && xml.Name == "row")
            {
                line = xml.Number("r") ?? line + 1;
                yield return Cells().Row(line);
            }
            else if (xml.EndsElement("sheetData"))
            {
                yield break;
            }
        }
    }

    private FilledCells Cells()
    {
        var cells = new FilledCells();
        if (xml.IsEmpty)
            return cells;
        var (depth, column) = (xml.Depth, -1);
        while (xml.Read() && xml.Depth > depth)
        {
            if (!xml.IsElement || xml.Name != "c")
                continue;
            if (++_cells > SheetLimits.Cells)
                throw new TooMuchException("cells");
            column = CellAddress.Read(xml["r"])?.Column ?? column + 1;
            if (Cell(column) is { } cell && (cell.Fault is not null || !string.IsNullOrWhiteSpace(cell.Text)))
                cells.Add(cell);
        }
        return cells;
    }

    private GridCell? Cell(int column)
    {
        if (xml.IsEmpty)
            return null;
        var (type, style, depth) = (xml["t"], xml.Number("s"), xml.Depth);
        var (formula, value, text) = (false, (string?)null, (string?)null);
        while (xml.Read() && xml.Depth > depth)
        {
            if (!xml.IsElement)
                continue;
            switch (xml.Name)
            {
                case "f":
                    formula = true;
                    xml.Pass();
                    break;
                case "v":
                    value = RichText.Plain(xml);
                    break;
                case "is":
                    text = RichText.Read(xml);
                    break;
                default:
                    xml.Pass();
                    break;
            }
        }
        return Of(column, type, style, text ?? value ?? "", formula, hasValue: value is not null);
    }

    private GridCell Of(int column, string? type, int? style, string raw, bool formula, bool hasValue)
    {
        // A formula whose result is the empty text has a value, which is empty.
        if (formula && raw.Trim().Length == 0 && !(type == "str" && hasValue))
            return new GridCell(column, "", RowReasons.FormulaWithoutResult);
        return type switch
        {
            "s" => Told(column, int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? texts[index] : ""),
            "str" => Told(column, RichText.Meant(raw)),
            "inlineStr" => Told(column, raw),
            "b" => new GridCell(column, raw.Trim() is "1" or "true" ? CellText.Yes : CellText.No),
            "e" => new GridCell(column, raw, RowReasons.FormulaFailed(raw.Trim())),
            "d" => new GridCell(column, raw),
            _ => new GridCell(column, raw.Length == 0 ? "" : formats.Text(raw, style, first)),
        };
    }

    private static GridCell Told(int column, string text) =>
        new(column, text, ToolMarks.IsFailure(text) ? RowReasons.FormulaFailed(text.Trim()) : (Saying?)null);
}
