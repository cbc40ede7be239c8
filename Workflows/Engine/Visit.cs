using System.Text.Json.Serialization;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Limits;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Trails;

namespace CaseFlow.Workflows.Engine;

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
    // Kept apart: it is copied with every change of the visit, and most never have any of it.
    private readonly Rare rare = Rare.None;

    /// <summary>How many tasks of this visit were completed.</summary>
    public int Answered { get; init; }

    /// <summary>Whose tasks were completed, in order; null where the step does not need to know.</summary>
    public ImmutableArray<Assignee>? Signed { get; init; }

    /// <summary>What a rule table suggested when the visit began, or when the case was last corrected; null where none is asked.</summary>
    public Suggestion? Suggested
    {
        get => rare.Suggested;
        init => rare = rare with { Suggested = value };
    }

    /// <summary>What was answered here, in order.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<Vote> Votes { get; init; } = [];

    /// <summary>Added signers whose turn comes when another has answered.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<LaterSigner> Later
    {
        get => rare.Later;
        init => rare = rare with { Later = value };
    }

    /// <summary>减签. Those whom the step names and who need not answer any more.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<Assignee> Excused
    {
        get => rare.Excused;
        init => rare = rare with { Excused = value };
    }

    /// <summary>Where the work came back from (退回); null when it came the ordinary way.</summary>
    public Detour? Detour
    {
        get => rare.Detour;
        init => rare = ReferenceEquals(rare.Detour, value) ? rare : rare with { Detour = value };
    }

    /// <summary>停表. Since when and how long its clocks stand still; null while they run.</summary>
    public Pause? Paused
    {
        get => rare.Paused;
        init => rare = rare with { Paused = value };
    }

    /// <summary>延期. How often more time was granted here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Extended
    {
        get => rare.Extended;
        init => rare = rare with { Extended = value };
    }

    /// <summary>The limits that somebody set another due moment for, by the numbers of their tasks, 0 for that of the visit; null for none.</summary>
    public ImmutableArray<int>? Redues
    {
        get => rare.Redues;
        init => rare = rare with { Redues = value };
    }

    /// <summary>改派. Who is asked instead of somebody whom the step names; null where nobody is.</summary>
    public ImmutableArray<Replacement>? Replaced
    {
        get => rare.Replaced;
        init => rare = rare with { Replaced = value };
    }

    /// <summary>Who is asked beside those whom the step names; null where nobody is.</summary>
    public ImmutableArray<Assignee>? Added
    {
        get => rare.Added;
        init => rare = rare with { Added = value };
    }

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

    private sealed record Rare
    {
        public static readonly Rare None = new();

        public Suggestion? Suggested { get; init; }

        public ImmutableArray<LaterSigner> Later { get; init; } = [];

        public ImmutableArray<Assignee> Excused { get; init; } = [];

        public Detour? Detour { get; init; }

        public Pause? Paused { get; init; }

        public int Extended { get; init; }

        public ImmutableArray<int>? Redues { get; init; }

        public ImmutableArray<Replacement>? Replaced { get; init; }

        public ImmutableArray<Assignee>? Added { get; init; }
    }
}
