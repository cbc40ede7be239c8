using System.Collections.Immutable;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Procedures;

namespace CaseFlow.Workflows.Tests.Procedures;

/// <summary>
/// One case on its way through a procedure, with a clock that only <see cref="Pass"/> moves. A form's required fields that a
/// test does not give are filled by <see cref="FilledForm"/>, so that a test names only what matters to it.
/// </summary>
internal sealed class RunningCase
{
    /// <summary>The one place where these tests make their calendar. They never assert a due date, only who hears of it.</summary>
    public static readonly WorkCalendar Calendar = new(StateCouncilCalendar.Edition1);

    private readonly Procedure procedure;
    private readonly List<Effect> effects = [];

    private RunningCase(Procedure procedure)
    {
        this.procedure = procedure;
        Run = Run.Of(procedure.DefinitionId, procedure.Version);
    }

    public Run Run { get; private set; }

    public Facts Facts { get; private set; } = Facts.None;

    public DateTimeOffset Now { get; private set; } = FilledForm.Moment;

    /// <summary>Steps that the case stands at, in the order in which it came there.</summary>
    public IEnumerable<string> At => Run.Visits.Select(visit => visit.Step);

    public IEnumerable<Escalated> Escalations => effects.OfType<Escalated>();

    public IEnumerable<Notified> Notices => effects.OfType<Notified>();

    public static RunningCase Start(string definitionId, params (string Field, FieldValue Value)[] fields)
    {
        var (procedure, findings) = ProcedureChecks.Publishable(ShippedProcedures.Find(definitionId)!.Document);
        Assert.True(procedure is not null, string.Join('\n', findings));
        var begun = new RunningCase(procedure);
        begun.Take(new RunStarted(begun.Now, Office.Collector, Sorted(fields)));
        return begun;
    }

    /// <summary>The only visit at a step.</summary>
    public Visit VisitAt(string step) => Assert.Single(Run.Visits, visit => visit.Step == step);

    /// <summary>Somebody completes the first task at a step that is addressed to them; it must be accepted.</summary>
    public RunningCase Complete(Actor by, string step, string outcome, params (string Field, FieldValue Value)[] fields)
    {
        if (Try(by, step, outcome, fields) is Refused refused)
            Assert.Fail($"{by.Person} at {step}: {refused.Why.Text.Chinese()} {string.Join(' ', refused.Why.Fields)}");
        return this;
    }

    /// <summary>The same, whatever the engine answers.</summary>
    public Decision Try(Actor by, string step, string outcome, params (string Field, FieldValue Value)[] fields)
    {
        var visit = VisitAt(step);
        var task = visit.Tasks.FirstOrDefault(task => by.Is(task.To)) ?? visit.Tasks[0];
        var face = procedure.StepOf(step).Face(task.Face)!;
        var chosen = face.OutcomeOf(outcome);
        Assert.True(chosen is not null, $"{step} has no outcome {outcome}.");
        return Take(new TaskCompleted(Now, by, visit.Number, task.Seq, outcome, FilledForm.For(face, chosen, Sorted(fields))));
    }

    /// <summary>Somebody signs for the task at a step (签收).</summary>
    public RunningCase Claim(Actor by, string step)
    {
        var visit = VisitAt(step);
        Assert.IsType<Moved>(Take(new TaskClaimed(Now, by, visit.Number, visit.Tasks.First(task => by.Is(task.To)).Seq)));
        return this;
    }

    /// <summary>Time passes until a moment; every timer that comes due goes off in its turn.</summary>
    public RunningCase Pass(DateTimeOffset until)
    {
        while (NextTimer(until) is var (visit, timer))
        {
            Now = timer.At > Now ? timer.At : Now;
            Take(new DeadlinePassed(Now, visit.Number, timer.Key));
        }
        Now = until > Now ? until : Now;
        return this;
    }

    /// <summary>Time passes until the deadline of a step.</summary>
    public RunningCase PassDueOf(string step) => Pass(VisitAt(step).Due!.Value);

    private (Visit Visit, VisitTimer Timer)? NextTimer(DateTimeOffset until)
    {
        var due = Run
            .Visits.SelectMany(visit => visit.Timers.Select(timer => (Visit: visit, Timer: timer)))
            .Where(waiting => waiting.Timer.At <= until)
            .OrderBy(waiting => waiting.Timer.At);
        foreach (var first in due)
            return first;
        return null;
    }

    private Decision Take(RunEvent happened)
    {
        var decision = ProcedureEngine.Decide(procedure, Run, Facts, new OfficeAt(Calendar, Organisation.None), happened);
        if (decision is Moved moved)
        {
            (Run, Facts) = (moved.Next, moved.Facts);
            effects.AddRange(moved.Effects);
        }
        return decision;
    }

    private static ImmutableSortedDictionary<string, FieldValue> Sorted((string Field, FieldValue Value)[] fields) =>
        fields.ToImmutableSortedDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal);
}
