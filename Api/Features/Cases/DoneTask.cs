using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Api.Features.Cases;

/// <summary>What was entered into one field of a step's form, with what is needed to read it.</summary>
/// <param name="Choices">What a choice is called; empty for other types.</param>
public sealed record EnteredField(string Name, string Label, FieldType Type, ImmutableArray<Choice> Choices, FieldValue Value);

/// <summary>A completed task as the steps after it read it.</summary>
/// <param name="Step">The step in the procedure: two steps may have one name.</param>
/// <param name="Entered">In the order of the form; what was left empty is not there.</param>
public sealed record DoneTask(string Step, int Visit, Saying Title, Saying? Outcome, IReadOnlyList<EnteredField> Entered)
{
    /// <param name="procedure">In the version that the case runs: the form is the one that was filled in.</param>
    internal static DoneTask Of(TaskRow task, TaskActed acted, Procedure procedure)
    {
        var face = procedure.StepOf(task.Step).Face(task.Face);
        var (form, filled) = (face is null ? [] : TaskActs.Of(acted).Asks(face).Fields, acted.Filled());
        return new DoneTask(
            task.Step,
            task.Visit,
            task.Title,
            task.OutcomeLabel,
            [
                .. form.Where(field => filled.TryGetValue(field.Name, out var value) && !value.IsEmpty)
                    .Select(field => new EnteredField(field.Name, field.Label, field.Type, field.Choices, filled[field.Name])),
            ]
        );
    }
}
