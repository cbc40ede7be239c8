using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Rehearsal;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Rehearsal;

public sealed class OwnVersionTests
{
    private const int Cases = 300;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Cases)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Through_its_own_version_a_case_does_again_exactly_what_it_did(int seed)
    {
        var procedure = RandomFlow.Of(seed).Procedure;
        var past = Past(procedure, seed);
        if (past.Run.IsOpen)
            return; // only what has ended is replayed; that most do is asked below

        var again = CaseReplay.Of(procedure, [], past.History, ReplayAssumptions.Usual, PastCase.Mailed);

        Assert.Null(again.Refusal);
        Assert.Empty(CaseChanges.Of(past.History.Path, again.Value, TestCalendar.Office));
        Assert.Equal(past.History.Path.Rungs, again.Value.Rungs);
        Assert.Equal(past.History.Path.Ended, again.Value.Ended);
        Assert.Equal(past.History.Path.Tasks, again.Value.Tasks);
    }

    [Fact]
    public void Most_of_these_cases_end()
    {
        var ended = Enumerable.Range(1, Cases).Count(seed => !Past(RandomFlow.Of(seed).Procedure, seed).Run.IsOpen);

        Assert.True(ended > Cases / 2, $"only {ended} of {Cases}");
    }

    private static PastCase Past(Procedure procedure, int seed) =>
        PastCase.Of(procedure, ("level", FieldValue.Of("2")), ("leadUnit", FieldValue.Of("甲"))).AtRandom(new Random(seed), 120);
}
