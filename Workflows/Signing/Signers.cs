using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;
using CaseFlow.Workflows.Steps.Provisions;

namespace CaseFlow.Workflows.Signing;

/// <summary>The face of the tasks in which people sign.</summary>
public static class SigningFace
{
    public const string Work = "work";
}

/// <summary>
/// Who answers, how many and in which order. Opens the tasks of a step, takes their completions and says when the step is done: by its
/// <see cref="SigningRule"/>, asked after every answer and whenever a signer comes or goes.
/// </summary>
internal sealed class Signers(TaskFace face, ISignatories signatories, SigningRule rule, StepDeadline? deadline)
{
    public TaskFace Face => face;

    public ISignatories Signatories => signatories;

    /// <summary>Whether the answers are votes.</summary>
    public bool IsBallot => rule is Ballot;

    /// <summary>How many there must be for the rule to mean what it says.</summary>
    public int Fewest => rule is Ballot { Kind: BallotKind.Count, Needed: var needed } ? needed : 1;

    public StepDeadline? Deadline => deadline;

    /// <summary>
    /// Whether a visit keeps who has answered. Without, only what the fields named before a correction tells it: a signatory who has
    /// answered is asked again after a wait. So it was for the visits that are stored already, and they must replay as they were.
    /// </summary>
    public bool Remembers
    {
        get => field || rule.InTurn;
        init;
    } = true;

    /// <summary>The run arrives, or a wait may have ended.</summary>
    public void Open(Moving move, Visit visit) =>
        Hand(move, visit.Wait is null || Remembers ? CancelStrangers(move, visit) : visit, visit.Signed ?? []);

    /// <summary>Who has answered stays, who is no longer named is called off, who is new is called on.</summary>
    /// <param name="before">The fields as they were before the correction.</param>
    public void Readdress(Moving move, Visit visit, Facts before)
    {
        var answered = Remembers ? visit.Signed ?? [] : AnsweredBefore(move, visit, before);
        Hand(move, CancelStrangers(move, visit), answered);
    }

    public void Complete(Moving move, Visit visit, OpenTask task, TaskCompleted done)
    {
        var voted = visit with
        {
            Votes = visit.Votes.Add(new Vote(task.Seq, done.By.Person, task.Signatory, done.Outcome) { Added = task.Added is not null }),
            Signed = Remembers && task.Added is null ? (visit.Signed ?? []).Add(task.Signatory) : visit.Signed,
        };
        // 经办本人时: whoever did what this is kept apart from needs a second person.
        if (task.Added is null && AskedInstead.SecondFor(move, voted.Step, done.By) is { } second)
            voted = Added.Add(move, voted, task, Actor.System.Person, second, SigningPlace.After, advises: false);
        GoOn(move, move.Keep(voted), task.Seq);
    }

    /// <summary>A signer has answered, or is none any more: whoever comes after them is asked, or the step is decided.</summary>
    /// <param name="seq">Number of the task that is closed.</param>
    public void GoOn(Moving move, Visit visit, int seq)
    {
        if (rule.Decide(face, PollOf(move, visit)) is { } outcome)
        {
            move.Leave(visit, outcome.Name);
            return;
        }
        var next = move.Keep(Added.OpenAfter(move, visit, seq));
        if (rule.InTurn && !next.Tasks.Any(IsSigning))
            Hand(move, next, next.Signed ?? []);
    }

    private void Hand(Moving move, Visit visit, ImmutableArray<Assignee> answered)
    {
        var (named, problem) = Asked.Of(move, visit, signatories, move.Facts);
        if (Skipping.Skip(move, visit, face, named, problem))
            return;
        if (problem is not null)
        {
            move.Keep(move.Wait(visit, problem));
            return;
        }
        var held = deadline is null || visit.Due is not null ? visit : deadline.Arm(move, visit);
        if (held.Wait is not null)
            held = held with { Wait = null };
        held = move.Keep(Ask(move, held, named, AsNow(move, answered)));
        var isDecided = held.Answered > visit.Answered || (!held.Tasks.Any(IsSigning) && held.Answered > 0);
        if (isDecided && rule.Decide(face, PollOf(move, held)) is { } outcome)
            move.Leave(held, outcome.Name);
    }

    private Visit Ask(Moving move, Visit visit, ImmutableArray<Assignee> named, ImmutableArray<Assignee> answered)
    {
        foreach (var to in named)
        {
            if (rule.InTurn && visit.Tasks.Any(IsSigning))
                break;
            if (!answered.Contains(to) && !visit.Excused.Contains(to) && !Has(visit, to))
                visit = AgreedBefore.Answer(move, move.OpenTask(visit, SigningFace.Work, face.Title, to, visit.Due), face);
        }
        return visit;
    }

    // Asked after every answer: so it is counted in loops.
    private Poll PollOf(Moving move, Visit visit)
    {
        var (open, added, advice) = (0, 0, 0);
        foreach (var task in visit.Tasks)
        {
            if (task.Added is null)
                open += IsSigning(task) ? 1 : 0;
            else if (IsSigning(task))
                added++;
            else
                advice++;
        }
        foreach (var later in visit.Later)
        {
            if (later.Asked is null)
                added++;
            else
                advice++;
        }
        return new Poll(VoicesOf(move, visit), visit.Answered, open + NotYetAsked(move, visit), added, advice);
    }

    private ImmutableArray<Poll.Voice> VoicesOf(Moving move, Visit visit)
    {
        var voices = ImmutableArray.CreateBuilder<Poll.Voice>(visit.Votes.Length);
        foreach (var vote in visit.Votes)
            voices.Add(Voiced(move, visit, vote));
        return voices.MoveToImmutable();
    }

    private Poll.Voice Voiced(Moving move, Visit visit, Vote vote)
    {
        var outcome = face.OutcomeOf(vote.Outcome)
            ?? throw new InvalidOperationException(
                $"Visit {visit.Number} has a vote for {vote.Outcome}, which {visit.Step} does not offer."
            );
        return new Poll.Voice(outcome, outcome.Stance ?? Said(move.Procedure, visit.Step, outcome), vote.Added);
    }

    // Where outcomes do not say what they are, sending back is against going on, and so is ending where one could go on.
    private Stance Said(Procedure procedure, string step, TaskOutcome outcome)
    {
        if (outcome.Breaks)
            return Stance.Against;
        return procedure.DirectionOf(step, outcome) switch
        {
            WayDirection.On => Stance.Agrees,
            WayDirection.Returns => Stance.Against,
            _ => face.Outcomes.Any(other => procedure.DirectionOf(step, other) == WayDirection.On) ? Stance.Against : Stance.Agrees,
        };
    }

    // 接手: whoever answered before they handed over has answered for their successor.
    private static ImmutableArray<Assignee> AsNow(Moving move, ImmutableArray<Assignee> answered) =>
        move.Past.StandIns is null
            ? answered
            : [.. answered.Select(to => to.Person is { } person ? Assignee.OfPerson(move.Past.InPlaceOf(person)) : to)];

    private int NotYetAsked(Moving move, Visit visit)
    {
        if (!rule.InTurn)
            return 0;
        var named = Asked.Of(move, visit, signatories, move.Facts).Named;
        return named.Count(to => !AsNow(move, visit.Signed ?? []).Contains(to) && !visit.Excused.Contains(to) && !Has(visit, to));
    }

    private Visit CancelStrangers(Moving move, Visit visit)
    {
        if (visit.Tasks.IsEmpty)
            return visit;
        var named = Asked.Of(move, visit, signatories, move.Facts).Named;
        return move.CancelTasks(visit, task =>
            move.Recusal.Bars(task.To) || (IsSigning(task) && task.Added is null && !named.Contains(task.Signatory))
        );
    }

    // Whoever was named and has no open task is held to have answered.
    private ImmutableArray<Assignee> AnsweredBefore(Moving move, Visit visit, Facts before) =>
        Asked.Of(move, visit, signatories, before).Named.RemoveAll(to => Has(visit, to));

    private static bool Has(Visit visit, Assignee to)
    {
        foreach (var task in visit.Tasks)
        {
            if (IsSigning(task) && task.Added is null && task.Signatory == to)
                return true;
        }
        return false;
    }

    // Whoever is asked for a word beside the work signs nothing.
    private static bool IsSigning(OpenTask task) => task.Asked is null;
}
