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

/// <summary>并案: the main case ends, each reporter is answered; what is refused, and what is said.</summary>
public sealed class MergeEndingTests
{
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
}
