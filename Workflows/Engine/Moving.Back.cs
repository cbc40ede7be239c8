using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Trails;

namespace CaseFlow.Workflows.Engine;

/// <summary>A task about to be opened.</summary>
internal readonly record struct NewTask(string Face, Saying Title, Assignee To, DateTimeOffset? Due)
{
    /// <summary>The number that was kept for it; null for the next one.</summary>
    public int? Seq { get; init; }

    public Addition? Added { get; init; }

    public Question? Asked { get; init; }
}

/// <summary>The way that the run came by, and the way back.</summary>
internal sealed partial class Moving
{
    /// <summary>Sends the work of a visit back to a step that was done before. Blocks between the two are closed with all that is open in
    /// them.</summary>
    public void SendBack(Visit visit, Passed to, Detour detour)
    {
        Tell(new WorkReturned(visit.Number, visit.Step, to.Step));
        if (visit.Block == to.Block)
            Close(visit, null);
        for (var block = visit.Block; block != to.Block; )
        {
            var open = BlockOf(block);
            CloseBlock(block);
            block = open.Parent;
        }
        Arriving(new Arrival(procedure.StepOf(to.Step), to.Block, to.Branch, to.By, detour));
    }

    /// <summary>转办: another person does a task in the place of whom the step asked.</summary>
    public void HandOver(Visit visit, OpenTask task, Assignee to)
    {
        var handed = task with { To = to, ClaimedBy = null, InsteadOf = task.Signatory == to ? null : task.Signatory };
        Keep(visit with { Tasks = visit.Tasks.Replace(task, handed) });
        Tell(new TaskPassed(visit.Number, task.Seq, visit.Step, task.ClaimedBy ?? task.To.Person, to));
    }

    /// <summary>Closes the task of a person by something that is no outcome of the step.</summary>
    public Visit FinishTask(Visit visit, OpenTask task, Actor by, Saying said)
    {
        Tell(new TaskClosed(visit.Number, task.Seq, TaskEnd.Completed, by.Person, null) { Said = said, For = by.For?.Person });
        return visit with { Tasks = visit.Tasks.Remove(task) };
    }

    /// <summary>The run is as if the act had never been, but for what others did meanwhile.</summary>
    /// <exception cref="InvalidOperationException">Somebody has acted on it.</exception>
    public void TakeBack(Sending sent, string step)
    {
        var before = TakingBack.Undone(Run, sent, step) ?? throw new InvalidOperationException("What was sent has been acted on.");
        foreach (var effect in Undoing.Effects(procedure, Run, before))
            Tell(effect);
        Run = before;
        // Nobody changes them by this: a straight way that stands again stands as it did.
        Write(TakingBack.FieldsBefore(sent, facts));
    }

    private void Pass(Visit visit, string port, string? by)
    {
        if (trail is not { } behind || visit.LastTask == 0)
            return;
        var passed = new Passed(visit.Number, visit.Step, visit.Block, visit.Branch, port, by);
        if (visit.Votes.Any(vote => vote.Outcome == port && vote.By != by))
            passed = passed with
            {
                Others = [.. visit.Votes.Where(vote => vote.Outcome == port && vote.By != by).Select(vote => vote.By).Distinct()],
            };
        trail = behind.Add(passed);
    }

    private ImmutableArray<Passed>? TrailTo(Step target, int block, string branch) =>
        trail is { IsEmpty: false } behind ? Trails.Trail.Before(behind, target.Id, block, branch) : trail;

    // What is done again with another result goes the way of that result.
    private bool GoesStraightBack(Visit visit, string port, Detour detour)
    {
        if (!detour.Straight || port != detour.Port || procedure.Find(detour.Step) is not { } target)
            return false;
        // Another version may have put it into other parallel work.
        if (!procedure.Blocks.ForksAround(target.Id).SequenceEqual(procedure.Blocks.ForksAround(visit.Step), StringComparer.Ordinal))
            return false;
        Tell(new WorkSentBack(visit.Number, visit.Step, detour.Step, detour.Changed));
        if (!detour.Changed.IsEmpty)
            return false;
        trail = trail?.AddRange(detour.Skipped);
        Arriving(new Arrival(target, visit.Block, visit.Branch, detour.By));
        return true;
    }

    private void Remember(Facts before)
    {
        foreach (var visit in visits)
        {
            if (After(visit, before) is var after && !ReferenceEquals(after, visit))
                Keep(after);
        }
        // What was left may be taken back and stand again.
        for (var i = 0; i < kept.Sendings.Length; i++)
        {
            var sending = kept.Sendings[i];
            foreach (var visit in sending.Closed)
            {
                if (After(visit, before) is var after && !ReferenceEquals(after, visit))
                    sending = sending with { Closed = sending.Closed.Replace(visit, after) };
            }
            if (!ReferenceEquals(sending, kept.Sendings[i]))
                kept = kept with { Sendings = kept.Sendings.SetItem(i, sending) };
        }
    }

    private Visit After(Visit visit, Facts before) =>
        visit.Detour is { Approved.IsEmpty: false } detour && detour.After(before, facts) is var after && !ReferenceEquals(after, detour)
            ? visit with
            {
                Detour = after,
            }
            : visit;

    // Whoever did it before has it again, as long as they may; the others whom the step asks could take it when it is given back.
    private void HandTo(int number, string doer)
    {
        var person = kept.InPlaceOf(doer);
        if (VisitOf(number) is not { } visit || !People.IsKnown || People.Find(person) is null)
            return;
        var actor = People.ActorOf(person);
        foreach (var task in visit.Tasks)
        {
            if (task.To.Person is not null || !actor.Is(task.To) || Recusal.Bars(actor))
                continue;
            if (procedure.StepOf(visit.Step).Bars(this, task, person) is null)
                Hold(visit, task, person);
            return;
        }
    }
}
