using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Api.Features.Cases;

/// <summary>What was entered into one field of a step's form, with what is needed to read it.</summary>
/// <param name="Choices">What a choice is called; empty for other types.</param>
public sealed record EnteredField(string Name, string Label, FieldType Type, ImmutableArray<Choice> Choices, FieldValue Value);

/// <summary>A completed task as the steps after it read it.</summary>
/// <param name="Step">The step in the procedure: two steps may have one name.</param>
/// <param name="Entered">In the order of the form; what was left empty is not there.</param>
public sealed record DoneTask(string Step, int Visit, string Title, string? Outcome, IReadOnlyList<EnteredField> Entered)
{
    /// <param name="procedure">In the version that the case runs: the form is the one that was filled in.</param>
    internal static DoneTask Of(TaskRow task, TaskCompleted done, Procedure procedure)
    {
        var form = procedure.StepOf(task.Step).Face(task.Face)?.Form.Fields ?? [];
        return new DoneTask(task.Step, task.Visit, task.Title, task.OutcomeLabel,
        [
            .. form.Where(field => done.Fields.TryGetValue(field.Name, out var value) && !value.IsEmpty)
                .Select(field => new EnteredField(field.Name, field.Label, field.Type, field.Choices, done.Fields[field.Name])),
        ]);
    }
}
