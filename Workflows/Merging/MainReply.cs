using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Merging;

/// <summary>What the reporter of a case was told, as far as its fields say it.</summary>
public static class MainReply
{
    /// <summary>
    /// The first long text that whoever answers reporters filled in at the last step that is theirs. Empty where there is none, and where it
    /// is kept to some: it is to be handed to people of another case.
    /// </summary>
    public static string Of(Procedure procedure, Facts facts)
    {
        foreach (var step in procedure.Steps.Reverse().Where(IsOfReplier))
        {
            var texts = step.Faces.SelectMany(face => face.Form.Fields).Where(field => field.Type is LongTextType && !IsReturn(field));
            foreach (var field in texts.Where(field => procedure.ReadersOf(field.Name) is null))
            {
                if (facts.Text(field.Name) is { } told)
                    return told;
            }
        }
        return "";
    }

    private static bool IsOfReplier(Step step) => step.Signing?.Signatories is Who { FixedRole: Roles.Replier };

    // What is asked for only by some outcomes says why it was not done.
    private static bool IsReturn(FormField field) => !field.OnlyFor.IsEmpty;
}
