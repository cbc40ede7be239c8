using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Engine;

public sealed class LifeTests
{
    private static readonly Flow Simple = Flow.Named("simple")
        .Start()
        .Fork("fork", "1", "2")
        .Task("a", "Done")
        .With(new { deadline = new { amount = 3, clock = "WorkingDays" } })
        .Task("b", "Done")
        .Join("join")
        .Finish()
        .Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "a -> join", "b -> join", "join -> end");

    private static readonly DateTimeOffset Now = TestCalendar.Morning;

    public static TheoryData<Type> EventTypes => [.. OneOfEach.KindsOf<RunEvent>()];

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void Every_kind_of_event_is_decided_at_every_stage_of_a_run(Type type)
    {
        var happened = OneOfEach.Of<RunEvent>(type);
        foreach (
            var stage in new Func<LiveCase>[]
            {
                () => new LiveCase(Simple.Procedure),
                () => Of(Simple),
                () => Of(Simple).Done("a").Done("b"),
            }
        )
            Assert.NotNull(stage().Happens(happened));
    }

    [Fact]
    public void Every_kind_of_effect_has_its_place_in_the_books()
    {
        foreach (var effect in OneOfEach.Of<Effect>())
        {
            // Anything but “no account for it” is well: these empty effects close things that were never opened.
            var problem = Record.Exception(() => new Books().Enter([effect]));
            Assert.False(problem is InvalidOperationException, problem?.Message);
        }
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void Every_kind_of_event_is_stored_and_read_back_as_it_was(Type type)
    {
        var json = EngineJson.Write(OneOfEach.Of<RunEvent>(type));

        Assert.Equal(json, EngineJson.Write(EngineJson.ReadEvent(json)));
        Assert.Equal(type, EngineJson.ReadEvent(json).GetType());
    }

    [Fact]
    public void A_run_starts_once()
    {
        var live = Of(Simple);

        Assert.IsType<Ignored>(live.Happens(new RunStarted(Now, Actor.System, Nothing)));
    }

    [Fact]
    public void A_run_stopped_before_it_started_does_not_start()
    {
        var live = new LiveCase(Simple.Procedure);
        live.Happens(new RunStopped(Now, Supervisor, "误登"));

        Assert.IsType<Ignored>(live.Happens(new RunStarted(Now, Actor.System, Nothing)));
    }

    [Fact]
    public void Stopping_cancels_whatever_is_open_and_says_why()
    {
        var live = Of(Simple);
        live.Happens(new RunStopped(Now, Supervisor, "重复件"));

        Assert.Equal(RunStatus.Cancelled, live.Run.Status);
        Assert.Null(live.Run.EndedAt);
        Assert.Contains(new RunEnded(RunStatus.Cancelled, null, "重复件"), live.Effects);
        Assert.Equal(2, live.Effects.OfType<TaskClosed>().Count());
    }

    [Fact]
    public void An_ended_run_refuses_people_and_ignores_machines()
    {
        var live = Of(Simple).Done("a").Done("b");

        Assert.Equal("run-ended", RefusalOf(live.Happens(new TaskClaimed(Now, Handler, 3, 1))));
        Assert.Equal("run-ended", RefusalOf(live.Happens(new TaskReleased(Now, Handler, 3, 1))));
        Assert.Equal("run-ended", RefusalOf(live.Happens(new TaskCompleted(Now, Handler, 3, 1, "Done", Nothing))));
        Assert.Equal("run-ended", RefusalOf(live.Correct(("title", FieldValue.Of("x")))));
        Assert.Equal("run-ended", RefusalOf(live.Happens(new RunStopped(Now, Supervisor, "x"))));
        Assert.IsType<Ignored>(live.Happens(new DeadlinePassed(Now.AddYears(1), 3, "due")));
        Assert.IsType<Ignored>(live.Happens(new RunStarted(Now, Actor.System, Nothing)));
    }

    [Fact]
    public void A_run_is_decided_by_the_version_that_it_started_with_only()
    {
        var other = Run.Of("simple", 2);

        Assert.Throws<InvalidOperationException>(() =>
            ProcedureEngine.Decide(Simple.Procedure, other, Facts.None, TestCalendar.Flat, new RunStarted(Now, Actor.System, Nothing))
        );
    }
}
