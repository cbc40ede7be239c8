using System.Collections.Immutable;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>A sheet of a workbook, with the values of cells that are merged downwards in every row of them.</summary>
/// <param name="book">Belongs to it.</param>
/// <param name="filled">Rows with a filled cell.</param>
/// <param name="hidden">Those of them that are hidden.</param>
/// <param name="rows">Read as they are asked for.</param>
internal sealed class SheetGrid(SheetBook book, SheetName sheet, int filled, int hidden, IEnumerable<GridRow> rows) : Grid
{
    public override IntakeFormat Format => book.Format;

    public override string? Encoding => null;

    public override int? FilledRows => filled;

    public override DateTime FirstDay => book.FirstDay;

    public override SheetName Sheet => sheet;

    public override ImmutableArray<SheetName> Sheets => book.Sheets;

    public override ImmutableArray<Saying> Remarks => [.. SheetRemarks.Of(book.Sheets, sheet, hidden)];

    public override IEnumerable<GridRow> Rows()
    {
        using var each = rows.GetEnumerator();
        var line = 0;
        while (Next(each, line) is { } row)
        {
            yield return row;
            if (row.Fault == RowReasons.NotReadFurther)
                yield break;
            line = row.Line;
        }
    }

    // What was filled down to more than a table needs shows only here; the rows before are not lost by it.
    private static GridRow? Next(IEnumerator<GridRow> rows, int line)
    {
        try
        {
            return rows.MoveNext() ? rows.Current : null;
        }
        catch (Exception broken) when (SheetBook.RefusalOf(broken) is not null)
        {
            return new GridRow(line + 1, [], RowReasons.NotReadFurther);
        }
    }

    protected override void Dispose(bool disposing) => book.Dispose();
}
