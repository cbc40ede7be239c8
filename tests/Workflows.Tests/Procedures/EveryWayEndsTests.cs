using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Procedures;

namespace CaseFlow.Workflows.Tests.Procedures;

public sealed class EveryWayEndsTests
{
    [Theory]
    [InlineData(ShippedProcedures.OnlineOpinion, new[] { "closed", "duplicate", "finished", "sealed", "transferred" })]
    [InlineData(ShippedProcedures.ThreeLevelResponse, new[] { "drilled", "finished", "noResponse" })]
    [InlineData(
        ShippedProcedures.PublicMessage,
        new[] { "explained", "finished", "lapsed", "merged", "refused", "transferred", "unreached" }
    )]
    public void From_every_state_an_end_can_be_reached_and_every_outcome_can_be_taken(string id, string[] ends)
    {
        var walked = new Exploration(ProcedureChecks.Publishable(ShippedProcedures.Find(id)!.Document).Procedure!);

        Assert.Equal(ends, walked.Ends);
        Assert.Empty(walked.Untaken);
        Assert.Empty(walked.Stranded);
        Assert.Empty(walked.Endless);
        TestContext.Current.TestOutputHelper?.WriteLine($"{walked.States} states");
    }
}
