using CaseFlow.Domain;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Definitions.Calls;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>How the virtual clock goes, and how what happens is decided.</summary>
public sealed partial class Walk
{
    private Refusal? Pass(DateTimeOffset until)
    {
        while (Upcoming.Next(run, now) is { } next && next <= until)
        {
            if (Reach(next) is { } refusal)
                return refusal;
        }
        now = until > now ? until : now;
        return null;
    }

    /// <summary>The clock goes to a moment, and everything that waits for it happens.</summary>
    private Refusal? Reach(DateTimeOffset moment)
    {
        now = moment > now ? moment : now;
        foreach (var (visit, task, due) in Upcoming.Dues(run))
        {
            if (due == now && visit.Timers.All(timer => timer.At != now))
                happenings.Add(new FellDue(now, visit, task));
        }
        return Settle();
    }

    /// <summary>Timers that have come go off, those too that were armed for a moment already gone.</summary>
    private Refusal? Settle()
    {
        while (Upcoming.Timers(run).FirstOrDefault() is { Timer: { } timer, Visit: var visit } && timer.At <= now)
        {
            if (Take(new DeadlinePassed(now, visit.Number, timer.Key)) is { } refusal)
                return refusal;
        }
        return null;
    }

    /// <param name="check">What else may be wrong with the event; asked last, as in the live system.</param>
    private Refusal? Take(RunEvent given, Func<ImmutableArray<FieldProblem>>? check = null)
    {
        if (++events > MostEvents)
            return WalkRefusals.TooLong;
        var (happened, at) = (office.Recorded(given), office.At(now));
        switch (Decide(happened, at))
        {
            case { Refusal: { } unsound }:
                return unsound;
            case { Value: Refused refused }:
                return refused.Why;
            case { Value: Moved moved }:
                if (check?.Invoke() is { IsEmpty: false } problems)
                    return TaskRefusals.FormProblems(problems);
                happenings.Add(new Happened(happened, run, facts, at, moved));
                (run, facts) = (moved.Next, moved.Facts);
                return null;
            default:
                return null;
        }
    }

    // What the checks would not have let be published may bring the engine to a place where there is no way on.
    private OrRefusal<Decision> Decide(RunEvent happened, OfficeAt at)
    {
        try
        {
            return ProcedureEngine.Decide(procedure, run, facts, at, happened);
        }
        catch (Exception problem) when (!flaws.IsEmpty && problem is not OutOfMemoryException)
        {
            return WalkRefusals.Unsound(Near(happened));
        }
    }

    /// <summary>The flaws of the steps that the event was about, else all of them.</summary>
    private ImmutableArray<Finding> Near(RunEvent happened)
    {
        var visit = happened switch
        {
            Acts.TaskActed acted => run.VisitOf(acted.Visit),
            DeadlinePassed passed => run.VisitOf(passed.Visit),
            _ => null,
        };
        var ahead = visit is null
            ? []
            : procedure
                .NextOf(procedure.StepOf(visit.Step))
                .Select(step => step.Id)
                .Append(visit.Step)
                .SelectMany(CallPlace.ToldAt)
                .ToArray();
        var near = flaws.Where(flaw => flaw.Step is not null && ahead.Contains(flaw.Step, StringComparer.Ordinal)).ToImmutableArray();
        return near.IsEmpty ? flaws : near;
    }
}
