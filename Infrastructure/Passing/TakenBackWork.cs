using System.Text.Json;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Passing;

/// <summary>撤回. What was filled in stands in the form again: it is a draft of whoever took it back.</summary>
internal static class TakenBackWork
{
    /// <param name="before">The run before it was taken back.</param>
    public static void Keep(CaseFlowDb db, TaskRow task, Procedure procedure, Run before, ActWithdrawn withdrawn)
    {
        if (Withdraw.Sent(before, withdrawn) is not { } sent || procedure.StepOf(task.Step).Face(task.Face) is not { } face)
            return;
        var entered = sent
            .Fields.Where(change => change.Became is not null && face.Form.Fields.Any(field => field.Name == change.Field))
            .ToImmutableSortedDictionary(change => change.Field, change => change.Became!, StringComparer.Ordinal);
        if (entered.IsEmpty)
            return;
        db.TaskDrafts.Add(
            new TaskDraftRow
            {
                CaseId = task.CaseId,
                Visit = task.Visit,
                Seq = task.Seq,
                Person = withdrawn.By.Person,
                Fields = JsonSerializer.Serialize(entered, EngineJson.Options),
                SavedAt = withdrawn.At,
            }
        );
    }
}
