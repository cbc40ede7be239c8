using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;

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
    public static Run Of(string definitionId, int version) => new(definitionId, version, RunStatus.Running, 0, [], [], Nobody, null);

    /// <summary>Who does in this run what another was to do, in the order in which it was handed over; null for nobody.</summary>
    public ImmutableArray<StandIn>? StandIns { get; init; }

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
    public Run? Before { get; init; }

    /// <summary>The joins at which branches have arrived and wait for the others, each with how many.</summary>
    public IEnumerable<(string Join, int Arrived)> WaitingJoins(Procedure procedure) =>
        from block in Blocks
        where !block.Arrived.IsEmpty
        let place = procedure.Blocks.JoinOf(block.Fork)
        where place is not null
        select (place, block.Arrived.Length);

    /// <summary>The same run, remembering that a person completed a task of a step.</summary>
    public Run After(string step, string person)
    {
        var doers = Doers.TryGetValue(step, out var before) ? before : [];
        return this with
        {
            DoneBy = DoneBy.SetItem(step, person),
            Doers = doers.Contains(person) ? Doers : Doers.SetItem(step, doers.Add(person)),
        };
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
}

/// <summary>经办. One stay of the run at one step.</summary>
/// <param name="Block">Number of the parallel block that the visit belongs to; 0 outside of any.</param>
/// <param name="Branch">Branch of that block.</param>
/// <param name="Due">When the work of this visit is due; null without a deadline.</param>
/// <param name="LastTask">Counter of the tasks opened in this visit.</param>
/// <param name="Wait">Why nothing happens here until the case is corrected; null otherwise.</param>
public sealed record Visit(
    int Number,
    string Step,
    int Block,
    string Branch,
    DateTimeOffset EnteredAt,
    DateTimeOffset? Due,
    int LastTask,
    ImmutableArray<OpenTask> Tasks,
    ImmutableArray<VisitTimer> Timers,
    Saying? Wait
)
{
    /// <summary>How many tasks of this visit were completed.</summary>
    public int Answered { get; init; }

    /// <summary>Whose tasks were completed, in order; null where the step does not need to know.</summary>
    public ImmutableArray<Assignee>? Signed { get; init; }

    /// <summary>What a rule table suggested when the visit began, or when the case was last corrected; null where none is asked.</summary>
    public Suggestion? Suggested { get; init; }

    public OpenTask? TaskOf(int seq)
    {
        foreach (var task in Tasks)
        {
            if (task.Seq == seq)
                return task;
        }
        return null;
    }

    /// <summary>Whether somebody holds it, something will wake it, or a person knows why it stands.</summary>
    public bool IsHeld => !Tasks.IsEmpty || !Timers.IsEmpty || Wait is not null;
}

/// <summary>接手. What a person was to do in a run, another does.</summary>
/// <param name="For">Code of the person who handed over.</param>
/// <param name="Person">Code of the successor.</param>
public sealed record StandIn(string For, string Person);

/// <summary>A task that somebody still has to do.</summary>
/// <param name="Seq">1, 2, … within the visit.</param>
/// <param name="Face">Which face of the step it shows (its form and outcomes): most steps have one, a periodic report has two.</param>
/// <param name="Due">When this task is due: the visit's own due moment, but for a periodic report, where each report has its own.</param>
public sealed record OpenTask(int Seq, string Face, Assignee To, string? ClaimedBy, DateTimeOffset? Due = null);

/// <summary>A moment that the visit waits for. <paramref name="Key"/> names the rung and is unique in the visit.</summary>
public sealed record VisitTimer(string Key, DateTimeOffset At);

/// <summary>An open block of parallel branches.</summary>
/// <param name="Number">The number of the fork's visit.</param>
/// <param name="Fork">Id of the fork.</param>
/// <param name="Parent">Number of the block around it, or 0.</param>
/// <param name="ParentBranch">Branch of that block.</param>
/// <param name="Arrived">Branches that have reached the join.</param>
public sealed record Block(int Number, string Fork, int Parent, string ParentBranch, ImmutableArray<string> Arrived);
