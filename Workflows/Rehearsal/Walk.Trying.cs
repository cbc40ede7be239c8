using CaseFlow.Domain;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>A walk that is tried on in several directions from one place.</summary>
public sealed partial class Walk
{
    private Walk(Walk before)
        : this(before.procedure, before.flaws, before.office, before.now) =>
        (run, facts, events) = (before.run, before.facts, before.events);

    internal Run Run => run;

    internal Domain.Fields.Facts Facts => facts;

    internal DateTimeOffset Now => now;

    /// <summary>The walk after all moves of a script.</summary>
    /// <returns>Or why a move could not be made.</returns>
    internal static OrRefusal<WalkBegun> Begun(
        Procedure procedure,
        ImmutableArray<Finding> flaws,
        RehearsalOffice office,
        WalkScript script
    )
    {
        var walk = new Walk(procedure, flaws, office, script.Start);
        var refused = walk.Begin(script);
        foreach (var move in script.Moves)
        {
            if (refused is not null)
                break;
            walk.happenings.Clear();
            refused = walk.Make(move);
        }
        return refused is null ? new WalkBegun(walk, walk.Came()) : refused;
    }

    /// <summary>A walk that goes on from where a case stands.</summary>
    internal static Walk From(Procedure procedure, RehearsalOffice office, Run run, Domain.Fields.Facts facts, DateTimeOffset now) =>
        new(procedure, [], office, now) { run = run, facts = facts };

    internal Walk Copy() => new(this);

    /// <summary>Makes a move.</summary>
    /// <returns>The steps that it came to; null when it cannot be made.</returns>
    internal IReadOnlySet<string>? Tried(WalkMove move)
    {
        return Make(move) is null ? Came() : null;
    }

    private HashSet<string> Came()
    {
        var entered = happenings.OfType<Happened>().SelectMany(happened => happened.Moved.Effects.OfType<StepEntered>());
        var steps = entered.Select(effect => effect.Step).Concat(run.Visits.Select(visit => visit.Step)).ToHashSet(StringComparer.Ordinal);
        happenings.Clear();
        return steps;
    }
}

/// <param name="Came">The steps that the last move came to.</param>
internal sealed record WalkBegun(Walk At, IReadOnlySet<string> Came);
