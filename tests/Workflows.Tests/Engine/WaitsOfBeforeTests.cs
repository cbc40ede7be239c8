using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Engine;

/// <summary>Visits that were stored when a reason to wait was still a Chinese sentence.</summary>
public sealed class WaitsOfBeforeTests
{
    private const string Sentence = "办理人由案件的“leadUnit”确定，但它还没有填写。请由督办员补填。";

    private static readonly Flow ByField = Flow.Named("by-field")
        .Variable("leadUnit")
        .Start()
        .Task("a", "Done")
        .With(new { who = new { role = "handler", unitField = "leadUnit" } })
        .Finish()
        .Lines("start -> a", "a -> end");

    [Fact]
    public void A_wait_is_stored_as_a_code_with_values_and_read_as_that()
    {
        var state = EngineJson.Write(Of(ByField).Run);

        Assert.Contains("\"wait\":{\"code\":\"waits.field-empty\",\"values\":{\"field\":\"leadUnit\"}}", state, StringComparison.Ordinal);
        Assert.Equal(Saying.Of("waits.field-empty", ("field", "leadUnit")), Assert.Single(EngineJson.ReadRun(state).Visits).Wait);
    }

    [Fact]
    public void A_run_stored_with_the_sentence_of_its_reason_is_what_its_events_make_of_it()
    {
        var live = Of(ByField);

        Assert.True(live.Replayed().IsStoredAs(Stored(live, Saying.Verbatim(Sentence))));
        Assert.True(live.Replayed().IsStoredAs(EngineJson.Write(live.Run)));
    }

    [Fact]
    public void A_run_stored_with_another_reason_is_another()
    {
        var live = Of(ByField);

        Assert.False(live.Replayed().IsStoredAs(Stored(live, Saying.Verbatim("还在等。"))));
        Assert.False(live.Replayed().IsStoredAs(Stored(live, Saying.Of("waits.field-empty", ("field", "otherUnit")))));
        Assert.False(live.Replayed().IsStoredAs(Stored(live, null)));
    }

    [Fact]
    public void A_correction_that_does_not_help_says_nothing_again()
    {
        var live = Of(ByField);
        var before = EngineJson.ReadRun(Stored(live, Saying.Verbatim(Sentence)));

        var moved = Assert.IsType<Moved>(
            ProcedureEngine.Decide(
                live.Procedure,
                before,
                live.Facts,
                TestCalendar.Flat,
                new FieldsChanged(live.Now, Supervisor, Fields((CaseFields.Title, FieldValue.Of("路灯"))))
            )
        );

        Assert.Empty(moved.Effects.OfType<Stuck>());
        Assert.NotNull(Assert.Single(moved.Next.Visits).Wait);
    }

    private static string Stored(LiveCase live, Saying? wait) =>
        EngineJson.Write(live.Run with { Visits = [live.At("a") with { Wait = wait }] });
}
