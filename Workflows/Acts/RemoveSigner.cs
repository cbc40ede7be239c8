using System.Text.Json.Serialization;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Merging;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Acts;

/// <summary>减签. A signer need not answer any more, or a question is called off: by whoever asked them, or a supervisor. It is done with
/// the task of whoever is called off.</summary>
[StoredAs("signer-removed")]
public sealed record SignerRemoved(DateTimeOffset At, Actor By, int Visit, int Seq, string Reason) : TaskActed(At, By, Visit, Seq)
{
    /// <summary>Who was to sign later and had no task yet: a record that was made when they were called off. Null where they had one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Assignee? Later { get; init; }

    public override ImmutableSortedDictionary<string, FieldValue> Filled() =>
        FieldJson.NoFields.Add(ActForms.Reason, FieldValue.Of(Reason));
}

public sealed class RemoveSigner : TaskAct<SignerRemoved>
{
    private static readonly Right Supervising = Rights.Named(Rights.Supervise);

    private static readonly Form Form = new([ActForms.Why]);

    public static readonly Refusal NotTheirs = new("signer-of-others", RefusalKind.Forbidden);

    public static readonly Refusal LastSigner = new("last-signer", RefusalKind.Conflict);

    /// <summary>票签: whoever is left could not be as many as must agree, or would be enough by themselves.</summary>
    public static Refusal TooFew(int fewest) => new("too-few-signers", RefusalKind.Conflict, ("fewest", fewest));

    /// <summary>Whoever votes does not choose who else does.</summary>
    public static readonly Refusal VotesThemselves = new("remover-votes", RefusalKind.Forbidden);

    /// <summary>A dispute is answered, or taken back where it was made.</summary>
    public static readonly Refusal DisputeStands = new("dispute-stands", RefusalKind.Conflict);

    public override string Name => "remove-signer";

    public override string Kind => "SignerRemoved";

    public override WayBack HowUndone => WayBack.AskingAgain;

    public override Words Hint { get; } =
        new("对方的待办随即取消，已写的内容不提交。", "Their task is called off; nothing that they wrote is handed in.");

    /// <summary>What calling off a task is called.</summary>
    /// <param name="asked">What is asked of them; null where they sign.</param>
    public static Words Called(Question? asked) => asked is null ? new("减签", "Remove signer") : new("收回", "Call off");

    // Whoever calls a signer off is not whom the task is addressed to.
    internal override TaskGuards Guards => TaskGuards.Recusal;

    public override Form Asks(TaskFace face) => Form;

    public override TaskActed Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) => new SignerRemoved(at, by, visit, seq, filled.Of(ActForms.Reason));

    protected override Saying Told(SignerRemoved acted, string step, Saying? outcome) =>
        Saying.Of("acts.signer-removed", ("step", step), ("who", ""), ("reason", acted.Reason));

    // 后加签: whose turn has not come has no task yet, and can be called off all the same.
    internal override OpenTask? TaskIn(Visit visit, int seq) => base.TaskIn(visit, seq) ?? Later(visit, seq)?.AsTask;

    private static LaterSigner? Later(Visit visit, int seq) => visit.Later.FirstOrDefault(later => later.Seq == seq);

    internal override Refusal? Against(OnTask on, Actor by)
    {
        var asker = on.Task.Added?.By ?? on.Task.Asked?.By;
        if (asker != by.Answerable.Person && !Supervising.IsHeldBy(by) && !Leads(on, by))
            return NotTheirs;
        if (on.Task.Asked is { } question)
            return QuestionKinds.Find(question.Kind)!.AgainstCallingOff;
        if (on.Step.Signing is not { } signers)
            return LastSigner;
        if (signers.IsBallot && asker != by.Answerable.Person && HasVoice(on, by))
            return VotesThemselves;
        var others = on.Visit.Tasks.Where(task => task.Asked is null && task.Seq != on.Task.Seq).ToArray();
        if (!others.Any(task => IsCounted(on, task)) && !on.Visit.Votes.Any(vote => !vote.Added))
            return LastSigner;
        var toCome = on.Visit.Later.Count(later => later.Asked is null && later.Seq != on.Task.Seq);
        return others.Length + toCome + on.Visit.Votes.Length < signers.Fewest ? TooFew(signers.Fewest) : null;
    }

    private static bool HasVoice(OnTask on, Actor by) =>
        on.Visit.Votes.Any(vote => vote.By == by.Person || by.Is(vote.Signatory))
        || on.Visit.Tasks.Any(task => task.Asked is null && task.Seq != on.Task.Seq && by.Is(task.To));

    // 牵头 calls off whoever was to assist.
    private static bool Leads(OnTask on, Actor by) =>
        on.Task.Asked?.Kind == Assistance.Kind
        && on.Visit.Tasks.Any(task =>
            task is { Asked: null, Added: null } && (on with { Task = task }).Bars(by, TaskGuards.Free | TaskGuards.Addressed) is null
        );

    /// <summary>The same, saying who was to sign later, where it is one of those.</summary>
    public static SignerRemoved Named(Run run, SignerRemoved acted) =>
        run.VisitOf(acted.Visit) is { } visit && Later(visit, acted.Seq) is { } later ? acted with { Later = later.To } : acted;

    internal override void Do(OnTask on, SignerRemoved acted)
    {
        var move = on.Move;
        var visit = Later(on.Visit, acted.Seq) is { } later
            ? on.Visit with
            {
                Later = on.Visit.Later.Remove(later),
            }
            : move.CancelTasks(on.Visit, task => task.Seq == on.Task.Seq);
        if (on.Task is { Added: null, Asked: null })
            visit = visit with { Excused = visit.Excused.Add(on.Task.Signatory) };
        // Whoever was to come after the one called off comes now.
        if (on.Step.Signing is { } signers)
            signers.GoOn(move, move.Keep(visit), on.Task.Seq);
        else
            move.Keep(visit);
    }

    // One who was added is not left alone with what the step asks of others.
    private static bool IsCounted(OnTask on, OpenTask task) => on.Task.Added is not null || task.Added is null;
}
