using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Limits;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Orders;

/// <summary>A case in the midst of an order.</summary>
internal readonly record struct OnCase(Moving Move)
{
    public static OnCase Of(Procedure procedure, Run run, Facts facts, OfficeAt office, DateTimeOffset at) =>
        new(new Moving(procedure, run, facts, office, at));

    public Run Run => Move.Run;

    /// <summary>The open visits whose clocks run or stand still.</summary>
    public IEnumerable<Visit> Timed(bool paused)
    {
        var move = Move;
        return Run.Visits.Where(visit => visit.Paused is not null == paused && (paused || !move.LimitsOf(visit).IsEmpty));
    }

    /// <summary>The limits that run.</summary>
    public IEnumerable<(Visit Visit, RunningLimit Limit)> Limits()
    {
        var move = Move;
        return Timed(paused: false).SelectMany(visit => move.LimitsOf(visit), (visit, limit) => (visit, limit));
    }

    public IEnumerable<(Visit Visit, OpenTask Task)> Tasks() => Run.Visits.SelectMany(visit => visit.Tasks, (visit, task) => (visit, task));

    public (Visit Visit, RunningLimit Limit)? LimitOf(Chosen? chosen)
    {
        foreach (var (visit, limit) in Limits())
        {
            if (chosen == new Chosen(visit.Number, limit.Task))
                return (visit, limit);
        }
        return null;
    }

    public (Visit Visit, OpenTask Task)? TaskOf(Chosen? chosen) =>
        chosen is { } one && Run.VisitOf(one.Visit) is { } visit && visit.TaskOf(one.Number) is { } task ? (visit, task) : null;

    public Step StepOf(Visit visit) => Move.Procedure.StepOf(visit.Step);

    public Choice Choice(Chosen chosen, Visit visit) => new(chosen.ToString(), Move.NameOf(visit));

    /// <summary>Tells those who have tasks of a visit.</summary>
    public void Tell(Visit visit, Saying what) => Move.Tell(new OrderTold(visit.Number, visit.Step, what, visit.Tasks));

    /// <summary>The office's wall clock at a moment, to be told to everybody alike.</summary>
    public SayingValue Local(DateTimeOffset moment) => new SayingValue.Minute(Move.Calendar.Local(moment));

    /// <summary>Why somebody cannot be asked to do a task; null when they can.</summary>
    public Refusal? Bars(Visit visit, OpenTask task, Assignee to)
    {
        if (Move.Recusal.Bars(to))
            return OrderRefusals.Barred;
        return to.Person is { } person && StepOf(visit).Bars(Move, task, person) is { } apart ? OrderRefusals.KeptApart(apart) : null;
    }

    /// <summary>The same for a step that is still to come, as far as the case has come.</summary>
    public Refusal? Apart(string step, Assignee to) =>
        to.Person is { } person && Move.Procedure.StepOf(step).Bars(Move, new OpenTask(0, SigningFace.Work, to, null), person) is { } apart
            ? OrderRefusals.KeptApart(apart)
            : null;

    /// <summary>What is wrong with a form as it was filled in; null when it may be taken.</summary>
    public Refusal? FormProblems(Form form, CaseOrdered ordered)
    {
        var problems = form.Check(ordered.Filled, "", unconditional: false)
            .AddRange(BarredChoices.Problems(form, Move.Recusal, ordered.Filled));
        return problems.IsEmpty ? null : TaskRefusals.FormProblems(problems);
    }
}

/// <summary>What an order names, as people call it: asked when the record of a case is read.</summary>
/// <param name="StepAt">What the step of a visit was called; null where nobody knows any more.</param>
/// <param name="Step">What a step is called, by its id.</param>
/// <param name="Local">The office's wall clock at a moment.</param>
/// <param name="Reads">Whether the reader may read a field of the case.</param>
public sealed record OrderNames(
    Func<int, string?> StepAt,
    Func<string, string> Step,
    Func<string, Saying> Person,
    Func<string, Saying> Unit,
    Func<DateTimeOffset, DateTime> Local,
    Func<string, bool> Reads
);
