using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>A draft as its writer gets it back.</summary>
/// <param name="Fields">As they were entered, unchecked; empty when there is no draft.</param>
/// <param name="SavedAt">Null when there is no draft.</param>
/// <param name="Stamp">To be handed in with the next one: it shows that no other window changed it in between. Null when there is no draft.</param>
public sealed record TaskDraft(IReadOnlyDictionary<string, JsonElement> Fields, DateTimeOffset? SavedAt, string? Stamp)
{
    public static readonly TaskDraft None = new(new Dictionary<string, JsonElement>(StringComparer.Ordinal), null, null);

    /// <param name="fields">As they are stored.</param>
    public static string StampOf(string fields) => ContentStamp.Of(fields);
}

/// <summary>草稿 of one person, and whether this person could hand it in.</summary>
public sealed class TaskDrafts(CaseFlowDb db)
{
    /// <summary>Null when the person may write a draft for the task; otherwise why not.</summary>
    public async Task<Refusal?> Bars(TaskKey key, Reader by, CancellationToken ct)
    {
        var task = await db.VisibleTo(by)
            .Where(row => row.Id == key.CaseId)
            .SelectMany(row => row.Tasks)
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Visit == key.Visit && row.Seq == key.Seq, ct);
        if (task is null || (!by.Is(task.To) && !await MayInPlace(task, by, ct)))
            return GetTask.NotFound;
        return task.Status == InboxTaskStatus.Open ? null : Closed;
    }

    // 委托: whoever does it in somebody's place has a draft of their own.
    private async Task<bool> MayInPlace(TaskRow task, Reader by, CancellationToken ct)
    {
        if (by.ActingFor.IsEmpty)
            return false;
        var procedure = await db.Runs.Where(run => run.CaseId == task.CaseId).Select(run => run.DefinitionId).SingleAsync(ct);
        return by.PrincipalsFor(procedure).Any(principal => principal.Is(task.To));
    }

    public IQueryable<TaskDraftRow> Of(TaskKey key, Reader by) =>
        db.TaskDrafts.Where(row => row.CaseId == key.CaseId && row.Visit == key.Visit && row.Seq == key.Seq && row.Person == by.Person);

    /// <summary>The same person has saved another one meanwhile.</summary>
    /// <param name="now">The one that is there; null when it was thrown away.</param>
    public static Refusal Changed(Saying by, TaskDraftRow? now) =>
        new("task-draft-changed", RefusalKind.Conflict) { Meanwhile = new Meanwhile(by, now?.SavedAt, null) };

    private static readonly Refusal Closed = new("task-closed", RefusalKind.Conflict);
}
