using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Engine;

/// <summary>
/// Decides what an event does to a run. A pure function: the same procedure, run, facts, calendar and event always give
/// the same decision. The live system, replay, rehearsal and verification all call this one function (ADR 0003).
/// </summary>
public static class ProcedureEngine
{
    /// <param name="procedure">The version that the run started with.</param>
    /// <param name="facts">The case's fields before the event.</param>
    /// <param name="calendar">The calendar edition in force at the event.</param>
    /// <returns><see cref="Moved"/>, <see cref="Refused"/> (a person acted) or <see cref="Ignored"/> (a machine did).</returns>
    /// <exception cref="InvalidOperationException">A bug: the procedure was never checked, or the run belongs to another one.</exception>
    public static Decision Decide(Procedure procedure, Run run, Facts facts, WorkCalendar calendar, RunEvent happened)
    {
        if (run.DefinitionId != procedure.DefinitionId || run.Version != procedure.Version)
            throw new InvalidOperationException($"The run belongs to {run.DefinitionId} v{run.Version}, not to {procedure.DefinitionId} v{procedure.Version}.");
        var move = new Moving(procedure, run, facts, calendar, happened.At);
        return happened switch
        {
            RunStarted started => Start(move, started),
            TaskClaimed claimed => OnTask(move, claimed.Visit, claimed.Seq, (visit, task) => Claim(move, visit, task, claimed)),
            TaskReleased released => OnTask(move, released.Visit, released.Seq, (visit, task) => Release(move, visit, task, released)),
            TaskCompleted done => OnTask(move, done.Visit, done.Seq, (visit, task) => Complete(move, visit, task, done)),
            DeadlinePassed passed => Wake(move, passed),
            FieldsChanged changed => Correct(move, changed),
            RunStopped stopped => Stop(move, stopped),
            _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
        };
    }

    private static Decision Start(Moving move, RunStarted started)
    {
        if (move.Run.LastVisit > 0 || !move.Run.IsOpen)
            return new Ignored("The run has already started.");
        move.SetFields(started.Fields);
        move.Begin(move.Procedure.Start);
        return move.Result();
    }

    private static Decision OnTask(Moving move, int visitNumber, int seq, Func<Visit, OpenTask, Decision> act)
    {
        if (!move.Run.IsOpen)
            return new Refused(TaskRefusals.RunEnded);
        if (move.Run.VisitOf(visitNumber) is not { } visit || visit.TaskOf(seq) is not { } task)
            return new Refused(TaskRefusals.TaskGone);
        return act(visit, task);
    }

    private static Refusal? Bars(Moving move, Actor by, Visit visit, OpenTask task)
    {
        if (task.ClaimedBy is { } holder && holder != by.Person)
            return TaskRefusals.HeldByAnother;
        if (!by.Is(task.To))
            return TaskRefusals.NotAddressed;
        return Recusal.Bars(move.Facts, by)
            ? TaskRefusals.Recused
            : move.Procedure.StepOf(visit.Step).Bars(move, task, by.Person);
    }

    private static Decision Claim(Moving move, Visit visit, OpenTask task, TaskClaimed claimed)
    {
        if (Bars(move, claimed.By, visit, task) is { } bar)
            return new Refused(bar);
        if (task.ClaimedBy is null)
            Hold(move, visit, task, claimed.By.Person);
        return move.Result();
    }

    // Whoever holds a task may give it back, even after losing the role or having to recuse: else nobody could take it over.
    private static Decision Release(Moving move, Visit visit, OpenTask task, TaskReleased released)
    {
        if (task.ClaimedBy is null)
            return new Refused(TaskRefusals.NotHeld);
        if (task.ClaimedBy != released.By.Person)
            return new Refused(TaskRefusals.HeldByAnother);
        Hold(move, visit, task, null);
        return move.Result();
    }

    private static void Hold(Moving move, Visit visit, OpenTask task, string? person)
    {
        move.Keep(visit with { Tasks = visit.Tasks.Replace(task, task with { ClaimedBy = person }) });
        move.Tell(new TaskHeld(visit.Number, task.Seq, person));
    }

    private static Decision Complete(Moving move, Visit visit, OpenTask task, TaskCompleted done)
    {
        if (Bars(move, done.By, visit, task) is { } bar)
            return new Refused(bar);
        var step = move.Procedure.StepOf(visit.Step);
        var face = step.Face(task.Face) ?? throw new InvalidOperationException($"Step {step.Id} has no face {task.Face}.");
        if (face.OutcomeOf(done.Outcome) is not { } outcome)
            return new Refused(TaskRefusals.UnknownOutcome(done.Outcome, face.Outcomes.Select(offered => offered.Label)));
        var problems = face.Form.Check(done.Fields, done.Outcome, outcome.Unconditional)
            .AddRange(Recusal.Problems(face.Form, move.Facts, done.Fields))
            .AddRange(PastProblems(done.Fields, done.At));
        if (!problems.IsEmpty)
            return new Refused(TaskRefusals.FormProblems(problems));

        move.SetFields(face.Form.Normalised(done.Fields));
        move.SetFields(outcome.Sets);
        move.RememberDoer(step.Id, done.By.Person);
        var left = move.Keep(move.CompleteTask(visit, task, done.By.Person, done.Outcome));
        step.Complete(move, left, task, done);
        return move.Result();
    }

    // A moment of discovery in the future would put off every deadline that runs from it.
    private static ImmutableArray<FieldProblem> PastProblems(IReadOnlyDictionary<string, FieldValue> entered, DateTimeOffset at) =>
    [
        .. CaseFields.Past.Where(field => Facts.MomentOf(entered.GetValueOrDefault(field)) > at)
            .Select(field => new FieldProblem(field, "这个时间不能晚于现在，请检查。")),
    ];

    /// <summary>What stands against a person doing an open task now; null when nothing does. Decides nothing.</summary>
    public static Refusal? WhyNot(Procedure procedure, Run run, Facts facts, WorkCalendar calendar, Actor by, int visitNumber, int seq)
    {
        var move = new Moving(procedure, run, facts, calendar, DateTimeOffset.UnixEpoch);
        return OnTask(move, visitNumber, seq, (visit, task) => Bars(move, by, visit, task) is { } bar ? new Refused(bar) : new Ignored("")) is Refused refused
            ? refused.Why
            : null;
    }

    private static Decision Wake(Moving move, DeadlinePassed passed)
    {
        var visit = move.Run.VisitOf(passed.Visit);
        var timer = visit?.Timers.FirstOrDefault(timer => timer.Key == passed.Rung);
        if (visit is null || timer is null)
            return new Ignored($"Visit {passed.Visit} no longer waits for {passed.Rung}.");
        if (passed.At < timer.At)
            return new Ignored($"{passed.Rung} of visit {passed.Visit} is due only at {timer.At:O}.");
        move.Tell(new TimerCleared(visit.Number, timer.Key));
        var woken = move.Keep(visit with { Timers = visit.Timers.Remove(timer) });
        move.Procedure.StepOf(visit.Step).Wake(move, woken, timer.Key);
        return move.Result();
    }

    private static Decision Correct(Moving move, FieldsChanged changed)
    {
        if (!move.Run.IsOpen)
            return new Refused(TaskRefusals.RunEnded);
        var locked = changed.Fields.Keys.Where(CaseFields.Fixed.Contains).ToArray();
        if (locked.Length > 0)
            return new Refused(TaskRefusals.FixedFields(locked));
        var decided = changed.Fields.Keys.Where(field => !move.Procedure.IsCorrectable(field)).ToArray();
        if (decided.Length > 0)
            return new Refused(TaskRefusals.DecidedFields(decided));
        var early = PastProblems(changed.Fields, changed.At);
        if (!early.IsEmpty)
            return new Refused(TaskRefusals.FormProblems(early));
        var before = move.Facts;
        move.SetFields(changed.Fields);
        foreach (var number in move.Run.Visits.Select(visit => visit.Number))
        {
            if (move.Run.VisitOf(number) is not { } visit)
                continue;
            var step = move.Procedure.StepOf(visit.Step);
            if (visit.Wait is not null)
                step.Enter(move, visit);
            else
                step.Readdress(move, visit, before);
        }
        return move.Result();
    }

    private static Decision Stop(Moving move, RunStopped stopped)
    {
        if (!move.Run.IsOpen)
            return new Refused(TaskRefusals.RunEnded);
        move.End(RunStatus.Cancelled, null, stopped.Reason);
        return move.Result();
    }
}
