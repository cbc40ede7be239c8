using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Acts.Acting;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Acts;

/// <summary>撤回: whoever sent something on has it back as it was, or is told why not.</summary>
public sealed class WithdrawTests
{
    private static Flow Line() =>
        Flow.Named("line")
            .Start()
            .Task("a", "Done")
            .With(new { form = new[] { new { name = "report", type = "Text" } }, deadline = new { amount = 3, clock = "WorkingDays" } })
            .Task("b", "Done")
            .Task("c", "Done")
            .Finish()
            .Lines("start -> a", "a -> b", "b -> c", "c -> end");

    private static LiveCase Sent() => Of(Line()).Done("a", by: Handler, fields: ("report", FieldValue.Of("初稿")));

    [Fact]
    public void The_task_is_open_again_as_it_was_and_what_it_reached_is_in_nobodys_inbox()
    {
        var live = Of(Line());
        var before = live.Run;
        live.Done("a", by: Handler, fields: ("report", FieldValue.Of("初稿")));
        Assert.IsType<Moved>(live.Withdraws(Handler, 2));

        Assert.Equal(before.Visits, live.Run.Visits);
        Assert.Null(live.Facts["report"]);
        Assert.Empty(live.Run.Doers);
        Assert.Empty(live.Run.Trail!.Value);
        Assert.Single(live.Effects.OfType<TaskWithdrawn>());
        Assert.Single(live.Effects.OfType<TaskReopened>());
    }

    [Fact]
    public void It_is_refused_after_somebody_opened_claimed_or_did_what_follows()
    {
        Assert.Equal("withdraw-opened", RefusalOf(Sent().Withdraws(Handler, 2, 1, "zhao")));

        var claimed = Sent();
        Assert.IsType<Moved>(claimed.Claim("b", Other));
        Assert.Equal("withdraw-too-late", RefusalOf(claimed.Withdraws(Handler, 2)));

        Assert.Equal("withdraw-too-late", RefusalOf(Sent().Done("b", by: Other).Withdraws(Handler, 2)));
    }

    [Fact]
    public void Only_whoever_did_it_takes_it_back_and_only_once()
    {
        var live = Sent();
        Assert.Equal("withdraw-of-others", RefusalOf(live.Withdraws(Other, 2)));
        Assert.IsType<Moved>(live.Withdraws(Handler, 2));
        Assert.Equal("withdraw-too-late", RefusalOf(live.Withdraws(Handler, 2)));
    }

    [Fact]
    public void Whoever_both_started_and_did_step_two_takes_back_the_act_and_not_the_case()
    {
        var live = Sent().Done("b", by: Handler);
        Assert.IsType<Moved>(live.Withdraws(Handler, 3));
        Assert.Equal(["b"], live.Stands);
        Assert.Equal("withdraw-too-late", RefusalOf(live.Withdraws(Handler, 2))); // it has been acted on, by themselves
    }

    [Fact]
    public void Fields_written_by_others_since_stay()
    {
        var live = Sent();
        live.Correct(("title", FieldValue.Of("更正后的标题")));
        Assert.IsType<Moved>(live.Withdraws(Handler, 2));
        Assert.Equal("更正后的标题", live.Facts.Text("title"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whoever_asked_somebody_else_has_acted_on_what_reached_them(bool adds)
    {
        var live = Of(Signed(new { }, "zhao", "li")).Added("zhao", "qian", SigningPlace.After).Voted("zhao");
        var sent = live.Moving.OfType<TaskCompleted>().Last();
        Assert.IsType<Moved>(adds ? live.Adds("qian", "sun", SigningPlace.Before) : live.Consults("qian", "sun"));
        Assert.Equal("withdraw-too-late", RefusalOf(live.Withdraws(sent.By, sent.Visit, sent.Seq)));
    }

    private static Flow Parallel() =>
        Flow.Named("parallel")
            .Start()
            .Task("first", "Done")
            .Fork("fork", "left", "right")
            .Task("l", "Done")
            .Task("r", "Done")
            .Join("join")
            .Task("last", "Done")
            .Finish()
            .Lines(
                "start -> first",
                "first -> fork",
                "fork.left -> l",
                "l -> join",
                "fork.right -> r",
                "r -> join",
                "join -> last",
                "last -> end"
            );

    [Fact]
    public void Across_a_fork_it_is_taken_back_only_while_no_branch_acted()
    {
        var live = Of(Parallel()).Done("first", by: Handler);
        Assert.IsType<Moved>(live.Withdraws(Handler, 2));
        Assert.Equal(["first"], live.Stands);
        Assert.Empty(live.Run.Blocks);

        var acted = Of(Parallel()).Done("first", by: Handler).Done("l", by: Other);
        Assert.Equal("withdraw-too-late", RefusalOf(acted.Withdraws(Handler, 2)));
    }

    [Fact]
    public void A_branch_that_waits_at_the_join_is_taken_back_and_the_one_that_opened_it_too()
    {
        var live = Of(Parallel()).Done("first", by: Handler).Done("l", by: Other);
        var left = live.Moving.OfType<TaskCompleted>().Last().Visit;
        Assert.IsType<Moved>(live.Withdraws(Other, left));
        Assert.Equal(["l", "r"], live.Stands.Order(StringComparer.Ordinal));
        live.Done("l").Done("r");
        Assert.Equal(["last"], live.Stands);
        var right = live.Moving.OfType<TaskCompleted>().Last();
        Assert.IsType<Moved>(live.Withdraws(right.By, right.Visit));
        Assert.Equal(["r"], live.Stands);
        Assert.Equal(["left"], Assert.Single(live.Run.Blocks).Arrived);
    }

    [Fact]
    public void A_return_and_a_transfer_are_taken_back_as_well()
    {
        var live = Sent().Done("b", by: Other).Returned("handler", "a", by: Handler);
        Assert.Equal(["a"], live.Stands);
        Assert.IsType<Moved>(live.Withdraws(Handler, 4));
        Assert.Equal(["c"], live.Stands);

        var (visit, task) = live.TaskOf("handler");
        Assert.IsType<Moved>(live.Happens(new TaskTransferred(live.Now, Handler, visit.Number, task.Seq, "qian", "外出")));
        Assert.Equal(["qian"], live.Asked("c"));
        Assert.IsType<Moved>(live.Withdraws(Handler, visit.Number, task.Seq));
        Assert.Equal(["handler"], live.Asked("c"));
        live.Done("c");
        Assert.Equal("end", live.Run.EndedAt);
    }

    [Fact]
    public void Timers_of_the_task_run_on_as_they_were_set()
    {
        var flow = Flow.Named("timed")
            .Start()
            .Task("a", "Done")
            .With(
                new
                {
                    deadline = new
                    {
                        amount = 3,
                        clock = "WorkingDays",
                        overdue = "Late",
                    },
                }
            )
            .Task("b", "Done")
            .Finish()
            .Lines("start -> a", "a -> b", "b -> end", "a.Late -> end");
        var live = Of(flow);
        var armed = live.At("a").Timers;
        live.Done("a", by: Handler);
        live.Now = live.Now.AddDays(30);
        Assert.IsType<Moved>(live.Withdraws(Handler, 2));
        Assert.Equal(armed, live.At("a").Timers);
        Assert.IsType<Moved>(live.Passes("a", "overdue"));
        Assert.Equal("end", live.Run.EndedAt);
    }

    [Fact]
    public void The_run_is_replayed_to_the_letter()
    {
        var live = Sent();
        live.Withdraws(Handler, 2);
        live.Done("a").Done("b", by: Handler);
        live.Withdraws(Handler, live.Moving.OfType<TaskCompleted>().Last().Visit);
        Assert.True(live.Replayed().IsStoredAs(EngineJson.Write(live.Run)));
        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(EngineJson.ReadRun(EngineJson.Write(live.Run))));
    }
}
