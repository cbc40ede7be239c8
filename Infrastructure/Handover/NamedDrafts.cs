using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Handover;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Handover;

/// <summary>What a person has entered for their tasks and not handed in: it goes with the task, so that nothing is written twice.</summary>
public sealed class NamedDrafts(CaseFlowDb db) : INamesPeople
{
    public string Area => "drafts";

    public int Order => 3;

    public IReadOnlyList<string> Columns => ["TaskDraftRow.Person"];

    public async Task<IReadOnlyList<NamedItem>> Of(string person, string? to, Reader by, CancellationToken ct)
    {
        var drafts = await db
            .TaskDrafts.AsNoTracking()
            .Where(row => row.Person == person)
            .Join(
                db.NotAbout(db.Tasks, by).Where(task => task.Status == InboxTaskStatus.Open),
                row => new
                {
                    row.CaseId,
                    row.Visit,
                    row.Seq,
                },
                task => new
                {
                    task.CaseId,
                    task.Visit,
                    task.Seq,
                },
                (row, task) =>
                    new
                    {
                        task.CaseId,
                        task.Visit,
                        task.Seq,
                        task.StepName,
                    }
            )
            .OrderBy(row => row.CaseId)
            .ThenBy(row => row.Visit)
            .ThenBy(row => row.Seq)
            .ToListAsync(ct);
        return
        [
            .. drafts.Select(row => new NamedItem(
                NamedTasks.Key(row.Visit, row.Seq),
                row.CaseId,
                Saying.Of("handover.draft", ("step", row.StepName))
            )),
        ];
    }

    /// <summary>Only where the task is the successor's by now, and they have written nothing themselves.</summary>
    public Task<Refusal?> HandOver(HandingStep step, CancellationToken ct) => Pass(step, step.From, step.To, step.At, ct);

    public Task<Refusal?> Undo(HandingStep step, CancellationToken ct) => Pass(step, step.To, step.From, step.Handover.StartedAt, ct);

    /// <param name="until">What was saved later was written by whoever has it now, and stays with them.</param>
    private async Task<Refusal?> Pass(HandingStep step, string from, string to, DateTimeOffset until, CancellationToken ct)
    {
        var (visit, seq) = NamedTasks.Read(step.Item.Item);
        var drafts = db.TaskDrafts.Where(row => row.CaseId == step.Item.CaseId && row.Visit == visit && row.Seq == seq);
        if (await drafts.AnyAsync(row => row.Person == to, ct))
            return await drafts.AnyAsync(row => row.Person == from, ct) ? Refusals.OwnDraft : null;
        var isTheirs = await db.Tasks.AnyAsync(
            task =>
                task.CaseId == step.Item.CaseId
                && task.Visit == visit
                && task.Seq == seq
                && task.Status == InboxTaskStatus.Open
                && (task.ClaimedBy == to || task.Person == to),
            ct
        );
        if (!isTheirs)
            return Refusals.WithoutTask;
        return
            await drafts
                .Where(row => row.Person == from && row.SavedAt <= until)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.Person, to), ct) == 1
            ? null
            : HandoverRefusals.ActedSince;
    }

    private static class Refusals
    {
        public static readonly Refusal OwnDraft = new("handover-own-draft", RefusalKind.Conflict);

        public static readonly Refusal WithoutTask = new("handover-without-task", RefusalKind.Conflict);
    }
}
