using System.Globalization;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>The rows of one sheet of an .ods workbook. What is alike is written once with how often: blank ones are passed over by that.</summary>
internal sealed class OdsRows(PartXml xml, int sheet)
{
    // People fill down a few hundred rows; a million of one row is a trap.
    private const int MostAlike = 20_000;

    private static readonly CellFormats Plain = new();

    private readonly MergedDown _merged = new([]);
    private readonly Copies _copies = new();
    private int _cells;
    private int _alike;

    public IEnumerable<(GridRow Row, bool Hidden)> Rows()
    {
        var (at, line) = (-1, 1);
        while (xml.Read())
        {
            if (xml.IsElement && xml.Name == "table")
                at++;
            if (at == sheet && xml.EndsElement("table"))
                yield break;
            if (at != sheet || !xml.IsElement || xml.Name != "table-row")
                continue;
            var declared = Math.Max(1, Count("number-rows-repeated"));
            var hidden = xml["visibility"] is "collapse" or "filter";
            var row = Cells(line).Row(line);
            var times = row.Cells.IsEmpty && row.Fault is null ? 0 : declared;
            Count(row, times - 1);
            for (var time = 0; time < times; time++)
                yield return (_merged.Fill(row with { Line = line + time }), hidden);
            line += declared;
        }
    }

    private void Count(GridRow row, int again)
    {
        if (again <= 0)
            return;
        _alike += again;
        if (_alike > MostAlike)
            throw new TooMuchException("rows");
        foreach (var cell in row.Cells)
            _copies.Count(again, cell.Text.Length);
    }

    private int Count(string attribute) =>
        int.TryParse(xml[attribute], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 0, 1 << 21) : 0;

    private FilledCells Cells(int line)
    {
        var cells = new FilledCells();
        if (xml.IsEmpty)
            return cells;
        var (depth, column) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (!xml.IsElement || xml.Name is not ("table-cell" or "covered-table-cell"))
                continue;
            if (++_cells > SheetLimits.Cells)
                throw new TooMuchException("cells");
            var (times, down) = (Math.Max(1, Count("number-columns-repeated")), Count("number-rows-spanned"));
            var cell = OdsCell.Read(xml, Plain);
            if (cell is { } filled && column < CellAddress.MostColumns)
            {
                _copies.Count(times - 1, filled.Text.Length);
                for (var time = 0; time < Math.Min(times, HeaderLines.MostColumns - column); time++)
                    cells.Add(filled with { Column = column + time });
                if (down > 1 && column < HeaderLines.MostColumns)
                    _merged.Add(new MergedCells(column, line, line + down - 1));
            }
            column = Math.Min(column + times, CellAddress.MostColumns);
        }
        return cells;
    }
}

/// <summary>One cell of an .ods workbook.</summary>
internal static class OdsCell
{
    /// <summary>The cell where the reader stands, in column 0; null when it is blank. Goes to its end.</summary>
    public static GridCell? Read(PartXml xml, CellFormats formats)
    {
        var (kind, formula) = (xml["value-type"], xml["formula"] is not null);
        var value = kind switch
        {
            "float" or "currency" or "percentage" => xml["value"],
            "date" => xml["date-value"],
            "boolean" => xml["boolean-value"] == "true" ? CellText.Yes : CellText.No,
            _ => null,
        };
        var shown = OdsText.Read(xml);
        var text = kind is "float" or "currency" or "percentage" ? Number(value ?? "", shown, formats) : value ?? shown;
        if (ToolMarks.IsFailure(shown))
            return new GridCell(0, shown, RowReasons.FormulaFailed(shown.Trim()));
        if (formula && kind is null && shown.Trim().Length == 0)
            return new GridCell(0, "", RowReasons.FormulaWithoutResult);
        return string.IsNullOrWhiteSpace(text) ? null : new GridCell(0, text);
    }

    // An id that is shown with its zeros keeps them.
    private static string Number(string value, string shown, CellFormats formats)
    {
        var text = formats.Text(value, null, DayNumbers.From1900);
        return shown.Length > text.Length && shown.All(char.IsAsciiDigit) && shown.TrimStart('0') == text ? shown : text;
    }
}
