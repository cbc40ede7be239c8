using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Tests.Engine;

namespace CaseFlow.Workflows.Tests.Orders;

/// <summary>A case of which things are ordered.</summary>
internal static class Ordered
{
    public static readonly Actor Supervisor = LiveCase.Person("sun", Roles.Supervisor);

    public static Flow Timed(int days = 10, string clock = "WorkingDays") =>
        Flow.Named("timed")
            .Start()
            .Task("a", "Done", "Again")
            .With(new { deadline = new { amount = days, clock } })
            .Task("b", "Done")
            .Finish()
            .Lines("start -> a", "a -> b", "a.Again -> a", "b -> end");

    public static Decision Orders(this LiveCase live, string order, params (string Field, FieldValue Value)[] filled) =>
        live.Happens(CaseOrders.Find(order)!.Handed(live.Now, Supervisor, LiveCase.Fields(filled)));

    /// <summary>Orders something, which must move the run.</summary>
    public static LiveCase Ordering(this LiveCase live, string order, params (string Field, FieldValue Value)[] filled)
    {
        Assert.IsType<Moved>(live.Orders(order, filled));
        return live;
    }

    public static LiveCase Paused(this LiveCase live, string step, int days = 30) =>
        live.Ordering("pause-clock", ("visit", live.Visit(step)), ("days", FieldValue.Of(days)), ("reason", FieldValue.Of("听证")));

    public static LiveCase Resumed(this LiveCase live, string step) => live.Ordering("resume-clock", ("visit", live.Visit(step)));

    public static FieldValue Visit(this LiveCase live, string step) => FieldValue.Of(new Chosen(live.At(step).Number, 0).ToString());

    public static FieldValue Task(this LiveCase live, string step, int at = 0) =>
        FieldValue.Of(new Chosen(live.At(step).Number, live.At(step).Tasks[at].Seq).ToString());

    public static (string, FieldValue) Because(string reason = "领导要求") => (OrderFields.Reason, FieldValue.Of(reason));

    public static void AssertReplays(this LiveCase live)
    {
        var again = live.Replayed();
        Assert.Empty(again.Unmoved);
        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(again.Run));
        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(EngineJson.ReadRun(EngineJson.Write(live.Run))));
        foreach (var happened in live.Moving)
            Assert.Equal(EngineJson.Write(happened), EngineJson.Write(EngineJson.ReadEvent(EngineJson.Write(happened))));
    }
}
