using System.Linq.Expressions;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>Whose tasks are whose.</summary>
public static class InboxScope
{
    /// <summary>
    /// Open tasks that are addressed to a reader and that nobody else has signed for; and those that would be so for whoever has given them
    /// theirs (委托).
    /// </summary>
    public static IQueryable<TaskRow> InboxOf(this CaseFlowDb db, Reader reader)
    {
        var shown = Reaching(reader);
        var reached = TaskRow.AddresseesOf(reader);
        foreach (var acting in reader.ActingFor)
        {
            shown = Either.Of(shown, HandedOn(db, acting));
            reached = [.. reached.Union(TaskRow.AddresseesOf(acting.Principal), StringComparer.Ordinal)];
        }
        var open = db.InboxTasks.AsNoTracking().Where(task => task.Status == InboxTaskStatus.Open && reached.Contains(task.Addressee));
        return db.NotAbout(open.Where(shown), reader);
    }

    /// <summary>Open tasks of somebody else that a reader may do in their place; null where nobody has given them any.</summary>
    public static IQueryable<TaskRow>? HandedTo(this CaseFlowDb db, Reader reader)
    {
        Expression<Func<TaskRow, bool>>? handed = null;
        foreach (var acting in reader.ActingFor)
            handed = handed is null ? HandedOn(db, acting) : Either.Of(handed, HandedOn(db, acting));
        return handed is null ? null : db.Tasks.AsNoTracking().Where(task => task.Status == InboxTaskStatus.Open).Where(handed);
    }

    /// <summary>Whose a task is that is in a reader's inbox: the first principal whose it is; null where it is their own.</summary>
    public static Reader? PrincipalOf(Reader reader, TaskRow task, string definitionId)
    {
        if (IsIn(reader, task))
            return null;
        foreach (var acting in reader.ActingFor)
        {
            if (acting.Covers(definitionId) && IsIn(acting.Principal, task))
                return acting.Principal;
        }
        return null;
    }

    private static bool IsIn(Reader reader, TaskRow task) =>
        reader.Is(task.To) && (task.ClaimedBy is null || task.ClaimedBy == reader.Person);

    private static Expression<Func<TaskRow, bool>> Reaching(Reader reader)
    {
        var (addressees, person) = (TaskRow.AddresseesOf(reader), reader.Person);
        return task => addressees.Contains(task.Addressee) && (task.ClaimedBy == null || task.ClaimedBy == person);
    }

    // What is about the principal is not handed on: whoever takes their place is no more free of it than they are (回避).
    private static Expression<Func<TaskRow, bool>> HandedOn(CaseFlowDb db, ActingFor acting)
    {
        var (addressees, person) = (TaskRow.AddresseesOf(acting.Principal), acting.Principal.Person);
        var (about, procedures) = (db.IdsAbout(acting.Principal), acting.Procedures.ToArray());
        if (procedures.Length == 0)
        {
            return task =>
                addressees.Contains(task.Addressee) && (task.ClaimedBy == null || task.ClaimedBy == person) && !about.Contains(task.CaseId);
        }
        return task =>
            addressees.Contains(task.Addressee)
            && (task.ClaimedBy == null || task.ClaimedBy == person)
            && !about.Contains(task.CaseId)
            && db.Runs.Any(run => run.CaseId == task.CaseId && procedures.Contains(run.DefinitionId));
    }
}
