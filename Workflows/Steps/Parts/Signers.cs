using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>
/// Who answers, how many and in which order. Opens the tasks of a step, takes their completions and says when the step is done: when
/// enough have answered, or at once by an outcome that breaks. All tasks of the visit are its own.
/// </summary>
internal sealed class Signers(TaskFace face, ISignatories signatories, Signing signing, StepDeadline? deadline)
{
    /// <summary>The face of its tasks.</summary>
    public const string Work = "work";

    public TaskFace Face => face;

    public ISignatories Signatories => signatories;

    public StepDeadline? Deadline => deadline;

    /// <summary>
    /// Whether a visit keeps who has answered. Without, only what the fields named before a correction tells it: a signatory who has
    /// answered is asked again after a wait. So it was for the visits that are stored already, and they must replay as they were.
    /// </summary>
    public bool Remembers
    {
        get => field || signing.InTurn;
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
        var answered = Remembers ? visit with { Signed = (visit.Signed ?? []).Add(task.To) } : visit;
        if (face.OutcomeOf(done.Outcome)!.Breaks)
            move.Leave(answered, done.Outcome);
        else if (signing.InTurn && answered.Answered < signing.Needed)
            Hand(move, answered, answered.Signed ?? [], done.Outcome);
        else if (IsEnough(answered))
            move.Leave(answered, done.Outcome);
        else if (Remembers)
            move.Keep(answered);
    }

    private bool IsEnough(Visit visit) => visit.Answered >= Math.Min(signing.Needed, visit.Answered + visit.Tasks.Length);

    /// <param name="outcome">By which the step is left when nobody is left to answer; null for the first that does not break.</param>
    private void Hand(Moving move, Visit visit, ImmutableArray<Assignee> answered, string? outcome = null)
    {
        var (named, problem) = Asked.Of(move, visit, signatories, move.Facts);
        if (problem is not null)
        {
            move.Keep(move.Wait(visit, problem));
            return;
        }
        var held = (deadline is null || visit.Due is not null ? visit : deadline.Arm(move, visit)) with { Wait = null };
        held = move.Keep(Ask(move, held, named, answered));
        if (held.Tasks.IsEmpty && held.Answered > 0)
            move.Leave(held, outcome ?? face.Outcomes.First(offered => !offered.Breaks).Name);
    }

    private Visit Ask(Moving move, Visit visit, ImmutableArray<Assignee> named, ImmutableArray<Assignee> answered)
    {
        foreach (var to in named)
        {
            if (signing.InTurn && !visit.Tasks.IsEmpty)
                break;
            if (!answered.Contains(to) && !Has(visit, to))
                visit = move.OpenTask(visit, Work, face.Title, to, visit.Due);
        }
        return visit;
    }

    private Visit CancelStrangers(Moving move, Visit visit)
    {
        if (visit.Tasks.IsEmpty)
            return visit;
        var named = Asked.Of(move, visit, signatories, move.Facts).Named;
        return move.CancelTasks(visit, task => !named.Contains(task.To) || move.Recusal.Bars(task.To));
    }

    // Whoever was named and has no open task is held to have answered.
    private ImmutableArray<Assignee> AnsweredBefore(Moving move, Visit visit, Facts before) =>
        Asked.Of(move, visit, signatories, before).Named.RemoveAll(to => Has(visit, to));

    private static bool Has(Visit visit, Assignee to)
    {
        foreach (var task in visit.Tasks)
        {
            if (task.To == to)
                return true;
        }
        return false;
    }
}

/// <summary>
/// A step whose work is done by <see cref="Signers"/> and nothing else; left by the outcome of the answer that was enough.
/// </summary>
/// <param name="apart">Whom the step is kept apart from (分工制约), and other steps that it speaks of.</param>
internal class SignedStep(string id, string name, Signers signers, Who apart) : Step(id, name)
{
    public override ImmutableArray<string> Ports { get; } = TaskInputs.Ports(signers.Face.Outcomes, signers.Deadline);

    public override bool Waits => true;

    public override Saying PortLabel(string port) =>
        TaskInputs.LabelOf(port, signers.Face.Outcomes, signers.Deadline) ?? base.PortLabel(port);

    public override IEnumerable<string> FieldsRead => signers.Signatories.FieldsRead.Concat(TaskInputs.FieldsRead(signers.Deadline));

    public override IEnumerable<string> FieldsAddressing => signers.Signatories.FieldsAddressing;

    public override IEnumerable<string> FieldsWritten => TaskInputs.FieldsWritten(signers.Face);

    public override IEnumerable<string> StepsNamed => apart.StepsNamed;

    public override TaskFace? Face(string name) => name == Signers.Work ? signers.Face : null;

    public override IEnumerable<TaskFace> Faces => [signers.Face];

    public override StepDeadline? DeadlineOf(string face) => signers.Deadline;

    internal override bool IsOnePersons => signers.Signatories is Who;

    internal override Assignee? Further(string unit) => signers.Signatories.Further(unit);

    internal override void Enter(Moving move, Visit visit) => signers.Open(move, visit);

    internal override void Readdress(Moving move, Visit visit, Facts before) => signers.Readdress(move, visit, before);

    internal override void Complete(Moving move, Visit visit, OpenTask task, TaskCompleted done) =>
        signers.Complete(move, visit, task, done);

    internal override void Wake(Moving move, Visit visit, string key) => TaskInputs.Wake(move, visit, key, signers.Deadline);

    internal override Visit Relimit(Moving move, Visit visit, Step before) =>
        TaskInputs.Relimit(move, visit, signers.Deadline, before.DeadlineOf(Signers.Work), _ => true);

    public override IEnumerable<RunningLimit> Limits(Visit visit) => RunningLimit.Of(signers.Deadline, visit, visit.Tasks);

    internal override Visit Recount(Moving move, Visit visit, RunningLimit limit, DateTimeOffset given, int edition) =>
        signers.Deadline!.Recount(move, visit, limit, given, edition);

    internal override Refusal? Bars(Moving move, OpenTask task, string person) => TaskInputs.Bars(move, person, apart);
}
