using System.Text.Json.Serialization;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Sayings;
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

    /// <summary>The steps that were done on the way to where the run stands, in order: what work can be returned to. Null in runs that were
    /// stored before it was kept.</summary>
    public ImmutableArray<Passed>? Trail { get; init; }

    /// <summary>What was handed on and can still be withdrawn, as far as the run knows.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<Sending> Sendings { get; init; } = [];

    /// <summary>中止办理. Why nobody works on the case now; null while it is worked on.</summary>
    public Suspension? Suspended { get; init; }

    /// <summary>并案. Which case it is handled in; null for most.</summary>
    public Merged? Merged { get; init; }

    /// <summary>Numbers of the cases that are handled in this one.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<string> MergedIn { get; init; } = [];

    /// <summary>Whether it is handled in another case, so that nothing can be done here.</summary>
    [JsonIgnore]
    public bool StandsInMain => Merged is { Aside: not null };

    /// <summary>Who does steps of this case instead of whom the procedure names, by step id; null where nobody was named.</summary>
    public ImmutableSortedDictionary<string, Assignee>? Handlers { get; init; }

    /// <summary>重办. The numbers of the visits with which the run went on after it had ended; null where it never did.</summary>
    public ImmutableArray<int>? Reopened { get; init; }

    /// <summary>职责异议. The disputes about who is responsible that were answered, in order.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<SettledDispute> Disputes { get; init; } = [];

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
        var doers = Doers.TryGetValue(step, out var before) ? before : [];
        string[] some = by.For is { } principal ? [by.Person, principal.Person] : [by.Person];
        var others = some.Except(doers, StringComparer.Ordinal).ToArray();
        return this with
        {
            DoneBy = DoneBy.SetItem(step, by.Answerable.Person),
            Doers = others.Length == 0 ? Doers : Doers.SetItem(step, doers.AddRange(others)),
        };
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

    /// <summary>What was answered here, in order.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<Vote> Votes { get; init; } = [];

    /// <summary>Added signers whose turn comes when another has answered.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<LaterSigner> Later { get; init; } = [];

    /// <summary>减签. Those whom the step names and who need not answer any more.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<Assignee> Excused { get; init; } = [];

    /// <summary>Where the work came back from (退回); null when it came the ordinary way.</summary>
    public Detour? Detour { get; init; }

    /// <summary>停表. Since when and how long its clocks stand still; null while they run.</summary>
    public Pause? Paused { get; init; }

    /// <summary>延期. How often more time was granted here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Extended { get; init; }

    /// <summary>The limits that somebody set another due moment for, by the numbers of their tasks, 0 for that of the visit; null for none.</summary>
    public ImmutableArray<int>? Redues { get; init; }

    /// <summary>改派. Who is asked instead of somebody whom the step names; null where nobody is.</summary>
    public ImmutableArray<Replacement>? Replaced { get; init; }

    /// <summary>Who is asked beside those whom the step names; null where nobody is.</summary>
    public ImmutableArray<Assignee>? Added { get; init; }

    /// <summary>When a limit that is given at a moment begins: while the clocks stand still, with what is left of it then.</summary>
    public DateTimeOffset Begins(DateTimeOffset given) => Paused?.Since ?? given;

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
    public bool IsHeld => !Tasks.IsEmpty || !Timers.IsEmpty || Wait is not null || Paused is not null;
}

/// <summary>An open block of parallel branches.</summary>
/// <param name="Number">The number of the fork's visit.</param>
/// <param name="Fork">Id of the fork.</param>
/// <param name="Parent">Number of the block around it, or 0.</param>
/// <param name="ParentBranch">Branch of that block.</param>
/// <param name="Arrived">Branches that have reached the join.</param>
public sealed record Block(int Number, string Fork, int Parent, string ParentBranch, ImmutableArray<string> Arrived);
