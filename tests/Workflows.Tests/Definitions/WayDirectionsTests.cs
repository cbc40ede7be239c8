using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Procedures;

namespace CaseFlow.Workflows.Tests.Definitions;

public sealed class WayDirectionsTests
{
    [Theory]
    [InlineData("digestReview", "Approved", WayDirection.On)]
    [InlineData("digestReview", "Return", WayDirection.Returns)]
    [InlineData("transfer", "Transferred", WayDirection.Ends)]
    [InlineData("review", "Return", WayDirection.Returns)]
    [InlineData("feedback", "NewEvidence", WayDirection.Returns)]
    [InlineData("screening", "InScope", WayDirection.On)]
    [InlineData("digest", "Drafted", WayDirection.On)]
    [InlineData("instruction", "Return", WayDirection.Returns)]
    [InlineData("archive", "Archived", WayDirection.Ends)]
    public void An_outcome_of_a_shipped_procedure_goes_on_returns_or_ends(string step, string outcome, WayDirection expected)
    {
        var procedure = Procedure(ShippedProcedures.OnlineOpinion);

        Assert.Equal(expected, DirectionOf(procedure, step, outcome));
    }

    [Fact]
    public void An_outcome_back_to_its_own_step_returns_and_one_that_leads_nowhere_goes_on()
    {
        var flow = Flow.Named("x").Start().Task("a", "Done", "Again", "Open").Finish().Lines("start -> a", "a.Done -> end", "a.Again -> a");
        var procedure = ProcedureReader.Read(DefinitionDocument.Read(flow.Text).Value).Procedure!;

        Assert.Equal(WayDirection.Returns, DirectionOf(procedure, "a", "Again"));
        Assert.Equal(WayDirection.On, DirectionOf(procedure, "a", "Open"));
        Assert.Equal(WayDirection.Ends, DirectionOf(procedure, "a", "Done"));
    }

    [Fact]
    public void A_case_that_a_condition_may_end_ends_by_the_outcome_before_it()
    {
        var flow = Flow.Named("x")
            .Start()
            .Task("a", "Done")
            .Decision("whether", "level", "1")
            .Task("b", "Done")
            .Finish()
            .Lines("start -> a", "a -> whether", "whether.True -> end", "whether.False -> b", "b -> end");
        var procedure = ProcedureReader.Read(DefinitionDocument.Read(flow.Text).Value).Procedure!;

        Assert.Equal(WayDirection.Ends, DirectionOf(procedure, "a", "Done"));
    }

    [Theory]
    [InlineData(ShippedProcedures.OnlineOpinion)]
    [InlineData(ShippedProcedures.PublicMessage)]
    [InlineData(ShippedProcedures.ThreeLevelResponse)]
    public void What_a_shipped_procedure_marks_as_usual_goes_on(string id)
    {
        var procedure = Procedure(id);
        var marked = procedure
            .Steps.SelectMany(step => (step.Face("work")?.Outcomes ?? []).Select(outcome => (step.Id, Outcome: outcome)))
            .Where(one => one.Outcome.Normal)
            .ToArray();

        Assert.NotEmpty(marked);
        Assert.All(marked, one => Assert.Equal(WayDirection.On, procedure.DirectionOf(one.Id, one.Outcome)));
    }

    private static WayDirection DirectionOf(Procedure procedure, string step, string outcome) =>
        procedure.DirectionOf(step, procedure.StepOf(step).Face("work")!.OutcomeOf(outcome)!);

    private static Procedure Procedure(string id) => ProcedureReader.Read(ShippedProcedures.Find(id)!.Document).Procedure!;
}
