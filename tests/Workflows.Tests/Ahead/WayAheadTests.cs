using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Ahead;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Procedures;
using CaseFlow.Workflows.Rehearsal;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Ahead;

public sealed class WayAheadTests
{
    private static readonly Organisation People = new(
        1,
        [new OrganisationUnit("office", null)],
        [.. Roles.Shipped.SelectMany(role => new[] { Someone(role.Code, 1), Someone(role.Code, 2) }), Someone("handler", 3)]
    );

    private static readonly object Week = new { deadline = new { amount = 5, clock = "WorkingDays" } };

    private static Member Someone(string role, int number) => new($"{role}{number}", "office", [role]);

    private static DateTimeOffset After(DateTimeOffset start) => TestCalendar.Office.Due(start, new TimeLimit(5, Clock.WorkingDays));

    private static WayAhead Of(LiveCase live) =>
        WayAhead.Of(live.Procedure, TestCalendar.Flat with { People = People }, live.Run, live.Facts, live.Now);

    private static WayAhead Of(Flow flow, params (string Field, FieldValue Value)[] fields) => Of(LiveCase.In(People, flow, fields));

    [Fact]
    public void What_comes_is_told_in_order_with_by_when_if_everybody_takes_all_the_time_they_have()
    {
        var way = Of(
            Flow.Named("line")
                .Start()
                .Task("a", "Done")
                .With(Week)
                .Task("b", "Done")
                .With(Week)
                .Task("c", "Done")
                .With(Week)
                .Finish()
                .Lines("start -> a", "a -> b", "b -> c", "c -> end")
        );

        var (a, b) = (After(TestCalendar.Morning), After(After(TestCalendar.Morning)));
        Assert.Equal([new StepAhead("b", "b", b), new StepAhead("c", "c", After(b))], way.Steps);
        Assert.Equal((true, After(b)), (way.Ends, way.EndsBy));
        Assert.True(a < b);
    }

    [Fact]
    public void Without_a_limit_somewhere_nobody_can_say_when_it_ends()
    {
        var way = Of(Flow.Named("open").Start().Task("a", "Done").Task("b", "Done").Finish().Lines("start -> a", "a -> b", "b -> end"));

        Assert.Equal([new StepAhead("b", "b", null)], way.Steps);
        Assert.Equal((true, null), (way.Ends, way.EndsBy));
    }

    [Fact]
    public void It_is_known_up_to_where_somebody_has_yet_to_decide_and_what_is_usual_is_followed()
    {
        object[] outcomes = [new { name = "Pass", normal = true }, new { name = "Back" }];
        var flow = Flow.Named("decide")
            .Start()
            .Task("a", "Pass", "Back")
            .With(new { outcomes })
            .Task("lead", "Left", "Right")
            .Task("c", "Done")
            .Finish()
            .Lines("start -> a", "a.Pass -> lead", "a.Back -> a", "lead.Left -> c", "lead.Right -> c", "c -> end");

        var way = Of(flow);

        Assert.Equal(["lead"], way.Steps.Select(step => step.Step));
        Assert.Equal((false, null), (way.Ends, way.EndsBy));
    }

    [Fact]
    public void What_an_earlier_step_proposed_is_followed()
    {
        object[] outcomes = [new { name = "Left" }, new { name = "Right", proposedBy = new { category = "市政" } }];
        var flow = Flow.Named("proposed")
            .Start()
            .Task("lead", "Left", "Right")
            .With(new { outcomes })
            .Task("left", "Done")
            .Task("right", "Done")
            .Finish()
            .Lines("start -> lead", "lead.Left -> left", "lead.Right -> right", "left -> end", "right -> end");

        Assert.Equal(["right"], Of(flow, ("category", FieldValue.Of("市政"))).Steps.Select(step => step.Step));
        Assert.Empty(Of(flow).Steps);
    }

    [Fact]
    public void A_way_that_hangs_on_what_will_be_entered_is_not_guessed()
    {
        var form = new[]
        {
            new
            {
                name = "level",
                label = "级别",
                type = "Text",
                required = true,
            },
        };
        var flow = Flow.Named("fork")
            .Start()
            .Task("a", "Done")
            .With(new { form })
            .Switch("s", "level", "1", "2")
            .Task("high", "Done")
            .Task("low", "Done")
            .Finish()
            .Lines("start -> a", "a -> s", "s.1 -> high", "s.2 -> low", "s.Default -> low", "high -> end", "low -> end");

        Assert.Equal(["high"], Of(flow, ("level", FieldValue.Of("1"))).Steps.Select(step => step.Step));
        Assert.Empty(Of(flow).Steps);
        Assert.False(Of(flow).Ends);
    }

    [Fact]
    public void What_goes_on_beside_an_open_decision_is_told()
    {
        var flow = Flow.Named("beside")
            .Start()
            .Fork("f", "x", "y")
            .Task("lead", "Left", "Right")
            .Task("a", "Done")
            .Task("b", "Done")
            .Join("j")
            .Finish()
            .Lines("start -> f", "f.x -> lead", "f.y -> a", "a -> b", "lead.Left -> j", "lead.Right -> j", "b -> j", "j -> end");

        var way = Of(flow);

        Assert.Equal(["b"], way.Steps.Select(step => step.Step));
        Assert.False(way.Ends);
    }

    [Fact]
    public void A_circle_of_usual_outcomes_is_told_once()
    {
        object[] outcomes = [new { name = "Again", normal = true }, new { name = "Out" }];
        var flow = Flow.Named("circle")
            .Start()
            .Task("a", "Done")
            .Task("b", "Again", "Out")
            .With(new { outcomes })
            .Finish()
            .Lines("start -> a", "a -> b", "b.Again -> a", "b.Out -> end");

        var way = Of(flow);

        Assert.Equal(["b"], way.Steps.Select(step => step.Step));
        Assert.False(way.Ends);
    }

    [Fact]
    public void A_case_that_is_closed_has_nothing_ahead() =>
        Assert.Same(
            WayAhead.None,
            Of(LiveCase.In(People, Flow.Named("short").Start().Task("a", "Done").Finish().Lines("start -> a", "a -> end")).Done("a"))
        );

    public static TheoryData<string> Shipped => [.. ShippedProcedures.All.Select(document => document.DefinitionId)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void From_every_step_of_a_shipped_procedure_it_is_looked_ahead_and_the_case_stays_where_it_is(string definitionId)
    {
        var procedure = CaseFlow
            .Workflows.Definitions.ProcedureChecks.Publishable(ShippedProcedures.Find(definitionId)!.Document)
            .Procedure!;
        var office = new RehearsalOffice(_ => TestCalendar.Flat with { People = People });
        var ending = 0;

        foreach (var step in procedure.Steps)
        {
            var script = new WalkScript(TestCalendar.Morning, null, null, []);
            var moves = WayToStep.Of(procedure, [], office, script, step.Id).Value;
            var stands = Walk.Of(procedure, [], office, script with { Moves = moves })[^1];
            var before = EngineJson.Write(stands.Run);

            var way = WayAhead.Of(procedure, office.At(stands.Now), stands.Run, stands.Facts, stands.Now);

            Assert.Equal(before, EngineJson.Write(stands.Run));
            Assert.All(way.Steps, ahead => Assert.NotNull(procedure.Find(ahead.Step)));
            ending += way.Ends ? 1 : 0;
        }

        Assert.True(ending > 0, "from nowhere the way leads to the end");
    }
}
