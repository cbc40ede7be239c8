using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>What a rehearsal is told of the office.</summary>
/// <param name="At">Calendar and organisation by which an event at a moment is decided.</param>
public sealed record RehearsalOffice(Func<DateTimeOffset, OfficeAt> At)
{
    /// <summary>An event as the live system would record it: subjects by their codes.</summary>
    public Func<RunEvent, RunEvent> Recorded { get; init; } = happened => happened;

    /// <summary>What is wrong with entries beside what the form says: units and people that do not exist.</summary>
    public Func<Form, IReadOnlyDictionary<string, FieldValue>, ImmutableArray<FieldProblem>> Check { get; init; } = (_, _) => [];
}

/// <summary>Who could do a task: the engine itself says, for recusal and “not by those who did it” are its own to know.</summary>
public static class WhoCould
{
    public static IEnumerable<Member> Of(Procedure procedure, Run run, Facts facts, OfficeAt office, int visit, OpenTask task) =>
        office
            .People.Addressed(task.To)
            .Where(member =>
                TaskActs.Of<TaskCompleted>().WhyNot(procedure, run, facts, office, Organisation.ActorOf(member), visit, task.Seq) is null
            );
}
