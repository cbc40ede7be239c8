using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Contract.Before;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Tests.Rehearsal;

public sealed class CasesOfBeforeTests
{
    private static readonly Lazy<StoredBefore> Stored = new(StoredBefore.Read);

    private static readonly string[] EventsOfBefore =
    [
        "deadline-passed",
        "fields-changed",
        "run-started",
        "run-stopped",
        "task-claimed",
        "task-completed",
        "task-released",
    ];

    [Fact]
    public void Every_case_of_before_replays_to_the_run_and_the_fields_that_were_stored()
    {
        var cases = Stored.Value.Cases.ToArray();
        var replays = new ReplayOfBefore(Stored.Value);

        var differences = cases.SelectMany(replays.Differences).ToArray();

        Assert.Empty(differences);
        Assert.True(cases.Length > 250, $"only {cases.Length} cases");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{cases.Length} cases, {cases.Sum(one => one.Events.Length)} events, 0 differences"
        );
    }

    [Fact]
    public void The_cases_of_before_know_every_event_and_both_answers()
    {
        var events = Stored.Value.Cases.SelectMany(one => one.Events).ToArray();

        Assert.Equal(EventsOfBefore, events.Select(one => TypeOf(one.Event)).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["Ignored", "Moved"], events.Select(one => one.Answer).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_event_of_before_loses_nothing_and_gains_nothing_when_it_is_read_and_written()
    {
        var changed = Stored
            .Value.Cases.SelectMany(one => one.Events)
            .Select(one => one.Event)
            .Where(text => !JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(EngineJson.Write(EngineJson.ReadEvent(text)))));

        Assert.Empty(changed);
    }

    [Fact]
    public void An_event_that_tells_another_title_is_found() =>
        Assert.Contains(
            "field title",
            Found(one => one.WithEvent(1, first => first with { Event = Replaced(first.Event, "\"title\":\"", "\"title\":\"另") }))
        );

    [Fact]
    public void An_event_at_another_moment_is_found() =>
        Assert.Contains("run state", Found(one => one.WithEvent(one.Events.Length, last => last with { Event = Later(last.Event) })));

    [Fact]
    public void An_event_that_is_missing_is_found() =>
        Assert.Contains("run state", Found(one => one with { Events = one.Events.RemoveAt(one.Events.Length - 1) }));

    [Fact]
    public void An_event_that_moved_although_it_is_said_to_have_been_ignored_is_found() =>
        Assert.Contains("answer", Found(one => one.WithEvent(1, first => first with { Answer = "Ignored" })));

    [Fact]
    public void A_run_that_was_stored_otherwise_is_found() =>
        Assert.Contains(
            "run state",
            Found(one => one with { Run = one.Run with { State = Replaced(one.Run.State, "\"lastVisit\":", "\"lastVisit\":1") } })
        );

    [Fact]
    public void A_field_that_was_stored_otherwise_is_found() =>
        Assert.Contains("field body", Found(one => one with { Facts = JsonSerializer.SerializeToElement(new { body = "别的正文" }) }));

    private static string TypeOf(string happened) => JsonNode.Parse(happened)!["$type"]!.GetValue<string>();

    private static string Replaced(string text, string part, string by) => text.Replace(part, by, StringComparison.Ordinal);

    private static string Later(string happened)
    {
        var node = JsonNode.Parse(happened)!;
        node["at"] = node["at"]!.GetValue<DateTimeOffset>().AddMilliseconds(1);
        return node.ToJsonString(EngineJson.Options);
    }

    /// <summary>What is found, once it is altered, in a short case whose last event led it to where it stands.</summary>
    private static string Found(Func<StoredCase, StoredCase> alter)
    {
        var replays = new ReplayOfBefore(Stored.Value);
        var unaltered = Stored
            .Value.Cases.Where(one => EngineJson.ReadRun(one.Run.State).IsOpen && TypeOf(one.Events[^1].Event) == "task-completed")
            .MinBy(one => one.Events.Length)!;
        Assert.Empty(replays.Differences(unaltered));
        return string.Join('\n', replays.Differences(alter(unaltered)));
    }
}
