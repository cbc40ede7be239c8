using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Engine;
using CaseFlow.Workflows.Versions;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Versions;

public sealed class MoveTests
{
    private static Flow Plain() =>
        Flow.Named("x")
            .Start()
            .Task("check", "Pass", "Back")
            .With(new { deadline = new { amount = 5, clock = "CalendarDays" } })
            .Task("open", "Done")
            .Finish();

    private static Flow Lined() => Plain().Lines("start -> check", "check.Pass -> open", "check.Back -> check", "open -> end");

    private static Procedure Second(Flow flow) =>
        ProcedureChecks.Publishable(flow.Document.As(2, published: true, latest: true)).Procedure
        ?? throw new InvalidOperationException(string.Join('\n', flow.Findings.Select(finding => finding.Text.Chinese())));

    private static Flow WithLaw() =>
        Plain().Task("law", "Done").Lines("start -> check", "check.Pass -> law", "law -> open", "check.Back -> check", "open -> end");

    [Fact]
    public void A_moved_case_stands_where_it_stood_with_its_holder_and_due_moment_and_then_goes_the_new_way()
    {
        var live = Of(Lined());
        live.Claim("check", Handler);
        var before = live.At("check");

        Assert.IsType<Moved>(live.MovesTo(Second(WithLaw())));

        Assert.Equal(2, live.Run.Version);
        var after = live.At("check");
        Assert.Equal((before.Number, before.Due, "wang"), (after.Number, after.Due, after.Tasks[0].ClaimedBy));
        Assert.Equal(before.Timers, after.Timers);
        live.Done("check", "Pass", Handler);
        Assert.Equal(["law"], live.Stands);
    }

    [Fact]
    public void A_move_is_undone_while_nothing_has_happened_since_and_refused_afterwards()
    {
        var live = Of(Lined());
        var stored = EngineJson.Write(live.Run);
        live.MovesTo(Second(WithLaw()));

        Assert.IsType<Moved>(live.UndoesMove(1));
        Assert.Equal(stored, EngineJson.Write(live.Run));

        live.MovesTo(Second(WithLaw()));
        live.Claim("check", Handler);
        Assert.Equal("acted-since", RefusalOf(live.UndoesMove(1)));
        Assert.Equal(2, live.Run.Version);
    }

    [Fact]
    public void A_case_at_a_step_that_is_no_more_needs_a_choice_and_goes_to_the_step_that_is_chosen()
    {
        var live = Of(WithLaw()).Done("check", "Pass");
        var (before, after) = (live.Procedure, Second(Lined()));

        var forecast = live.Forecast(after);
        Assert.Equal((MoveVerdict.NeedsChoice, "law", "moves.step-gone"), (forecast.Verdict, forecast.Step, forecast.Reason!.Code));
        Assert.Equal("does-not-fit", RefusalOf(live.MovesTo(after)));
        Assert.Equal("open", StepSuggestions.Of(before, after, "law"));
        Assert.Equal("moves.target-gone", live.Forecast(after, ("law", "nowhere")).Reason!.Code);
        Assert.Equal("moves.target-goes-on", live.Forecast(after, ("law", "end")).Reason!.Code);

        Assert.IsType<Moved>(live.MovesTo(after, false, ("law", "open")));
        Assert.Equal(["open"], live.Stands);
        Assert.IsType<Moved>(live.UndoesMove(1));
        Assert.Equal(["law"], live.Stands);
    }

    [Fact]
    public void A_step_of_another_kind_needs_a_choice()
    {
        var live = Of(Lined());
        var other = Flow.Named("x").Start().Units("check", "甲").Task("open", "Done").Finish();
        other.Lines("start -> check", "check -> open", "check.Object -> open", "open -> end");

        Assert.Equal("moves.kind-changed", live.Forecast(Second(other)).Reason!.Code);
        Assert.IsType<Moved>(live.MovesTo(Second(other), false, ("check", "check")));
        Assert.Equal("甲", Assert.Single(live.At("check").Tasks).To.Unit);
    }

    private static Flow SideBySide(string[] branches, params string[] more)
    {
        var flow = Flow.Named("x")
            .Start()
            .Fork("fork", branches)
            .Task("a", "Done")
            .Task("b", "Done")
            .Join("join")
            .Task("open", "Done")
            .Finish();
        foreach (var step in more)
            flow.Task(step, "Done").Lines($"fork.{step} -> {step}", $"{step} -> join");
        return flow.Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "a -> join", "b -> join", "join -> open", "open -> end");
    }

    [Fact]
    public void What_has_arrived_at_a_join_still_counts_after_the_move()
    {
        var live = Of(SideBySide(["1", "2"])).Done("a");

        Assert.IsType<Moved>(live.MovesTo(Second(SideBySide(["1", "2"]))));
        live.Done("b");

        Assert.Equal(["open"], live.Stands);
    }

    [Fact]
    public void A_case_whose_branches_are_others_in_the_new_version_stays_and_is_told_why()
    {
        var live = Of(SideBySide(["1", "2"])).Done("a");

        var forecast = live.Forecast(Second(SideBySide(["1", "2", "c"], "c")));

        Assert.Equal((MoveVerdict.Stays, "fork", "moves.branches-changed"), (forecast.Verdict, forecast.Step, forecast.Reason!.Code));
        Assert.Equal("moves.fork-gone", live.Forecast(Second(WithB())).Reason!.Code);

        static Flow WithB() => Flow.Named("x").Start().Task("b", "Done").Finish().Lines("start -> b", "b -> end");
    }

    [Fact]
    public void A_join_at_which_enough_would_have_arrived_keeps_the_case()
    {
        var live = Of(SideBySide(["1", "2"])).Done("a");
        var any = Flow.Named("x")
            .Start()
            .Fork("fork", "1", "2")
            .Task("a", "Done")
            .Task("b", "Done")
            .Join("join", "WaitAny")
            .Task("open", "Done")
            .Finish();
        any.Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "a -> join", "b -> join", "join -> open", "open -> end");

        Assert.Equal("moves.join-complete", live.Forecast(Second(any)).Reason!.Code);
    }

    [Fact]
    public void A_step_that_stands_in_another_branch_keeps_the_case()
    {
        var live = Of(SideBySide(["1", "2"]));
        var crossed = Flow.Named("x")
            .Start()
            .Fork("fork", "1", "2")
            .Task("a", "Done")
            .Task("b", "Done")
            .Join("join")
            .Task("open", "Done")
            .Finish();
        crossed.Lines("start -> fork", "fork.1 -> b", "fork.2 -> a", "a -> join", "b -> join", "join -> open", "open -> end");

        Assert.Equal("moves.place-changed", live.Forecast(Second(crossed)).Reason!.Code);
    }

    [Fact]
    public void A_case_that_would_come_to_a_stand_one_act_later_stays_and_is_told_where()
    {
        var live = Of(Lined());
        var lost = Plain().Task("first", "Done").Task("law", "Done").With(new { who = new { doneBy = "first" } });
        lost.Lines("start -> first", "first -> check", "check.Pass -> law", "law -> open", "check.Back -> check", "open -> end");

        var forecast = live.Forecast(Second(lost));

        Assert.Equal((MoveVerdict.Stays, "check"), (forecast.Verdict, forecast.Step));
        Assert.Contains("law", forecast.Reason!.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_steps_get_the_new_limit_only_where_it_is_asked_for_and_are_reminded_of_nothing_twice()
    {
        var shorter = Flow.Named("x")
            .Start()
            .Task("check", "Pass", "Back")
            .With(new { deadline = new { amount = 2, clock = "CalendarDays" } })
            .Task("open", "Done")
            .Finish();
        var second = Second(shorter.Lines("start -> check", "check.Pass -> open", "check.Back -> check", "open -> end"));
        var (kept, anew) = (Of(Lined()), Of(Lined()));
        var passed = anew.At("check").Timers.OrderBy(timer => timer.At).First();
        anew.Passes("check", passed.Key);
        var stored = EngineJson.Write(anew.Run);

        kept.MovesTo(second);
        anew.MovesTo(second, newLimits: true);

        Assert.Equal(TestCalendar.Morning.AddDays(5).Date, kept.At("check").Due!.Value.Date);
        Assert.Equal(TestCalendar.Morning.AddDays(2).Date, anew.At("check").Due!.Value.Date);
        Assert.Equal(anew.At("check").Due, anew.At("check").Tasks[0].Due);
        Assert.DoesNotContain(anew.At("check").Timers, timer => timer.Key == passed.Key);
        Assert.NotEmpty(anew.At("check").Timers);
        anew.UndoesMove(1);
        Assert.Equal(stored, EngineJson.Write(anew.Run));
    }

    [Fact]
    public void A_case_that_stood_still_for_want_of_a_handler_goes_on_where_the_new_version_names_one()
    {
        var nobody = Plain().Task("law", "Done").With(new { who = new { doneBy = "open" } });
        var live = Of(nobody.Lines("start -> check", "check.Pass -> law", "law -> open", "check.Back -> check", "open -> end"))
            .Done("check", "Pass");
        Assert.NotNull(live.At("law").Wait);

        Assert.IsType<Moved>(live.MovesTo(Second(WithLaw())));

        Assert.Null(live.At("law").Wait);
        Assert.Equal("handler", Assert.Single(live.At("law").Tasks).To.Role);
        live.UndoesMove(1);
        Assert.NotNull(live.At("law").Wait);
    }

    [Fact]
    public void An_ended_case_and_one_of_another_version_are_refused()
    {
        var live = Of(Lined());
        var second = Second(WithLaw());
        Assert.Equal("other-version", RefusalOf(live.Happens(new RunMoved(live.Now, Supervisor, 7, 2, NoSteps, false, null), second)));
        live.Happens(new RunStopped(live.Now, Supervisor, "重复"));
        Assert.Equal("run-ended", RefusalOf(live.MovesTo(second)));
    }

    [Fact]
    public void The_events_are_stored_under_their_names()
    {
        var moved = new RunMoved(TestCalendar.Morning, Supervisor, 1, 2, NoSteps.SetItem("a", "b"), true, "batch");
        const string By = "\"by\":{\"person\":\"sun\",\"roles\":[\"supervisor\"],\"units\":[]}";

        Assert.Equal(
            $"{{\"$type\":\"run-moved\",{By},\"from\":1,\"to\":2,\"steps\":{{\"a\":\"b\"}},\"newLimits\":true,\"batch\":\"batch\",\"at\":\"2026-09-16T01:00:00+00:00\"}}",
            EngineJson.Write(moved)
        );
        Assert.Equal(EngineJson.Write(moved), EngineJson.Write(EngineJson.ReadEvent(EngineJson.Write(moved))));
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> NoSteps { get; } =
        System.Collections.Immutable.ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
