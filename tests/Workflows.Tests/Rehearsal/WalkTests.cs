using System.Collections.Immutable;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Workflows.Tests.Rehearsal;

public sealed class WalkTests
{
    private const string Check = "check";
    private const string Review = "review";

    /// <summary>The day before the National Day holiday of 2026, 10:00 in the office.</summary>
    private static readonly DateTimeOffset BeforeNationalDay = new(2026, 9, 30, 2, 0, 0, TimeSpan.Zero);

    private static readonly Organisation People = new(
        1,
        [new OrganisationUnit("office", null)],
        [
            new Member("collector", "office", [Roles.Collector]),
            new Member("head", "office", [Roles.UnitHead]),
            new Member("wang", "office", [Roles.Handler]),
            new Member("zhao", "office", [Roles.Handler]),
        ]
    );

    private static readonly RehearsalOffice Office = new(_ => new OfficeAt(TestCalendar.Office, People));

    [Fact]
    public void A_limit_of_two_working_days_that_begins_before_the_holiday_ends_after_it_and_each_day_is_explained()
    {
        var state = Assert.Single(Walk());

        var due = Assert.Single(Assert.Single(state.Run.Visits).Tasks).Due!.Value;
        Assert.Equal(new DateOnly(2026, 10, 9), TestCalendar.Office.LocalDate(due));
        var why = TestCalendar.Office.Explain(BeforeNationalDay, new TimeLimit(2, Clock.WorkingDays));
        Assert.Equal(due, why.Due);
        Assert.Equal(7, why.Days.Count(day => day.Counting == Counting.Off));
    }

    [Fact]
    public void The_next_moment_is_reached_and_its_escalation_happens_then()
    {
        var states = Walk(Next, Next, Next, Next);

        Assert.All(states.Zip(states.Skip(1)), pair => Assert.Equal(pair.First.Next, pair.Second.Now));
        Assert.Equal(["used-50", "used-80", "due", "urge"], states.SelectMany(Escalations).Select(up => up.Rung.Name));
        var urged = Assert.Single(Escalations(states[^1]));
        Assert.Contains(Recipient.OfRole(Roles.Leader), urged.Rung.Copy);
        Assert.Equal(new DateOnly(2026, 10, 10), TestCalendar.Office.LocalDate(states[^1].Now)); // a Saturday that is worked
    }

    [Fact]
    public void A_wait_passes_everything_on_its_way()
    {
        var states = Walk(new WalkMove(WalkMoveKind.Wait) { Limit = new TimeLimit(30, Clock.CalendarDays) });

        Assert.Equal(6, Escalations(states[1]).Count());
        Assert.Equal(TestCalendar.Office.Due(BeforeNationalDay, new TimeLimit(30, Clock.CalendarDays)), states[1].Now);
    }

    [Fact]
    public void Whoever_may_do_a_task_does_it_when_nobody_is_named()
    {
        var states = Walk(Done(Check), Done(Review));

        Assert.Equal("end", states[^1].Run.EndedAt);
        Assert.Equal(["wang", "head"], Doers(states));
        Assert.Equal("collector", states[0].Happenings.OfType<Happened>().First().Event.By.Person);
    }

    [Fact]
    public void Whoever_is_named_does_it()
    {
        Assert.Equal(["zhao"], Doers(Walk(Done(Check) with { By = "zhao" })));
    }

    [Fact]
    public void To_go_back_is_to_walk_a_shorter_script()
    {
        var longer = Walk(Done(Check), Next);
        var shorter = Walk(Done(Check));

        Assert.Equal(EngineJson.Write(longer[1].Run), EngineJson.Write(shorter[1].Run));
        Assert.Equal(longer[1].Now, shorter[1].Now);
        Assert.Equal(2, shorter.Length);
    }

    [Fact]
    public void A_refused_act_is_told_at_its_move_and_the_walk_ends_there()
    {
        var states = Walk(Done(Check) with { By = "head" }, Done(Check));

        Assert.Equal(2, states.Length);
        Assert.Equal(TaskRefusals.NotAddressed, states[1].Refused);
        Assert.Equal(EngineJson.Write(states[0].Run), EngineJson.Write(states[1].Run));
    }

    [Theory]
    [InlineData("gone", "rehearsal-no-step")]
    [InlineData(Review, "rehearsal-not-open")]
    public void A_task_that_is_not_there_is_refused(string step, string code) => Assert.Equal(code, Walk(Done(step))[^1].Refused?.Code);

    [Fact]
    public void An_outcome_that_is_gone_is_refused() =>
        Assert.Equal("unknown-outcome", Walk(Done(Check) with { Outcome = "Gone" })[^1].Refused?.Code);

    [Fact]
    public void Time_does_not_run_back() =>
        Assert.Equal(
            WalkRefusals.Backwards,
            Walk(new WalkMove(WalkMoveKind.Until) { Moment = BeforeNationalDay.AddSeconds(-1) })[^1].Refused
        );

    [Fact]
    public void Where_nothing_happens_by_itself_there_is_no_next_moment()
    {
        var states = Walk(Done(Check), Done(Review), Next);

        Assert.Null(states[2].Next);
        Assert.Equal(WalkRefusals.NothingNext, states[3].Refused);
    }

    [Fact]
    public void A_walk_that_stands_still_says_why()
    {
        var flow = Plain().With(new { who = new { unitField = "unit" } });

        var state = Walk(flow, Done(Check))[^1];

        Assert.Null(state.Refused);
        Assert.Equal("waits.field-empty", state.Run.Visits[0].Wait?.Code);
        Assert.Null(state.Next);
    }

    [Fact]
    public void A_draft_that_is_not_sound_is_walked_as_far_as_it_is()
    {
        var flow = Plain(["start -> check", "check -> review"]);

        var states = Walk(flow, Done(Check), Done(Review));

        Assert.Null(states[1].Refused);
        var refused = states[2].Refused!;
        Assert.Equal("rehearsal-unsound", refused.Code);
        Assert.Equal(Review, refused.Fields[0].Field);
    }

    [Fact]
    public void A_wait_that_goes_round_for_ever_ends_the_walk()
    {
        var flow = Flow.Named("round").Start().Delay("wait").Lines("start -> wait", "wait -> wait");

        Assert.Equal(
            WalkRefusals.TooLong,
            Walk(flow, new WalkMove(WalkMoveKind.Wait) { Limit = new TimeLimit(36_500, Clock.CalendarDays) })[^1].Refused
        );
    }

    [Fact]
    public void A_task_falls_due_even_where_its_ladder_says_nothing_of_it()
    {
        var flow = Flow.Named("quiet")
            .Start()
            .Task("a", "Done")
            .With(new { deadline = new { amount = 1, clock = "WorkingDays" }, ladder = Array.Empty<object>() })
            .Finish()
            .Lines("start -> a", "a -> end");

        var states = Walk(flow, Next);

        Assert.Equal("a", Assert.Single(states[1].Happenings.OfType<FellDue>()).Visit.Step);
    }

    [Fact]
    public void A_task_is_signed_for_by_its_act()
    {
        var states = Walk(Done(Check) with { Act = "claim", By = "zhao" }, Done(Check));

        Assert.Equal("zhao", Assert.Single(states[1].Run.Visits[0].Tasks).ClaimedBy);
        Assert.Equal(["zhao"], Doers(states));
    }

    private static readonly WalkMove Next = new(WalkMoveKind.Next);

    private static WalkMove Done(string step) => new(WalkMoveKind.Act) { Step = step, Outcome = "Done" };

    private static Flow Plain(params string[] lines) =>
        Flow.Named("plain")
            .Start()
            .Task(Check, "Done")
            .With(new { deadline = new { amount = 2, clock = "WorkingDays" } })
            .Finish()
            .Task(Review, "Done")
            .With(new { who = new { role = Roles.UnitHead } })
            .Lines(lines.Length > 0 ? lines : ["start -> check", "check -> review", "review -> end"]);

    private static ImmutableArray<WalkState> Walk(params WalkMove[] moves) => Walk(Plain(), moves);

    private static ImmutableArray<WalkState> Walk(Flow flow, params WalkMove[] moves)
    {
        var procedure = ProcedureReader.Read(flow.Document).Procedure!;
        var flaws = ProcedureChecks.Check(flow.Document).Where(finding => finding.Weight == FindingWeight.Error);
        return CaseFlow.Workflows.Rehearsal.Walk.Of(
            procedure,
            [.. flaws],
            Office,
            new WalkScript(BeforeNationalDay, null, new Dictionary<string, FieldValue>(), [.. moves])
        );
    }

    private static IEnumerable<Escalated> Escalations(WalkState state) =>
        state.Happenings.OfType<Happened>().SelectMany(happened => happened.Moved.Effects).OfType<Escalated>();

    private static IEnumerable<string> Doers(IEnumerable<WalkState> states) =>
        states
            .SelectMany(state => state.Happenings.OfType<Happened>())
            .Select(happened => happened.Event)
            .OfType<TaskCompleted>()
            .Select(done => done.By.Person);
}
