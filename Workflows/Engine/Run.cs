using System.Text.Json.Serialization;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Disputes;
using CaseFlow.Workflows.Handover;
using CaseFlow.Workflows.Limits;
using CaseFlow.Workflows.Merging;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Trails;

namespace CaseFlow.Workflows.Engine;

public enum RunStatus
{
    Running,
    Finished,
    Cancelled,
}

/// <summary>
/// 运行. Where a case stands in its procedure: everything the engine needs to decide what comes next, and nothing else.
/// Immutable; stored as JSON beside the case and rebuilt from the case's events by a replay.
/// </summary>
/// <param name="LastVisit">The run's own counter. A step entered again gets a new number, so a stale timer or a double click finds
/// nothing.</param>
/// <param name="Visits">The visits that are open, in the order in which they were entered.</param>
/// <param name="Blocks">The parallel blocks that are open, outer before inner.</param>
/// <param name="DoneBy">Who last completed a task of a step, by step id: whom “the person who did it” means.</param>
/// <param name="EndedAt">Id of the step that ended the run; null while it runs or when it was cancelled.</param>
public sealed record Run(
    string DefinitionId,
    int Version,
    RunStatus Status,
    int LastVisit,
    ImmutableArray<Visit> Visits,
    ImmutableArray<Block> Blocks,
    ImmutableSortedDictionary<string, string> DoneBy,
    string? EndedAt
)
{
    // Kept apart: it is copied with every change of the run, and most never have any of it.
    private readonly Rare rare = Rare.None;

    private static readonly ImmutableSortedDictionary<string, string> Nobody = ImmutableSortedDictionary.Create<string, string>(
        StringComparer.Ordinal
    );
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Nobodies = ImmutableSortedDictionary.Create<
        string,
        ImmutableArray<string>
    >(StringComparer.Ordinal);

    /// <summary>Everyone who ever completed a task of a step, by step id, first doer first: whom “not by those who did it” means.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Doers { get; init; } = Nobodies;

    /// <summary>A run that has not started yet.</summary>
    public static Run Of(string definitionId, int version) =>
        new(definitionId, version, RunStatus.Running, 0, [], [], Nobody, null) { Trail = [] };

    /// <summary>Who does in this run what another was to do, in the order in which it was handed over; null for nobody.</summary>
    public ImmutableArray<StandIn>? StandIns
    {
        get => rare.StandIns;
        init => rare = rare with { StandIns = value };
    }

    /// <summary>Whoever does in this run what a person was to do: the same person where nobody stands in for them.</summary>
    public string InPlaceOf(string person)
    {
        foreach (var one in StandIns ?? [])
        {
            if (one.For == person)
                person = one.Person;
        }
        return person;
    }

    public bool IsOpen => Status == RunStatus.Running;

    /// <summary>The run as it stood before it was moved to another version, as long as nothing has happened since: what an undo gives
    /// back.</summary>
    public Run? Before
    {
        get => rare.Before;
        init => rare = rare with { Before = value };
    }

    /// <summary>The steps that were done on the way to where the run stands, in order: what work can be returned to. Null in runs that were
    /// stored before it was kept.</summary>
    public ImmutableArray<Passed>? Trail { get; init; }

    /// <summary>What was handed on and can still be withdrawn, as far as the run knows.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<Sending> Sendings { get; init; } = [];

    /// <summary>中止办理. Why nobody works on the case now; null while it is worked on.</summary>
    public Suspension? Suspended
    {
        get => rare.Suspended;
        init => rare = rare with { Suspended = value };
    }

    /// <summary>并案. Which case it is handled in; null for most.</summary>
    public Merged? Merged
    {
        get => rare.Merged;
        init => rare = rare with { Merged = value };
    }

    /// <summary>Numbers of the cases that are handled in this one.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<string> MergedIn
    {
        get => rare.MergedIn;
        init => rare = rare with { MergedIn = value };
    }

    /// <summary>Whether it is handled in another case, so that nothing can be done here.</summary>
    [JsonIgnore]
    public bool StandsInMain => Merged is { Aside: not null };

    /// <summary>Who does steps of this case instead of whom the procedure names, by step id; null where nobody was named.</summary>
    public ImmutableSortedDictionary<string, Assignee>? Handlers
    {
        get => rare.Handlers;
        init => rare = rare with { Handlers = value };
    }

    /// <summary>重办. The numbers of the visits with which the run went on after it had ended; null where it never did.</summary>
    public ImmutableArray<int>? Reopened
    {
        get => rare.Reopened;
        init => rare = rare with { Reopened = value };
    }

    /// <summary>职责异议. The disputes about who is responsible that were answered, in order.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<SettledDispute> Disputes
    {
        get => rare.Disputes;
        init => rare = rare with { Disputes = value };
    }

    /// <summary>The joins at which branches have arrived and wait for the others, each with how many.</summary>
    public IEnumerable<(string Join, int Arrived)> WaitingJoins(Procedure procedure) =>
        from block in Blocks
        where !block.Arrived.IsEmpty
        let place = procedure.Blocks.JoinOf(block.Fork)
        where place is not null
        select (place, block.Arrived.Length);

    /// <summary>
    /// The same run, remembering that a person completed a task of a step. Where one acted for another (委托), what comes back comes to whoever
    /// answers for it, and both are kept apart from what the step is kept apart from.
    /// </summary>
    public Run After(string step, Actor by)
    {
        var before = Doers.TryGetValue(step, out var known) ? known : [];
        var doers = before.Contains(by.Person) ? before : before.Add(by.Person);
        if (by.For is { } principal && !doers.Contains(principal.Person))
            doers = doers.Add(principal.Person);
        var done = DoneBy.SetItem(step, by.Answerable.Person);
        return doers == before ? this with { DoneBy = done } : this with { DoneBy = done, Doers = Doers.SetItem(step, doers) };
    }

    /// <exception cref="InvalidOperationException">The block is not open.</exception>
    public Block BlockOf(int number)
    {
        foreach (var block in Blocks)
        {
            if (block.Number == number)
                return block;
        }
        throw new InvalidOperationException($"Block {number} is not open.");
    }

    /// <summary>The forks whose blocks are open around a place, outer before inner.</summary>
    /// <param name="block">Number of the innermost block; 0 outside of any.</param>
    public ImmutableArray<string> ForksAround(int block)
    {
        var forks = ImmutableArray.CreateBuilder<string>();
        for (var at = block; at != 0; at = BlockOf(at).Parent)
            forks.Insert(0, BlockOf(at).Fork);
        return forks.ToImmutable();
    }

    public Visit? VisitOf(int number)
    {
        foreach (var visit in Visits)
        {
            if (visit.Number == number)
                return visit;
        }
        return null;
    }

    private sealed record Rare
    {
        public static readonly Rare None = new();

        public ImmutableArray<StandIn>? StandIns { get; init; }

        public Run? Before { get; init; }

        public Suspension? Suspended { get; init; }

        public Merged? Merged { get; init; }

        public ImmutableArray<string> MergedIn { get; init; } = [];

        public ImmutableSortedDictionary<string, Assignee>? Handlers { get; init; }

        public ImmutableArray<int>? Reopened { get; init; }

        public ImmutableArray<SettledDispute> Disputes { get; init; } = [];
    }
}

/// <summary>An open block of parallel branches.</summary>
/// <param name="Number">The number of the fork's visit.</param>
/// <param name="Fork">Id of the fork.</param>
/// <param name="Parent">Number of the block around it, or 0.</param>
/// <param name="ParentBranch">Branch of that block.</param>
/// <param name="Arrived">Branches that have reached the join.</param>
public sealed record Block(int Number, string Fork, int Parent, string ParentBranch, ImmutableArray<string> Arrived);
