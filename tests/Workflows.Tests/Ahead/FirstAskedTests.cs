using CaseFlow.Domain.People;
using CaseFlow.Workflows.Ahead;

namespace CaseFlow.Workflows.Tests.Ahead;

public sealed class FirstAskedTests
{
    private static object AsksOf(string role, params object[] form) => new { who = new { role }, form };

    private static object Required(string name) =>
        new
        {
            name,
            label = name,
            type = "Text",
            required = true,
        };

    private static object Optional(string name) =>
        new
        {
            name,
            label = name,
            type = "Text",
        };

    private static string[] Asked(Flow flow, params string[] roles) => [.. FirstAsked.Of(flow.Procedure, [.. roles])];

    [Fact]
    public void What_a_first_step_asks_whoever_registers_is_asked_at_registration()
    {
        var flow = Flow.Named("f")
            .Start()
            .Decision("missing", "realName", "true")
            .Task("capture", "Done")
            .With(AsksOf(Roles.Collector, Required("source"), Optional("region"), Required("clue")))
            .Task("screen", "Done")
            .With(AsksOf(Roles.Assessor, Required("category")))
            .Finish()
            .Lines("start -> missing", "missing.True -> capture", "missing.False -> screen", "capture -> screen", "screen -> end");

        // A clue is no field of a registration, an area is not needed, and a category is asked of somebody else.
        Assert.Equal(["source"], Asked(flow, Roles.Collector));
        Assert.Equal(["category"], Asked(flow, Roles.Assessor));
        Assert.Empty(Asked(flow, Roles.Leader));
    }

    [Fact]
    public void What_only_a_later_step_or_only_one_outcome_needs_is_not_asked()
    {
        var flow = Flow.Named("f")
            .Start()
            .Task("look", "Done", "Back")
            .With(
                AsksOf(
                    Roles.Collector,
                    new
                    {
                        name = "source",
                        label = "来源",
                        type = "Text",
                        requiredFor = new[] { "Done" },
                    }
                )
            )
            .Task("later", "Done")
            .With(AsksOf(Roles.Collector, Required("region")))
            .Finish()
            .Lines("start -> look", "look.Done -> later", "look.Back -> end", "later -> end");

        Assert.Empty(Asked(flow, Roles.Collector));
    }
}
