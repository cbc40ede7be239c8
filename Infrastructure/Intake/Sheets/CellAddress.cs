using System.Globalization;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>Places in a sheet: B7 is column 1 (from 0), row 7 (from 1).</summary>
internal static class CellAddress
{
    public const int MostColumns = 16_384;

    /// <summary>Null when it is no address of a sheet.</summary>
    public static (int Column, int Row)? Read(ReadOnlySpan<char> address)
    {
        var (column, at) = (0, 0);
        for (; at < address.Length && char.IsAsciiLetter(address[at]); at++)
        {
            column = (column * 26) + (char.ToUpperInvariant(address[at]) - 'A') + 1;
            if (column > MostColumns)
                return null;
        }
        return column > 0 && int.TryParse(address[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (column - 1, row)
            : null;
    }

    /// <summary>Null when it is no range.</summary>
    public static MergedCells? Range(string? range)
    {
        var parts = range?.Split(':') ?? [];
        return parts.Length == 2 && Read(parts[0]) is { } first && Read(parts[1]) is { } last
            ? new MergedCells(first.Column, first.Row, last.Row)
            : null;
    }
}

/// <summary>Cells of one column that are one: what stands in the first row of them holds for all.</summary>
internal readonly record struct MergedCells(int Column, int FirstRow, int LastRow);
