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
    public sealed record Outcome(Run Run, Facts Facts, ImmutableArray<RunEvent> Unmoved)
    {
        /// <summary>Whether it is the run that was stored, to the letter.</summary>
        /// <param name="state">What <see cref="EngineJson"/> wrote, in this version or before.</param>
        /// <exception cref="System.Text.Json.JsonException">What was stored is no run.</exception>
        public bool IsStoredAs(string state) => RunsOfBefore.AreSame(Run, state);
    }

    /// <summary>An event and what it did.</summary>
    public readonly record struct Move(RunEvent Event, Moved Moved);

    /// <summary>What each event did, in order; those that moved nothing are left out.</summary>
    public static IEnumerable<Move> Moves(Procedure procedure, Facts before, IEnumerable<Entry> entries) =>
        Moves(_ => procedure, Run.Of(procedure.DefinitionId, procedure.Version), before, entries);

    /// <param name="versionOf">The versions of the procedure: a run may have changed from one to another.</param>
    /// <param name="start">Where the run began, before its first event.</param>
    public static IEnumerable<Move> Moves(Func<int, Procedure> versionOf, Run start, Facts before, IEnumerable<Entry> entries)
    {
        var (run, facts) = (start, before);
        foreach (var entry in entries)
        {
            if (Decide(versionOf, run, facts, entry) is not Moved moved)
                continue;
            (run, facts) = (moved.Next, moved.Facts);
            yield return new Move(entry.Event, moved);
        }
    }

    public static Outcome Of(Procedure procedure, Facts before, IEnumerable<Entry> entries) =>
        Of(_ => procedure, Run.Of(procedure.DefinitionId, procedure.Version), before, entries);

    /// <param name="versionOf">The versions of the procedure: a run may have changed from one to another.</param>
    /// <param name="start">Where the run began, before its first event.</param>
    public static Outcome Of(Func<int, Procedure> versionOf, Run start, Facts before, IEnumerable<Entry> entries)
    {
        var (run, facts) = (start, before);
        var unmoved = ImmutableArray.CreateBuilder<RunEvent>();
        foreach (var entry in entries)
        {
            if (Decide(versionOf, run, facts, entry) is Moved moved)
                (run, facts) = (moved.Next, moved.Facts);
            else
                unmoved.Add(entry.Event);
        }
        return new Outcome(run, facts, unmoved.ToImmutable());
    }

    private static Decision Decide(Func<int, Procedure> versionOf, Run run, Facts facts, Entry entry) =>
        ProcedureEngine.Decide(
            versionOf(run.Version),
            run,
            facts,
            entry.Office,
            entry.Event,
            entry.Event is VersionChange change ? versionOf(change.To) : null
        );
}
