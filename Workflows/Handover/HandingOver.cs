using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Handover;

/// <summary>What a handover does to a run, and what stands against it.</summary>
public static class HandingOver
{
    /// <summary>Whether an open task is a person's: claimed by them, or addressed to them by name and claimed by nobody else.</summary>
    public static bool IsOf(OpenTask task, string person) =>
        task.ClaimedBy == person || (task.ClaimedBy is null && task.To.Person == person);

    /// <summary>Why a task cannot go from one person to another now; null when it can. Decides nothing.</summary>
    public static Refusal? WhyNot(Procedure procedure, Run run, Facts facts, OfficeAt office, HandedTask task, string from, string to)
    {
        var move = new Moving(procedure, run, facts, office, DateTimeOffset.UnixEpoch);
        return Bars(move, task, from, to).Refusal;
    }

    /// <summary>Whether a task is still as the handover left it: the successor, or anybody else, has done nothing with it.</summary>
    public static bool IsUntouched(Run run, HandedBack was, string to) =>
        run.IsOpen
        && run.VisitOf(was.Visit)?.TaskOf(was.Seq) is { } task
        && task.To == After(was.To, to)
        && task.ClaimedBy == (was.ClaimedBy is null ? null : to);

    internal static Decision Decide(Moving move, WorkHandedOver handed)
    {
        if (!move.Run.IsOpen)
            return new Refused(TaskRefusals.RunEnded);
        if (move.People.IsKnown && move.People.Find(handed.To) is null)
            return new Refused(HandoverRefusals.SuccessorLeft);
        var byName = handed.Later;
        foreach (var one in handed.Tasks)
        {
            var found = Bars(move, one, handed.From, handed.To);
            if (found.Refusal is { } why)
                return new Refused(why);
            var (visit, task) = (found.Value.Visit, found.Value.Task);
            byName |= task.To.Person is not null;
            move.HandOver(visit, task, After(task.To, handed.To), task.ClaimedBy is null ? null : handed.To, handed.From, handed.To);
        }
        // A task by name without this would be called off by the next correction, and opened for whom the step names.
        if (byName)
            move.StandIn(handed.From, handed.To);
        return move.Result();
    }

    internal static Decision Decide(Moving move, HandoverUndone undone)
    {
        if (!move.Run.IsOpen)
            return new Refused(TaskRefusals.RunEnded);
        if (move.Recusal.Bars(move.People.ActorOf(undone.From)))
            return new Refused(HandoverRefusals.FormerRecused);
        foreach (var was in undone.Tasks)
        {
            if (!IsUntouched(move.Run, was, undone.To))
                return new Refused(HandoverRefusals.ActedSince);
            var visit = move.Run.VisitOf(was.Visit)!;
            move.HandOver(visit, visit.TaskOf(was.Seq)!, was.To, was.ClaimedBy, undone.To, undone.From);
        }
        if (undone.Later && !move.StandOut(undone.From, undone.To) && undone.Tasks.IsEmpty)
            return new Refused(HandoverRefusals.ActedSince);
        return move.Result();
    }

    private static Assignee After(Assignee to, string successor) => to.Person is null ? to : Assignee.OfPerson(successor);

    private static OrRefusal<OnTask> Bars(Moving move, HandedTask one, string from, string to)
    {
        var found = OnTask.Find(move, one.Visit, one.Seq);
        if (found.Refusal is not null)
            return found;
        var (on, successor) = (found.Value, move.People.ActorOf(to));
        if (!IsOf(on.Task, from))
            return HandoverRefusals.NotTheirs;
        if (move.People.IsKnown && move.People.Find(to) is null)
            return HandoverRefusals.SuccessorLeft;
        if (move.Recusal.Bars(successor))
            return HandoverRefusals.SuccessorRecused;
        if (!successor.Is(After(on.Task.To, to)))
            return HandoverRefusals.SuccessorWithoutPost;
        return on.Step.Bars(move, on.Task, to) is { } apart ? KeptApart(apart) : found;
    }

    private static Refusal KeptApart(Refusal why) =>
        TaskRefusals.IsKeptApart(why) && why.Text.Find("step") is { } step
            ? new Refusal(HandoverRefusals.SuccessorKeptApart("").Code, RefusalKind.Conflict, ("step", step))
            : why;
}
