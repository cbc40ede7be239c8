using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>A notice with what a mail needs to know beside it, as things stand when the mail is written.</summary>
/// <param name="Title">Of the case.</param>
/// <param name="Task">The task that the notice leads to; null when none of its visit is open any more.</param>
internal sealed record MailItem(NoticeRow Notice, string Title, ResponseLevel? Level, TaskRow? Task)
{
    /// <summary>The task that a notice names, else one that the reader can do, else the first.</summary>
    /// <param name="open">Open tasks of the notice's visit.</param>
    public static TaskRow? TaskOf(NoticeRow notice, IEnumerable<TaskRow> open, Actor reader)
    {
        var tasks = open.OrderBy(task => task.Seq).ToArray();
        if (SeqIn(notice.Cause) is { } seq)
            return tasks.FirstOrDefault(task => task.Seq == seq);
        var addressees = TaskRow.AddresseesOf(reader.Answerable);
        return tasks.FirstOrDefault(task =>
            task.ClaimedBy is { } holder ? holder == reader.Answerable.Person : addressees.Contains(task.Addressee)
        ) ?? tasks.FirstOrDefault();
    }

    // The timers of a periodic report start with its number, as in 2/due.
    private static int? SeqIn(string cause) =>
        cause.Split('/') is [var number, _] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            ? seq
            : null;
}
