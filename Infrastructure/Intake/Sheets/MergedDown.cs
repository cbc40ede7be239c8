using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>
/// Gives each row what stands in cells merged down to it. Only rows that have something of their own: a merge to the end of the sheet makes
/// no rows.
/// </summary>
/// <param name="known">In the order of their first rows.</param>
internal sealed class MergedDown(IEnumerable<MergedCells> known)
{
    private readonly Copies _copies = new();
    private readonly SortedDictionary<int, (GridCell Cell, int LastRow)> _open = [];
    private readonly Queue<MergedCells> _merged = new(known);

    /// <summary>A merge that is met while its first row is read.</summary>
    public void Add(MergedCells cells) => _merged.Enqueue(cells);

    /// <exception cref="TooMuchException">More would be filled down than <see cref="SheetLimits"/> allow.</exception>
    public GridRow Fill(GridRow row)
    {
        if (row.Cells.IsEmpty)
            return row;
        foreach (var column in _open.Where(one => one.Value.LastRow < row.Line).Select(one => one.Key).ToArray())
            _open.Remove(column);
        while (_merged.TryPeek(out var next) && next.FirstRow <= row.Line)
        {
            var (column, first, last) = _merged.Dequeue();
            if (first == row.Line && row.Cells.FirstOrDefault(cell => cell.Column == column) is { Text: not null } cell)
                _open[column] = (cell, last);
        }
        if (_open.Count == 0)
            return row;
        var has = row.Cells.Select(cell => cell.Column).ToHashSet();
        var filled = _open.Where(one => !has.Contains(one.Key)).Select(one => one.Value.Cell).ToArray();
        foreach (var cell in filled)
            _copies.Count(1, cell.Text.Length);
        return filled.Length == 0 ? row : row with { Cells = [.. row.Cells.Concat(filled).OrderBy(cell => cell.Column)] };
    }
}
