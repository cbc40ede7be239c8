using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Engine;

public sealed class ReplayTests
{
    private static LiveCase Busy()
    {
        var live = Of(
            Flow.Named("busy")
                .Start()
                .Task("a", "Done")
                .Fork("fork", "1", "2")
                .Units("units", "城管局", "住建局")
                .Report("report")
                .Join("join")
                .Delay("wait")
                .Finish()
                .Lines(
                    "start -> a",
                    "a -> fork",
                    "fork.1 -> units",
                    "fork.2 -> report",
                    "units -> join",
                    "units.Object -> a",
                    "report.End -> join",
                    "join -> wait",
                    "wait -> end"
                ),
            ("title", FieldValue.Of("路灯\u200d不亮")),
            ("Zeta", FieldValue.Of(1)),
            ("alpha", FieldValue.Of(2))
        );
        live.Claim("a", Handler);
        live.Done("a", "Done", Handler).Done("units", "Done", null, 1).Done("report", "Reported", null, 2);
        return live;
    }

    [Fact]
    public void The_recorded_events_give_the_same_run_and_facts_again()
    {
        var live = Busy();

        var again = live.Replayed();

        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(again.Run));
        Assert.Equal(live.Facts.All.OrderBy(field => field.Key), again.Facts.All.OrderBy(field => field.Key));
        Assert.Empty(again.Unmoved);
    }

    [Fact]
    public void A_run_is_stored_and_read_back_as_it_was()
    {
        var json = EngineJson.Write(Busy().Run);

        Assert.Equal(json, EngineJson.Write(EngineJson.ReadRun(json)));
    }

    [Fact]
    public void A_run_read_back_from_storage_goes_on_as_if_it_had_never_been_stored()
    {
        var live = Busy();
        var next = new TaskCompleted(
            live.Now,
            For(live.At("units").Tasks[0].To),
            live.At("units").Number,
            live.At("units").Tasks[0].Seq,
            "Done",
            Nothing
        );

        var stored = EngineJson.ReadRun(EngineJson.Write(live.Run));
        var one = Assert.IsType<Moved>(ProcedureEngine.Decide(live.Procedure, live.Run, live.Facts, TestCalendar.Flat, next));
        var other = Assert.IsType<Moved>(
            ProcedureEngine.Decide(live.Procedure, stored, live.Facts, TestCalendar.Flat, EngineJson.ReadEvent(EngineJson.Write(next)))
        );

        Assert.Equal(EngineJson.Write(one.Next), EngineJson.Write(other.Next));
    }

    [Fact]
    public void Keys_keep_their_order_whatever_the_culture_and_none_is_lost()
    {
        var happened = new FieldsChanged(
            TestCalendar.Morning,
            Supervisor,
            Fields(("a", FieldValue.Of(1)), ("B", FieldValue.Of(2)), ("a\u200d", FieldValue.Of(3)))
        );

        var again = Assert.IsType<FieldsChanged>(EngineJson.ReadEvent(EngineJson.Write(happened)));

        Assert.Equal(happened.Fields.Keys, again.Fields.Keys);
    }

    [Fact]
    public void A_store_that_reorders_properties_is_read_all_the_same()
    {
        var json = """{"at":"2026-09-16T01:00:00+00:00","rung":"due","visit":2,"$type":"deadline-passed"}""";

        Assert.Equal(new DeadlinePassed(TestCalendar.Morning, 2, "due"), EngineJson.ReadEvent(json));
    }

    [Fact]
    public void Null_clears_a_field()
    {
        var json =
            """{"$type":"fields-changed","at":"2026-09-16T01:00:00+00:00","by":{"person":"sun","roles":[],"units":[]},"fields":{"title":null}}""";

        Assert.True(Assert.IsType<FieldsChanged>(EngineJson.ReadEvent(json)).Fields["title"].IsEmpty);
    }

    [Fact]
    public void An_event_that_was_recorded_as_moving_but_moves_nothing_is_told()
    {
        var live = Busy();
        RunEvent stray = new DeadlinePassed(live.Now, 99, "due");

        var again = Replay.Of(
            live.Procedure,
            Facts.None,
            live.Moving.Append(stray).Select(happened => new Replay.Entry(happened, TestCalendar.Flat))
        );

        Assert.Equal([stray], again.Unmoved);
    }
}
