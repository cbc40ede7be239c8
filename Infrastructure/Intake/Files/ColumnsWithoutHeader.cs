using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>Columns that have no header, and in how many rows something stands in each: it is not imported, and that is said.</summary>
internal sealed class ColumnsWithoutHeader
{
    private const int MostNamed = 10;
    private const int MostCounted = 100;

    private readonly SortedDictionary<int, int> _rows = [];

    public void Count(int column)
    {
        if (_rows.TryGetValue(column, out var rows))
            _rows[column] = rows + 1;
        else if (_rows.Count < MostCounted)
            _rows[column] = 1;
    }

    public IEnumerable<Saying> Sayings =>
        _rows
            .Take(MostNamed)
            .Select(column =>
                Saying.Of("left-out.column", ("column", column.Key + 1), ("letters", Letters(column.Key)), ("rows", column.Value))
            );

    /// <summary>As a sheet names it: A, B, … AA.</summary>
    private static string Letters(int column) => (column < 26 ? "" : Letters((column / 26) - 1)) + (char)('A' + (column % 26));
}
