using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>A time limit that runs in a visit.</summary>
/// <param name="Task">Number of the task that has it for itself; 0 for the limit of the visit.</param>
/// <param name="FromField">Case field holding the moment that the time runs from; null: from when it was given.</param>
/// <param name="Tasks">The open tasks that are due by it; none for a mere wait.</param>
public sealed record RunningLimit(int Task, TimeLimit Limit, string? FromField, DateTimeOffset Due, ImmutableArray<OpenTask> Tasks)
{
    internal const int OfVisit = 0;

    /// <summary>The moment that the time runs from.</summary>
    /// <param name="given">When the limit was set.</param>
    public DateTimeOffset StartFrom(Facts facts, DateTimeOffset given) => FromField is null ? given : facts.Moment(FromField) ?? given;

    internal static IEnumerable<RunningLimit> Of(StepDeadline? deadline, Visit visit, ImmutableArray<OpenTask> tasks) =>
        deadline is not null && visit.Due is { } due ? [new RunningLimit(OfVisit, deadline.Limit, deadline.FromField, due, tasks)] : [];
}
