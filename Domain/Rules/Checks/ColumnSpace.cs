namespace CaseFlow.Domain.Rules.Checks;

/// <summary>
/// Everything that a field can be, cut into pieces that no cell of its column divides. A column has one axis or several; a cell is a set
/// of pieces on each, so that a row is a box and what rows take can be reckoned with exactly.
/// </summary>
internal abstract class ColumnSpace(RuleField read)
{
    public RuleField Field => read;

    /// <summary>How many pieces each axis has.</summary>
    public abstract ImmutableArray<int> Sizes { get; }

    /// <summary>The pieces that a test takes.</summary>
    /// <param name="axes">Every piece of every axis; what the test does not take is removed.</param>
    protected abstract void Narrow(Members[] axes, CellTest test);

    /// <summary>Whether a case can be there: the axes of a text depend on each other.</summary>
    public abstract bool IsPossible(ReadOnlySpan<Members> axes);

    /// <summary>Whether pieces on each axis are not enough to say that a case can be there.</summary>
    public abstract bool IsTangled { get; }

    /// <summary>Tests that take exactly these pieces, or as many of them as can be said in one cell.</summary>
    public abstract ImmutableArray<CellTest> TestsOf(ReadOnlySpan<Members> axes);

    public Members[] Whole() => [.. Sizes.Select(Members.All)];

    public Members[] BoxOf(RuleCell? cell)
    {
        var axes = Whole();
        foreach (var test in cell?.Tests ?? [])
            Narrow(axes, test);
        return axes;
    }

    /// <summary>The space of a field, cut by the cells of its column.</summary>
    public static ColumnSpace Of(RuleField field, IEnumerable<RuleCell> cells)
    {
        CellTest[] tests = [.. cells.SelectMany(cell => cell.Tests)];
        return field.IsList ? new ListSpace(field, tests)
            : field.IsOrdered ? new OrderedSpace(field, tests)
            : new ValueSpace(field, tests);
    }

    protected static string[] Named(IEnumerable<CellTest> tests, params CellComparison[] by) =>
        [.. tests.Where(test => by.Contains(test.Is)).SelectMany(test => test.Values).Distinct(StringComparer.Ordinal)];
}
