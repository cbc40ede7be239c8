namespace CaseFlow.Domain.Rules.Checks;

/// <summary>A list: filled or empty, and for each entry that is asked for whether it is in it.</summary>
internal sealed class ListSpace : ColumnSpace
{
    private const int No = 0;
    private const int Yes = 1;

    private readonly string[] entries;
    private readonly bool isClosed;

    public ListSpace(RuleField field, CellTest[] tests)
        : base(field)
    {
        entries = Named(tests, CellComparison.Contains, CellComparison.Lacks);
        isClosed = field.IsClosed && field.Choices.All(choice => entries.Contains(choice.Value, StringComparer.Ordinal));
        Sizes = [2, .. entries.Select(_ => 2)];
    }

    public override ImmutableArray<int> Sizes { get; }

    protected override void Narrow(Members[] axes, CellTest test)
    {
        switch (test.Is)
        {
            case CellComparison.Filled:
                axes[0] = axes[0].And(Members.Of(2, [Yes]));
                break;
            case CellComparison.Empty:
                axes[0] = axes[0].And(Members.Of(2, [No]));
                break;
            case CellComparison.Contains or CellComparison.Lacks when test.Values is [var entry]:
                var axis = 1 + Array.IndexOf(entries, entry);
                axes[axis] = axes[axis].And(Members.Of(2, [test.Is == CellComparison.Contains ? Yes : No]));
                break;
            default:
                axes[0] = Members.None(2);
                break;
        }
    }

    public override bool IsTangled => entries.Length > 0;

    public override bool IsPossible(ReadOnlySpan<Members> axes)
    {
        var (wanted, open) = (false, !isClosed);
        foreach (var entry in axes[1..])
        {
            if (entry.IsEmpty)
                return false;
            wanted |= !entry.Has(No);
            open |= entry.Has(Yes);
        }
        return wanted ? axes[0].Has(Yes) : axes[0].Has(No) || (axes[0].Has(Yes) && open);
    }

    public override ImmutableArray<CellTest> TestsOf(ReadOnlySpan<Members> axes)
    {
        var tests = ImmutableArray.CreateBuilder<CellTest>();
        for (var i = 0; i < entries.Length; i++)
        {
            if (!axes[i + 1].Has(No))
                tests.Add(new CellTest(CellComparison.Contains, [entries[i]]));
            else if (!axes[i + 1].Has(Yes))
                tests.Add(new CellTest(CellComparison.Lacks, [entries[i]]));
        }
        if (!axes[0].Has(Yes))
            return [new CellTest(CellComparison.Empty, [])];
        if (!axes[0].Has(No) && !tests.Any(test => test.Is == CellComparison.Contains))
            tests.Insert(0, new CellTest(CellComparison.Filled, []));
        return tests.ToImmutable();
    }
}
