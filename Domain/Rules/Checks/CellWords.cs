using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Rules.Checks;

/// <summary>Conditions in plain words: “级别 是 一级，且 来源 为空”.</summary>
public static class CellWords
{
    /// <param name="fields">Those that the table can read, by name; one that is not known is called by its name.</param>
    public static Saying Of(IEnumerable<RuleCell> cells, IReadOnlyDictionary<string, RuleField> fields)
    {
        SayingValue[] tests = [.. cells.SelectMany(cell => cell.Tests.Select(test => (SayingValue)Of(cell.Field, test, fields)))];
        return tests.Length == 0
            ? Saying.Of("rules.any-case")
            : tests
                .Skip(1)
                .Aggregate(Saying.Of("rules.one-test", ("test", tests[0])), (said, test) =>
                    Saying.Of("rules.and", ("first", said), ("then", test))
                );
    }

    public static Saying Of(string name, CellTest test, IReadOnlyDictionary<string, RuleField> fields)
    {
        var field = fields.GetValueOrDefault(name);
        return Saying.Of(
            Code(test.Is),
            ("field", field?.Called ?? name),
            ("values", new SayingValue.Many([.. test.Values.Select(value => field?.NameOf(value) ?? value)]))
        );
    }

    private static string Code(CellComparison comparison) =>
        comparison switch
        {
            CellComparison.OneOf => "rules.test.one-of",
            CellComparison.NoneOf => "rules.test.none-of",
            CellComparison.Contains => "rules.test.contains",
            CellComparison.Lacks => "rules.test.lacks",
            CellComparison.AtLeast => "rules.test.at-least",
            CellComparison.Greater => "rules.test.greater",
            CellComparison.AtMost => "rules.test.at-most",
            CellComparison.Less => "rules.test.less",
            CellComparison.Filled => "rules.test.filled",
            CellComparison.Empty => "rules.test.empty",
        };
}
