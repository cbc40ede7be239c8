using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>A print of an inbox: when two are equal, nothing that it shows has changed.</summary>
public sealed record InboxPrint(int Tasks, DateTimeOffset? LastOpened, int Held, int Marked, int Answered, long LastNotice, int Unread)
{
    public static async Task<InboxPrint> Of(CaseFlowDb db, Reader reader, CancellationToken ct)
    {
        var open = await db.InboxOf(reader)
            .GroupBy(_ => 1)
            .Select(all => new
            {
                Tasks = all.Count(),
                LastOpened = all.Max(task => (DateTimeOffset?)task.OpenedAt),
                Held = all.Count(task => task.ClaimedBy != null),
                // Each by its weight: the database keeps the marks as words, which are no numbers to it.
                Marked = all.Sum(task =>
                    task.Mark == EscalationMark.Reminder ? 1
                    : task.Mark == EscalationMark.Overdue ? 2
                    : task.Mark == EscalationMark.Urged ? 3
                    : task.Mark == EscalationMark.YellowCard ? 4
                    : task.Mark == EscalationMark.RedCard ? 5
                    : 0
                ),
            })
            .SingleOrDefaultAsync(ct);
        // Whoever signs with others sees what these have answered, and may have waited for it.
        var answered = await db.InboxOf(reader)
            .SumAsync(
                task => db.Tasks.Count(other => other.CaseId == task.CaseId && other.Visit == task.Visit && other.ClosedAt != null),
                ct
            );
        var notice = await db.NoticesOf(reader).MaxAsync(told => (long?)told.Id, ct) ?? 0;
        // What is taken back leaves the list, whatever came after it.
        var unread = await db.NoticesOf(reader).CountAsync(told => told.ReadAt == null, ct);
        return new InboxPrint(open?.Tasks ?? 0, open?.LastOpened, open?.Held ?? 0, open?.Marked ?? 0, answered, notice, unread);
    }
}
