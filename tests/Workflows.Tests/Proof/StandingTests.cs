using System.Collections.Immutable;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Proof;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Proof;

/// <summary>核对: what is planted into a run is found, repaired by an event of the case, and the repair can be taken back.</summary>
public sealed class StandingTests
{
    private static readonly Organisation Office = new(
        1,
        [new OrganisationUnit("office", null)],
        [new Member("wang", "office", ["handler"]), new Member("sun", "office", ["supervisor"])]
    );

    private static Flow Limited =>
        Flow.Named("limited")
            .Start()
            .Task("a", "Pass")
            .With(new { deadline = new { amount = 5, clock = "WorkingDays" } })
            .Finish()
            .Lines("start -> a", "a.Pass -> end");

    private static Flow Branches =>
        Flow.Named("branches")
            .Start()
            .Fork("fork", "x", "y")
            .Task("a", "Pass")
            .Task("b", "Pass")
            .Join("join")
            .Task("c", "Pass")
            .Finish()
            .Lines("start -> fork", "fork.x -> a", "fork.y -> b", "a.Pass -> join", "b.Pass -> join", "join -> c", "c.Pass -> end");

    private static Flow Waiting => Flow.Named("waiting").Start().Delay("wait", 3).Finish().Lines("start -> wait", "wait -> end");

    private static ImmutableArray<Unsound> Found(LiveCase live, Run run) =>
        Standing.Of(live.Procedure, run, live.Facts, TestCalendar.Flat with { People = Office }, live.Now);

    private static Run With(Run run, Func<Visit, Visit> damage) => run with { Visits = [.. run.Visits.Select(damage)] };

    private static Moved Repaired(LiveCase live, Run run, Unsound found) =>
        Assert.IsType<Moved>(
            ProcedureEngine.Decide(
                live.Procedure,
                run,
                live.Facts,
                TestCalendar.Flat with
                {
                    People = Office,
                },
                RunRepaired.Of(found.Repair!, live.Now, LiveCase.Supervisor)
            )
        );

    private static void IsRepaired(LiveCase live, Run damaged, string code)
    {
        var found = Assert.Single(Found(live, damaged));
        Assert.Equal(code, found.Code);
        var repaired = Repaired(live, damaged, found);
        Assert.Empty(Found(live, repaired.Next));

        var undone = ProcedureEngine.Decide(
            live.Procedure,
            repaired.Next,
            repaired.Facts,
            TestCalendar.Flat with
            {
                People = Office,
            },
            new RepairUndone(live.Now, LiveCase.Supervisor)
        );
        Assert.Equal(EngineJson.Write(damaged), EngineJson.Write(Assert.IsType<Moved>(undone).Next));
    }

    [Fact]
    public void A_case_that_is_being_handled_stands()
    {
        foreach (var flow in new[] { Limited, Branches, Waiting })
        {
            var live = LiveCase.In(Office, flow);
            Assert.Empty(Found(live, live.Run));
        }
    }

    [Fact]
    public void A_visit_without_its_task_is_found_and_entered_again()
    {
        var live = LiveCase.In(Office, Limited);

        IsRepaired(live, With(live.Run, visit => visit with { Tasks = [] }), "not-held");
    }

    [Fact]
    public void A_reminder_alone_holds_nothing()
    {
        var live = LiveCase.In(Office, Limited);
        var damaged = With(live.Run, visit => visit with { Tasks = [] });

        Assert.NotEmpty(damaged.Visits[0].Timers);
        Assert.Equal("not-held", Assert.Single(Found(live, damaged)).Code);
    }

    [Fact]
    public void A_wait_without_its_timer_is_found_and_counted_from_when_it_began()
    {
        var live = LiveCase.In(Office, Waiting);
        var timer = Assert.Single(live.At("wait").Timers);
        live.Now = live.Now.AddDays(1);
        var damaged = With(live.Run, visit => visit with { Timers = [] });

        IsRepaired(live, damaged, "not-held");
        Assert.Equal([timer], Repaired(live, damaged, Found(live, damaged)[0]).Next.Visits[0].Timers);
    }

    [Fact]
    public void A_deadline_without_its_timers_is_found_and_they_are_set_again()
    {
        var live = LiveCase.In(Office, Limited);

        IsRepaired(live, With(live.Run, visit => visit with { Timers = [] }), "timer-missing");
    }

    [Fact]
    public void A_task_that_nobody_can_do_is_found_and_goes_to_whoever_supervises()
    {
        var live = LiveCase.In(Office, Limited);
        var damaged = With(live.Run, visit =>
            visit with
            {
                Tasks = [.. visit.Tasks.Select(task => task with { To = Assignee.OfPerson("nobody") })],
            }
        );

        IsRepaired(live, damaged, "nobody");
        Assert.Equal("supervisor", Repaired(live, damaged, Found(live, damaged)[0]).Next.Visits[0].Tasks[0].To.Role);
    }

    [Fact]
    public void A_task_claimed_by_somebody_who_left_goes_back_to_its_post()
    {
        var live = LiveCase.In(Office, Limited);
        var damaged = With(live.Run, visit => visit with { Tasks = [.. visit.Tasks.Select(task => task with { ClaimedBy = "nobody" })] });

        IsRepaired(live, damaged, "nobody");
        Assert.Equal("handler", Repaired(live, damaged, Found(live, damaged)[0]).Next.Visits[0].Tasks[0].To.Role);
    }

    [Fact]
    public void A_branch_that_is_gone_is_found_and_begun_again()
    {
        var live = LiveCase.In(Office, Branches);

        IsRepaired(live, live.Run with { Visits = live.Run.Visits.RemoveAll(visit => visit.Step == "b") }, "branch-lost");
    }

    [Fact]
    public void Branches_that_have_all_arrived_and_did_not_go_on_are_found_and_joined()
    {
        var live = LiveCase.In(Office, Branches);
        live.Done("a", "Pass");
        var open = live.At("b");
        var damaged = live.Run with
        {
            Visits = [open with { Number = 99, Block = 0, Branch = "" }],
            Blocks = [live.Run.Blocks[0] with { Arrived = ["x", "y"] }],
        };

        var found = Assert.Single(Found(live, damaged));
        Assert.Equal("not-joined", found.Code);
        Assert.Contains(Repaired(live, damaged, found).Next.Visits, visit => visit.Step == "c");
    }

    [Fact]
    public void A_run_that_stands_nowhere_or_at_no_step_is_found()
    {
        var live = LiveCase.In(Office, Limited);

        Assert.Equal("nowhere", Assert.Single(Found(live, live.Run with { Visits = [] })).Code);
        Assert.Equal("step-gone", Assert.Single(Found(live, With(live.Run, visit => visit with { Step = "other" }))).Code);
    }

    [Fact]
    public void What_has_happened_since_keeps_a_repair_from_being_undone()
    {
        var live = LiveCase.In(Office, Limited);

        Assert.Equal("repair-acted-since", LiveCase.RefusalOf(live.Happens(new RepairUndone(live.Now, LiveCase.Supervisor))));
    }

    [Fact]
    public void What_is_sound_is_not_repaired()
    {
        var live = LiveCase.In(Office, Limited);
        var visit = live.At("a").Number;

        foreach (
            var repair in new[]
            {
                new Repair(RepairKind.EnterAgain, visit),
                new Repair(RepairKind.PassUp, visit, 1),
                new Repair(RepairKind.Join, visit),
            }
        )
            Assert.Equal("already-sound", LiveCase.RefusalOf(live.Happens(RunRepaired.Of(repair, live.Now, LiveCase.Supervisor))));
    }
}
