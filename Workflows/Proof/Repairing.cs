using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Proof;

/// <summary>What a repair does to a run, and how it is taken back.</summary>
internal static class Repairing
{
    public static Decision Decide(Moving move, RunRepaired repaired)
    {
        var before = move.Run;
        // What is stored was set right beside the engine: its record begins with what it became.
        if (repaired.Kind == RepairKind.FromRecord)
            return new Moved(before, move.Facts, []);
        if (!before.IsOpen)
            return new Refused(TaskRefusals.RunEnded);
        if (Do(move, repaired) is { } why)
            return new Refused(why);
        var result = move.Result();
        // What was written, sent or ended could not be taken back.
        if (result.Effects.Any(effect => effect is FieldsSet or Notified or Escalated or RunEnded))
            return result;
        return result with { Next = result.Next with { Before = before } };
    }

    /// <param name="before">The run as it stood before the repair; null when something has happened since.</param>
    public static Decision Undo(Moving move, RepairUndone undone, Run? before)
    {
        if (before is null || before.Version != move.Run.Version)
            return new Refused(RepairRefusals.ActedSince);
        return new Moved(before, move.Facts, [.. Undoing.Effects(move.Procedure, move.Run, before), .. Back(move.Run, before)]);
    }

    // Whose a task is that stayed open.
    private static IEnumerable<Effect> Back(Run now, Run before) =>
        from visit in before.Visits
        from task in visit.Tasks
        let open = now.VisitOf(visit.Number)?.TaskOf(task.Seq)
        where open is not null && (open.To != task.To || open.ClaimedBy != task.ClaimedBy)
        select new TaskReturned(visit.Number, task.Seq, task.To, task.ClaimedBy);

    private static Refusal? Do(Moving move, RunRepaired repaired)
    {
        if (repaired.Kind is RepairKind.BeginBranch or RepairKind.Join)
            return DoBlock(move, repaired);
        if (move.Run.VisitOf(repaired.Visit) is not { } visit || move.Procedure.Find(visit.Step) is not { } step)
            return RepairRefusals.Sound;
        if (repaired.Kind == RepairKind.PassUp)
            return PassUp(move, visit, step, repaired.Seq);
        if (repaired.Kind == RepairKind.SetTimers)
            SetTimers(move, visit, step);
        else if (visit.Tasks.IsEmpty)
            step.Enter(move, visit);
        else
            return RepairRefusals.Sound;
        return null;
    }

    private static void SetTimers(Moving move, Visit visit, Step step)
    {
        var kept = move.Keep(step.Relimit(move, visit, move.Procedure.Start));
        foreach (var task in kept.Tasks.Where(task => task.Due != visit.TaskOf(task.Seq)?.Due))
            move.Tell(new TaskRestated(visit.Number, task.Seq, step.Id, step.Face(task.Face)!.Title, task.Due));
    }

    private static Refusal? PassUp(Moving move, Visit visit, Step step, int seq)
    {
        if (visit.TaskOf(seq) is not { } task || Standing.DoerOf(move, step, task) is not null)
            return RepairRefusals.Sound;
        foreach (var to in Supervising.Prepend(task.To))
        {
            if (!move.People.Addressed(to).Any(member => Standing.IsFree(move, step, task, member)))
                continue;
            move.Pass(visit, task, to);
            return null;
        }
        return RepairRefusals.NobodyToAsk;
    }

    private static IEnumerable<Assignee> Supervising => Rights.Named(Rights.Supervise).Roles.Select(role => Assignee.OfRole(role));

    private static Refusal? DoBlock(Moving move, RunRepaired repaired)
    {
        if (move.Run.Blocks.FirstOrDefault(block => block.Number == repaired.Visit) is not { } block)
            return RepairRefusals.Sound;
        if (repaired.Kind == RepairKind.BeginBranch)
        {
            if (
                repaired.Port is not { } port
                || Standing.IsLive(move.Run, block, port)
                || move.Procedure.Next(block.Fork, port) is not { } first
            )
                return RepairRefusals.Sound;
            move.Branch(block.Number, port, first);
            return null;
        }
        if (
            move.Procedure.Find(block.Fork) is not { } fork
            || !fork.Ports.All(branch => block.Arrived.Contains(branch))
            || move.Procedure.Blocks.JoinOf(block.Fork) is not { } join
            || move.Procedure.NextOf(move.Procedure.StepOf(join)).FirstOrDefault() is not { } next
        )
            return RepairRefusals.Sound;
        move.CloseBlock(block.Number);
        move.Branch(block.Parent, block.ParentBranch, next);
        return null;
    }
}
