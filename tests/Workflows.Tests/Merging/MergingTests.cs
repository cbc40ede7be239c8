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

namespace CaseFlow.Workflows.Tests.Merging;

public sealed class MergingTests
{
    private const string Main = "YQ-20260916-0001";
    private const string Joined = "YQ-20260916-0002";

    private static readonly Flow Both = Flow.Named("both")
        .Start()
        .Fork("fork", "1", "2", "3")
        .Task("a", "Done")
        .With(new { deadline = new { amount = 10, clock = "WorkingDays" } })
        .Task("b", "Done")
        .With(new { deadline = new { amount = 20, clock = "WorkingDays" } })
        .Delay("c", 9)
        .Join("join")
        .Finish()
        .Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "fork.3 -> c", "a -> join", "b -> join", "c -> join", "join -> end");

    private static LiveCase Case(string number) => Of(Both, (CaseFields.Number, FieldValue.Of(number)));

    private static Decision Merges(LiveCase live, Actor? by = null, string main = Main) =>
        live.Happens(new CaseMerged(live.Now, by ?? Supervisor, main, "反映同一件事"));

    private static LiveCase MergedCase()
    {
        var live = Case(Joined);
        Assert.IsType<Moved>(Merges(live));
        return live;
    }

    private static Decision Splits(LiveCase live) => live.Happens(new CaseSplit(live.Now, Supervisor, Main, "另有诉求"));

    private static Decision MainEnds(LiveCase live, string reply = "积水已排除。") =>
        live.Happens(new MainEnded(live.Now, Handler, Main, "办结归档", reply));

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

    [Fact]
    public void When_the_main_case_has_ended_its_reporter_is_to_be_answered_with_what_the_other_was_told()
    {
        var live = MergedCase();

        Assert.IsType<Moved>(MainEnds(live));

        var task = Assert.Single(Assert.Single(live.Run.Visits).Tasks);
        Assert.Equal((Assignee.OfRole(Roles.Replier), "answer-reporter"), (task.To, task.Face));
        Assert.NotNull(task.Due);
        Assert.Equal("积水已排除。", Assert.Single(task.Asked!.Given).Value.ToString());
        Assert.True(live.Run.IsOpen);
        Assert.Equal("reporter-waits", RefusalOf(live.Happens(new RunStopped(live.Now, Supervisor, "了结"))));
        live.AssertReplays();
    }

    [Fact]
    public void A_merged_case_ends_as_its_main_case_did_once_its_reporter_is_answered()
    {
        var live = MergedCase();
        MainEnds(live);
        var visit = Assert.Single(live.Run.Visits);
        var replier = Person("fang", Roles.Replier);
        Decision Answers(string outcome, params (string, FieldValue)[] fields) =>
            live.Happens(new TaskCompleted(live.Now, replier, visit.Number, 1, outcome, Fields(fields)));
        Assert.Equal("form-problems", RefusalOf(Answers("Told")));

        Assert.IsType<Moved>(Answers("Told", ("reporterAnswer", FieldValue.Of("已排除。")), ("reporterAnsweredBy", FieldValue.Of("电话"))));

        Assert.Equal(RunStatus.Finished, live.Run.Status);
        Assert.Equal("办结归档", Assert.Single(live.Effects.OfType<RunEnded>()).Result);
        live.AssertReplays();
    }

    [Fact]
    public void The_answer_to_a_reporter_cannot_be_called_off()
    {
        var live = MergedCase();
        MainEnds(live);
        var visit = Assert.Single(live.Run.Visits);

        Assert.Equal("reporter-waits", RefusalOf(live.Happens(new SignerRemoved(live.Now, Supervisor, visit.Number, 1, "不必"))));
    }

    [Fact]
    public void Nothing_is_split_off_after_the_main_case_has_ended()
    {
        var live = MergedCase();
        MainEnds(live);

        Assert.Equal("main-case-ended", RefusalOf(Splits(live)));
        Assert.IsType<Ignored>(MainEnds(live));
    }

    [Fact]
    public void A_case_whose_main_case_is_stopped_is_handled_for_itself_again()
    {
        var live = MergedCase();

        Assert.IsType<Moved>(live.Happens(new CaseSplit(live.Now, Handler, Main, "登记有误") { MainStopped = true }));

        Assert.Equal(["a", "b", "c"], live.Stands);
        live.AssertReplays();
    }

    [Fact]
    public void It_is_refused_to_merge_what_is_itself_or_merged_or_a_main_case_or_suspended_or_ended()
    {
        Assert.Equal("merge-itself", RefusalOf(Merges(Case(Main))));
        Assert.Equal("already-merged", RefusalOf(Merges(MergedCase())));
        Assert.Equal("already-merged", RefusalOf(TakesIn(MergedCase())));
        var main = Case(Main);
        Assert.IsType<Moved>(TakesIn(main));
        Assert.Equal("is-main-case", RefusalOf(Merges(main, main: "YQ-20260916-0009")));
        Assert.Equal("case-suspended", RefusalOf(Merges(Case(Joined).Ordering("suspend", Ordered.Because("等待")))));
        var ended = Case(Joined);
        ended.Happens(new RunStopped(ended.Now, Supervisor, "撤诉"));
        Assert.Equal("run-ended", RefusalOf(Merges(ended)));
        Assert.Equal("order-without-right", RefusalOf(Merges(Case(Joined), Handler)));
        Assert.Equal("not-merged", RefusalOf(Splits(Case(Joined))));
    }

    [Fact]
    public void Whoever_handles_the_main_case_is_told_of_what_is_taken_in_and_split_off()
    {
        var main = Case(Main);

        TakesIn(main);
        Assert.Equal([Joined], main.Run.MergedIn);
        Assert.All(main.Effects.OfType<OrderTold>(), told => Assert.Equal("merging.told.taken-in", told.What.Code));
        Assert.Equal("not-merged", RefusalOf(main.Happens(new CaseSplitOff(main.Now, Supervisor, "YQ-20260916-0009", "另办"))));
        Assert.IsType<Moved>(main.Happens(new CaseSplitOff(main.Now, Supervisor, Joined, "另办")));

        Assert.Empty(main.Run.MergedIn);
        main.AssertReplays();
    }

    [Fact]
    public void A_merged_case_stands_on_its_main_case_for_the_nightly_proof()
    {
        var live = MergedCase();

        Assert.Empty(Standing.Of(live.Procedure, live.Run, live.Facts, TestCalendar.Flat, live.Now));
        MainEnds(live);
        Assert.Empty(Standing.Of(live.Procedure, live.Run, live.Facts, TestCalendar.Flat, live.Now));
    }

    [Fact]
    public void A_merged_case_is_not_moved_to_another_version()
    {
        var live = MergedCase();

        Assert.Equal(
            "does-not-fit",
            RefusalOf(live.MovesTo(ProcedureChecks.Publishable(Both.Document.As(2, published: true, latest: true)).Procedure!))
        );
    }

    [Fact]
    public void A_merged_case_that_is_reopened_after_its_answer_is_handled_for_itself()
    {
        var live = Of(
            Flow.Named("one").Start().Task("a", "Done").Finish().Lines("start -> a", "a -> end"),
            (CaseFields.Number, FieldValue.Of(Joined))
        );
        Merges(live);
        MainEnds(live);
        var visit = Assert.Single(live.Run.Visits);
        live.Happens(
            new TaskCompleted(
                live.Now,
                Person("fang", Roles.Replier),
                visit.Number,
                1,
                "OutOfReach",
                Fields(("reporterOutOfReach", FieldValue.Of("匿名")))
            )
        );

        live.Ordering("reopen", ("step", FieldValue.Of("a")), Ordered.Because("反映人有新证据"));

        Assert.Null(live.Run.Merged);
        Assert.Equal(["a"], live.Stands);
        live.AssertReplays();
    }

    private static Decision TakesIn(LiveCase live) => live.Happens(new CasesTakenIn(live.Now, Supervisor, [Joined], "反映同一件事"));
}
