using System.Collections.Immutable;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Merging;
using CaseFlow.Workflows.Proof;
using CaseFlow.Workflows.Tests.Engine;
using CaseFlow.Workflows.Tests.Orders;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;
using static CaseFlow.Workflows.Tests.Merging.MergedCases;

namespace CaseFlow.Workflows.Tests.Merging;

/// <summary>并案: a case waits for its main case, and a split gives it back as it stood.</summary>
public sealed class MergingTests
{
    [Fact]
    public void A_merged_case_has_no_open_task_and_no_clock_and_whoever_had_a_task_is_told()
    {
        var live = MergedCase();

        Assert.Empty(live.Run.Visits);
        Assert.Equal(Main, live.Run.Merged!.Main);
        Assert.Equal(2, live.Effects.OfType<OrderTold>().Count(told => told.What.Code == "merging.told.merged"));
        Assert.All(live.Effects.OfType<TaskClosed>(), closed => Assert.Equal("merging.task-ended", closed.Said!.Code));
        live.AssertReplays();
    }

    [Fact]
    public void Nothing_can_be_done_or_ordered_in_a_merged_case()
    {
        var live = MergedCase();

        Assert.Equal("case-merged", RefusalOf(live.Happens(new TaskCompleted(live.Now, Handler, 2, 1, "Done", Nothing))));
        Assert.Equal("case-merged", RefusalOf(live.Orders("suspend", Ordered.Because("等待"))));
        Assert.Equal("case-merged", RefusalOf(live.Happens(new RunStopped(live.Now, Supervisor, "撤诉"))));
    }

    [Fact]
    public void A_case_that_is_split_off_at_once_is_as_it_was_to_the_letter()
    {
        var live = Case(Joined);
        live.Claim("a", Handler);
        var before = EngineJson.Write(live.Run);
        Merges(live);

        Assert.IsType<Moved>(Splits(live));

        Assert.Equal(before, EngineJson.Write(live.Run));
        Assert.Equal(Handler.Person, live.At("a").Tasks[0].ClaimedBy);
        live.AssertReplays();
    }

    [Fact]
    public void What_was_sent_before_a_merge_can_be_withdrawn_after_the_split()
    {
        var live = Of(
            Flow.Named("two")
                .Start()
                .Task("first", "Done")
                .Task("second", "Done")
                .Finish()
                .Lines("start -> first", "first -> second", "second -> end"),
            (CaseFields.Number, FieldValue.Of(Joined))
        );
        live.Done("first");
        Merges(live);
        Splits(live);

        var sent = Assert.Single(live.Run.Sendings);
        Assert.IsType<Moved>(live.Happens(new ActWithdrawn(live.Now, For(Assignee.OfPerson(sent.By)), sent.Visit, sent.Seq)));

        Assert.Equal(["first"], live.Stands);
        live.AssertReplays();
    }

    [Fact]
    public void After_a_split_the_time_that_was_used_meanwhile_is_used()
    {
        var live = Case(Joined);
        var due = live.At("a").Due;
        var timers = live.At("a").Timers;
        Merges(live);
        live.Now += TimeSpan.FromDays(40);

        Splits(live);

        Assert.Equal((due, timers), (live.At("a").Due, live.At("a").Timers));
        Assert.True(due < live.Now);
        live.AssertReplays();
    }

    [Fact]
    public void A_clock_that_was_paused_before_is_paused_after_the_split()
    {
        var live = Case(Joined).Paused("a", 20);
        Merges(live);

        Splits(live);

        Assert.NotNull(live.At("a").Paused);
        Assert.Contains(live.Effects.OfType<TaskPaused>(), paused => paused.Visit == live.At("a").Number);
        live.AssertReplays();
    }

    [Fact]
    public void What_was_corrected_while_it_was_merged_says_who_has_the_task_after_the_split()
    {
        var live = Of(
            Flow.Named("w")
                .Start()
                .Variable("lead")
                .Task("a", "Done")
                .With(new { who = new { unitField = "lead" } })
                .Finish()
                .Lines("start -> a", "a -> end"),
            (CaseFields.Number, FieldValue.Of(Joined)),
            ("lead", FieldValue.Of("甲"))
        );
        Merges(live);
        Assert.IsType<Moved>(live.Correct(("lead", FieldValue.Of("乙"))));
        live.Correct(("lead", FieldValue.Of("丙")));

        Splits(live);

        Assert.Equal("丙", Assert.Single(live.At("a").Tasks).To.Unit);
        live.AssertReplays();
    }
}
