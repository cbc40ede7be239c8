using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Procedures;

namespace CaseFlow.Infrastructure.Setup.Demo;

/// <summary>A story's case in the database, as far as it has been told.</summary>
internal sealed class ToldCase(Story story, long caseId, string number, DateTimeOffset foundAt, Run run)
{
    public Story Story => story;

    public long CaseId => caseId;

    public string Number => number;

    public DateTimeOffset FoundAt { get; } = foundAt;

    public Procedure Procedure { get; } = ProcedureReader.Read(ShippedProcedures.Find(story.Procedure)!.Document).Procedure!;

    public Run Run { get; private set; } = run;

    /// <summary>The last event.</summary>
    public DateTimeOffset At { get; private set; } = foundAt;

    public void MoveTo(Run next, DateTimeOffset at) => (Run, At) = (next, at);

    /// <summary>The timer that comes first, and when it is heard: not before what already happened.</summary>
    public (DateTimeOffset At, Visit Visit, VisitTimer Timer)? NextTimer()
    {
        (DateTimeOffset At, Visit Visit, VisitTimer Timer)? next = null;
        foreach (var visit in Run.Visits)
        {
            foreach (var timer in visit.Timers)
            {
                if (next is not { } first || (timer.At, visit.Number).CompareTo((first.Timer.At, first.Visit.Number)) < 0)
                    next = (timer.At > At ? timer.At : At, visit, timer);
            }
        }
        return next;
    }
}
