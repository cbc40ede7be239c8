using System.Text.Json.Serialization;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Limits;

namespace CaseFlow.Workflows.Engine;

/// <summary>A moment that a visit waited for has come, perhaps long ago. <paramref name="Rung"/> is the timer's key.</summary>
[StoredAs("deadline-passed")]
public sealed record DeadlinePassed(DateTimeOffset At, int Visit, string Rung) : RunEvent(At, Actor.System)
{
    /// <summary>Always the program: not stored.</summary>
    [JsonIgnore]
    public override Actor By => Actor.System;
}

internal static class Waking
{
    public static Decision Decide(Moving move, DeadlinePassed passed)
    {
        if (move.VisitOf(passed.Visit) is not { } visit || TimerOf(visit, passed.Rung) is not { } timer)
            return new Ignored($"Visit {passed.Visit} no longer waits for {passed.Rung}.");
        if (passed.At < timer.At)
            return new Ignored($"{passed.Rung} of visit {passed.Visit} is due only at {timer.At:O}.");
        move.Tell(new TimerCleared(visit.Number, timer.Key));
        var woken = move.Keep(visit with { Timers = visit.Timers.Remove(timer) });
        if (timer.Key == Pause.EndKey)
            Pausing.End(move, woken);
        else
            move.Procedure.StepOf(visit.Step).Wake(move, woken, timer.Key);
        return move.Result();
    }

    private static VisitTimer? TimerOf(Visit visit, string key)
    {
        foreach (var timer in visit.Timers)
        {
            if (timer.Key == key)
                return timer;
        }
        return null;
    }
}

/// <summary>A moment that the visit waits for. <paramref name="Key"/> names the rung and is unique in the visit.</summary>
public sealed record VisitTimer(string Key, DateTimeOffset At);
