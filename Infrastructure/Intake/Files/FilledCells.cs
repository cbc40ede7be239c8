using System.Collections.Immutable;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>The filled cells of one row while it is read. Of a row with more than any item can need nothing is kept: it is in error as a whole.</summary>
internal sealed class FilledCells
{
    /// <summary>Letters of a row. The longest that can be imported has a tenth of it.</summary>
    public const int MostLetters = 1_000_000;

    /// <summary>Filled cells of a row, as many as the widest sheet has.</summary>
    public const int MostCells = 16_384;

    private readonly ImmutableArray<GridCell>.Builder _cells = ImmutableArray.CreateBuilder<GridCell>();
    private long _letters;
    private bool _isTooMuch;

    public void Add(GridCell cell)
    {
        _letters += cell.Text.Length;
        if (_letters > MostLetters || _cells.Count == MostCells)
        {
            _isTooMuch = true;
            _cells.Clear();
        }
        if (!_isTooMuch)
            _cells.Add(cell);
    }

    /// <param name="width">See <see cref="GridRow"/>.</param>
    public GridRow Row(int line, Saying? fault = null, int? width = null) =>
        _isTooMuch ? new GridRow(line, [], RowReasons.RowTooLarge, width) : new GridRow(line, InOrder(), fault, width);

    // As every program writes them; one that does not is understood all the same.
    private ImmutableArray<GridCell> InOrder()
    {
        for (var at = 1; at < _cells.Count; at++)
        {
            if (_cells[at].Column <= _cells[at - 1].Column)
                return [.. _cells.DistinctBy(cell => cell.Column).OrderBy(cell => cell.Column)];
        }
        return _cells.DrainToImmutable();
    }
}
