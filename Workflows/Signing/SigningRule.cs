using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Signing;

/// <summary>What is known of the answers of a visit, in the order in which they came.</summary>
/// <param name="Votes">Each with what it says; those of added signers among them.</param>
/// <param name="Answered">Answers of those whom the step names.</param>
/// <param name="Open">Those named who have yet to answer.</param>
/// <param name="Added">Added signers who have yet to answer with a vote.</param>
/// <param name="Advice">Added signers who have yet to answer without one.</param>
internal readonly record struct Poll(ImmutableArray<Poll.Voice> Votes, int Answered, int Open, int Added, int Advice)
{
    internal readonly record struct Voice(TaskOutcome Outcome, Stance Stance, bool Added);

    public int Pending => Open + Added;

    public int All => Votes.Length + Pending;

    public int Count(Stance stance) => Votes.Count(vote => vote.Stance == stance);

    public TaskOutcome? First(Stance stance)
    {
        foreach (var vote in Votes)
        {
            if (vote.Stance == stance)
                return vote.Outcome;
        }
        return null;
    }
}

/// <summary>表决规则. When a step is decided, and by which of its outcomes. Everything is derived from the answers and from who has yet to
/// give one: nothing is counted beside them.</summary>
internal abstract record SigningRule
{
    /// <summary>顺序会签: each is asked when the one before has answered.</summary>
    public bool InTurn { get; init; }

    /// <summary>The outcome by which the step is left now; null while it goes on.</summary>
    public TaskOutcome? Decide(TaskFace face, Poll poll) => AtOnce(face, poll) ?? (poll.Advice > 0 ? null : Counted(face, poll));

    /// <summary>What ends the step whoever has yet to answer.</summary>
    protected abstract TaskOutcome? AtOnce(TaskFace face, Poll poll);

    /// <summary>The same by the answers that there are, when nobody is waited for without a vote.</summary>
    protected abstract TaskOutcome? Counted(TaskFace face, Poll poll);
}

/// <summary>How many answers are enough, whatever they say; one that breaks (异议) ends the step at once.</summary>
/// <param name="Needed">Answers of those named that are enough; more than there are means all.</param>
internal sealed record Answers(int Needed) : SigningRule
{
    /// <summary>All must answer.</summary>
    public static readonly Answers FromAll = new(int.MaxValue);

    /// <summary>One answer is enough.</summary>
    public static readonly Answers FromOne = new(1);

    /// <summary>All must answer, one after the other.</summary>
    public static readonly Answers OneByOne = new(int.MaxValue) { InTurn = true };

    protected override TaskOutcome? AtOnce(TaskFace face, Poll poll) =>
        poll.Votes is [.., { } last] && (last.Outcome.Breaks || (last.Added && last.Stance == Stance.Against)) ? last.Outcome : null;

    protected override TaskOutcome? Counted(TaskFace face, Poll poll)
    {
        if (poll.Answered == 0 || poll.Added > 0 || poll.Answered < Math.Min(Needed, poll.Answered + poll.Open))
            return null;
        for (var i = poll.Votes.Length - 1; i >= 0; i--)
        {
            if (!poll.Votes[i].Added)
                return poll.Votes[i].Outcome;
        }
        return face.Outcomes.First(outcome => !outcome.Breaks); // votes of visits from before were not kept
    }
}

/// <summary>How a ballot is decided.</summary>
internal enum BallotKind
{
    /// <summary>会签: all must agree.</summary>
    All,

    /// <summary>或签: whoever answers first decides.</summary>
    Any,

    /// <summary>票签: so many must agree.</summary>
    Count,

    /// <summary>票签: such a share of all must agree.</summary>
    Share,
}

/// <summary>会签、或签、票签. Each answer agrees, is against or abstains; who abstains counts among all and for neither side.</summary>
/// <param name="Needed">How many for <see cref="BallotKind.Count"/>, percent for <see cref="BallotKind.Share"/>.</param>
/// <param name="Veto">一票否决: one against ends a counted ballot.</param>
/// <param name="HearsAll">Whether all are heard before a rejection ends the step; else the first one does.</param>
internal sealed record Ballot(BallotKind Kind, int Needed = 0, bool Veto = false, bool HearsAll = false) : SigningRule
{
    protected override TaskOutcome? AtOnce(TaskFace face, Poll poll) =>
        Kind switch
        {
            BallotKind.All => HearsAll ? null : poll.First(Stance.Against),
            BallotKind.Any => FirstDecided(poll),
            _ => Veto && !HearsAll ? poll.First(Stance.Against) : null,
        };

    protected override TaskOutcome? Counted(TaskFace face, Poll poll)
    {
        if (poll.All == 0)
            return null;
        var (needed, agree) = (NeededOf(poll.All), poll.Count(Stance.Agrees));
        var isVetoed = IsAgainstAny && poll.Count(Stance.Against) > 0;
        if (isVetoed || agree + poll.Pending < needed)
            return HearsAll && poll.Pending > 0 ? null : Rejected(face, poll);
        // Whoever has yet to answer could still say no.
        if (agree < needed || ((IsAgainstAny || HearsAll) && poll.Pending > 0))
            return null;
        return face.Outcomes.First(outcome => outcome.Stance == Stance.Agrees);
    }

    private bool IsAgainstAny => Kind == BallotKind.All || Veto;

    private static TaskOutcome Rejected(TaskFace face, Poll poll) =>
        poll.First(Stance.Against) ?? face.Outcomes.First(outcome => outcome.Stance == Stance.Against);

    // With all of them: whoever abstains stands in nobody's way, but somebody must have agreed.
    private int NeededOf(int all) =>
        Kind switch
        {
            BallotKind.Count => Math.Min(Needed, all),
            BallotKind.Share => Math.Max(1, (int)Math.Ceiling(all * Needed / 100m)),
            _ => 1,
        };

    private static TaskOutcome? FirstDecided(Poll poll) => poll.Votes is [.., { Stance: not Stance.Abstains } last] ? last.Outcome : null;
}
