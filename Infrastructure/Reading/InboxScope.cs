using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>Whose tasks are whose.</summary>
public static class InboxScope
{
    /// <summary>Open tasks that are addressed to a reader and that nobody else has signed for.</summary>
    public static IQueryable<TaskRow> InboxOf(this CaseFlowDb db, Reader reader)
    {
        var addressees = TaskRow.AddresseesOf(reader);
        return db.NotAbout(
            db.InboxTasks.AsNoTracking()
                .Where(task =>
                    task.Status == InboxTaskStatus.Open
                    && addressees.Contains(task.Addressee)
                    && (task.ClaimedBy == null || task.ClaimedBy == reader.Person)
                ),
            reader
        );
    }
}
