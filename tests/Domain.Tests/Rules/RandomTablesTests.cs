using System.Collections.Immutable;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Rules.Checks;
using static CaseFlow.Domain.Tests.Rules.RuleTables;

namespace CaseFlow.Domain.Tests.Rules;

/// <summary>The checks against trying every kind of case there is, on random tables.</summary>
public sealed class RandomTablesTests
{
    private const int Tables = 120;

    private static readonly string[] Sources = ["微博", "民声网", "来信"];
    private static readonly string[] Words = ["火", "火灾", "学校"];

    [Fact]
    public void What_the_checks_say_is_what_trying_every_case_says()
    {
        for (var seed = 1; seed <= Tables; seed++)
        {
            var table = Any(new Random(seed));
            var taken = Cases.Select(facts => table.Match(facts)?.Row.Id).ToHashSet(StringComparer.Ordinal);
            var findings = table.Check();
            var never = findings.Where(finding => finding.Kind is RuleFindingKind.Hidden or RuleFindingKind.Never).Select(one => one.Row);
            Assert.Equal((seed, string.Join(' ', table.Rows.Select(row => row.Id).Except(taken))), (seed, string.Join(' ', never)));
            Assert.Equal((seed, taken.Contains(null)), (seed, !findings.Of(RuleFindingKind.Gap).IsEmpty));
        }
    }

    [Fact]
    public void A_row_that_closes_a_gap_takes_only_cases_that_no_row_took()
    {
        for (var seed = 1; seed <= Tables; seed++)
        {
            var table = Any(new Random(seed));
            foreach (var gap in table.Check().Of(RuleFindingKind.Gap))
            {
                var row = Row("added", "1", gap.Fix);
                var new_ = Cases.Where(row.Takes).ToList();
                Assert.True(new_.Count > 0, $"seed {seed}: the row takes nothing");
                Assert.All(new_, facts => Assert.Null(table.Match(facts)));
            }
        }
    }

    [Fact]
    public void Closing_gap_after_gap_ends_with_a_table_that_takes_every_case()
    {
        for (var seed = 1; seed <= Tables / 4; seed++)
        {
            var table = Any(new Random(seed));
            for (var round = 0; table.Check().Of(RuleFindingKind.Gap) is [var gap, ..]; round++)
            {
                Assert.True(round < 500, $"seed {seed}: gaps without end");
                table = table with { Rows = table.Rows.Add(Row($"added {round}", "1", gap.Fix)) };
            }
            Assert.All(Cases, facts => Assert.NotNull(table.Match(facts)));
        }
    }

    [Fact]
    public void Rows_overlap_exactly_where_some_case_meets_both_and_they_differ()
    {
        for (var seed = 1; seed <= Tables; seed++)
        {
            var table = Any(new Random(seed));
            var findings = table.Check();
            var never = findings
                .Where(finding => finding.Kind is RuleFindingKind.Hidden or RuleFindingKind.Never)
                .Select(one => one.Row)
                .ToHashSet(StringComparer.Ordinal);
            var told = findings.Of(RuleFindingKind.Overlap).SelectMany(one => one.Others.Select(other => (other, one.Row!)));
            var meet =
                from below in table.Rows
                where !never.Contains(below.Id) && !below.Cells.IsEmpty
                from above in table.Rows.TakeWhile(row => row.Id != below.Id)
                where !never.Contains(above.Id) && !above.SuggestsAs(below) && Cases.Any(facts => above.Takes(facts) && below.Takes(facts))
                select (above.Id, below.Id);
            Assert.Equal(meet.ToArray(), told.ToArray());
        }
    }

    private static readonly ImmutableArray<Facts> Cases =
    [
        .. from title in new[] { "火", "火灾", "学校", "火 学校", "火灾 学校", "别的" }
        from source in Sources.Append("其他").Append("")
        from spread in new decimal?[] { null, -1, 0, 0.5m, 1, 1.5m, 2, 3 }
        from level in new[] { "", "1", "2", "3" }
        from kinds in new[] { "", "a", "b", "ab" }
        select Facts
            .None.With(CaseFields.Title, FieldValue.Of(title))
            .With(CaseFields.Source, FieldValue.Of(source))
            .With(Spread, spread is { } number ? FieldValue.Of(number) : FieldValue.Of(""))
            .With(CaseFields.Level, FieldValue.Of(level))
            .With("kinds", FieldValue.Of([.. kinds.Select(kind => kind.ToString())])),
    ];

    private static RuleTable Any(Random random) => Of([.. Enumerable.Range(1, random.Next(1, 9)).Select(id => AnyRow($"{id}", random))]);

    private static RuleRow AnyRow(string id, Random random)
    {
        var cells = ImmutableArray.CreateBuilder<RuleCell>();
        if (random.Next(3) == 0)
            cells.Add(Cell(CaseFields.Title, random.Next(2) == 0 ? CellComparison.Contains : CellComparison.Lacks, Some(random, Words)));
        if (random.Next(2) == 0)
            cells.Add(AnyOf(CaseFields.Source, random, Sources));
        if (random.Next(2) == 0)
            cells.Add(AnyBound(random));
        if (random.Next(3) == 0)
            cells.Add(AnyOf(CaseFields.Level, random, ["1", "2", "3"]));
        if (random.Next(4) == 0)
            cells.Add(Cell("kinds", random.Next(2) == 0 ? CellComparison.Contains : CellComparison.Lacks, Some(random, ["a", "b"])));
        return Row(id, Some(random, ["1", "2"]), cells.ToImmutable());
    }

    private static RuleCell AnyOf(string field, Random random, string[] values) =>
        random.Next(6) switch
        {
            0 => Cell(field, CellComparison.Empty),
            1 => Cell(field, CellComparison.Filled),
            2 or 3 => Cell(field, CellComparison.NoneOf, [.. values.Where(_ => random.Next(2) == 0).Append(values[0]).Distinct()]),
            _ => Cell(field, CellComparison.OneOf, [.. values.Where(_ => random.Next(2) == 0).Append(values[1]).Distinct()]),
        };

    private static RuleCell AnyBound(Random random)
    {
        CellComparison[] bounds =
        [
            CellComparison.AtLeast,
            CellComparison.Greater,
            CellComparison.AtMost,
            CellComparison.Less,
            CellComparison.OneOf,
            CellComparison.NoneOf,
        ];
        CellTest One() => new(bounds[random.Next(bounds.Length)], [Some(random, ["0", "1", "2"])]);
        return new RuleCell(Spread, random.Next(2) == 0 ? [One()] : [One(), One()]);
    }

    private static string Some(Random random, string[] values) => values[random.Next(values.Length)];
}
