namespace CaseFlow.Domain.Rules.Checks;

/// <summary>
/// A number, a day or a moment: below the first bound that is named, at it, between it and the next, and so on; and empty.
/// </summary>
internal sealed class OrderedSpace : ColumnSpace
{
    private readonly ImmutableArray<(decimal At, string Text)> bounds;

    // Piece 2i lies below bound i, piece 2i+1 at it, the one after the last bound above it; then empty.
    private readonly int empty;

    public OrderedSpace(RuleField field, CellTest[] tests)
        : base(field)
    {
        bounds =
        [
            .. tests
                .SelectMany(test => test.Values)
                .Select(text => (At: field.OrderOf(text), Text: text))
                .Where(bound => bound.At is not null)
                .Select(bound => (bound.At!.Value, bound.Text))
                .DistinctBy(bound => bound.Item1)
                .OrderBy(bound => bound.Item1),
        ];
        empty = (2 * bounds.Length) + 1;
        Sizes = [empty + (field.Required ? 0 : 1)];
    }

    public override ImmutableArray<int> Sizes { get; }

    private bool CanBeEmpty => Sizes[0] > empty;

    protected override void Narrow(Members[] axes, CellTest test)
    {
        axes[0] = test.Is switch
        {
            CellComparison.OneOf => axes[0].And(At(test.Values)),
            CellComparison.NoneOf => axes[0].Without(At(test.Values)),
            CellComparison.Filled => axes[0].And(Range(0, empty - 1)),
            CellComparison.Empty => axes[0].Without(Range(0, empty - 1)),
            _ => axes[0].And(Range(test)),
        };
    }

    private Members At(ImmutableArray<string> values) =>
        Members.Of(Sizes[0], values.Select(IndexOf).Where(bound => bound >= 0).Select(bound => (2 * bound) + 1));

    private Members Range(CellTest test)
    {
        if (test.Values is not [var text] || IndexOf(text) is not (>= 0 and var bound))
            return Members.None(Sizes[0]);
        var at = (2 * bound) + 1;
        return test.Is switch
        {
            CellComparison.AtLeast => Range(at, empty - 1),
            CellComparison.Greater => Range(at + 1, empty - 1),
            CellComparison.AtMost => Range(0, at),
            CellComparison.Less => Range(0, at - 1),
            _ => Members.None(Sizes[0]),
        };
    }

    private int IndexOf(string text)
    {
        var at = Field.OrderOf(text);
        for (var i = 0; i < bounds.Length; i++)
        {
            if (bounds[i].At == at)
                return i;
        }
        return -1;
    }

    // Between two days that follow each other there is no other.
    private bool IsThere(int piece) =>
        piece % 2 == 1
        || piece == empty
        || piece == 0
        || piece == empty - 1
        || Field.Type.Shape == Fields.ValueShape.Number
        || bounds[piece / 2].At - bounds[(piece / 2) - 1].At > 1;

    private Members Range(int from, int to) => Members.Of(Sizes[0], Enumerable.Range(from, Math.Max(0, to - from + 1)));

    public override bool IsTangled => Field.Type.Shape != Fields.ValueShape.Number;

    public override bool IsPossible(ReadOnlySpan<Members> axes) => axes[0].Each.Any(piece => piece == empty || IsThere(piece));

    public override ImmutableArray<CellTest> TestsOf(ReadOnlySpan<Members> axes)
    {
        var pieces = axes[0];
        var isEmpty = CanBeEmpty && pieces.Has(empty);
        var from = Enumerable.Range(0, empty).FirstOrDefault(piece => pieces.Has(piece) && IsThere(piece), -1);
        if (from < 0)
            return [new CellTest(CellComparison.Empty, [])];
        var to = from;
        while (to + 1 < empty && (pieces.Has(to + 1) || !IsThere(to + 1)))
            to++;
        while (!IsThere(to))
            to--;
        if (from == 0 && to == empty - 1)
            return isEmpty || !CanBeEmpty ? [] : [new CellTest(CellComparison.Filled, [])];
        if (from == to && from % 2 == 1)
            return [new CellTest(CellComparison.OneOf, [bounds[from / 2].Text])];
        var tests = ImmutableArray.CreateBuilder<CellTest>(2);
        if (from > 0)
            tests.Add(
                from % 2 == 1
                    ? new CellTest(CellComparison.AtLeast, [bounds[from / 2].Text])
                    : new CellTest(CellComparison.Greater, [bounds[(from / 2) - 1].Text])
            );
        if (to < empty - 1)
            tests.Add(
                to % 2 == 1
                    ? new CellTest(CellComparison.AtMost, [bounds[to / 2].Text])
                    : new CellTest(CellComparison.Less, [bounds[to / 2].Text])
            );
        return tests.ToImmutable();
    }
}
