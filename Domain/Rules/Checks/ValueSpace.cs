namespace CaseFlow.Domain.Rules.Checks;

/// <summary>
/// A text, a choice, a unit, a yes or no. The first axis has a piece for each value that is named, one for being empty and, where the field
/// is no closed list, one for every other value; each word that is asked for has an axis of its own: in it, or not.
/// </summary>
internal sealed class ValueSpace : ColumnSpace
{
    private const int Lacks = 0;
    private const int Has = 1;

    private readonly string[] values;
    private readonly string[] words;
    private readonly bool[][] inValue; // which words a value has in it
    private readonly bool[][] inWord;
    private readonly int other; // -1 where nothing else can stand there
    private readonly int empty; // -1 where no case is without it

    public ValueSpace(RuleField field, CellTest[] tests)
        : base(field)
    {
        var named = Named(tests, CellComparison.OneOf, CellComparison.NoneOf);
        var closed = field.Type.Shape == Fields.ValueShape.YesNo ? ["true", "false"] : field.Choices.Select(choice => choice.Value);
        var isClosed = field.IsClosed || field.Type.Shape == Fields.ValueShape.YesNo;
        values = isClosed ? [.. closed.Union(named, StringComparer.Ordinal)] : named;
        words = [.. Named(tests, CellComparison.Contains, CellComparison.Lacks).Where(word => word.Length > 0)];
        var count = values.Length;
        other = isClosed ? -1 : count++;
        empty = field.Required ? -1 : count++;
        Sizes = [count, .. words.Select(_ => 2)];
        (inValue, inWord) = ([.. values.Select(WordsIn)], [.. words.Select(WordsIn)]);
    }

    public override ImmutableArray<int> Sizes { get; }

    private bool[] WordsIn(string text) => [.. words.Select(word => text.Contains(word, StringComparison.Ordinal))];

    protected override void Narrow(Members[] axes, CellTest test)
    {
        switch (test.Is)
        {
            case CellComparison.OneOf:
                axes[0] = axes[0].And(Of(test.Values));
                break;
            case CellComparison.NoneOf:
                axes[0] = axes[0].Without(Of(test.Values));
                break;
            case CellComparison.Filled:
                axes[0] = axes[0].Without(Empty);
                break;
            case CellComparison.Empty:
                axes[0] = axes[0].And(Empty);
                break;
            case CellComparison.Contains or CellComparison.Lacks when test.Values is [{ Length: > 0 } word]:
                var axis = 1 + Array.IndexOf(words, word);
                axes[axis] = axes[axis].And(Members.Of(2, [test.Is == CellComparison.Contains ? Has : Lacks]));
                break;
            default:
                axes[0] = Members.None(Sizes[0]); // a test that means nothing here takes no case
                break;
        }
    }

    private Members Of(IEnumerable<string> some) =>
        Members.Of(Sizes[0], some.Select(value => Array.IndexOf(values, value)).Where(piece => piece >= 0));

    private Members Empty => Members.Of(Sizes[0], empty < 0 ? [] : [empty]);

    public override bool IsTangled => words.Length > 0;

    public override bool IsPossible(ReadOnlySpan<Members> axes)
    {
        if (axes[0].IsEmpty)
            return false;
        Span<bool> wanted = words.Length <= 64 ? stackalloc bool[words.Length] : new bool[words.Length];
        Span<bool> barred = words.Length <= 64 ? stackalloc bool[words.Length] : new bool[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            (wanted[i], barred[i]) = (!axes[i + 1].Has(Lacks), !axes[i + 1].Has(Has));
            if (wanted[i] && barred[i])
                return false;
        }
        if (empty >= 0 && axes[0].Has(empty) && !wanted.Contains(true))
            return true;
        if (other >= 0 && axes[0].Has(other) && IsOther(wanted, barred))
            return true;
        for (var value = 0; value < values.Length; value++)
        {
            if (axes[0].Has(value) && IsAs(inValue[value], wanted, barred))
                return true;
        }
        return false;
    }

    // Any text with the wanted words in it, and nothing between them, is one of the others.
    private bool IsOther(ReadOnlySpan<bool> wanted, ReadOnlySpan<bool> barred)
    {
        for (var word = 0; word < words.Length; word++)
        {
            if (wanted[word] && !IsAs(inWord[word], [], barred))
                return false;
        }
        return true;
    }

    private static bool IsAs(bool[] holds, ReadOnlySpan<bool> wanted, ReadOnlySpan<bool> barred)
    {
        for (var word = 0; word < holds.Length; word++)
        {
            if (holds[word] ? barred[word] : word < wanted.Length && wanted[word])
                return false;
        }
        return true;
    }

    public override ImmutableArray<CellTest> TestsOf(ReadOnlySpan<Members> axes)
    {
        var tests = ImmutableArray.CreateBuilder<CellTest>();
        for (var i = 0; i < words.Length; i++)
        {
            if (!axes[i + 1].Has(Lacks))
                tests.Add(new CellTest(CellComparison.Contains, [words[i]]));
            else if (!axes[i + 1].Has(Has))
                tests.Add(new CellTest(CellComparison.Lacks, [words[i]]));
        }
        return [.. OfValues(axes[0]), .. tests];
    }

    private ImmutableArray<CellTest> OfValues(Members pieces)
    {
        var (isOther, isEmpty) = (other >= 0 && pieces.Has(other), empty >= 0 && pieces.Has(empty));
        ImmutableArray<string> named = [.. values.Where((_, piece) => pieces.Has(piece))];
        ImmutableArray<string> barred = [.. values.Where((_, piece) => !pieces.Has(piece))];
        var isAll = barred.IsEmpty && (isOther || other < 0);
        if (isEmpty && named.IsEmpty && !isOther)
            return [new CellTest(CellComparison.Empty, [])];
        if (isAll)
            return isEmpty || empty < 0 ? [] : [new CellTest(CellComparison.Filled, [])];
        if (isOther || (isEmpty && other < 0))
        {
            var noneOf = new CellTest(CellComparison.NoneOf, barred);
            return isEmpty || empty < 0 ? [noneOf] : [new CellTest(CellComparison.Filled, []), noneOf];
        }
        return [new CellTest(CellComparison.OneOf, named)]; // “this or empty” is two rows: the second is offered when the first is there
    }
}
