using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Limits;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Tests.Acts;
using CaseFlow.Workflows.Tests.Engine;
using CaseFlow.Workflows.Tests.Orders;

namespace CaseFlow.Workflows.Tests.Provisions;

/// <summary>延期、停表: asked for by whoever has the task, granted or refused by whom the step says.</summary>
public sealed class ExtensionTests
{
    private static readonly Actor Handler = House.Actor("li");
    private static readonly Actor Leader = House.Actor("zhou");

    private static LiveCase Timed(object? rules = null)
    {
        var flow = Flow.Named("timed")
            .Start()
            .Task("a", "Done")
            .With(new { who = new { role = Roles.Handler, unit = "bureau" }, deadline = new { amount = 10, clock = "WorkingDays" } });
        if (rules is not null)
            flow.With(rules);
        return House.In(flow.Finish().Lines("start -> a", "a -> end"));
    }

    private static Decision Asks(LiveCase live, DateTimeOffset due, Actor? by = null) =>
        live.Happens(
            new ExtensionAsked(
                live.Now,
                by ?? Handler,
                live.At("a").Number,
                1,
                LiveCase.Fields(("due", FieldValue.Of(due.ToString("O"))), ("reason", FieldValue.Of("等待鉴定结论")))
            )
        );

    private static Decision AsksPause(LiveCase live, int days = 5) =>
        live.Happens(
            new PauseAsked(
                live.Now,
                Handler,
                live.At("a").Number,
                1,
                LiveCase.Fields(("days", FieldValue.Of(days)), ("reason", FieldValue.Of("听证")))
            )
        );

    private static Decision Answers(LiveCase live, Actor by, string outcome, params (string, FieldValue)[] fields)
    {
        var question = live.At("a").Tasks.Single(task => task.Asked is not null);
        return live.Happens(new TaskCompleted(live.Now, by, live.At("a").Number, question.Seq, outcome, LiveCase.Fields(fields)));
    }

    private static (string, FieldValue) Until(DateTimeOffset due) => ("due", FieldValue.Of(due.ToString("O")));

    [Fact]
    public void It_is_asked_of_a_leader_and_the_work_stays_with_whoever_has_it()
    {
        var live = Timed();
        Assert.IsType<Moved>(Asks(live, live.At("a").Due!.Value.AddDays(7)));
        Assert.Equal([Assignee.OfRole(Roles.Handler, "bureau"), Assignee.OfRole(Roles.Leader)], live.AskedAt("a"));
        live.Done("a", by: Handler, seq: 1);
        Assert.False(live.Run.IsOpen);
    }

    [Fact]
    public void Once_granted_the_deadline_and_what_warns_of_it_move_to_that_moment()
    {
        var live = Timed();
        var until = live.At("a").Due!.Value.AddDays(7);
        Asks(live, until.AddDays(3));

        Assert.IsType<Moved>(Answers(live, Leader, "Granted", Until(until)));

        Assert.Equal(until, live.At("a").Due);
        Assert.Equal(until, Assert.Single(live.At("a").Tasks).Due);
        Assert.Equal(1, live.At("a").Extended);
        Assert.Contains(live.Effects.OfType<OrderTold>(), told => told.What.Chinese().Contains("批准延期", StringComparison.Ordinal));
        live.AssertReplays();
    }

    [Fact]
    public void Refused_everything_stays_and_whoever_asked_reads_why()
    {
        var live = Timed();
        var due = live.At("a").Due;
        Asks(live, due!.Value.AddDays(7));
        Assert.IsType<Refused>(Answers(live, Leader, "Refused"));
        Assert.IsType<Moved>(Answers(live, Leader, "Refused", ("answer", FieldValue.Of("请如期办结"))));
        Assert.Equal(due, live.At("a").Due);
        Assert.Equal(0, live.At("a").Extended);
        Assert.Contains(live.Effects.OfType<OrderTold>(), told => told.What.Chinese().Contains("请如期办结", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_granted_once_where_the_step_says_nothing_else()
    {
        var live = Timed();
        Extend(live);
        Assert.Equal("extension-enough", LiveCase.RefusalOf(Asks(live, live.At("a").Due!.Value.AddDays(7))));

        var twice = Timed(new { extensions = 2 });
        Extend(twice);
        Extend(twice);
        Assert.Equal("extension-enough", LiveCase.RefusalOf(Asks(twice, twice.At("a").Due!.Value.AddDays(7))));
    }

    private static void Extend(LiveCase live)
    {
        var until = live.At("a").Due!.Value.AddDays(7);
        Assert.IsType<Moved>(Asks(live, until));
        Assert.IsType<Moved>(Answers(live, Leader, "Granted", Until(until)));
    }

    [Fact]
    public void In_the_last_fifth_of_the_time_it_cannot_be_asked_for_unless_the_step_says_so()
    {
        var (live, late) = (Timed(), Timed(new { extensionLate = true }));
        live.Now = late.Now = live.At("a").Due!.Value.AddDays(-1);
        var until = live.At("a").Due!.Value.AddDays(7);
        Assert.Equal("extension-too-late", LiveCase.RefusalOf(Asks(live, until)));
        Assert.IsType<Moved>(Asks(late, until));
    }

    [Fact]
    public void After_the_deadline_it_cannot_be_asked_for()
    {
        var live = Timed(new { extensionLate = true });
        live.Now = live.At("a").Due!.Value.AddMinutes(1);
        Assert.Equal("extension-overdue", LiveCase.RefusalOf(Asks(live, live.Now.AddDays(7))));
        Assert.Equal("extension-overdue", LiveCase.RefusalOf(AsksPause(live)));
    }

    [Fact]
    public void Only_later_than_it_is_makes_it_more()
    {
        var live = Timed();
        Assert.Equal("form-problems", LiveCase.RefusalOf(Asks(live, live.At("a").Due!.Value)));
        var until = live.At("a").Due!.Value.AddDays(7);
        Asks(live, until);
        Assert.Equal("form-problems", LiveCase.RefusalOf(Answers(live, Leader, "Granted", Until(until.AddDays(-7)))));
    }

    [Fact]
    public void Where_the_basis_demands_it_granting_says_how_the_reporter_was_told()
    {
        var live = Timed(new { extensionNotice = true });
        var until = live.At("a").Due!.Value.AddDays(7);
        Asks(live, until);
        Assert.Equal("form-problems", LiveCase.RefusalOf(Answers(live, Leader, "Granted", Until(until))));
        Assert.IsType<Moved>(Answers(live, Leader, "Granted", Until(until), ("notice", FieldValue.Of("9月20日电话告知"))));
    }

    [Fact]
    public void Where_no_more_time_is_given_it_is_not_asked_for()
    {
        var live = Timed(new { extensionBy = "none" });
        Assert.Equal("extension-never", LiveCase.RefusalOf(Asks(live, live.At("a").Due!.Value.AddDays(7))));
        Assert.Equal("extension-never", LiveCase.RefusalOf(AsksPause(live)));
    }

    [Fact]
    public void Nobody_grants_more_time_to_themselves()
    {
        var live = Timed(new { who = new { person = "zhou" } });
        Asks(live, live.At("a").Due!.Value.AddDays(7), Leader);
        Assert.Equal("own-question", LiveCase.RefusalOf(Answers(live, Leader, "Refused", ("answer", FieldValue.Of("不")))));
    }

    [Fact]
    public void A_head_who_asks_asks_the_head_above()
    {
        var live = Timed(new { who = new { person = "zhang" }, extensionBy = Roles.UnitHead });
        Asks(live, live.At("a").Due!.Value.AddDays(7), House.Actor("zhang"));
        Assert.Contains(Assignee.OfRole(Roles.UnitHead, "town"), live.AskedAt("a"));
    }

    [Fact]
    public void One_request_waits_at_a_time()
    {
        var live = Timed();
        Asks(live, live.At("a").Due!.Value.AddDays(7));
        Assert.Equal("extension-pending", LiveCase.RefusalOf(Asks(live, live.At("a").Due!.Value.AddDays(8))));
    }

    [Fact]
    public void What_was_granted_is_not_taken_back_by_the_one_who_granted_it()
    {
        var live = Timed();
        var until = live.At("a").Due!.Value.AddDays(7);
        Asks(live, until);
        var question = live.At("a").Tasks.Single(task => task.Asked is not null).Seq;
        Answers(live, Leader, "Granted", Until(until));
        Assert.IsType<Refused>(live.Withdraws(Leader, live.At("a").Number, question));
    }

    [Fact]
    public void A_pause_once_granted_stops_the_clock_and_whoever_has_the_task_lets_it_go_on()
    {
        var live = Timed();
        var due = live.At("a").Due!.Value;
        Assert.IsType<Moved>(AsksPause(live));
        Assert.IsType<Moved>(Answers(live, Leader, "Granted", ("days", FieldValue.Of(5))));
        Assert.NotNull(live.At("a").Paused);
        Assert.Equal("extension-paused", LiveCase.RefusalOf(Asks(live, due.AddDays(7))));

        live.Now = live.Now.AddDays(2);
        Assert.IsType<Moved>(live.Happens(new PauseEnded(live.Now, Handler, live.At("a").Number, 1)));
        Assert.Null(live.At("a").Paused);
        Assert.True(live.At("a").Due > due);
        Assert.Equal("not-paused", LiveCase.RefusalOf(live.Happens(new PauseEnded(live.Now, Handler, live.At("a").Number, 1))));
        live.AssertReplays();
    }

    [Fact]
    public void Where_several_have_the_work_a_request_ends_with_the_part_that_it_was_for_and_comes_back_with_it()
    {
        var flow = Flow.Named("units")
            .Start()
            .Units("a", "bureau", "town")
            .With(new { deadline = new { amount = 10, clock = "WorkingDays" } });
        var live = House.In(flow.Finish().Lines("start -> a", "a -> end", "a.Object -> end"));
        Asks(live, live.At("a").Due!.Value.AddDays(7));

        live.Done("a", by: Handler, seq: 1);

        Assert.Equal([Assignee.OfRole(Roles.Handler, "town")], live.AskedAt("a"));
        Assert.Contains(live.Effects.OfType<TaskClosed>(), closed => closed is { Seq: 3, End: TaskEnd.Cancelled });
        Assert.IsType<Moved>(live.Withdraws(Handler, live.At("a").Number));
        Assert.Contains(Assignee.OfRole(Roles.Leader), live.AskedAt("a"));
        live.AssertReplays();
    }

    [Fact]
    public void A_request_ends_with_the_work_that_it_was_for()
    {
        var live = Timed();
        Asks(live, live.At("a").Due!.Value.AddDays(7));
        live.Done("a", by: Handler, seq: 1);
        Assert.Contains(live.Effects.OfType<TaskClosed>(), closed => closed is { Seq: 2, End: TaskEnd.Cancelled });
    }
}
