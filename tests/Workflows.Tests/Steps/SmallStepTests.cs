using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Steps;

/// <summary>The step types that are passed at once or by the clock alone.</summary>
public sealed class SmallStepTests
{
    private static readonly Flow Deciding = Flow.Named("decide")
        .Start()
        .Decision("d", "level", "1")
        .Task("yes", "Done")
        .Task("no", "Done")
        .Finish()
        .Lines("start -> d", "d.True -> yes", "d.False -> no", "yes -> end", "no -> end");

    private static readonly Flow Switching = Flow.Named("switch")
        .Start()
        .Switch("s", "level", "1", "2")
        .Task("one", "Done")
        .Task("two", "Done")
        .Task("other", "Done")
        .Finish()
        .Lines("start -> s", "s.1 -> one", "s.2 -> two", "s.Default -> other", "one -> end", "two -> end", "other -> end");

    [Theory]
    [InlineData("1", "yes")]
    [InlineData("2", "no")]
    [InlineData("", "no")]
    public void A_decision_goes_by_its_rule(string level, string step) =>
        Assert.Equal([step], Of(Deciding, ("level", FieldValue.Of(level))).Stands);

    [Theory]
    [InlineData("1", "one")]
    [InlineData("2", "two")]
    [InlineData("3", "other")]
    public void A_switch_takes_the_first_case_that_holds_else_the_default(string level, string step) =>
        Assert.Equal([step], Of(Switching, ("level", FieldValue.Of(level))).Stands);

    [Fact]
    public void A_delay_goes_on_when_its_time_has_come_and_not_before()
    {
        var live = Of(Flow.Named("delay").Start().Delay("w", 400).Finish().Lines("start -> w", "w -> end"));
        var timer = Assert.Single(live.At("w").Timers);

        Assert.IsType<Ignored>(live.Happens(new DeadlinePassed(timer.At.AddTicks(-1), live.At("w").Number, timer.Key)));
        live.Passes("w", timer.Key);
        Assert.False(live.Run.IsOpen);
    }

    [Theory]
    [InlineData("2.00:00:00", 2880)]
    [InlineData("2", 2880)]
    [InlineData("1:02:00:00", 1560)]
    [InlineData("00:30", 30)]
    public void Elsas_own_time_span_is_a_delay_in_clock_hours(string span, int minutes)
    {
        var live = Of(Flow.Named("delay").Start().Add("Elsa.Delay", "w", new { timeSpan = span }).Finish().Lines("start -> w", "w -> end"));

        Assert.Equal(TestCalendar.Office.Due(live.Now, new TimeLimit(minutes / 60m, Clock.ClockHours)), live.At("w").Due);
    }

    [Fact]
    public void Set_field_writes_a_value_another_field_or_the_moment()
    {
        var live = Of(
            Flow.Named("set")
                .Start()
                .Add(
                    "CaseFlow.SetField",
                    "s",
                    new
                    {
                        assignments = new object[]
                        {
                            new { field = "level", value = "1" },
                            new { field = "copy", fromField = "title" },
                            new { field = "at", now = true },
                        },
                    }
                )
                .Task("a", "Done")
                .Finish()
                .Lines("start -> s", "s -> a", "a -> end"),
            ("title", FieldValue.Of("路灯"))
        );

        Assert.Equal("1", live.Facts.Text("level"));
        Assert.Equal("路灯", live.Facts.Text("copy"));
        Assert.Equal(live.Now, live.Facts.Moment("at"));
    }

    [Fact]
    public void A_notice_is_told_with_the_cases_fields_filled_in_and_goes_on_at_once()
    {
        var live = Of(
            Flow.Named("notify")
                .Start()
                .Notify("n", "{title}：{missing}已到 {level} 级")
                .Finish()
                .Variable("missing")
                .Lines("start -> n", "n -> end"),
            ("title", FieldValue.Of("路灯")),
            ("level", FieldValue.Of("1"))
        );

        var told = Assert.Single(live.Effects.OfType<Notified>());
        Assert.Equal("路灯：已到 1 级", told.Subject);
        Assert.Equal([Recipient.OfRole("leader")], told.To);
        Assert.False(live.Run.IsOpen);
    }

    [Fact]
    public void Finish_ends_everything_and_its_name_is_the_result()
    {
        var live = Of(Flow.Named("finish").Start().Finish("转送").Lines("start -> 转送"));

        Assert.Contains(new RunEnded(RunStatus.Finished, "转送", "转送"), live.Effects);
    }

    [Fact]
    public void Every_step_type_is_described_in_both_languages_with_inputs_of_distinct_names()
    {
        Assert.NotEmpty(StepTypes.All);
        foreach (var descriptor in StepTypes.All.Select(type => type.Descriptor))
        {
            Assert.All(
                [
                    descriptor.Name,
                    descriptor.Description,
                    .. descriptor.Inputs.Select(input => input.Label),
                    .. descriptor.Ports.Select(port => port.Label),
                ],
                words =>
                {
                    Assert.False(string.IsNullOrWhiteSpace(words.Zh));
                    Assert.False(string.IsNullOrWhiteSpace(words.En));
                }
            );
            // Of what is yes or no the card says the whole.
            Assert.All(
                descriptor.Inputs.Where(input => input.Editor != InputEditor.YesNo).Select(input => input.OnCard).OfType<Words>(),
                words =>
                {
                    Assert.Contains("{value}", words.Zh, StringComparison.Ordinal);
                    Assert.Contains("{value}", words.En, StringComparison.Ordinal);
                }
            );
            Assert.Equal(descriptor.Inputs.Length, descriptor.Inputs.Select(input => input.Name).Distinct().Count());
            if (descriptor.PortsFrom is { } input)
                Assert.Contains(descriptor.Inputs, described => described.Name == input);
        }
    }

    [Theory]
    [InlineData("CaseFlow.AssignToUnits")]
    [InlineData("CaseFlow.HumanTask")]
    [InlineData("CaseFlow.Notify")]
    [InlineData("CaseFlow.PeriodicReport")]
    [InlineData("CaseFlow.SetField")]
    [InlineData("Elsa.Delay")]
    [InlineData("Elsa.Finish")]
    [InlineData("Elsa.FlowDecision")]
    [InlineData("Elsa.FlowFork")]
    [InlineData("Elsa.FlowJoin")]
    [InlineData("Elsa.FlowSwitch")]
    [InlineData("Elsa.Start")]
    public void A_step_type_is_found_by_the_name_it_has_in_definitions(string name) => Assert.Equal(name, StepTypes.Find(name)?.Name);
}
