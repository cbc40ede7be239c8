using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Rules.Checks;

namespace CaseFlow.Benchmarks.Rules;

/// <summary>Tables of one size and different habits.</summary>
internal static class MeasuredTables
{
    private const string Spread = "spread";

    private static readonly string[] Sources = [.. Enumerable.Range(1, 12).Select(number => $"来源{number}")];
    private static readonly string[] Categories = [.. Enumerable.Range(1, 30).Select(number => $"类别{number}")];
    private static readonly string[] Words = ["学校", "医院", "拆迁", "欠薪", "污染", "食品", "火灾", "交通"];

    public static readonly RuleKnowledge Known = new(
        RuleField
            .Fixed.Add(new RuleField(Spread, "传播量", new NumberType(), []))
            .ToDictionary(field => field.Name, StringComparer.Ordinal),
        new Dictionary<string, string>(StringComparer.Ordinal)
    );

    public static ImmutableArray<(string Name, RuleTable Table)> All(int rows) =>
        [
            ("Rows for few cases", Of(rows, seed: 1, filled: 85, rest: false)),
            ("… and one for the rest", Of(rows - 1, seed: 1, filled: 85, rest: true)),
            ("Rows for many cases", Of(rows, seed: 2, filled: 45, rest: false)),
            ("… and one for the rest", Of(rows - 1, seed: 2, filled: 45, rest: true)),
            ("Tangled", Of(rows, seed: 3, filled: 25, rest: false)),
        ];

    /// <param name="filled">Of a hundred cells, how many have a condition.</param>
    private static RuleTable Of(int rows, int seed, int filled, bool rest)
    {
        var random = new Random(seed);
        var made = Enumerable.Range(1, rows).Select(id => Row($"{id}", random, filled));
        return new RuleTable(
            [CaseFields.Source, CaseFields.Category, CaseFields.RealName, Spread, CaseFields.Title, CaseFields.Level],
            [.. rest ? made.Append(new RuleRow("rest", [], "3") { Unread = [] }) : made],
            []
        );
    }

    private static RuleRow Row(string id, Random random, int filled)
    {
        RuleCell?[] cells =
        [
            Cell(CaseFields.Source, CellComparison.OneOf, Some(Sources)),
            Cell(CaseFields.Category, random.Next(4) == 0 ? CellComparison.NoneOf : CellComparison.OneOf, Some(Categories)),
            Cell(CaseFields.RealName, CellComparison.OneOf, [random.Next(2) == 0 ? "true" : "false"]),
            Cell(Spread, random.Next(2) == 0 ? CellComparison.AtLeast : CellComparison.Less, [$"{random.Next(1, 40) * 500}"]),
            Cell(
                CaseFields.Title,
                random.Next(4) == 0 ? CellComparison.Lacks : CellComparison.Contains,
                [Words[random.Next(Words.Length)]]
            ),
            Cell(CaseFields.Level, CellComparison.OneOf, Some(["1", "2", "3"])),
        ];
        return new RuleRow(id, [.. cells.OfType<RuleCell>()], $"{random.Next(1, 4)}") { Unread = [] };

        RuleCell? Cell(string field, CellComparison comparison, ImmutableArray<string> values) =>
            random.Next(100) < filled ? new RuleCell(field, [new CellTest(comparison, values)]) : null;

        ImmutableArray<string> Some(string[] values) =>
            [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => values[random.Next(values.Length)]).Distinct(StringComparer.Ordinal)];
    }
}
