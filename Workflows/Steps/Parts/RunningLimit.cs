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

    /// <summary>By which its timers are set; null for a mere wait.</summary>
    internal StepDeadline? By { get; init; }

    /// <summary>What the keys of its timers begin with.</summary>
    internal string Prefix { get; init; } = "";

    /// <summary>Whether a timer of the visit belongs to it.</summary>
    internal bool Owns(string key) =>
        By is null ? key == Delay.Key : key.StartsWith(Prefix, StringComparison.Ordinal) && By.IsOwn(key[Prefix.Length..]);

    /// <summary>The clock by which a timer's moment was counted.</summary>
    internal Clock ClockOf(string key) =>
        By?.RungOf(key, Prefix)?.When switch
        {
            RungMoment.AfterDue after => after.Limit.Clock,
            RungMoment.AfterStart after => after.Limit.Clock,
            // A share of the time lies within a day.
            RungMoment.Used when Limit.Clock is Clock.WorkingDays => Clock.WorkingHours,
            _ => Limit.Clock,
        };

    /// <summary>The moment that the time runs from.</summary>
    /// <param name="given">When the limit was set.</param>
    public DateTimeOffset StartFrom(Facts facts, DateTimeOffset given) => FromField is null ? given : facts.Moment(FromField) ?? given;

    internal static IEnumerable<RunningLimit> Of(StepDeadline? deadline, Visit visit, ImmutableArray<OpenTask> tasks) =>
        deadline is not null && visit.Due is { } due
            ? [new RunningLimit(OfVisit, deadline.Limit, deadline.FromField, due, tasks) { By = deadline }]
            : [];
}
