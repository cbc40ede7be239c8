using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Api.Features.Cases;

/// <summary>What was entered into one field of a step's form, with what is needed to read it.</summary>
/// <param name="Choices">What a choice is called; empty for other types.</param>
/// <param name="Value">Null where the reader may not read it.</param>
/// <param name="Withheld">What is said in its place; null where it is there.</param>
public sealed record EnteredField(
    string Name,
    string Label,
    FieldType Type,
    ImmutableArray<Choice> Choices,
    FieldValue? Value,
    Saying? Withheld = null
)
{
    internal static EnteredField Of(FormField field, FieldValue value, string? by, FieldSight sight) =>
        sight.Shows(field.Name, value, by)
            ? new EnteredField(field.Name, field.Label, field.Type, field.Choices, value)
            : new EnteredField(field.Name, field.Label, field.Type, field.Choices, null, sight.Instead(field.Name));
}

/// <summary>A completed task as the steps after it read it.</summary>
/// <param name="Step">The step in the procedure: two steps may have one name.</param>
/// <param name="Entered">In the order of the form; what was left empty is not there.</param>
public sealed record DoneTask(string Step, int Visit, Saying Title, Saying? Outcome, IReadOnlyList<EnteredField> Entered)
{
    /// <param name="procedure">In the version that it was done on: the form is the one that was filled in.</param>
    /// <param name="sight">Of whoever reads it.</param>
    internal static DoneTask Of(TaskRow task, TaskActed acted, Procedure procedure, FieldSight sight)
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
                    .Select(field => EnteredField.Of(field, filled[field.Name], acted.By.Person, sight)),
            ]
        );
    }
}
