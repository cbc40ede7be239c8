using CaseFlow.Domain.Fields;
using static CaseFlow.Domain.Tests.Fields.Forms;

namespace CaseFlow.Domain.Tests.Fields;

public sealed class ConditionTests
{
    private static readonly Facts Case = Facts.None.With(
        Entered(
            ("level", FieldValue.Of("2")),
            ("count", FieldValue.Of(1.0m)),
            ("realName", FieldValue.Of(true)),
            ("units", FieldValue.Of(["城管局", "住建局"])),
            ("single", FieldValue.Of(["城管局"])),
            ("title", FieldValue.Of("路灯不亮")),
            ("day", FieldValue.Of("2026-09-18")),
            ("seen", FieldValue.Of("2026-09-18T09:30:00+08:00"))
        )
    );

    [Theory]
    [InlineData("level", Comparison.Is, "2", true)]
    [InlineData("level", Comparison.IsNot, "2", false)]
    [InlineData("level", Comparison.AtMost, "2", true)]
    [InlineData("level", Comparison.Less, "10", true)]
    [InlineData("level", Comparison.Greater, "1", true)]
    [InlineData("level", Comparison.AtLeast, "3", false)]
    [InlineData("count", Comparison.Is, "1", true)]
    [InlineData("realName", Comparison.Is, "true", true)]
    [InlineData("title", Comparison.Contains, "路灯", true)]
    [InlineData("title", Comparison.Contains, "井盖", false)]
    [InlineData("units", Comparison.Contains, "住建局", true)]
    [InlineData("units", Comparison.Contains, "住建", false)]
    [InlineData("single", Comparison.Contains, "城管局", true)]
    [InlineData("single", Comparison.Contains, "城管", false)]
    [InlineData("units", Comparison.Filled, "", true)]
    [InlineData("day", Comparison.Less, "2026-10-01", true)]
    [InlineData("seen", Comparison.Less, "2026-09-18T02:00:00Z", true)]
    [InlineData("title", Comparison.Greater, "1", false)]
    [InlineData("title", Comparison.Less, "1", false)]
    public void A_test_compares_a_field_with_a_value(string field, Comparison comparison, string value, bool holds) =>
        Assert.Equal(holds, new Condition.Test(field, comparison, [value]).Holds(Case));

    [Theory]
    [InlineData(Comparison.Is, false)]
    [InlineData(Comparison.IsNot, true)]
    [InlineData(Comparison.OneOf, false)]
    [InlineData(Comparison.NoneOf, true)]
    [InlineData(Comparison.Contains, false)]
    [InlineData(Comparison.Greater, false)]
    [InlineData(Comparison.AtLeast, false)]
    [InlineData(Comparison.Less, false)]
    [InlineData(Comparison.AtMost, false)]
    [InlineData(Comparison.Filled, false)]
    [InlineData(Comparison.Empty, true)]
    public void An_empty_field_fails_every_test_but_those_that_ask_for_its_absence(Comparison comparison, bool holds) =>
        Assert.Equal(holds, new Condition.Test("missing", comparison, ["1"]).Holds(Case));

    [Fact]
    public void One_of_holds_for_any_of_its_values_and_none_of_is_its_opposite()
    {
        Assert.True(new Condition.Test("level", Comparison.OneOf, ["1", "2"]).Holds(Case));
        Assert.False(new Condition.Test("level", Comparison.NoneOf, ["1", "2"]).Holds(Case));
    }

    [Fact]
    public void All_needs_every_part_and_any_needs_one()
    {
        var yes = new Condition.Test("level", Comparison.Is, ["2"]);
        var no = new Condition.Test("level", Comparison.Is, ["1"]);

        Assert.True(new Condition.All([yes, yes]).Holds(Case));
        Assert.False(new Condition.All([yes, no]).Holds(Case));
        Assert.True(new Condition.Any([no, yes]).Holds(Case));
        Assert.False(new Condition.Any([no]).Holds(Case));
        Assert.True(new Condition.All([]).Holds(Case));
        Assert.False(new Condition.Any([]).Holds(Case));
    }

    [Fact]
    public void A_rule_names_every_field_that_it_reads()
    {
        var rule = new Condition.All([
            new Condition.Test("a", Comparison.Filled, []),
            new Condition.Any([new Condition.Test("b", Comparison.Empty, [])]),
        ]);

        Assert.Equal(["a", "b"], rule.Fields);
    }
}
