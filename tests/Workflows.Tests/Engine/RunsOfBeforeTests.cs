using System.Text.Json.Nodes;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Acts;

namespace CaseFlow.Workflows.Tests.Engine;

/// <summary>Runs that were stored before the way on which they came was kept.</summary>
public sealed class RunsOfBeforeTests
{
    private static LiveCase Half() =>
        LiveCase
            .Of(
                Flow.Named("half")
                    .Start()
                    .Task("a", "Done")
                    .Units("units", "甲", "乙")
                    .Finish()
                    .Lines("start -> a", "a -> units", "units -> end", "units.Object -> end")
            )
            .Done("a")
            .Done("units");

    private static string OfBefore(LiveCase live)
    {
        var run = JsonNode.Parse(EngineJson.Write(live.Run))!.AsObject();
        run.Remove("trail");
        run.Remove("sendings");
        foreach (var visit in run["visits"]!.AsArray())
            visit!.AsObject().Remove("votes");
        return run.ToJsonString(EngineJson.Options);
    }

    [Fact]
    public void One_is_what_its_events_make_of_it()
    {
        var live = Half();
        Assert.NotEqual(EngineJson.Write(live.Run), OfBefore(live));
        Assert.True(live.Replayed().IsStoredAs(OfBefore(live)));
    }

    [Fact]
    public void One_that_was_tampered_with_is_not()
    {
        var live = Half();
        Assert.False(live.Replayed().IsStoredAs(OfBefore(live).Replace("\"answered\":1", "\"answered\":2", StringComparison.Ordinal)));
        Assert.False(
            live.Replayed().IsStoredAs(EngineJson.Write(live.Run).Replace("\"trail\":[", "\"trail\":[null,", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void One_that_was_written_without_it_is_written_without_it_again()
    {
        var state = OfBefore(Half());
        Assert.Equal(state, EngineJson.Write(EngineJson.ReadRun(state)));
        Assert.Equal("nothing-before", Returned(state));
    }

    // Nothing is offered that is not known; the service tells such a run anew from its events first.
    private static string Returned(string state)
    {
        var live = Half();
        var run = EngineJson.ReadRun(state);
        var (visit, task) = (run.Visits[0], run.Visits[0].Tasks[0]);
        var why = CaseFlow
            .Workflows.Acts.TaskActs.Find("return")!
            .WhyNot(live.Procedure, run, live.Facts, TestCalendar.Flat, LiveCase.For(task.To), visit.Number, task.Seq);
        return why!.Code;
    }
}
