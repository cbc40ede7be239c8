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

    /// <summary>Whether whoever acted can still take it back.</summary>
    public bool CanBeTakenBack { get; init; }

    /// <summary>The next task of the same case for whoever acted, what is due first; null where there is none.</summary>
    public OwnTask? Mine { get; init; }
}

public sealed record OwnTask(int Visit, int Seq);

/// <summary>What is read about a task after an act on it.</summary>
public sealed class TaskReadings(CaseFlowDb db, ProcedureShelf procedures, StaffDirectory directory, PassedTasks passed)
{
    /// <summary>What an act on a task left, or why it was refused.</summary>
    public async Task<OrRefusal<TaskDone>> Read(OrRefusal<Handled> answer, TaskKey key, Actor by, CancellationToken ct) =>
        answer.Refusal is { } refusal
            ? await Explain(refusal, key, by, ct)
            : new TaskDone(answer.Value.CaseId, answer.Value.Run.IsOpen, await OpenSteps(answer.Value, ct))
            {
                Turn = answer.Value.Turn,
                CanBeTakenBack = answer.Value.Run.Sendings.Any(sending => (sending.Visit, sending.Seq) == (key.Visit, key.Seq)),
                Mine = await NextOf(key.CaseId, by, ct),
            };

    // Whoever has just read into a case does what is theirs of it before the next one.
    private async Task<OwnTask?> NextOf(long caseId, Actor by, CancellationToken ct)
    {
        var reader = (await directory.Read(db, ct)).ReaderOf(by);
        return await db.InboxOf(reader)
            .Where(task => task.CaseId == caseId)
            .OrderBy(task => task.DueAt == null)
            .ThenBy(task => task.DueAt)
            .ThenBy(task => task.Visit)
            .Select(task => new OwnTask(task.Visit, task.Seq))
            .FirstOrDefaultAsync(ct);
    }

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
