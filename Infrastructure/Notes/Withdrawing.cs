using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Workflows.Notes;

namespace CaseFlow.Infrastructure.Notes;

/// <summary>收回. What a note told leaves the inboxes of those who had not read it, and opens the case to them no longer.</summary>
internal static class Withdrawing
{
    /// <summary>On the tracked rows; nothing is saved here. Nothing for a note that takes nothing back.</summary>
    public static void From(CaseFlowDb db, long caseId, Noted note)
    {
        var (turn, people) = note switch
        {
            CirculationWithdrawn circulation => (circulation.Turn, circulation.People),
            CommentWithdrawn comment => (comment.Turn, comment.People),
            _ => (0, []),
        };
        if (people.IsEmpty)
            return;
        var told = db.Notices.Local.Where(notice => notice.CaseId == caseId && notice.Note == turn && people.Contains(notice.Person));
        foreach (var notice in told.ToArray())
        {
            (notice.WithdrawnAt, notice.OpensTo) = (note.At, null);
            notice.ByMail &= notice.MailId is not null; // what has not gone out does not go out
        }
    }
}
