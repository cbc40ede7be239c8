using CaseFlow.Domain.Deadlines;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>时限 of a step with its ladder.</summary>
/// <param name="FromField">Case field holding the moment that the time runs from; null or empty field: from the arrival at the
/// step.</param>
/// <param name="OverdueOutcome">Port that the step is left by when the deadline passes; null when the ladder only warns.</param>
public sealed record StepDeadline(TimeLimit Limit, string? FromField, EscalationLadder Ladder, string? OverdueOutcome)
{
    internal const string OverdueKey = "overdue";

    /// <summary>Sets the visit's due moment and arms a timer for each rung. The keys start with <paramref name="prefix"/>.</summary>
    internal Visit Arm(Moving move, Visit visit, string prefix = "")
    {
        var start = FromField is null ? move.At : move.Facts.Moment(FromField) ?? move.At;
        var (due, timers) = Timers(move, start, move.At, prefix);
        return move.Arm(visit with { Due = due }, timers);
    }

    /// <summary>
    /// Sets anew, by this limit, when a visit that was entered before is due. A timer that has come does not come again; one that the
    /// limit before did not have comes if its moment lies ahead.
    /// </summary>
    /// <param name="before">The limit by which its timers were set; null without one.</param>
    internal Visit Rearm(Moving move, Visit visit, StepDeadline? before)
    {
        var start = FromField is null ? visit.EnteredAt : move.Facts.Moment(FromField) ?? visit.EnteredAt;
        var (due, timers) = Timers(move, start, visit.EnteredAt, "");
        bool Waited(string key) => visit.Timers.Any(timer => timer.Key == key);
        bool Comes(VisitTimer timer) =>
            Waited(timer.Key) || timer.Key == OverdueKey || (before?.RungOf(timer.Key) is null && timer.At > move.At);
        var held = move.Disarm(visit, timer => IsOwn(timer.Key) || before?.IsOwn(timer.Key) == true);
        return move.Arm(held with { Due = due }, timers.RemoveAll(timer => !Comes(timer)));
    }

    /// <summary>When the work is due that is given at a moment, and when a rung is then reached.</summary>
    public (DateTimeOffset Due, DateTimeOffset Reached) Moments(WorkCalendar calendar, DateTimeOffset given, Rung rung)
    {
        var due = calendar.Due(given, Limit);
        return (due, MomentOf(rung.When, calendar, Limit.Clock, given, due, given));
    }

    /// <summary>Whether a timer key without prefix is one that a deadline gives.</summary>
    internal bool IsOwn(string key) => key == OverdueKey || RungOf(key) is not null;

    private (DateTimeOffset Due, ImmutableArray<VisitTimer> Timers) Timers(
        Moving move,
        DateTimeOffset start,
        DateTimeOffset given,
        string prefix
    )
    {
        var due = move.Calendar.Due(start, Limit);
        var timers = ImmutableArray.CreateBuilder<VisitTimer>(Ladder.Rungs.Length + 1);
        foreach (var rung in Ladder.Rungs)
        {
            var moment = MomentOf(rung.When, move.Calendar, Limit.Clock, start, due, given);
            // Time that was used up before the step began is nothing to remind anyone of.
            if (rung.When is RungMoment.Used && moment < given)
                continue;
            timers.Add(new VisitTimer(prefix + rung.Name, moment));
        }
        if (OverdueOutcome is not null)
            timers.Add(new VisitTimer(prefix + OverdueKey, due));
        return (due, timers.DrainToImmutable());
    }

    /// <summary>The rung that a timer key names, or null.</summary>
    internal Rung? RungOf(string key, string prefix = "")
    {
        foreach (var rung in Ladder.Rungs)
        {
            if (
                key.Length == prefix.Length + rung.Name.Length
                && key.StartsWith(prefix, StringComparison.Ordinal)
                && key.EndsWith(rung.Name, StringComparison.Ordinal)
            )
                return rung;
        }
        return null;
    }

    /// <summary>Carries out a rung for the tasks that are still open.</summary>
    internal static void Escalate(Moving move, Visit visit, string key, Rung rung)
    {
        var tasks = rung.OnlyUnclaimed ? visit.Tasks.RemoveAll(task => task.ClaimedBy is not null) : visit.Tasks;
        if (!tasks.IsEmpty)
            move.Tell(new Escalated(visit.Number, key, rung, visit.Step, visit.Due, tasks));
    }

    private static DateTimeOffset MomentOf(
        RungMoment when,
        WorkCalendar calendar,
        Clock clock,
        DateTimeOffset start,
        DateTimeOffset due,
        DateTimeOffset given
    ) =>
        when switch
        {
            RungMoment.Used used => calendar.Share(start, due, clock, used.Percent),
            RungMoment.AtDue => due,
            RungMoment.AfterDue after => calendar.Due(due, after.Limit),
            RungMoment.AfterStart after => calendar.Due(given, after.Limit),
            _ => throw new InvalidOperationException($"Unknown rung moment {when.GetType().Name}."),
        };
}
