using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Recounting;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Recounting;

public sealed class RecountTests
{
    private static readonly DateOnly Tomorrow = DateOnly.FromDateTime(TestCalendar.Morning.Date).AddDays(1);

    private readonly ChangedCalendar office = new();

    private static Flow Timed(int days = 10) =>
        Flow.Named("timed")
            .Start()
            .Task("a", "Done", "Again")
            .With(new { deadline = new { amount = days, clock = "WorkingDays" } })
            .Finish()
            .Lines("start -> a", "a -> end", "a.Again -> a");

    private LiveCase Moves(LiveCase live, WorkCalendar next)
    {
        foreach (var limit in office.Changes(live, next))
            Assert.IsType<Moved>(live.Happens(limit));
        return live;
    }

    private static void AssertReplays(LiveCase live)
    {
        var again = live.Replayed();
        Assert.Empty(again.Unmoved);
        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(again.Run));
    }

    [Fact]
    public void A_limit_moves_with_its_ladder_to_the_day_that_the_changed_calendar_gives()
    {
        var live = Of(Timed());
        var next = ChangedCalendar.Off(TestCalendar.Office, Tomorrow);
        var fresh = new LiveCase(Timed().Procedure) { Calendar = next };
        fresh.Happens(new RunStarted(fresh.Now, Domain.People.Actor.System, Nothing));

        Moves(live, next);

        Assert.Equal(fresh.At("a"), live.At("a"), (one, other) => EngineJson.Write(Alone(one)) == EngineJson.Write(Alone(other)));
        Assert.True(live.At("a").Due > TestCalendar.Office.Due(live.Now, new TimeLimit(10, Clock.WorkingDays)));
        Assert.Equal(live.At("a").Due, Assert.Single(live.Effects.OfType<TaskRestated>()).Due);
        Assert.Equal(live.At("a").Due, Assert.Single(live.Effects.OfType<LimitMoved>()).To);
        AssertReplays(live);

        static Run Alone(Visit visit) => Run.Of("x", 1) with { Visits = [visit] };
    }

    [Fact]
    public void What_has_been_told_on_the_way_is_not_told_again()
    {
        var live = Of(Timed());
        live.Passes("a", "used-50");

        Moves(live, ChangedCalendar.Off(TestCalendar.Office, Tomorrow.AddDays(14), Tomorrow.AddDays(15)));

        Assert.Equal(["used-80", "due", "urge", "yellow", "red"], live.At("a").Timers.Select(timer => timer.Key));
        Assert.Empty(live.Effects.OfType<TaskUnmarked>());
        AssertReplays(live);
    }

    [Fact]
    public void A_limit_that_had_passed_and_lies_ahead_again_is_no_longer_overdue_and_is_told_when_it_passes_then()
    {
        var live = Of(Timed(1));
        foreach (var rung in new[] { "used-50", "used-80", "due" })
            live.Passes("a", rung);
        var told = live.At("a").Due!.Value;

        Moves(live, ChangedCalendar.Off(TestCalendar.Office, Tomorrow));

        Assert.True(live.At("a").Due > live.Now);
        Assert.Equal(new TaskUnmarked(live.At("a").Number, 1, EscalationMark.Reminder), Assert.Single(live.Effects.OfType<TaskUnmarked>()));
        Assert.Equal(["due#2", "urge", "yellow", "red"], live.At("a").Timers.Select(timer => timer.Key));
        live.Passes("a", "due#2");
        Assert.Equal(
            ("due#2", EscalationMark.Overdue),
            (Assert.Single(live.Effects.OfType<Escalated>()).Key, Assert.Single(live.Effects.OfType<Escalated>()).Rung.Mark)
        );
        Assert.True(live.Now > told);
        AssertReplays(live);
    }

    [Fact]
    public void A_limit_that_has_passed_and_stays_passed_keeps_its_mark_and_what_was_told_of_it()
    {
        var live = Of(Timed(1));
        foreach (var rung in new[] { "used-50", "used-80", "due", "urge" })
            live.Passes("a", rung);
        live.Now += TimeSpan.FromDays(3);

        Moves(live, ChangedCalendar.Off(TestCalendar.Office, Tomorrow));

        Assert.True(live.At("a").Due < live.Now);
        Assert.Empty(live.Effects.OfType<TaskUnmarked>());
        Assert.Equal(["yellow", "red"], live.At("a").Timers.Select(timer => timer.Key));
        AssertReplays(live);
    }

    [Fact]
    public void A_card_whose_day_lies_ahead_again_goes_and_the_overdue_mark_stays()
    {
        var live = Of(Timed(1));
        foreach (var rung in new[] { "used-50", "used-80", "due", "urge" })
            live.Passes("a", rung);

        // The day after the deadline becomes a day off: urging comes a day later, the deadline itself stays.
        var next = ChangedCalendar.Off(TestCalendar.Office, Tomorrow.AddDays(1));

        Assert.Empty(office.Count(live, next).Moved);
        var earlier = ChangedCalendar.ClosesAt(next, new TimeOnly(17, 0));
        Moves(live, earlier);
        Assert.Equal(["urge#3", "yellow", "red"], live.At("a").Timers.Select(timer => timer.Key));
        Assert.Equal(EscalationMark.Overdue, Assert.Single(live.Effects.OfType<TaskUnmarked>()).Mark);
        AssertReplays(live);
    }

    [Fact]
    public void A_limit_that_comes_to_lie_in_the_past_is_told_at_once()
    {
        var live = Of(Timed(1));
        live.Now = live.At("a").Due!.Value.AddMinutes(-10);

        Moves(live, ChangedCalendar.ClosesAt(TestCalendar.Office, new TimeOnly(17, 0)));

        Assert.True(live.At("a").Due < live.Now);
        Assert.IsType<Moved>(live.Happens(new DeadlinePassed(live.Now, live.At("a").Number, "due")));
        Assert.Equal("due", Assert.Single(live.Effects.OfType<Escalated>()).Key);
    }

    [Fact]
    public void A_change_that_is_taken_back_takes_the_limits_back()
    {
        var live = Of(Timed());
        var before = EngineJson.Write(live.Run);

        Moves(live, ChangedCalendar.Off(TestCalendar.Office, Tomorrow));
        Assert.NotEqual(before, EngineJson.Write(live.Run));
        Moves(live, ChangedCalendar.Back(office.InForce, TestCalendar.Office));

        Assert.Equal(before, EngineJson.Write(live.Run));
        AssertReplays(live);
    }

    [Fact]
    public void A_limit_that_stayed_where_it_was_promised_is_not_moved_by_going_back()
    {
        var live = Of(Timed());
        office.Changes(live, ChangedCalendar.Off(TestCalendar.Office, Tomorrow)); // nobody moves the limits

        Assert.Empty(office.Changes(live, ChangedCalendar.Back(office.InForce, TestCalendar.Office)));
    }

    [Fact]
    public void Whoever_signs_together_has_one_limit_and_a_wait_and_each_report_have_their_own()
    {
        var live = Of(
            Flow.Named("many")
                .Start()
                .Fork("fork", "1", "2", "3")
                .Units("units", "甲", "乙")
                .With(new { deadline = new { amount = 3, clock = "WorkingDays" } })
                .Report("report")
                .With(new { deadline = new { amount = 30, clock = "WorkingDays" } })
                .Delay("wait")
                .With(new { limit = new { amount = 4, clock = "WorkingDays" } })
                .Join("join")
                .Finish()
                .Lines(
                    "start -> fork",
                    "fork.1 -> units",
                    "fork.2 -> report",
                    "fork.3 -> wait",
                    "units -> join",
                    "units.Object -> join",
                    "report.End -> join",
                    "wait -> join",
                    "join -> end"
                )
        );
        live.Now += TimeSpan.FromHours(25);
        live.Done("report", "Reported", null, 2);

        Moves(live, ChangedCalendar.Off(TestCalendar.Office, Tomorrow.AddDays(1)));

        Assert.All(live.At("units").Tasks, task => Assert.Equal(live.At("units").Due, task.Due));
        var (supervision, report) = (live.At("report").TaskOf(1)!, live.At("report").TaskOf(3)!);
        Assert.Equal(live.At("report").Due, supervision.Due);
        Assert.Equal(office.InForce.Due(live.Now, new TimeLimit(5, Clock.WorkingDays)), report.Due);
        Assert.Equal(live.At("wait").Due, Assert.Single(live.At("wait").Timers).At);
        Assert.Equal(4, live.Moving.OfType<LimitRecounted>().Count());
        AssertReplays(live);
    }

    [Fact]
    public void A_limit_that_runs_from_a_field_moves_and_one_whose_field_was_corrected_since_stays()
    {
        var flow = Flow.Named("from")
            .Start()
            .Task("a", "Done")
            .With(
                new
                {
                    deadline = new
                    {
                        amount = 5,
                        clock = "WorkingDays",
                        from = "discoveredAt",
                    },
                }
            )
            .Finish()
            .Lines("start -> a", "a -> end");
        var found = TestCalendar.Morning.AddDays(-1);
        var (kept, corrected) = (Of(flow, ("discoveredAt", FieldValue.Of(found))), Of(flow, ("discoveredAt", FieldValue.Of(found))));
        corrected.Correct(("discoveredAt", FieldValue.Of(found.AddDays(-2))));
        var next = ChangedCalendar.Off(TestCalendar.Office, Tomorrow);

        var (moved, stays) = (office.Count(kept, next), office.Count(corrected, next));

        Assert.Equal(next.Due(found, new TimeLimit(5, Clock.WorkingDays)), Assert.Single(moved.Moved).Then);
        Assert.Equal((0, 1), (stays.Moved.Length, stays.Unknown));
    }

    [Fact]
    public void A_limit_that_is_gone_changed_or_counted_by_yet_another_calendar_is_left_and_says_why()
    {
        var (done, moved, other, ended) = (Of(Timed()), Of(Timed()), Of(Timed()), Of(Timed()));
        var limit = Assert.Single(office.Changes(moved, ChangedCalendar.Off(TestCalendar.Office, Tomorrow)));
        (done.Calendar, ended.Calendar) = (office.InForce, office.InForce);
        done.Done("a", "Again");
        ended.Done("a");

        Assert.IsType<Moved>(moved.Happens(limit));

        Assert.Equal("limit-gone", RefusalOf(done.Happens(limit)));
        Assert.Equal("run-ended", RefusalOf(ended.Happens(limit)));
        Assert.Equal("limit-moved-already", RefusalOf(moved.Happens(limit)));
        Assert.Equal("limit-changed", RefusalOf(moved.Happens(limit with { To = limit.To.AddDays(1) })));
        Assert.Equal("other-calendar", RefusalOf(other.Happens(limit)));
    }
}
