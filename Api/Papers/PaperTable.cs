using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaseFlow.Api.Papers;

/// <summary>A table with a thin line around each cell.</summary>
internal static class PaperTable
{
    /// <summary>As wide as the text of an upright page, in twentieths of a point.</summary>
    private const int Whole = 8845;

    public static Table Of(IReadOnlyList<string> head, IReadOnlyList<int> widths, IEnumerable<IReadOnlyList<string>> rows)
    {
        var sum = widths.Sum();
        int[] own = [.. widths.Select(width => width * Whole / sum)];
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{Whole}", Type = TableWidthUnitValues.Dxa },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa }
                )
            ),
            new TableGrid(own.Select(width => new GridColumn { Width = $"{width}" }))
        );
        table.Append(Row(head, own, PaperStyles.CellHead, new TableRowProperties(new CantSplit(), new TableHeader())));
        foreach (var row in rows)
            table.Append(Row(row, own, PaperStyles.Cell, new TableRowProperties(new CantSplit())));
        return table;
    }

    private static TableRow Row(IReadOnlyList<string> cells, int[] widths, string style, TableRowProperties how) =>
        new([how, .. cells.Select((text, index) => (OpenXmlElement)CellOf(text, widths[index], style))]);

    // A cell without a paragraph is one that no program opens.
    private static TableCell CellOf(string text, int width, string style)
    {
        var cell = new TableCell(
            new TableCellProperties(
                new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }
            )
        );
        foreach (var line in PaperText.Lines(text).DefaultIfEmpty(""))
            cell.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), PaperText.Run(line, null)));
        return cell;
    }

    private static TableBorders Borders() =>
        new(
            Line<TopBorder>(),
            Line<LeftBorder>(),
            Line<BottomBorder>(),
            Line<RightBorder>(),
            Line<InsideHorizontalBorder>(),
            Line<InsideVerticalBorder>()
        );

    private static T Line<T>()
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 4,
            Space = 0,
            Color = "000000",
        };
}
