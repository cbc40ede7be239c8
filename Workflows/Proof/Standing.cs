using System.Globalization;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Proof;

/// <summary>
/// 核对. Whether an open run stands on something: each visit is held by a task that somebody can do, by a timer that moves it on, or by a wait
/// that says why; each block has a live branch for every branch that has not arrived. Changes nothing.
/// </summary>
public static class Standing
{
    /// <param name="office">Nobody is missed where nothing is known of the office.</param>
    /// <param name="at">The moment of the question (UTC).</param>
    public static ImmutableArray<Unsound> Of(Procedure procedure, Run run, Facts facts, OfficeAt office, DateTimeOffset at)
    {
        if (!run.IsOpen)
            return run.Visits.IsEmpty ? [] : [Found("ended-open", 0, "", null)];
        if (run.Visits.IsEmpty)
            return run.StandsInMain ? [] : [Found("nowhere", 0, "", null)];
        var move = new Moving(procedure, run, facts, office, at);
        return [.. run.Visits.SelectMany(visit => OfVisit(move, visit)), .. run.Blocks.SelectMany(block => OfBlock(procedure, run, block))];
    }

    /// <summary>Somebody of the office who can do an open task now; null where there is nobody.</summary>
    internal static Member? DoerOf(Moving move, Step step, OpenTask task) =>
        (task.ClaimedBy is { } holder ? Holder(move, holder, task) : move.People.Addressed(task.To)).FirstOrDefault(member =>
            IsFree(move, step, task, member)
        );

    internal static bool IsFree(Moving move, Step step, OpenTask task, Member member) =>
        !move.Recusal.Bars(member) && step.Bars(move, task, member.Code) is null;

    private static IEnumerable<Member> Holder(Moving move, string holder, OpenTask task) =>
        move.People.Find(holder) is { } member && Organisation.ActorOf(member).Is(task.To) ? [member] : [];

    private static IEnumerable<Unsound> OfVisit(Moving move, Visit visit)
    {
        if (visit.Block != 0 && move.Run.Blocks.All(block => block.Number != visit.Block))
            yield return Found("block-gone", visit.Number, move.Procedure.NameOf(visit.Step), null);
        if (move.Procedure.Find(visit.Step) is not { } step)
        {
            yield return Found("step-gone", visit.Number, visit.Step, null);
            yield break;
        }
        var deadline = step.DeadlineOf(SigningFace.Work);
        if (visit.Paused is null && visit.Tasks.IsEmpty && visit.Wait is null && visit.Timers.All(timer => IsReminder(deadline, timer)))
        {
            var kind = step.Faces.Any() ? RepairKind.EnterAgain : RepairKind.SetTimers;
            yield return Found("not-held", visit.Number, step.Name, new Repair(kind, visit.Number));
        }
        // Clocks that stand still have no timers; what somebody ordered is not set anew by the rules.
        else if (visit is { Paused: null, Redues: null } && deadline is not null && LacksTimer(deadline, visit, move.At))
            yield return Found("timer-missing", visit.Number, step.Name, new Repair(RepairKind.SetTimers, visit.Number));
        foreach (var task in visit.Tasks)
        {
            if (step.Face(task.Face) is null)
                yield return Found("face-gone", visit.Number, step.Name, null, task.Seq);
            else if (move.People.IsKnown && DoerOf(move, step, task) is null)
                yield return Found("nobody", visit.Number, step.Name, new Repair(RepairKind.PassUp, visit.Number, task.Seq), task.Seq);
        }
    }

    // A reminder tells people something and leaves the visit where it is.
    private static bool IsReminder(StepDeadline? deadline, VisitTimer timer) =>
        timer.Key.Contains('/', StringComparison.Ordinal) || deadline?.RungOf(timer.Key) is not null;

    // Of what comes at the due moment or after it, nothing can have come before it.
    private static bool LacksTimer(StepDeadline deadline, Visit visit, DateTimeOffset at)
    {
        if (visit.Due is not { } due || due <= at || visit.Wait is not null)
            return false;
        if (deadline.OverdueOutcome is not null && visit.Timers.All(timer => timer.Key != StepDeadline.OverdueKey))
            return true;
        return deadline.Ladder.Rungs.Any(rung =>
            rung.When is RungMoment.AtDue or RungMoment.AfterDue && visit.Timers.All(timer => deadline.RungOf(timer.Key)?.Name != rung.Name)
        );
    }

    private static IEnumerable<Unsound> OfBlock(Procedure procedure, Run run, Block block)
    {
        var fork = procedure.NameOf(block.Fork);
        if (procedure.Find(block.Fork) is not { } step || procedure.Blocks.JoinOf(block.Fork) is not { } join)
        {
            yield return Found("step-gone", block.Number, fork, null);
            yield break;
        }
        if (step.Ports.All(branch => block.Arrived.Contains(branch)))
        {
            yield return Found("not-joined", block.Number, procedure.NameOf(join), new Repair(RepairKind.Join, block.Number));
            yield break;
        }
        foreach (var branch in step.Ports.Where(branch => !IsLive(run, block, branch)))
        {
            var what = Saying.Of("proof.branch-lost", ("step", fork), ("branch", step.PortLabel(branch)));
            yield return new Unsound(
                "branch-lost",
                $"{Number(block.Number)}/{branch}",
                what,
                new Repair(RepairKind.BeginBranch, block.Number, 0, branch)
            );
        }
    }

    internal static bool IsLive(Run run, Block block, string branch) =>
        block.Arrived.Contains(branch)
        || run.Visits.Any(visit => visit.Block == block.Number && visit.Branch == branch)
        || run.Blocks.Any(inner => inner.Parent == block.Number && inner.ParentBranch == branch);

    private static Unsound Found(string code, int visit, string step, Repair? repair, int seq = 0) =>
        new(code, seq == 0 ? Number(visit) : $"{Number(visit)}/{Number(seq)}", Saying.Of($"proof.{code}", ("step", step)), repair);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
