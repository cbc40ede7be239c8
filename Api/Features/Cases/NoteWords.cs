using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Notes;

namespace CaseFlow.Api.Features.Cases;

/// <summary>传阅、留言 in the timeline.</summary>
/// <param name="Turn">By which it is taken back.</param>
/// <param name="Text">The comment, or the word that went with a circulation; null for none, and once it was withdrawn.</param>
/// <param name="Files">Ids of the attachments that belong to it.</param>
/// <param name="Withdrawn">Whether a comment was taken back: nobody reads it any more.</param>
/// <param name="MayWithdraw">Whether the signed-in person may take it back now.</param>
public sealed record NoteView(
    int Turn,
    string? Text,
    IReadOnlyList<NotePerson> People,
    IReadOnlyList<string> Files,
    bool Withdrawn,
    bool MayWithdraw
);

/// <summary>Somebody whom a note was sent to, or whom it names.</summary>
/// <param name="ReadAt">When they read of it; null when they have not.</param>
/// <param name="WithdrawnAt">When it was taken back from them, unread.</param>
public sealed record NotePerson(string Code, Saying Name, DateTimeOffset? ReadAt, DateTimeOffset? WithdrawnAt);

/// <summary>What the timeline says of the notes of one case.</summary>
/// <param name="told">What was told of each note, by its turn.</param>
/// <param name="withdrawn">Turns of the comments that were taken back.</param>
/// <param name="reader">Who reads it.</param>
internal sealed class NoteWords(Staff staff, ILookup<int, NoticeRow> told, IReadOnlySet<int> withdrawn, Reader reader, DateTimeOffset now)
{
    private const int MostNames = 5;

    private static readonly Right Supervising = Rights.Named(Rights.Supervise);

    public GetTimeline.Entry Of(Noted note, int turn)
    {
        var who = staff.NameOf(note.By.Person);
        return note switch
        {
            CaseCirculated sent => Entry("Circulated", Circulated(sent)) with { Note = View(sent, turn) },
            CirculationWithdrawn back => Entry("CirculationWithdrawn", Saying.Of("timeline.circulation-withdrawn", Named(back.People))),
            Commented comment => Entry("Commented", Said(comment, turn)) with { Note = View(comment, turn) },
            CommentWithdrawn => Entry("CommentWithdrawn", Saying.Of("timeline.comment-withdrawn")),
            _ => throw new InvalidOperationException($"Unknown note {note.GetType().Name}."),
        };

        GetTimeline.Entry Entry(string kind, Saying text) => new(note.At, kind, who, null, text, null);
    }

    private Saying Circulated(CaseCirculated sent) =>
        sent.Word.Length > 0
            ? Saying.Of("timeline.circulated-with", Named(sent.People), ("word", sent.Word))
            : Saying.Of("timeline.circulated", Named(sent.People));

    private (string, SayingValue) Named(ImmutableArray<string> codes)
    {
        var names = SayingValue.List(codes.Take(MostNames).Select(staff.NameOf));
        return codes.Length > MostNames
            ? ("people", Saying.Of("timeline.and-others", ("people", names), ("number", codes.Length)))
            : ("people", names);
    }

    private Saying Said(Commented comment, int turn) =>
        withdrawn.Contains(turn) ? Saying.Of("timeline.comment-gone") : Saying.Of("timeline.commented", ("text", comment.Text));

    private NoteView View(CaseCirculated sent, int turn)
    {
        var mine = sent.By.Person == reader.Person || Supervising.IsHeldBy(reader);
        var people = People(turn);
        var open = people.Any(one => one is { ReadAt: null, WithdrawnAt: null });
        return new NoteView(turn, sent.Word.Length > 0 ? sent.Word : null, people, [], false, mine && open);
    }

    private NoteView View(Commented comment, int turn)
    {
        var gone = withdrawn.Contains(turn);
        var mine = comment.By.Person == reader.Person && now - comment.At <= Commented.Withdrawable;
        return new NoteView(turn, gone ? null : comment.Text, People(turn), gone ? [] : comment.Files, gone, mine && !gone);
    }

    private NotePerson[] People(int turn) =>
        [
            .. told[turn]
                .OrderBy(notice => notice.Id)
                .Select(notice => new NotePerson(notice.Person, staff.NameOf(notice.Person), notice.ReadAt, notice.WithdrawnAt)),
        ];
}
