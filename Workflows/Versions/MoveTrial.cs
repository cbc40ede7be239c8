using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Versions;

/// <summary>What would become of one case.</summary>
/// <param name="Step">Id of the step that keeps it, in the version that it is on.</param>
/// <param name="Reason">Null for one that moves.</param>
public sealed record MoveForecast(MoveVerdict Verdict, string? Step, Saying? Reason);

/// <summary>
/// Moves a run for trial and goes one act further: each outcome of each open task is taken on the new version, whatever its form asks
/// for. Nothing is said to move that would come to a stand there.
/// </summary>
public static class MoveTrial
{
    private const string NotDoneBefore = "waits.not-done-before";

    public static MoveForecast Of(Procedure before, Procedure after, Run run, Facts facts, OfficeAt office, RunMoved moved)
    {
        if (run.IsOpen && Fitting.Of(before, after, run, moved.Steps).FirstOrDefault() is { } misfit)
            return new MoveForecast(misfit.Verdict, misfit.Step, misfit.Reason);
        return ProcedureEngine.Decide(before, run, facts, office, moved, after) switch
        {
            Moved tried => Ahead(after, tried, office, moved) ?? new MoveForecast(MoveVerdict.Moves, null, null),
            Refused refused => new MoveForecast(MoveVerdict.Stays, null, refused.Why.Text),
            var other => throw new InvalidOperationException($"A move was answered by {other.GetType().Name}."),
        };
    }

    private static MoveForecast? Ahead(Procedure procedure, Moved tried, OfficeAt office, RunMoved moved)
    {
        foreach (var visit in tried.Next.Visits)
        {
            foreach (var task in visit.Tasks)
            {
                foreach (var outcome in procedure.StepOf(visit.Step).Face(task.Face)!.Outcomes)
                {
                    var move = new Moving(procedure, tried.Next, tried.Facts, office, moved.At);
                    if (Stuck(move, new OnTask(move, visit, task), outcome.Name) is { } where)
                        return new MoveForecast(MoveVerdict.Stays, visit.Step, Told(procedure, visit.Step, outcome.Label, where));
                }
            }
        }
        return null;
    }

    // What a form would have filled may be missing in the trial; that somebody did an earlier step nothing can make up for.
    private static Visit? Stuck(Moving move, OnTask on, string outcome)
    {
        var known = move.Run;
        TaskActs
            .Of<TaskCompleted>()
            .Do(on, new TaskCompleted(move.At, Doer(on.Task), on.Visit.Number, on.Task.Seq, outcome, FieldJson.NoFields));
        var ahead = move.Result().Next;
        return ahead.Visits.FirstOrDefault(visit =>
            !visit.IsHeld || (visit.Wait?.Code == NotDoneBefore && known.VisitOf(visit.Number)?.Wait is null)
        );
    }

    private static Saying Told(Procedure procedure, string step, Saying outcome, Visit where) =>
        Saying.Of(
            "moves.stands-still",
            ("step", procedure.NameOf(step)),
            ("outcome", outcome),
            ("next", procedure.NameOf(where.Step)),
            ("reason", where.Wait ?? Saying.Of("moves.held-by-nobody"))
        );

    private static Actor Doer(OpenTask task) => new(task.ClaimedBy ?? task.To.Person ?? Actor.System.Person, [], []);
}
