using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Rules.Checks;

/// <summary>Rows that never take a case: by themselves, or because rows above take all that they would.</summary>
internal sealed class HiddenRows(RuleTable table, TableSpace space, Budget budget)
{
    private readonly HashSet<int> never = [];

    /// <summary>Those that were found, among the rows of the space.</summary>
    public IReadOnlySet<int> Never => never;

    public IEnumerable<RuleFinding> Find()
    {
        for (var row = 0; row < space.Boxes.Length; row++)
        {
            if (!space.IsPossible(space.Boxes[row]))
            {
                never.Add(row);
                yield return Of(RuleFindingKind.Never, row, [], Saying.Of("rules.never", ("row", PlaceOf(row))));
            }
            else if (HidersOf(row) is { IsEmpty: false } hiders)
            {
                never.Add(row);
                var places = hiders.Select(hider => SayingValueOf(PlaceOf(hider)));
                yield return Of(
                    RuleFindingKind.Hidden,
                    row,
                    hiders,
                    Saying.Of("rules.hidden", ("row", PlaceOf(row)), ("rows", new SayingValue.Many([.. places])))
                );
            }
        }
    }

    private ImmutableArray<int> HidersOf(int row)
    {
        var box = space.Boxes[row];
        var above = Enumerable.Range(0, row).Where(other => space.Meet(space.Boxes[other], box)).ToArray();
        foreach (var other in above)
        {
            if (Holds(space.Boxes[other], box))
                return [other];
        }
        if (above.Length == 0)
            return [];
        var search = new Uncovered(space, box, Members.Of(space.Boxes.Length, above), budget);
        var isLeft = search.Look(_ => false);
        return isLeft || !budget.Allows ? [] : [.. search.Takers];
    }

    private static bool Holds(Members[] one, Members[] other)
    {
        for (var axis = 0; axis < one.Length; axis++)
        {
            if (!one[axis].Holds(other[axis]))
                return false;
        }
        return true;
    }

    private int PlaceOf(int row) => space.Rows[row] + 1;

    private static SayingValue SayingValueOf(int place) => place;

    private RuleFinding Of(RuleFindingKind kind, int row, ImmutableArray<int> others, Saying text) =>
        new(kind, RuleFindingWeight.Warning, table.Rows[space.Rows[row]].Id, null, text)
        {
            Others = [.. others.Select(other => table.Rows[space.Rows[other]].Id)],
        };
}
