using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Recounting;

/// <summary>A time limit that runs and that another calendar would end at another moment.</summary>
/// <param name="Task">Number of the task that has the limit for itself; 0 for the limit of the visit.</param>
/// <param name="Step">Id of the step.</param>
/// <param name="Given">When the limit was set.</param>
/// <param name="Start">The moment that the time runs from.</param>
/// <param name="Due">As it was set, and as the other calendar counts.</param>
public sealed record RecountedLimit(
    int Visit,
    int Task,
    string Step,
    string StepName,
    DateTimeOffset Given,
    DateTimeOffset Start,
    TimeLimit Limit,
    DateTimeOffset Due,
    DateTimeOffset Then
);

/// <summary>What limits of a case another calendar counts otherwise.</summary>
/// <param name="Unmoved">Limits that would end at the same moment.</param>
/// <param name="Unknown">Limits that the calendar may concern, but nobody wrote down when they were set: they stay.</param>
public sealed record Recount(ImmutableArray<RecountedLimit> Moved, int Unmoved, int Unknown);

/// <summary>
/// 重算. Counts the limits that run in a case by another calendar; nothing is changed by it. A limit was set at a moment from which one of
/// the office's calendars counts to the moment at which it is due.
/// </summary>
/// <param name="editions">The calendars of the office in the order in which they took effect; the change is made to the last: what it and
/// the other count alike, the change does not move.</param>
/// <param name="other">The calendar to count by.</param>
public sealed class Recounts(IReadOnlyList<WorkCalendar> editions, WorkCalendar other)
{
    /// <param name="opened">When tasks of a visit were opened, by its number.</param>
    public Recount Of(Procedure procedure, Run run, Facts facts, ILookup<int, DateTimeOffset> opened)
    {
        var moved = ImmutableArray.CreateBuilder<RecountedLimit>();
        var (unmoved, unknown) = (0, 0);
        // Clocks that stand still count on by the calendar of the day on which they go on.
        foreach (var visit in run.Visits.Where(visit => visit.Paused is null))
        {
            var step = procedure.StepOf(visit.Step);
            foreach (var limit in step.Limits(visit).Where(limit => visit.Redues?.Contains(limit.Task) != true))
            {
                var given = Given(limit, facts, opened[visit.Number].Prepend(visit.EnteredAt));
                var start = limit.StartFrom(facts, given ?? visit.EnteredAt);
                var then = other.Due(start, limit.Limit);
                if (then == limit.Due || then == editions[^1].Due(start, limit.Limit))
                    unmoved++;
                else if (given is { } set)
                    moved.Add(new(visit.Number, limit.Task, step.Id, step.Name, set, start, limit.Limit, limit.Due, then));
                else
                    unknown++;
            }
        }
        return new Recount(moved.ToImmutable(), unmoved, unknown);
    }

    // A visit waits until its limit is set, and each of several reports has its own: it need not be set at the arrival.
    private DateTimeOffset? Given(RunningLimit limit, Facts facts, IEnumerable<DateTimeOffset> moments)
    {
        foreach (var moment in moments)
        {
            var start = limit.StartFrom(facts, moment);
            if (editions.Any(edition => edition.Due(start, limit.Limit) == limit.Due))
                return moment;
        }
        return null;
    }
}
