using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Handover;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Handover;

/// <summary>交接: what one person has of a case goes to another, and back while nobody has acted.</summary>
public sealed class HandingOverTests
{
    private static readonly Organisation Office = new(
        1,
        [new OrganisationUnit("office", null)],
        [
            new Member("wang", "office", ["handler"]),
            new Member("zhao", "office", ["handler"]),
            new Member("qian", "office", ["collector"]),
            new Member("sun", "office", ["supervisor"]),
        ]
    );

    private static readonly Actor Zhao = LiveCase.Person("zhao", "handler", "office");
    private static readonly Actor Wang = LiveCase.Person("wang", "handler", "office");

    private static Flow ByPost =>
        Flow.Named("post").Start().Task("a", "Pass").Task("b", "Pass").Finish().Lines("start -> a", "a.Pass -> b", "b.Pass -> end");

    private static Flow ByName =>
        Flow.Named("name")
            .Variable("leadUnit")
            .Start()
            .Task("a", "Pass")
            .With(new { who = new { person = "wang" } })
            .Task("b", "Pass")
            .With(new { who = new { person = "wang" } })
            .Finish()
            .Lines("start -> a", "a.Pass -> b", "b.Pass -> end");

    private static WorkHandedOver Handed(LiveCase live, string to, bool later, params HandedTask[] tasks) =>
        new(live.Now, LiveCase.Supervisor, "wang", to, [.. tasks], later, 7);

    private static HandedTask First(LiveCase live, string step) => new(live.At(step).Number, live.At(step).Tasks[0].Seq);

    private static LiveCase Claimed()
    {
        var live = LiveCase.In(Office, ByPost);
        Assert.IsType<Moved>(live.Claim("a", Wang));
        return live;
    }

    [Fact]
    public void A_claimed_task_is_the_successors_and_still_addressed_to_the_post()
    {
        var live = Claimed();
        var before = live.At("a").Tasks[0];

        Assert.IsType<Moved>(live.Happens(Handed(live, "zhao", false, First(live, "a"))));

        Assert.Equal(before with { ClaimedBy = "zhao" }, Assert.Single(live.At("a").Tasks));
        Assert.Equal("zhao", Assert.Single(live.Effects.OfType<TaskToSuccessor>()).Person);
        Assert.Null(live.Run.StandIns);
        live.Done("a", "Pass", Zhao);
    }

    [Fact]
    public void Whoever_does_not_hold_the_post_cannot_be_the_successor_of_a_claimed_task()
    {
        var live = Claimed();

        Assert.Equal("successor-without-post", LiveCase.RefusalOf(live.Happens(Handed(live, "qian", false, First(live, "a")))));
        Assert.Equal("successor-left", LiveCase.RefusalOf(live.Happens(Handed(live, "nobody", false, First(live, "a")))));
    }

    [Fact]
    public void A_task_that_is_no_longer_theirs_is_not_handed_over()
    {
        var live = LiveCase.In(Office, ByPost);

        Assert.Equal("handover-not-theirs", LiveCase.RefusalOf(live.Happens(Handed(live, "zhao", false, First(live, "a")))));
    }

    [Fact]
    public void Whoever_the_case_is_about_cannot_be_the_successor()
    {
        var live = Claimed();
        live.Correct(("subjects", FieldValue.Of(["zhao"])));

        Assert.Equal("successor-recused", LiveCase.RefusalOf(live.Happens(Handed(live, "zhao", false, First(live, "a")))));
    }

    [Fact]
    public void Whoever_did_the_step_that_it_is_kept_apart_from_cannot_be_the_successor()
    {
        var flow = Flow.Named("apart")
            .Start()
            .Task("a", "Pass")
            .Task("b", "Pass")
            .With(new { who = new { role = "handler", notBy = new[] { "a" } } })
            .Finish()
            .Lines("start -> a", "a.Pass -> b", "b.Pass -> end");
        var live = LiveCase.In(Office, flow);
        live.Done("a", "Pass", Zhao);
        live.Claim("b", Wang);

        Assert.Equal("successor-kept-apart", LiveCase.RefusalOf(live.Happens(Handed(live, "zhao", false, First(live, "b")))));
    }

    [Fact]
    public void A_task_by_name_stays_with_the_successor_through_a_correction_and_later_steps_go_to_them_too()
    {
        var live = LiveCase.In(Office, ByName);

        Assert.IsType<Moved>(live.Happens(Handed(live, "zhao", false, First(live, "a"))));
        live.Correct(("leadUnit", FieldValue.Of("office")));
        Assert.Equal(Assignee.OfPerson("zhao"), Assert.Single(live.At("a").Tasks).To);

        live.Done("a", "Pass", Zhao);
        Assert.Equal(Assignee.OfPerson("zhao"), Assert.Single(live.At("b").Tasks).To);
        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(live.Replayed().Run));
    }

    [Fact]
    public void Handed_on_twice_it_is_the_last_successors_and_whoever_comes_back_has_it_again()
    {
        var live = LiveCase.In(Office, ByName);
        live.Happens(Handed(live, "zhao", true));
        live.Happens(new WorkHandedOver(live.Now, LiveCase.Supervisor, "zhao", "qian", [], true, 8));
        Assert.Equal("qian", live.Run.InPlaceOf("wang"));

        live.Happens(new WorkHandedOver(live.Now, LiveCase.Supervisor, "qian", "wang", [], true, 9));
        Assert.Equal(("wang", "wang"), (live.Run.InPlaceOf("wang"), live.Run.InPlaceOf("qian")));
    }

    [Fact]
    public void An_undo_gives_back_what_nobody_has_acted_on_as_it_was()
    {
        var live = LiveCase.In(Office, ByName);
        var task = live.At("a").Tasks[0];
        var before = EngineJson.Write(live.Run);
        live.Happens(Handed(live, "zhao", false, First(live, "a")));

        var was = new HandedBack(live.At("a").Number, task.Seq, task.To, task.ClaimedBy);
        Assert.IsType<Moved>(live.Happens(new HandoverUndone(live.Now, LiveCase.Supervisor, "wang", "zhao", [was], true, 7)));

        Assert.Equal(before, EngineJson.Write(live.Run));
    }

    [Fact]
    public void What_the_successor_has_claimed_since_is_not_taken_back()
    {
        var live = LiveCase.In(Office, ByName);
        var was = new HandedBack(live.At("a").Number, 1, Assignee.OfPerson("wang"), null);
        live.Happens(Handed(live, "zhao", false, First(live, "a")));
        live.Claim("a", Zhao);

        var undone = live.Happens(new HandoverUndone(live.Now, LiveCase.Supervisor, "wang", "zhao", [was], true, 7));

        Assert.Equal("handover-acted-since", LiveCase.RefusalOf(undone));
    }

    [Fact]
    public void A_run_in_which_nobody_stands_in_is_stored_as_it_always_was() =>
        Assert.DoesNotContain("standIns", EngineJson.Write(LiveCase.In(Office, ByName).Run), StringComparison.Ordinal);
}
