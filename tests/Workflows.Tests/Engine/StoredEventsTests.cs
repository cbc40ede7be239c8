using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Tests.Engine;

public sealed class StoredEventsTests
{
    /// <summary>Events as they have been written since the first case.</summary>
    public static TheoryData<string> Stored =>
        [
            """{"$type":"run-started","by":{"person":"system","roles":[],"units":[]},"fields":{"level":"2","title":"路灯"},"at":"2026-09-16T01:00:00+00:00"}""",
            """{"$type":"task-claimed","by":{"person":"p2","roles":["handler"],"units":[]},"visit":8,"seq":2,"at":"2026-10-23T09:29:00+00:00"}""",
            """{"$type":"task-released","by":{"person":"p2","roles":["handler"],"units":[]},"visit":8,"seq":2,"at":"2026-10-23T09:29:00+00:00"}""",
            """{"$type":"task-completed","by":{"person":"p2","roles":["handler"],"units":["甲"]},"visit":2,"seq":1,"outcome":"Back","fields":{"chosen":["甲","甲"]},"at":"2026-09-16T01:00:00+00:00"}""",
            """{"$type":"task-completed","by":{"person":"p2","roles":[],"units":[]},"visit":2,"seq":1,"outcome":"Done","fields":{},"at":"2026-09-16T01:00:00+00:00"}""",
            """{"$type":"deadline-passed","visit":8,"rung":"3/yellow","at":"2026-12-12T21:26:00+00:00"}""",
            """{"$type":"fields-changed","by":{"person":"sun","roles":["supervisor"],"units":[]},"fields":{"subjects":["乙","p1"]},"reason":"","at":"2026-10-23T09:29:00+00:00"}""",
            """{"$type":"run-stopped","by":{"person":"sun","roles":["supervisor"],"units":[]},"reason":"重复件","at":"2026-11-16T09:29:00+00:00"}""",
        ];

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_was_stored_is_read_and_written_to_the_letter(string json) =>
        Assert.Equal(json, EngineJson.Write(EngineJson.ReadEvent(json)));

    [Fact]
    public void A_deadline_is_passed_by_the_program_itself() =>
        Assert.Equal(Actor.System, new DeadlinePassed(TestCalendar.Morning, 1, "due").By);

    [StoredAs("planted")]
    private sealed record Planted(DateTimeOffset At) : RunEvent(At, Actor.System);

    [StoredAs("planted")]
    private sealed record PlantedTwin(DateTimeOffset At) : RunEvent(At, Actor.System);

    private sealed record Nameless(DateTimeOffset At) : RunEvent(At, Actor.System);

    [Fact]
    public void An_event_without_a_stored_name_is_found_at_the_start() =>
        Assert.Contains(
            nameof(Nameless),
            Assert.Throws<InvalidOperationException>(() => StoredEvents.Of([typeof(Planted), typeof(Nameless)])).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Two_events_of_one_stored_name_are_found_at_the_start() =>
        Assert.Contains(
            "planted",
            Assert.Throws<InvalidOperationException>(() => StoredEvents.Of([typeof(Planted), typeof(PlantedTwin)])).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_event_that_is_no_part_of_the_program_cannot_be_stored() =>
        Assert.Throws<NotSupportedException>(() => EngineJson.Write(new Planted(TestCalendar.Morning)));
}
