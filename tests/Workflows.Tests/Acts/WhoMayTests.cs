using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Acts;

public sealed class WhoMayTests
{
    private static readonly Flow TwoSteps = Flow.Named("two")
        .Start()
        .Task("draft", "Done")
        .Task("check", "Done")
        .With(new { who = new { role = "handler", notBy = new[] { "draft" } } })
        .Finish()
        .Lines("start -> draft", "draft -> check", "check -> end");

    private static IEnumerable<string> Open(LiveCase live, string step, Actor by) =>
        Open(live, live.At(step).Number, live.At(step).Tasks[0].Seq, by);

    private static IEnumerable<string> Open(LiveCase live, int visit, int seq, Actor by) =>
        TaskActs
            .All.Where(act =>
                act is Claim or Complete or Release
                && act.WhyNot(live.Procedure, live.Run, live.Facts, TestCalendar.Flat, by, visit, seq) is null
            )
            .Select(act => act.Name);

    [Fact]
    public void Of_a_task_that_nobody_holds_those_it_is_addressed_to_may_take_it_and_do_it()
    {
        var live = Of(TwoSteps);

        Assert.Equal(["claim", "complete"], Open(live, "draft", Handler));
        Assert.Empty(Open(live, "draft", Supervisor));
    }

    [Fact]
    public void Of_a_task_that_is_held_its_holder_alone_may_do_anything()
    {
        var live = Of(TwoSteps);
        live.Claim("draft", Handler);

        Assert.Equal(["claim", "complete", "release"], Open(live, "draft", Handler));
        Assert.Empty(Open(live, "draft", Other));
    }

    [Fact]
    public void Whoever_has_to_recuse_may_only_give_it_back()
    {
        var live = Of(TwoSteps);
        live.Claim("draft", Handler);
        live.Correct(("subjects", FieldValue.Of([Handler.Person])));

        Assert.Equal(["release"], Open(live, "draft", Handler));
    }

    [Fact]
    public void Whoever_did_a_step_that_this_is_kept_apart_from_may_do_nothing()
    {
        var live = Of(TwoSteps).Done("draft", "Done", Handler);

        Assert.Empty(Open(live, "check", Handler));
        Assert.Equal(["claim", "complete"], Open(live, "check", Other));
    }

    [Fact]
    public void Of_a_task_that_is_gone_nobody_may_do_anything()
    {
        var live = Of(TwoSteps);
        var gone = live.At("draft").Number;
        live.Done("draft");

        Assert.Empty(Open(live, gone, 1, Handler));
    }
}
