using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;

namespace CaseFlow.Workflows.Engine;

/// <summary>回避 of a case as its fields stand.</summary>
public static class CaseRecusal
{
    public static Recusal Of(Organisation people, Facts facts) =>
        facts.List(CaseFields.Subjects) is { IsEmpty: false } subjects
            ? new(people, subjects, facts.Moment(CaseFields.ReceivedAt))
            : new(people, []); // of most cases, and asked at every act
}

/// <summary>回避 becomes known while tasks are open: they go to whoever takes the place of those barred, or wait.</summary>
internal static class Recusing
{
    /// <summary>
    /// Whom the case is about may have become known by what was filled in anywhere: tasks at other steps move as after a correction.
    /// </summary>
    /// <returns>Whether anybody else was named since the open tasks were last addressed.</returns>
    public static bool CatchUp(Moving move)
    {
        if (
            !move.People.IsKnown
            || !move.IsOpen
            || ReferenceEquals(move.Addressed, move.Facts)
            || SubjectsOf(move.Addressed).SequenceEqual(SubjectsOf(move.Facts), StringComparer.Ordinal)
        )
            return false;
        Readdress(move, move.Addressed);
        return true;
    }

    /// <summary>Open visits are addressed anew after fields of the case have changed; what waited is tried again.</summary>
    /// <param name="before">The fields as they were.</param>
    public static void Readdress(Moving move, Facts before)
    {
        move.Addressed = move.Facts;
        // Of an office that is not known nothing is taken: so it was for the events that are stored already.
        if (move.People.IsKnown)
            TakeFromBarred(move);
        foreach (var number in move.Visits.Select(visit => visit.Number))
        {
            if (move.VisitOf(number) is not { } visit)
                continue;
            var step = move.Procedure.StepOf(visit.Step);
            if (visit.Wait is not null)
                step.Enter(move, visit);
            else
                step.Readdress(move, visit, before);
        }
    }

    private static ImmutableArray<string> SubjectsOf(Facts facts) => facts.List(CaseFields.Subjects);

    // A task for several, held by somebody who is barred now, is given back to the others.
    private static void TakeFromBarred(Moving move)
    {
        foreach (var number in move.Visits.Select(visit => visit.Number))
        {
            while (move.VisitOf(number) is { } visit && Held(move, visit) is { } task)
                move.Hold(visit, task, null);
        }
    }

    private static OpenTask? Held(Moving move, Visit visit)
    {
        foreach (var task in visit.Tasks)
        {
            if (task.ClaimedBy is { } holder && move.Recusal.Bars(move.People.ActorOf(holder)))
                return task;
        }
        return null;
    }
}
