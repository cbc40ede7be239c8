using System.Collections.Immutable;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Rules.Checks;

namespace CaseFlow.Domain.Tests.Rules;

/// <summary>Tables to test with, written as short as they can be read.</summary>
internal static class RuleTables
{
    public const string Spread = "spread";

    public static readonly RuleKnowledge Known = new(
        RuleField
            .Fixed.Add(new RuleField(Spread, "传播量", new NumberType(), []))
            .Add(new RuleField("day", "日期", new DateType(), []))
            .Add(new RuleField("kinds", "性质", new ChoicesType(), [new Choice("a", "甲"), new Choice("b", "乙")]))
            .ToDictionary(field => field.Name, StringComparer.Ordinal),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["housing"] = "住建局" }
    );

    public static RuleTable Of(params ImmutableArray<RuleRow> rows) =>
        new([.. rows.SelectMany(row => row.Cells).Select(cell => cell.Field).Distinct(StringComparer.Ordinal)], rows, []);

    public static RuleRow Row(string id, string level, params ImmutableArray<RuleCell> cells) =>
        new RuleRow(id, cells, level) { Unread = [] };

    public static RuleCell Cell(string field, CellComparison comparison, params ImmutableArray<string> values) =>
        new(field, [new CellTest(comparison, values)]);

    public static RuleCell Source(params ImmutableArray<string> values) => Cell(CaseFields.Source, CellComparison.OneOf, values);

    public static ImmutableArray<RuleFinding> Check(this RuleTable table) => RuleChecks.Check(table, Known);

    public static ImmutableArray<RuleFinding> Of(this ImmutableArray<RuleFinding> findings, RuleFindingKind kind) =>
        [.. findings.Where(finding => finding.Kind == kind)];
}
