using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>Feeds the events of a run to the engine once more.</summary>
public static class Replay
{
    /// <summary>An event with the editions of calendar and organisation that it was decided by.</summary>
    public readonly record struct Entry(RunEvent Event, OfficeAt Office);

    /// <param name="Run">Where the run stands after all events.</param>
    /// <param name="Unmoved">Events that moved nothing although they were recorded as having done so.</param>
    public sealed record Outcome(Run Run, Facts Facts, ImmutableArray<RunEvent> Unmoved);

    /// <summary>An event and what it did.</summary>
    public readonly record struct Move(RunEvent Event, Moved Moved);

    /// <summary>What each event did, in order; those that moved nothing are left out.</summary>
    public static IEnumerable<Move> Moves(Procedure procedure, Facts before, IEnumerable<Entry> entries)
    {
        var (run, facts) = (Run.Of(procedure.DefinitionId, procedure.Version), before);
        foreach (var (happened, office) in entries)
        {
            if (ProcedureEngine.Decide(procedure, run, facts, office, happened) is not Moved moved)
                continue;
            (run, facts) = (moved.Next, moved.Facts);
            yield return new Move(happened, moved);
        }
    }

    public static Outcome Of(Procedure procedure, Facts before, IEnumerable<Entry> entries)
    {
        var run = Run.Of(procedure.DefinitionId, procedure.Version);
        var facts = before;
        var unmoved = ImmutableArray.CreateBuilder<RunEvent>();
        foreach (var (happened, office) in entries)
        {
            if (ProcedureEngine.Decide(procedure, run, facts, office, happened) is Moved moved)
                (run, facts) = (moved.Next, moved.Facts);
            else
                unmoved.Add(happened);
        }
        return new Outcome(run, facts, unmoved.ToImmutable());
    }
}
