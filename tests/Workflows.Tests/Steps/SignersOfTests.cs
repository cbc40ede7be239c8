using System.Collections.Immutable;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Steps;

/// <summary>Whom the rules of a sign-off name.</summary>
public sealed class SignersOfTests
{
    [Fact]
    public void Whoever_did_an_earlier_step_may_be_named_to_sign_and_is_not_kept_apart_from_it()
    {
        var flow = Flow.Named("x")
            .Start()
            .Task("draft", "Done")
            .SignOff("sign", new object[] { new { doneBy = "draft" } })
            .Finish()
            .Lines("start -> draft", "draft -> sign", "sign.Pass -> end", "sign.Reject -> draft");
        var live = LiveCase.Of(flow).Done("draft", by: LiveCase.Handler);

        Assert.Equal(LiveCase.Handler.Person, live.At("sign").Tasks.Single().To.Person);
        Assert.Equal("end", live.Done("sign", "Pass", LiveCase.Handler).Run.EndedAt);
    }

    [Fact]
    public void A_step_that_no_procedure_has_is_found_where_a_signer_is_its_doer()
    {
        var flow = Flow.Named("x")
            .Start()
            .SignOff("sign", new object[] { new { doneBy = "gone" } })
            .Finish()
            .Lines("start -> sign", "sign.Pass -> end", "sign.Reject -> end");

        Assert.Equal("findings.unknown-step", Assert.Single(flow.Findings).Text.Code);
    }
}
