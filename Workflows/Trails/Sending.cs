using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;

namespace CaseFlow.Workflows.Trails;

/// <summary>
/// 送出. What an act of a person changed in a run: enough to take the act back and leave alone what others did meanwhile. It is gone as soon
/// as somebody acts on what it opened.
/// </summary>
/// <param name="By">Code of the person who acted.</param>
/// <param name="Visit">Number of the visit in which they did.</param>
/// <param name="Seq">Number of their task.</param>
public sealed record Sending(string By, int Visit, int Seq, DateTimeOffset At)
{
    private const int MostKept = 8;

    /// <summary>委托: in whose place they did; null for most.</summary>
    public string? For { get; init; }

    /// <summary>Visits that were closed by it, as they stood.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<Visit> Closed { get; init; } = [];

    /// <summary>Numbers of the visits that it opened.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<int> Opened { get; init; } = [];

    /// <summary>Visits that stayed open and changed.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<VisitChange> Changed { get; init; } = [];

    /// <summary>Blocks that were closed by it, as they stood, outer before inner.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<Block> BlocksClosed { get; init; } = [];

    /// <summary>Numbers of the blocks that it opened.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<int> BlocksOpened { get; init; } = [];

    /// <summary>Branches that reached a join by it, with the number of their block.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<Reached> Reached { get; init; } = [];

    /// <summary>Entries of the trail that it made.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<Passed> Made { get; init; } = [];

    /// <summary>Entries of the trail that it took off.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<Passed> Left { get; init; } = [];

    /// <summary>Fields of the case that it wrote.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<FieldChange> Fields { get; init; } = [];

    /// <summary>Who had done the step before; null for nobody.</summary>
    public string? DoneBefore { get; init; }

    /// <summary>自动同意: steps on the way that it did for somebody as well.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<DoerChange> Passed { get; init; } = [];

    /// <summary>Who has done the step for the first time by it.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<string> NewDoers { get; init; } = [];

    /// <summary>The tasks that it brought to somebody, by visit and number.</summary>
    public IEnumerable<(int Visit, int Seq)> ReachedTasks(Run run) =>
        Opened
            .SelectMany(number => run.VisitOf(number)?.Tasks.Select(task => (number, task.Seq)) ?? [])
            .Concat(Changed.SelectMany(change => change.New.Select(task => (change.Became.Number, task.Seq))));

    /// <summary>What of the sendings of a run still stands after a decision: what somebody acted on is taken back no more.</summary>
    /// <param name="actedOn">The task that somebody acted on to whom it had come; null for none.</param>
    internal static ImmutableArray<Sending> Kept(Run before, Run after, (int Visit, int Seq)? actedOn)
    {
        if (after.Sendings.IsEmpty)
            return [];
        var kept = after.Sendings.RemoveAll(sending => sending.IsTouched(before, after, actedOn));
        return kept.Length > MostKept ? kept.RemoveRange(0, kept.Length - MostKept) : kept;
    }

    private bool IsTouched(Run before, Run after, (int Visit, int Seq)? actedOn)
    {
        foreach (var number in Opened)
        {
            if (before.VisitOf(number) is { } was && (after.VisitOf(number) is not { } now || !IsSame(was, now)))
                return true;
        }
        foreach (var reached in Reached)
        {
            if (after.Blocks.FirstOrDefault(block => block.Number == reached.Block)?.Arrived.Contains(reached.Branch) != true)
                return true;
        }
        foreach (var change in Changed)
        {
            if (after.VisitOf(change.Became.Number) is not { } now || !change.Stands(now))
                return true;
            // Asking others leaves the task itself as it was.
            if (actedOn is var (visit, seq) && visit == now.Number && change.New.Any(task => task.Seq == seq))
                return true;
        }
        return false;
    }

    // A reminder that came is nothing that anybody did.
    internal static bool IsSame(Visit one, Visit other) => ReferenceEquals(one, other) || one with { Timers = other.Timers } == other;
}

/// <summary>A branch that reached its join.</summary>
public sealed record Reached(int Block, string Branch);

/// <summary>Who had done a step before an act, and who has by it; null for nobody.</summary>
public sealed record DoerChange(string Step, string? Was, string Became);

/// <summary>A field that was written: null for one that said nothing.</summary>
public sealed record FieldChange(string Field, FieldValue? Was, FieldValue? Became);

/// <summary>A visit before and after an act in it.</summary>
public sealed record VisitChange(Visit Was, Visit Became)
{
    internal IEnumerable<OpenTask> New => Became.Tasks.Where(task => Was.TaskOf(task.Seq) != task);

    /// <summary>Whether everything that the act opened or handed on is as it left it, and nobody has answered since who waited for it.</summary>
    internal bool Stands(Visit now) =>
        !IsRestedOn(now)
        && New.All(task => now.TaskOf(task.Seq) == task)
        && Became.Later.Where(later => !Was.Later.Contains(later)).All(now.Later.Contains);

    // Whoever had to wait for an answer gave theirs knowing it, and where they sign in turn the next was asked because of it.
    private bool IsRestedOn(Visit now)
    {
        if (
            now.Tasks.Any(task => task.Seq > Became.LastTask && task is { Added: null, Asked: null })
            || now.Votes.Any(vote => vote.Seq > Became.LastTask && !vote.Added)
        )
            return true;
        if (now.Votes == Became.Votes)
            return false;
        foreach (var answered in Was.Tasks.Where(task => Became.TaskOf(task.Seq) is null))
        {
            foreach (var vote in now.Votes.Where(vote => !Became.Votes.Contains(vote)))
            {
                if (
                    answered.Asked?.Kind == Assistance.Kind
                    || (answered.Added is { Place: SigningPlace.Before } added && added.Of == vote.Seq)
                )
                    return true;
            }
        }
        return false;
    }

    /// <summary>The visit as it stands, without what the act did in it.</summary>
    internal Visit Undone(Visit now) =>
        now with
        {
            Tasks =
            [
                .. now
                    .Tasks.Where(task => Became.TaskOf(task.Seq) is null || Was.TaskOf(task.Seq) is not null)
                    .Select(task => Became.TaskOf(task.Seq) == task ? Was.TaskOf(task.Seq)! : task)
                    .Concat(Was.Tasks.Where(task => Became.TaskOf(task.Seq) is null))
                    .OrderBy(task => task.Seq),
            ],
            Votes = now.Votes.RemoveAll(vote => !Was.Votes.Contains(vote) && Became.Votes.Contains(vote)),
            Later =
            [
                .. now
                    .Later.Where(later => Was.Later.Contains(later) || !Became.Later.Contains(later))
                    .Concat(Was.Later.Where(later => !Became.Later.Contains(later))),
            ],
            Replaced = (now.Replaced ?? []).SequenceEqual(Became.Replaced ?? []) ? Was.Replaced : now.Replaced,
            Detour = ReferenceEquals(now.Detour, Became.Detour) ? Was.Detour : now.Detour,
            Answered = now.Answered + Was.Answered - Became.Answered,
            Signed = WithoutLast(now),
        };

    private ImmutableArray<Domain.People.Assignee>? WithoutLast(Visit now)
    {
        var signed = now.Signed;
        foreach (var one in (Became.Signed ?? []).Skip(Was.Signed?.Length ?? 0))
            signed = signed?.Remove(one);
        return signed is { IsEmpty: true } && Was.Signed is null ? null : signed;
    }
}
