using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>What people of the past do with the tasks of the draft.</summary>
public sealed partial class CaseReplay
{
    private static readonly ImmutableArray<string> NotByThem =
    [
        TaskRefusals.NotAddressed.Code,
        TaskRefusals.HeldByAnother.Code,
        TaskRefusals.Recused.Code,
        TaskRefusals.KeptApart("").Code,
    ];

    private Refusal? Complete(Visit visit, OpenTask task, TaskCompleted done, OfficeAt office)
    {
        var face = FaceOf(visit, task);
        var name = draft.NameOf(visit.Step);
        if (face.OutcomeOf(done.Outcome) is null)
            return ReplayRefusals.OutcomeGone(name, done.Outcome);
        // What the form no longer asks for is not handed in.
        var asked = face.Form.Fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        done = done with { Fields = done.Fields.RemoveRange(done.Fields.Keys.Where(field => !asked.Contains(field))) };
        var answer = Decide(done, office);
        if (answer.Refusal is { } unsound)
            return unsound;
        if (answer.Value is Refused { Why: var why })
        {
            if (!NotByThem.Contains(why.Code))
                return ReplayRefusals.FormAsks(name, Problem(why));
            if (Somebody(visit, task, office) is not { } other)
                return Stand(visit, Saying.Of("rehearsal.nobody-now"));
            done = done with { By = other };
            answer = Decide(done, office);
        }
        return answer switch
        {
            { Refusal: { } flaw } => flaw,
            { Value: Moved moved } => Note(done, office, moved),
            { Value: Refused { Why: var still } } => ReplayRefusals.FormAsks(name, Problem(still)),
            _ => null,
        };
    }

    private Refusal? Assume(Visit visit, OpenTask task)
    {
        var (face, office, name) = (FaceOf(visit, task), OfficeNow, draft.NameOf(visit.Step));
        if (Somebody(visit, task, office) is not { } by)
            return Stand(visit, Saying.Of("rehearsal.nobody-now"));
        if (assumptions.Chosen(visit.Step, face) is not { } outcome)
            return ReplayRefusals.OutcomeGone(name, assumptions.Steps[visit.Step].Outcome!);
        assumed.Add(new AssumedTask(visit.Step, task.Face));
        var done = new TaskCompleted(now, by, visit.Number, task.Seq, outcome.Name, FieldJson.NoFields);
        var recusal = CaseRecusal.Of(office.People, facts);
        done = done with { Fields = AssumedForm.For(face, outcome, facts, recusal, done) };
        return Decide(done, office) switch
        {
            { Refusal: { } flaw } => flaw,
            { Value: Moved moved } => Note(done, office, moved),
            { Value: Refused { Why: var why } } => ReplayRefusals.NotAssumed(name, Problem(why)),
            _ => null,
        };
    }

    private TaskFace FaceOf(Visit visit, OpenTask task) => draft.StepOf(visit.Step).Face(task.Face)!;

    private static Saying Problem(Refusal why) => why.Fields.IsEmpty ? why.Text : why.Fields[0].Text;

    private Actor? Somebody(Visit visit, OpenTask task, OfficeAt office)
    {
        var holder = task.ClaimedBy;
        return WhoCould
            .Of(draft, run, facts, office, visit.Number, task)
            .Where(member => holder is null || member.Code == holder)
            .Select(Organisation.ActorOf)
            .FirstOrDefault();
    }

    private Refusal? Stand(Visit visit, Saying reason)
    {
        stuck[visit.Step] = new PathStuck(visit.Step, draft.NameOf(visit.Step), reason);
        return null;
    }

    private Refusal? Take(RunEvent happened, OfficeAt office) =>
        Decide(happened, office) switch
        {
            { Refusal: { } flaw } => flaw,
            { Value: Moved moved } => Note(happened, office, moved),
            _ => null,
        };

    private OrRefusal<Decision> Decide(RunEvent happened, OfficeAt office)
    {
        try
        {
            return ProcedureEngine.Decide(draft, run, facts, office, happened);
        }
        catch (Exception problem) when (!flaws.IsEmpty && problem is not OutOfMemoryException)
        {
            return ReplayRefusals.Unsound(flaws[0].Text);
        }
    }

    private Refusal? Note(RunEvent happened, OfficeAt office, Moved moved)
    {
        recorder.Add(happened.At, moved, office.People);
        foreach (var step in moved.Effects.OfType<StepEntered>())
            rounds[step.Visit] = (step.Step, entered[step.Step] = entered.GetValueOrDefault(step.Step) + 1);
        (run, facts) = (moved.Next, moved.Facts);
        var opened = moved.Effects.OfType<TaskOpened>().Where(task => run.VisitOf(task.Visit)?.TaskOf(task.Seq) is not null).ToList();
        // Whoever was asked before is found again first; then those whose task has gone to others.
        opened.RemoveAll(task => Match(task, past => past.To == task.To, office));
        foreach (var task in opened.Where(task => !Match(task, past => SameUnit(past.To, task.To), office)))
            Plan(task, office, happened.At);
        return null;
    }

    private static bool SameUnit(Assignee one, Assignee other) =>
        one.Unit is null || other.Unit is null || string.Equals(one.Unit, other.Unit, StringComparison.Ordinal);

    private bool Match(TaskOpened opened, Func<PastTask, bool> isFor, OfficeAt office)
    {
        var past = history.Tasks.FirstOrDefault(past =>
            !past.IsTaken && past.Step == opened.Step && past.Face == opened.Face && isFor(past)
        );
        if (past is null)
            return false;
        past.IsTaken = true;
        foreach (var (place, acted, then) in past.Acts)
            plan.Add(new Planned(opened.Visit, opened.Seq, Shifted(past, acted.At, office), place, acted, then));
        if (past.Withdrawn is { } withdrawn)
            Plan(opened, office, Shifted(past, withdrawn, office));
        return true;
    }

    private DateTimeOffset Shifted(PastTask past, DateTimeOffset moment, OfficeAt office)
    {
        if (past.Opened == now)
            return moment;
        var worked = office.Calendar.Worked(past.Opened, moment);
        return worked > TimeSpan.Zero ? office.Calendar.AfterWorked(now, worked) : now + (moment - past.Opened);
    }

    /// <summary>Nobody did such a task, or it was withdrawn: whatever happens first.</summary>
    private void Plan(TaskOpened opened, OfficeAt office, DateTimeOffset from)
    {
        var deadline = draft.StepOf(opened.Step).DeadlineOf(opened.Face);
        var done = assumptions.Done(opened.Step, deadline, office.Calendar, from, opened.Due);
        plan.Add(new Planned(opened.Visit, opened.Seq, done, double.MaxValue, null, null));
    }
}
