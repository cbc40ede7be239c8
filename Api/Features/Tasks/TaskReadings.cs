using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Passing;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>What an act on a task left of the case.</summary>
/// <param name="CaseOpen">Whether the case goes on.</param>
/// <param name="Next">Steps that are open now, by name.</param>
public sealed record TaskDone(long CaseId, bool CaseOpen, IReadOnlyList<string> Next)
{
    /// <summary>Number of the case's last event.</summary>
    public int Turn { get; init; }
}

/// <summary>What is read about a task after an act on it.</summary>
public sealed class TaskReadings(CaseFlowDb db, ProcedureShelf procedures, StaffDirectory directory, PassedTasks passed)
{
    /// <summary>What an act on a task left, or why it was refused.</summary>
    public async Task<OrRefusal<TaskDone>> Read(OrRefusal<Handled> answer, TaskKey key, Actor by, CancellationToken ct) =>
        answer.Refusal is { } refusal
            ? await Explain(refusal, key, by, ct)
            : new TaskDone(answer.Value.CaseId, answer.Value.Run.IsOpen, await OpenSteps(answer.Value, ct)) { Turn = answer.Value.Turn };

    private async Task<IReadOnlyList<string>> OpenSteps(Handled done, CancellationToken ct)
    {
        var procedure = await procedures.Take(db, done.Run.DefinitionId, done.Run.Version, ct);
        return [.. done.Run.Visits.Select(visit => procedure.NameOf(visit.Step)).Distinct(StringComparer.Ordinal)];
    }

    private static readonly ImmutableArray<string> LostToAnother =
    [
        TaskRefusals.TaskGone.Code,
        TaskRefusals.HeldByAnother.Code,
        TaskRefusals.RunEnded.Code,
    ];

    /// <summary>
    /// The refusal, and where somebody else was faster, who. Whoever may not know of the case learns nothing of what happened in it.
    /// </summary>
    public async Task<Refusal> Explain(Refusal refusal, TaskKey key, Actor by, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        var reader = staff.ReaderOf(by);
        if (!await db.VisibleTo(reader).AnyAsync(row => row.Id == key.CaseId, ct))
            return await passed.Gone(reader, key, ct) ?? GetTask.NotFound;
        if (!LostToAnother.Contains(refusal.Code))
            return refusal;
        var task = await db
            .Tasks.AsNoTracking()
            .SingleOrDefaultAsync(row => row.CaseId == key.CaseId && row.Visit == key.Visit && row.Seq == key.Seq, ct);
        if (task is null)
            return GetTask.NotFound;
        if (task.ClosedBy is { } doer)
            return refusal with
            {
                Text = Saying.Of(
                    "tasks.done-by",
                    ("name", Holders.Doer(doer, task.ClosedFor, staff)),
                    ("outcome", task.OutcomeLabel ?? Saying.Verbatim(""))
                ),
            };
        return task.ClaimedBy is { } holder && refusal.Code == TaskRefusals.HeldByAnother.Code
            ? refusal with
            {
                Text = Saying.Of("tasks.claimed-by", ("name", staff.NameOf(holder))),
            }
            : refusal;
    }
}
