using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>
/// Units and people chosen in a form for handling, although the item is about them and nobody would take their place (回避).
/// </summary>
internal static class BarredChoices
{
    public static IEnumerable<FieldProblem> Problems(Form form, Recusal known, IReadOnlyDictionary<string, FieldValue> entered)
    {
        var recusal = entered.TryGetValue(CaseFields.Subjects, out var corrected)
            ? known with
            {
                Subjects = Facts.ListOf(corrected),
            }
            : known;
        if (recusal.Subjects.IsDefaultOrEmpty)
            yield break;
        foreach (var field in form.Fields)
        {
            if (field.Name == CaseFields.Subjects || field.Type.RefersTo is not (Reference.Person or Reference.Unit))
                continue;
            if (
                Facts
                    .ListOf(entered.GetValueOrDefault(field.Name))
                    .Any(chosen => recusal.InPlaceOf(AssigneeOf(field.Type.RefersTo, chosen)) is null)
            )
                yield return new FieldProblem(field.Name, Saying.Of("acts.chosen-subject", ("field", field.Called)));
        }
    }

    private static Assignee AssigneeOf(Reference to, string chosen) =>
        to == Reference.Person ? Assignee.OfPerson(chosen) : Assignee.OfUnit(chosen);
}
