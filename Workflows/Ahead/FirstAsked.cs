using CaseFlow.Domain.Cases;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Ahead;

/// <summary>
/// 登记时要填什么. What whoever registers an item would be asked for at once in a first step of its procedure: asked at registration, the
/// case does not come back to them for it.
/// </summary>
public static class FirstAsked
{
    /// <summary>Names of fields of a registration, in the order of the forms, each once.</summary>
    /// <param name="roles">Of whoever registers.</param>
    public static IEnumerable<string> Of(Procedure procedure, ImmutableArray<string> roles)
    {
        // What goes on by itself until somebody has to act.
        var silent = Reach.From(procedure, [procedure.Start], step => !step.Faces.Any());
        return procedure
            .Steps.Where(step => silent.Contains(step.Id))
            .SelectMany(procedure.NextOf)
            .Distinct()
            .Where(step => step.Signing?.Signatories is Who { FixedRole: { } role } && roles.Contains(role))
            .SelectMany(step => step.Faces)
            .SelectMany(face =>
                face.Form.Fields.Where(field =>
                    field.IsEditedBy(roles) && face.Outcomes.All(outcome => field.IsRequiredFor(outcome.Name, outcome.Unconditional))
                )
            )
            .Select(field => field.Name)
            .Where(name => CaseFields.Find(name) is { Registered: true, Correctable: true })
            .Distinct(StringComparer.Ordinal);
    }
}
