using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Notes;
using CaseFlow.Workflows.Rehearsal;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Notes;

public sealed class NoteTests
{
    private static readonly Flow OneStep = Flow.Named("one").Start().Task("draft", "Done").Finish().Lines("start -> draft", "draft -> end");

    public static TheoryData<Noted> Notes =>
        [
            new CaseCirculated(TestCalendar.Morning, Handler, [Assignee.OfRole("leader")], ["li"], "请阅"),
            new CirculationWithdrawn(TestCalendar.Morning, Handler, 2, ["li"]),
            new Commented(TestCalendar.Morning, Handler, "请看附件 @李", ["li"], [], ["7"]),
            new CommentWithdrawn(TestCalendar.Morning, Handler, 2, ["li"]),
        ];

    [Theory]
    [MemberData(nameof(Notes))]
    public void A_note_tells_and_moves_nothing_while_the_case_runs_and_after_its_end(Noted note)
    {
        var live = Of(OneStep);
        foreach (var _ in new[] { "running", "ended" })
        {
            var before = live.Run;

            Assert.IsType<Moved>(live.Happens(note));

            Assert.Same(before, live.Run);
            Assert.Equal([new NoteTaken(note)], live.Effects);
            if (live.Run.IsOpen)
                live.Done("draft");
        }
        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(live.Replayed().Run));
        Assert.Empty(live.Replayed().Unmoved);
    }

    [Theory]
    [MemberData(nameof(Notes))]
    public void Whoever_has_to_recuse_writes_none(Noted note)
    {
        var live = Of(OneStep);
        live.Correct(("subjects", FieldValue.Of([Handler.Person])));

        Assert.Equal("recused", RefusalOf(live.Happens(note)));
    }

    [Theory]
    [MemberData(nameof(Notes))]
    public void A_note_is_stored_and_read_to_the_letter(Noted note)
    {
        var stored = EngineJson.Write(note);

        Assert.Equal(stored, EngineJson.Write(EngineJson.ReadEvent(stored)));
    }

    [Theory]
    [MemberData(nameof(Notes))]
    public void A_note_is_no_reason_not_to_replay_a_case_through_another_version(Noted note)
    {
        var live = Of(OneStep);
        live.Happens(note);

        Assert.Null(CaseReplay.WhyNot(live.Moving));
    }
}
