using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Tests.Acts;

public sealed class ActRegisterTests
{
    private sealed record Waved(DateTimeOffset At, Actor By, int Visit, int Seq) : TaskActed(At, By, Visit, Seq);

    private sealed record Nodded(DateTimeOffset At, Actor By, int Visit, int Seq) : TaskActed(At, By, Visit, Seq);

    private abstract class Planted<TEvent>(string name) : TaskAct<TEvent>
        where TEvent : TaskActed
    {
        public override string Name => name;

        public override string Kind => name;

        protected override Saying Told(TEvent acted, string step, Saying? outcome) => Saying.Verbatim(step);

        internal override void Do(OnTask on, TEvent acted) => on.Move.Hold(on.Visit, on.Task, acted.By.Person);
    }

    private sealed class Wave() : Planted<Waved>("wave");

    private sealed class WaveAgain() : Planted<Waved>("wave-again");

    private sealed class Nod() : Planted<Nodded>("wave");

    [Fact]
    public void Every_act_is_found_by_its_name_and_by_its_event()
    {
        Assert.Equal(
            ["claim", "complete", "release"],
            TaskActs.All.Select(act => act.Name).Intersect(["claim", "complete", "release"], StringComparer.Ordinal)
        );
        Assert.All(TaskActs.All, act => Assert.Same(act, TaskActs.Find(act.Name)));
        Assert.Same(TaskActs.Find("claim"), TaskActs.Of(new TaskClaimed(TestCalendar.Morning, Actor.System, 1, 1)));
    }

    [Fact]
    public void A_planted_act_needs_nothing_but_itself() =>
        Assert.IsType<Wave>(new ActRegister([typeof(Wave), typeof(Waved)]).Of(typeof(Waved)));

    [Fact]
    public void Two_acts_of_one_name_are_found_at_the_start() =>
        AssertRefused("wave", typeof(Wave), typeof(Waved), typeof(Nod), typeof(Nodded));

    [Fact]
    public void Two_acts_of_one_event_are_found_at_the_start() =>
        AssertRefused(nameof(Waved), typeof(Wave), typeof(WaveAgain), typeof(Waved));

    [Fact]
    public void An_event_without_an_act_is_found_at_the_start() =>
        AssertRefused(nameof(Nodded), typeof(Wave), typeof(Waved), typeof(Nodded));

    [Fact]
    public void An_act_whose_event_is_no_part_of_the_program_is_found_at_the_start() => AssertRefused(nameof(Waved), typeof(Wave));

    private static void AssertRefused(string named, params Type[] types) =>
        Assert.Contains(named, Assert.Throws<InvalidOperationException>(() => new ActRegister(types)).Message, StringComparison.Ordinal);
}
