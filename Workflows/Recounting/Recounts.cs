using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Recounting;

/// <summary>An open task whose time limit another calendar would end at another moment.</summary>
/// <param name="Step">Id of the step.</param>
/// <param name="Start">The moment that the limit runs from.</param>
/// <param name="Due">As it was set, and as the other calendar counts.</param>
public sealed record RecountedLimit(
    int Visit,
    int Seq,
    string Step,
    string StepName,
    DateTimeOffset Start,
    TimeLimit Limit,
    DateTimeOffset Due,
    DateTimeOffset Then
);

/// <summary>What open limits of a case another calendar counts otherwise.</summary>
public sealed record Recount(ImmutableArray<RecountedLimit> Moved, int Unmoved);

/// <summary>
/// 重算. Counts the open limits of a run by another calendar. Nothing is changed by it: a due moment that was promised stays. Only a limit
/// whose moment its own calendar gives again is counted: one that began after a wait, or was set otherwise, has a start that nobody
/// wrote down.
/// </summary>
public static class Recounts
{
    /// <param name="calendarAt">The edition that was in force at a moment.</param>
    /// <param name="present">The calendar that the change is made to: what it and the other count alike, the change does not move.</param>
    /// <param name="other">The calendar to count by.</param>
    public static Recount Of(
        Procedure procedure,
        Run run,
        Facts facts,
        Func<DateTimeOffset, WorkCalendar> calendarAt,
        WorkCalendar present,
        WorkCalendar other
    )
    {
        var moved = ImmutableArray.CreateBuilder<RecountedLimit>();
        var unmoved = 0;
        foreach (var visit in run.Visits)
        {
            var step = procedure.StepOf(visit.Step);
            foreach (var task in visit.Tasks)
            {
                if (task.Due is not { } due || step.DeadlineOf(task.Face) is not { } deadline)
                    continue;
                var start = deadline.FromField is { } field ? facts.Moment(field) ?? visit.EnteredAt : visit.EnteredAt;
                var then = other.Due(start, deadline.Limit);
                if (
                    then != due
                    && then != present.Due(start, deadline.Limit)
                    && calendarAt(visit.EnteredAt).Due(start, deadline.Limit) == due
                )
                    moved.Add(new RecountedLimit(visit.Number, task.Seq, step.Id, step.Name, start, deadline.Limit, due, then));
                else
                    unmoved++;
            }
        }
        return new Recount(moved.ToImmutable(), unmoved);
    }
}
