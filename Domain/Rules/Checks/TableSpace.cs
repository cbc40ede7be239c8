namespace CaseFlow.Domain.Rules.Checks;

/// <summary>A table as boxes: every row is a set of pieces on each axis of each column.</summary>
internal sealed class TableSpace
{
    private readonly ImmutableArray<ColumnSpace> columns;
    private readonly int[] firstAxis; // of each column, and one past the last
    private readonly (Members Standing, Members Pieces)[][] kinds;

    /// <param name="rows">Those that take part; others, such as rows with a cell that nobody can read, take no case.</param>
    public TableSpace(RuleTable table, IReadOnlyDictionary<string, RuleField> fields, ImmutableArray<int> rows)
    {
        Rows = rows;
        var taking = rows.Select(place => table.Rows[place]).ToArray();
        // Columns that tell most rows apart come first: what is left to look at shrinks fastest.
        columns =
        [
            .. table
                .Columns.Where(fields.ContainsKey)
                .OrderByDescending(name => taking.Count(row => row.CellOf(name) is not null))
                .Select(name => ColumnSpace.Of(fields[name], taking.Select(row => row.CellOf(name)).OfType<RuleCell>())),
        ];
        firstAxis = [0, .. columns.Select((_, i) => columns.Take(i + 1).Sum(column => column.Sizes.Length))];
        Boxes = [.. taking.Select(row => columns.SelectMany(column => column.BoxOf(row.CellOf(column.Field.Name))).ToArray())];
        Whole = [.. columns.SelectMany(column => column.Whole())];
        kinds = [.. Whole.Select((all, axis) => KindsOf(all, axis))];
    }

    /// <summary>Places in the table of the rows that take part, from 0; everything below counts among these.</summary>
    public ImmutableArray<int> Rows { get; }

    public Members[][] Boxes { get; }

    public Members[] Whole { get; }

    public int Axes => Whole.Length;

    /// <summary>The pieces of an axis that the same rows take, with these rows.</summary>
    public IReadOnlyList<(Members Standing, Members Pieces)> Kinds(int axis) => kinds[axis];

    private (Members Standing, Members Pieces)[] KindsOf(Members all, int axis)
    {
        var size = SizeOf(axis);
        return
        [
            .. all
                .Each.GroupBy(piece =>
                    Members.Of(Boxes.Length, Enumerable.Range(0, Boxes.Length).Where(row => Boxes[row][axis].Has(piece)))
                )
                .Select(kind => (kind.Key, Members.Of(size, kind))),
        ];
    }

    /// <summary>Whether an axis begins a column.</summary>
    public bool BeginsColumn(int axis) => Array.IndexOf(firstAxis, axis) >= 0;

    /// <summary>Whether a case can be in a box, as far as a column of several axes says.</summary>
    /// <param name="axis">Up to which the box has been narrowed.</param>
    public bool IsPossible(Members[] box, int axis)
    {
        var column = ColumnOf(axis);
        return columns[column].IsPossible(box.AsSpan(firstAxis[column]..firstAxis[column + 1]));
    }

    public bool IsPossible(Members[] box)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            if (!columns[column].IsPossible(box.AsSpan(firstAxis[column]..firstAxis[column + 1])))
                return false;
        }
        return true;
    }

    /// <summary>Whether a case can be in both of two boxes.</summary>
    public bool Meet(Members[] one, Members[] other)
    {
        for (var axis = 0; axis < one.Length; axis++)
        {
            if (!one[axis].Meets(other[axis]))
                return false;
        }
        for (var column = 0; column < columns.Length; column++)
        {
            if (columns[column].IsTangled && !columns[column].IsPossible(Both(one, other, column)))
                return false;
        }
        return true;
    }

    private Members[] Both(Members[] one, Members[] other, int column)
    {
        var both = new Members[firstAxis[column + 1] - firstAxis[column]];
        for (var i = 0; i < both.Length; i++)
            both[i] = one[firstAxis[column] + i].And(other[firstAxis[column] + i]);
        return both;
    }

    /// <summary>The conditions of a row for exactly a box, or for as much of it as one row can say.</summary>
    public ImmutableArray<RuleCell> CellsOf(Members[] box, ImmutableArray<string> order) =>
        [
            .. columns
                .Select((column, i) => new RuleCell(column.Field.Name, column.TestsOf(box.AsSpan(firstAxis[i]..firstAxis[i + 1]))))
                .Where(cell => !cell.Tests.IsEmpty)
                .OrderBy(cell => order.IndexOf(cell.Field)),
        ];

    /// <summary>A box in which no row takes anything, made as large as it can be.</summary>
    public Members[] Grown(Members[] gap)
    {
        var box = (Members[])gap.Clone();
        for (var axis = 0; axis < box.Length; axis++)
        {
            // A piece may be added when every row that it lets in stays outside by another axis.
            var near = Enumerable.Range(0, Boxes.Length).Where(row => MissesOnlyBy(Boxes[row], box, axis)).ToArray();
            var barred = near.Aggregate(Members.None(SizeOf(axis)), (all, row) => all.Or(Boxes[row][axis]));
            box[axis] = Whole[axis].Without(barred).Or(box[axis]);
        }
        return box;
    }

    private int SizeOf(int axis) => columns[ColumnOf(axis)].Sizes[axis - firstAxis[ColumnOf(axis)]];

    private int ColumnOf(int axis)
    {
        var column = Array.BinarySearch(firstAxis, axis);
        return column >= 0 ? column : ~column - 1;
    }

    private static bool MissesOnlyBy(Members[] row, Members[] box, int axis)
    {
        for (var other = 0; other < box.Length; other++)
        {
            if (other != axis && !row[other].Meets(box[other]))
                return false;
        }
        return true;
    }
}
