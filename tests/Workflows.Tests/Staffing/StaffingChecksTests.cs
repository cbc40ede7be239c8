using System.Collections.Frozen;
using System.Collections.Immutable;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Procedures;
using CaseFlow.Workflows.Staffing;

namespace CaseFlow.Workflows.Tests.Staffing;

public sealed class StaffingChecksTests
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["zhang"] = "张三",
        ["li"] = "李四",
        ["wang"] = "王五",
        ["gone"] = "赵六",
        ["head"] = "钱局长",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>
    {
        ["housing"] = "住建局",
        ["water"] = "水务局",
        ["empty"] = "档案馆",
    }.ToFrozenDictionary();

    private static readonly KnownOffice Office = With(
        new Member("zhang", "housing", ["handler"]),
        new Member("li", "housing", ["handler", "inspector"]),
        new Member("wang", "water", [Roles.Assessor, Roles.Reviewer]),
        new Member("head", "housing", [Roles.UnitHead])
    );

    [Theory]
    [InlineData("""{"role":"handler"}""", "")]
    [InlineData("""{"role":"inspector"}""", "")]
    [InlineData("""{"role":"leader"}""", "role-empty")]
    [InlineData("""{"role":"wizard"}""", "role-unknown")]
    [InlineData("""{"person":"zhang"}""", "")]
    [InlineData("""{"person":"gone"}""", "person-left")]
    [InlineData("""{"person":"nobody"}""", "person-unknown")]
    [InlineData("""{"unit":"housing"}""", "")]
    [InlineData("""{"unit":"housing","role":"handler"}""", "")]
    [InlineData("""{"unit":"water","role":"handler"}""", "unit-without-role")]
    [InlineData("""{"unit":"empty"}""", "unit-empty")]
    [InlineData("""{"unit":"nowhere"}""", "unit-unknown")]
    [InlineData("""{"unitField":"owner","role":"wizard"}""", "role-unknown")]
    [InlineData("""{"unitField":"owner","role":"leader"}""", "role-empty")]
    [InlineData("""{"unitField":"owner"}""", "")]
    [InlineData("""{"personField":"owner"}""", "")]
    [InlineData("""{"doneBy":"other"}""", "")]
    [InlineData("""{"role":"assessor"}""", "")]
    [InlineData("""{"role":"reviewer"}""", "only-registrar")]
    [InlineData("""{"person":"wang"}""", "only-registrar")]
    public void A_step_whose_rule_reaches_nobody_or_only_one_who_registers_is_found(string who, string expected)
    {
        var flow = Flow.Named("x")
            .Start()
            .Task("work", "Done")
            .With(new { who = Json(who) })
            .Finish()
            .Lines("start -> work", "work -> end");

        Assert.Equal(expected, Codes(flow, Office));
    }

    [Fact]
    public void A_step_that_only_the_doer_of_an_earlier_one_can_do_is_found_where_both_are_kept_apart()
    {
        var flow = Flow.Named("x")
            .Start()
            .Task("first", "Done")
            .With(new { who = new { person = "zhang" } })
            .Task("second", "Done")
            .With(new { who = new { person = "zhang", notBy = new[] { "first" } } })
            .Finish()
            .Lines("start -> first", "first -> second", "second -> end");

        Assert.Equal("nobody-apart", Codes(flow, Office));
        Assert.Equal("second", Assert.Single(Check(flow, Office)).Step);
    }

    [Fact]
    public void Each_unit_that_a_step_is_given_to_is_asked_whether_somebody_there_has_the_role()
    {
        var units = new
        {
            byCategory = new Dictionary<string, string[]> { ["roads"] = ["housing", "water"] },
            otherwise = new[] { "empty" },
        };
        var flow = Flow.Named("x")
            .Start()
            .Add(
                "CaseFlow.AssignToUnits",
                "work",
                new
                {
                    units,
                    role = "handler",
                    outcomes = new[] { new { name = "Done" } },
                }
            )
            .Finish()
            .Lines("start -> work", "work -> end");

        Assert.Equal("unit-without-role unit-without-role", Codes(flow, Office));
    }

    [Theory]
    [InlineData("role:wizard", "told-role-unknown")]
    [InlineData("role:leader", "told-role-empty")]
    [InlineData("person:gone", "told-person-left")]
    [InlineData("person:nobody", "told-person-unknown")]
    [InlineData("person:li", "no-address")]
    [InlineData("role:inspector", "no-address")]
    [InlineData("unit-head", "")]
    [InlineData("role:handler", "no-address")]
    [InlineData("handler", "no-address")]
    [InlineData("person:zhang", "")]
    public void A_ladder_that_tells_nobody_or_somebody_whom_no_mail_reaches_is_found(string to, string expected)
    {
        var flow = Flow.Named("x")
            .Start()
            .Task("work", "Done")
            .With(
                new
                {
                    deadline = new { amount = 1, clock = "WorkingDays" },
                    ladder = new[]
                    {
                        new
                        {
                            name = "due",
                            when = "due",
                            to = new[] { to },
                        },
                    },
                }
            )
            .Finish()
            .Lines("start -> work", "work -> end");

        Assert.Equal(expected, Codes(flow, Office with { WithoutAddress = ["li"] }));
    }

    [Fact]
    public void A_ladder_that_only_marks_the_inbox_needs_no_address()
    {
        var flow = Flow.Named("x")
            .Start()
            .Task("work", "Done")
            .With(
                new
                {
                    deadline = new { amount = 1, clock = "WorkingDays" },
                    ladder = new[]
                    {
                        new
                        {
                            name = "due",
                            when = "due",
                            to = new[] { "person:li" },
                            mail = false,
                        },
                    },
                }
            )
            .Finish()
            .Lines("start -> work", "work -> end");

        Assert.Empty(Check(flow, Office with { WithoutAddress = ["li"] }));
    }

    [Fact]
    public void A_rung_that_tells_only_the_head_of_a_unit_without_one_tells_nobody()
    {
        var flow = Flow.Named("x")
            .Start()
            .Task("work", "Done")
            .With(new { who = new { unit = "water" }, deadline = new { amount = 1, clock = "WorkingDays" } });
        Flow Telling(params string[] to) =>
            flow.With(
                new
                {
                    ladder = new[]
                    {
                        new
                        {
                            name = "due",
                            when = "due",
                            to,
                        },
                    },
                }
            );

        Assert.Contains("told-no-head", Codes(Telling("unit-head"), Office), StringComparison.Ordinal);
        // Others of the rung are told; that the head is not must be known all the same.
        Assert.Contains("told-no-head", Codes(Telling("unit-head", "handler"), Office), StringComparison.Ordinal);
        Assert.DoesNotContain("told-no-head", Codes(Telling("handler"), Office), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_an_office_of_which_nothing_is_known()
    {
        var document = ShippedProcedures.Find(ShippedProcedures.OnlineOpinion)!.Document;

        Assert.Empty(StaffingChecks.Check(document, Office with { People = Organisation.None }));
        Assert.NotEmpty(StaffingChecks.Check(document, Office));
    }

    [Fact]
    public void What_is_found_names_step_and_people_and_keeps_nobody_from_publishing()
    {
        var flow = Flow.Named("x").Start().Task("work", "Done").With(new { who = new { person = "gone" } }).Finish();

        var finding = Assert.Single(Check(flow, Office));

        Assert.Equal(FindingWeight.Advice, finding.Weight);
        Assert.Equal("环节“work”由赵六办理，但其已离开，待办没有人收。请改由别人办理。", finding.Text.Chinese());
        Assert.Contains("赵六, who has left", finding.Text.English(), StringComparison.Ordinal);
    }

    private static System.Text.Json.JsonElement Json(string text) => System.Text.Json.JsonDocument.Parse(text).RootElement;

    private static KnownOffice With(params ImmutableArray<Member> members) =>
        new(new Organisation(1, [.. Units.Keys.Select(code => new OrganisationUnit(code, null))], members), Names, Units, []);

    private static ImmutableArray<Finding> Check(Flow flow, KnownOffice office) =>
        StaffingChecks.Check(DefinitionDocument.Read(flow.Text).Value, office);

    private static string Codes(Flow flow, KnownOffice office) => string.Join(' ', Check(flow, office).Select(finding => finding.Code));
}
