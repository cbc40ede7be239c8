using System.CommandLine;
using System.Diagnostics;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Rules.Checks;

namespace CaseFlow.Benchmarks.Rules;

/// <summary><c>rules</c>: a decision table checked for gaps, overlaps and rows that are never used.</summary>
internal static class RulesCommand
{
    private const int Rounds = 15;

    public static Command Create()
    {
        var rows = new Option<int>("--rows") { DefaultValueFactory = _ => 200, Description = "Rows of each table; six columns" };
        var command = new Command("rules", "Milliseconds to check a decision table wholly") { rows };
        command.SetAction(parsed => Run(parsed.GetValue(rows)));
        return command;
    }

    private static void Run(int rows)
    {
        foreach (var (name, table) in MeasuredTables.All(rows))
        {
            var (first, median, findings) = Measure(table);
            var told = findings.GroupBy(finding => finding.Kind).Select(kind => $"{kind.Count()} {kind.Key}");
            Console.WriteLine($"{name, -22}{median, 8:N1} ms (first {first:N1}); {string.Join(", ", told)}");
        }
        Console.WriteLine(
            $"Raw comparisons       {RawComparisons(MeasuredTables.All(rows)[0].Table), 8:N1} ms (every two rows once, cell by cell)"
        );
        Console.WriteLine(Machine.Describe());
    }

    private static (double First, double Median, ImmutableArray<RuleFinding> Findings) Measure(RuleTable table)
    {
        var times = new double[Rounds];
        ImmutableArray<RuleFinding> findings = [];
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            findings = RuleChecks.Check(table, MeasuredTables.Known);
            times[round] = watch.Elapsed.TotalMilliseconds;
        }
        return (times[0], times.Order().ElementAt(Rounds / 2), findings);
    }

    // The least that anybody who looks for overlaps has to do.
    private static double RawComparisons(RuleTable table)
    {
        var equal = 0;
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var row in table.Rows)
            {
                foreach (var other in table.Rows)
                {
                    if (string.CompareOrdinal(row.Id, other.Id) >= 0)
                        continue;
                    for (var i = 0; i < Math.Min(row.Cells.Length, other.Cells.Length); i++)
                        equal += row.Cells[i].Equals(other.Cells[i]) ? 1 : 0;
                }
            }
        }
        GC.KeepAlive(equal);
        return watch.Elapsed.TotalMilliseconds / Rounds;
    }
}
