namespace CaseFlow.Domain.Rules.Checks;

/// <summary>What became of a test of a table.</summary>
/// <param name="Row">Id of the row that took it; null when none did.</param>
public sealed record TestRun(string Test, bool Passed, string? Row);

/// <summary>The tests of a table, tried on it.</summary>
public static class TestRuns
{
    public static ImmutableArray<TestRun> Of(RuleTable table, IReadOnlyDictionary<string, RuleField> fields) =>
        [
            .. table.Tests.Select(test =>
            {
                var taken = table.Match(test.FactsOf(fields))?.Row.Id;
                return new TestRun(test.Id, taken == test.Row, taken);
            }),
        ];
}
