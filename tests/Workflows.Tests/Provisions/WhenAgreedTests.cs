using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Acts;
using CaseFlow.Workflows.Tests.Engine;
using CaseFlow.Workflows.Tests.Orders;

namespace CaseFlow.Workflows.Tests.Provisions;

/// <summary>同一人已同意时: whoever agreed on the way need not say it twice; what was said before a return does not count.</summary>
public sealed class WhenAgreedTests
{
    private static Flow ThreeSteps(string? agreed, string second = "zhou", string third = "li") =>
        Flow.Named("three")
            .Start()
            .Task("a", "Pass")
            .With(new { who = new { person = "li" } })
            .Task("b", "Pass", "Back")
            .With(new { who = new { person = second } })
            .Task("c", "Pass", "Back")
            .With(new { who = new { person = third }, agreed })
            .Task("d", "Done")
            .Finish()
            .Lines("start -> a", "a.Pass -> b", "b.Pass -> c", "b.Back -> a", "c.Pass -> d", "c.Back -> a", "d -> end");

    private static LiveCase AtC(string? agreed, string second = "zhou")
    {
        var live = House.In(ThreeSteps(agreed, second));
        live.Done("a", "Pass", House.Actor("li"));
        return live.Done("b", "Pass", House.Actor(second));
    }

    [Fact]
    public void Usually_whoever_agreed_before_is_asked_again() => Assert.Equal(["c"], AtC(null).Stands);

    [Fact]
    public void Whoever_agreed_in_any_step_before_agrees_by_themselves_and_the_record_says_so()
    {
        var live = AtC("ever");
        Assert.Equal(["d"], live.Stands);
        var closed = Assert.Single(live.Effects.OfType<TaskClosed>(), one => one.By == Actor.System.Person);
        Assert.Equal("自动“Pass”：此前已在“a”同意", closed.Said!.Chinese());
        Assert.Equal("li", live.Run.DoneBy["c"]);
        live.AssertReplays();
    }

    [Fact]
    public void Consecutive_means_the_step_right_before()
    {
        Assert.Equal(["c"], AtC("consecutive").Stands);
        Assert.Equal(["d"], AtC("consecutive", second: "li").Stands);
    }

    [Fact]
    public void What_was_agreed_before_a_return_does_not_count()
    {
        var live = House.In(ThreeSteps("ever", third: "zhou"));
        live.Done("a", "Pass", House.Actor("li"));
        live.Done("b", "Back", House.Actor("zhou"));
        live.Done("a", "Pass", House.Actor("li"));
        live.Transfers("zhou", "wang");
        live.Done("b", "Pass", House.Actor("wang"));
        Assert.Equal(["c"], live.Stands);
    }

    [Fact]
    public void Whoever_sent_back_has_not_agreed()
    {
        var live = AtC("ever", second: "zhou");
        Assert.Equal(["d"], live.Stands);
        var other = House.In(ThreeSteps("consecutive", third: "zhou"));
        other.Done("a", "Pass", House.Actor("li"));
        other.Done("b", "Back", House.Actor("zhou"));
        Assert.Equal(["a"], other.Stands);
    }

    [Fact]
    public void A_form_that_must_be_filled_in_is_asked_of_a_person()
    {
        var flow = Flow.Named("filled")
            .Start()
            .Task("a", "Pass")
            .With(new { who = new { person = "li" } })
            .Task("c", "Pass")
            .With(
                new
                {
                    who = new { person = "li" },
                    agreed = "ever",
                    form = new[]
                    {
                        new
                        {
                            name = "opinion",
                            label = "意见",
                            type = "Text",
                            required = true,
                        },
                    },
                }
            )
            .Finish()
            .Lines("start -> a", "a.Pass -> c", "c.Pass -> end");
        var asked = House.In(flow);
        asked.Done("a", "Pass", House.Actor("li"));
        Assert.Equal(["c"], asked.Stands);
    }

    [Fact]
    public void In_a_countersign_the_vote_of_whoever_agreed_counts_once_and_the_others_are_asked()
    {
        var live = House.In(
            Flow.Named("signed")
                .Start()
                .Task("a", "Pass")
                .With(new { who = new { person = "li" } })
                .SignedBy("sign", new { rule = "All", agreed = "ever" }, "li", "wang")
                .Finish()
                .Finish("no")
                .Lines("start -> a", "a.Pass -> sign", "sign.Agree -> end", "sign.Reject -> no")
        );
        live.Done("a", "Pass", House.Actor("li"));

        Assert.Equal(["wang"], live.Asked("sign"));
        var vote = Assert.Single(live.At("sign").Votes);
        Assert.True(vote is { By: "li", Outcome: "Agree", ByItself: true });
        live.Voted("wang");
        Assert.Equal("end", live.Run.EndedAt);
    }

    [Fact]
    public void One_of_any_who_agreed_before_decides_it()
    {
        var live = House.In(
            Flow.Named("any")
                .Start()
                .Task("a", "Pass")
                .With(new { who = new { person = "li" } })
                .SignedBy("sign", new { rule = "Any", agreed = "ever" }, "wang", "li")
                .Task("d", "Done")
                .Finish()
                .Finish("no")
                .Lines("start -> a", "a.Pass -> sign", "sign.Agree -> d", "sign.Reject -> no", "d -> end")
        );
        live.Done("a", "Pass", House.Actor("li"));
        Assert.Equal(["d"], live.Stands);
    }

    [Fact]
    public void Taking_back_what_made_others_agree_by_themselves_takes_that_back_as_well()
    {
        var live = AtC("ever");
        var b = live.Moving.OfType<TaskCompleted>().Last();
        Assert.IsType<Moved>(live.Withdraws(House.Actor("zhou"), b.Visit));
        Assert.Equal(["b"], live.Stands);
        Assert.DoesNotContain("c", live.Run.DoneBy.Keys);
    }

    [Fact]
    public void Where_several_agree_by_themselves_at_one_step_nobody_has_done_it_once_the_act_is_taken_back()
    {
        var flow = Flow.Named("several")
            .Start()
            .Task("a", "Pass")
            .With(new { who = new { person = "li" } })
            .Task("b", "Pass")
            .With(new { who = new { person = "zhou" } })
            .SignedBy("c", new { agreed = "ever" }, "li", "zhou")
            .Task("d", "Done")
            .Finish()
            .Lines("start -> a", "a.Pass -> b", "b.Pass -> c", "c.Agree -> d", "c.Reject -> a", "d -> end");
        var live = House.In(flow);
        live.Done("a", "Pass", House.Actor("li")).Done("b", "Pass", House.Actor("zhou"));
        Assert.Equal(["d"], live.Stands);
        Assert.Equal("zhou", live.Run.DoneBy["c"]);

        Assert.IsType<Moved>(live.Withdraws(House.Actor("zhou"), live.Moving.OfType<TaskCompleted>().Last().Visit));

        Assert.Equal(["b"], live.Stands);
        Assert.DoesNotContain("c", live.Run.DoneBy.Keys);
    }
}
