using CaseFlow.Api.Web;
using CaseFlow.Domain.Cases;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Api.Features.Inbox;

public enum InboxSort
{
    /// <summary>What is due first.</summary>
    Due,

    /// <summary>What came last.</summary>
    Opened,

    /// <summary>The gravest level, and within it what is due first.</summary>
    Level,
}

/// <summary>
/// The orders of an inbox. Each ends with the task's own key, so that every row has one place and a page can begin after it.
/// </summary>
/// <param name="Cards">Of <see cref="CaseFlowDb.CaseCards"/>.</param>
internal sealed record InboxOrder(InboxSort Sort, IQueryable<CaseRow> Cards)
{
    // A case that nobody has assessed yet stands behind all that are.
    private const int NoLevel = 9;
    private const int Parts = 6;

    public IQueryable<TaskRow> Apply(IQueryable<TaskRow> tasks)
    {
        var ordered = Sort switch
        {
            InboxSort.Due => tasks.OrderBy(task => task.DueOrder),
            InboxSort.Opened => tasks.OrderByDescending(task => task.OpenedAt),
            InboxSort.Level => tasks
                .OrderBy(task => Cards.Where(card => card.Id == task.CaseId).Max(card => (int?)card.Level) ?? NoLevel)
                .ThenBy(task => task.DueOrder),
        };
        return ordered.ThenBy(task => task.CaseId).ThenBy(task => task.Visit).ThenBy(task => task.Seq);
    }

    /// <summary>The tasks after the one where a page ended; null when the cursor is not of this order.</summary>
    public IQueryable<TaskRow>? After(IQueryable<TaskRow> tasks, string cursor)
    {
        if (
            Cursor.Read(cursor, Parts) is not [var sort, var level, var at, var caseId, var visit, var seq]
            || sort != (long)Sort
            || Cursor.Moment(at) is not { } moment
        )
            return null;
        return Sort switch
        {
            InboxSort.Due => tasks.Where(task =>
                task.DueOrder > moment
                || (
                    task.DueOrder == moment
                    && (task.CaseId > caseId || (task.CaseId == caseId && (task.Visit > visit || (task.Visit == visit && task.Seq > seq))))
                )
            ),
            InboxSort.Opened => tasks.Where(task =>
                task.OpenedAt < moment
                || (
                    task.OpenedAt == moment
                    && (task.CaseId > caseId || (task.CaseId == caseId && (task.Visit > visit || (task.Visit == visit && task.Seq > seq))))
                )
            ),
            InboxSort.Level => tasks.Where(task =>
                (Cards.Where(card => card.Id == task.CaseId).Max(card => (int?)card.Level) ?? NoLevel) > level
                || (
                    (Cards.Where(card => card.Id == task.CaseId).Max(card => (int?)card.Level) ?? NoLevel) == level
                    && (
                        task.DueOrder > moment
                        || (
                            task.DueOrder == moment
                            && (
                                task.CaseId > caseId
                                || (task.CaseId == caseId && (task.Visit > visit || (task.Visit == visit && task.Seq > seq)))
                            )
                        )
                    )
                )
            ),
        };
    }

    public long[] KeyOf(TaskRow task, ResponseLevel? level) =>
        [
            (long)Sort,
            (long?)level ?? NoLevel,
            (Sort == InboxSort.Opened ? task.OpenedAt : task.DueOrder).ToUnixTimeMilliseconds(),
            task.CaseId,
            task.Visit,
            task.Seq,
        ];
}
