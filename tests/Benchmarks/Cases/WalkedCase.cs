using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Procedures;
using CaseFlow.Workflows.Tests.Procedures;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>
/// A case that the engine alone moves through a shipped procedure. As the engine is pure, what is done here once is a script:
/// every other case of the procedure has the same tasks under the same numbers.
/// </summary>
internal sealed class WalkedCase
{
    private readonly List<TaskCompleted> script = [];

    private WalkedCase(Procedure procedure)
    {
        Procedure = procedure;
        Run = Run.Of(procedure.DefinitionId, procedure.Version);
    }

    public static WorkCalendar Calendar { get; } = new(StateCouncilCalendar.Edition1);

    public Procedure Procedure { get; }

    public Run Run { get; private set; }

    public Facts Facts { get; private set; } = Facts.None;

    /// <summary>The tasks completed so far, in order.</summary>
    public IReadOnlyList<TaskCompleted> Script => script;

    public static WalkedCase Start(string definitionId, Actor by, IReadOnlyDictionary<string, FieldValue> fields)
    {
        var (procedure, findings) = ProcedureChecks.Publishable(ShippedProcedures.Find(definitionId)!.Document);
        var walked = new WalkedCase(procedure ?? throw new InvalidOperationException(string.Join('\n', findings)));
        walked.Take(new RunStarted(FilledForm.Moment, by, fields.ToImmutableSortedDictionary(StringComparer.Ordinal)));
        return walked;
    }

    /// <summary>Completes the task at a step that is addressed to a person; required fields that are not given are filled in.</summary>
    public WalkedCase Complete(Actor by, string step, string outcome, params (string Field, FieldValue Value)[] fields)
    {
        var done = Completion(by, step, outcome, fields);
        Take(done);
        script.Add(done);
        return this;
    }

    /// <summary>The event that <see cref="Complete"/> takes, not yet taken.</summary>
    public TaskCompleted Completion(Actor by, string step, string outcome, params (string Field, FieldValue Value)[] fields)
    {
        var visit = Run.Visits.Single(visit => visit.Step == step);
        var task = visit.Tasks.First(task => by.Is(task.To));
        var face = Procedure.StepOf(step).Face(task.Face)!;
        var given = fields.Select(field => KeyValuePair.Create(field.Field, field.Value));
        return new TaskCompleted(
            FilledForm.Moment,
            by,
            visit.Number,
            task.Seq,
            outcome,
            FilledForm.For(face, face.OutcomeOf(outcome)!, given)
        );
    }

    public Decision Decide(RunEvent happened) =>
        ProcedureEngine.Decide(Procedure, Run, Facts, new OfficeAt(Calendar, Organisation.None), happened);

    private void Take(RunEvent happened)
    {
        if (Decide(happened) is not Moved moved)
            throw new InvalidOperationException($"The engine did not take {happened}.");
        (Run, Facts) = (moved.Next, moved.Facts);
    }
}
