using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Notes;

namespace CaseFlow.Infrastructure.Notes;

/// <summary>
/// What whoever a note reaches is told. The text of a comment is not: it is read in the case, where it can be withdrawn and where recusal is
/// asked for.
/// </summary>
internal static class NoteWording
{
    public static (Saying Subject, Saying Body) Of(CaseRow row, Noted note, Staff staff)
    {
        var sent = note as CaseCirculated;
        var subject = sent is null ? "notices.comment.subject" : "notices.circulated.subject";
        var body =
            sent is null ? "notices.comment.body"
            : sent.Word.Length > 0 ? "notices.circulated.body-with"
            : "notices.circulated.body";
        var who = staff.NameOf(note.By.Person);
        return (
            Saying.Of(subject, ("who", who), ("title", row.Title)),
            Saying.Of(body, ("number", row.Number), ("title", row.Title), ("who", who), ("word", sent?.Word ?? ""))
        );
    }
}
