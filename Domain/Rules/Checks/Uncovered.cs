namespace CaseFlow.Domain.Rules.Checks;

/// <summary>
/// Looks for cases that none of some rows takes. It goes through the axes one after the other and keeps which rows are still in question;
/// pieces that leave the same rows are looked at once, what is the same from a column on is looked at once, and where a row takes all that is
/// left nothing is looked at. Exact: what it calls covered is covered.
/// </summary>
/// <param name="budget">How much it may look at before it gives up; shared by several searches.</param>
internal sealed class Uncovered(TableSpace space, Members[] within, Members rows, Budget budget)
{
    private readonly HashSet<(int Axis, Members Rows)> covered = [];
    private readonly Members[] whole = Covers(space, within, rows);
    private readonly Members[] box = (Members[])within.Clone();

    /// <summary>The rows that first take what is covered.</summary>
    public SortedSet<int> Takers { get; } = [];

    /// <summary>Looks for every box that is left, until the caller has seen enough; they do not overlap.</summary>
    /// <param name="found">Called with each; whether to go on.</param>
    /// <returns>Whether there was any.</returns>
    public bool Look(Func<Members[], bool> found) => From(0, rows, found) != Left.Nothing;

    private enum Left
    {
        Nothing,
        Something,
        Enough,
    }

    private Left From(int axis, Members left, Func<Members[], bool> found)
    {
        if (left.IsEmpty)
            return found((Members[])box.Clone()) ? Left.Something : Left.Enough;
        if (axis == space.Axes || left.Meets(whole[axis]))
        {
            Takers.Add(axis == space.Axes ? left.First : left.And(whole[axis]).First);
            return Left.Nothing;
        }
        var canBeKnown = space.BeginsColumn(axis);
        if (!budget.Allows || (canBeKnown && covered.Contains((axis, left))))
            return Left.Nothing;
        var any = Left.Nothing;
        foreach (var (rest, pieces) in Ways(axis, left))
        {
            box[axis] = pieces;
            if (!space.IsPossible(box, axis))
                continue;
            var one = From(axis + 1, rest, found);
            if (one == Left.Enough)
                return one;
            any = one == Left.Nothing ? any : one;
        }
        box[axis] = within[axis];
        if (any == Left.Nothing && canBeKnown && budget.Allows)
            covered.Add((axis, left));
        return any;
    }

    // The pieces of an axis by the rows that they leave.
    private Dictionary<Members, Members> Ways(int axis, Members left)
    {
        var ways = new Dictionary<Members, Members>();
        foreach (var (standing, pieces) in space.Kinds(axis))
        {
            budget.Spend();
            if (!pieces.Meets(within[axis]))
                continue;
            var here = left.And(standing);
            ways[here] = ways.TryGetValue(here, out var before) ? before.Or(pieces) : pieces;
        }
        foreach (var (here, pieces) in ways)
            ways[here] = pieces.And(within[axis]);
        return ways;
    }

    // The rows that take everything on an axis and all after it.
    private static Members[] Covers(TableSpace space, Members[] within, Members rows)
    {
        var covers = new Members[space.Axes];
        var all = rows;
        for (var axis = space.Axes - 1; axis >= 0; axis--)
        {
            var here = axis;
            all = Members.Of(space.Boxes.Length, all.Each.Where(row => space.Boxes[row][here].Holds(within[here])));
            covers[axis] = all;
        }
        return covers;
    }
}

/// <summary>How much a check may look at: a table that would take too long is said to be checked in part.</summary>
internal sealed class Budget(int steps)
{
    private int left = steps;

    public bool Allows => left > 0;

    public void Spend() => left--;
}
