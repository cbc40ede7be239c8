using System.Globalization;
using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Handover;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Handover;

/// <summary>Open tasks that a person claimed, or that are addressed to them by name.</summary>
public sealed class NamedTasks(
    CaseFlowDb db,
    CaseRunner runner,
    ProcedureShelf procedures,
    OfficeShelf offices,
    StaffDirectory directory,
    TimeProvider clock
) : INamesPeople
{
    public string Area => "tasks";

    public int Order => 1;

    public IReadOnlyList<string> Columns => ["TaskRow.Person", "TaskRow.ClaimedBy", "TaskRow.Addressee"];

    public async Task<IReadOnlyList<NamedItem>> Of(string person, string? to, Reader by, CancellationToken ct)
    {
        var own = TaskRow.AddresseeOf(Assignee.OfPerson(person));
        var tasks = await db.NotAbout(db.Tasks, by)
            .AsNoTracking()
            .Where(task =>
                task.Status == InboxTaskStatus.Open && (task.ClaimedBy == person || (task.Addressee == own && task.ClaimedBy == null))
            )
            .OrderBy(task => task.DueOrder)
            .ThenBy(task => task.CaseId)
            .ThenBy(task => task.Visit)
            .ThenBy(task => task.Seq)
            .ToListAsync(ct);
        var stays = to is null ? [] : await Stays(tasks, person, to, ct);
        return
        [
            .. tasks.Select(task => new NamedItem(
                Key(task.Visit, task.Seq),
                task.CaseId,
                Saying.Of("handover.task", ("step", task.StepName)),
                stays.GetValueOrDefault(new TaskKey(task.CaseId, task.Visit, task.Seq))
            )),
        ];
    }

    private async Task<Dictionary<TaskKey, Saying>> Stays(List<TaskRow> tasks, string from, string to, CancellationToken ct)
    {
        var office = await offices.At(db, clock.Now(), (await directory.Read(db, ct)).People, ct);
        var stays = new Dictionary<TaskKey, Saying>();
        foreach (var some in tasks.Chunk(200))
        {
            var ids = some.Select(task => task.CaseId).ToArray();
            var rows = await db
                .Cases.AsNoTracking()
                .Include(row => row.Run)
                .Where(row => ids.Contains(row.Id))
                .ToDictionaryAsync(row => row.Id, ct);
            foreach (var task in some)
            {
                var row = rows[task.CaseId];
                var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, ct);
                var handed = new HandedTask(task.Visit, task.Seq);
                var run = EngineJson.ReadRun(row.Run.State);
                if (HandingOver.WhyNot(procedure, run, CaseFacts.Of(row), office, handed, from, to) is { } why)
                    stays[new TaskKey(task.CaseId, task.Visit, task.Seq)] = why.Text;
            }
        }
        return stays;
    }

    public async Task<Refusal?> HandOver(HandingStep step, CancellationToken ct)
    {
        var (visit, seq) = Read(step.Item.Item);
        if (await Task(step.Item, visit, seq, ct) is not { } task)
            return HandoverRefusals.NotTheirs;
        // Kept before the case moves: whoever is killed in between finds it here.
        step.Item.Before ??= JsonSerializer.Serialize(new HandedBack(visit, seq, task.To, task.ClaimedBy), EngineJson.Options);
        await db
            .HandoverItems.Where(row => row.HandoverId == step.Handover.Id && row.Number == step.Item.Number)
            .ExecuteUpdateAsync(change => change.SetProperty(row => row.Before, step.Item.Before), ct);
        var handed = new WorkHandedOver(step.At, step.By, step.From, step.To, [new HandedTask(visit, seq)], false, step.Handover.Id);
        var refused = (await runner.Handle(step.Item.CaseId!.Value, handed, ct)).Refusal;
        return refused is not null && await IsHanded(step, ct) ? null : refused;
    }

    public async Task<Refusal?> Undo(HandingStep step, CancellationToken ct)
    {
        var was = JsonSerializer.Deserialize<HandedBack>(step.Item.Before!, EngineJson.Options)!;
        var undone = new HandoverUndone(step.At, step.By, step.From, step.To, [was], was.To.Person is not null, step.Handover.Id);
        var refused = (await runner.Handle(step.Item.CaseId!.Value, undone, ct)).Refusal;
        return refused is not null && await IsBack(step, was, ct) ? null : refused;
    }

    private Task<TaskRow?> Task(HandoverItemRow item, int visit, int seq, CancellationToken ct) =>
        db
            .Tasks.AsNoTracking()
            .SingleOrDefaultAsync(
                row => row.CaseId == item.CaseId && row.Visit == visit && row.Seq == seq && row.Status == InboxTaskStatus.Open,
                ct
            );

    // The program ended before it could be noted that the case had moved.
    private async Task<bool> IsHanded(HandingStep step, CancellationToken ct)
    {
        var was = JsonSerializer.Deserialize<HandedBack>(step.Item.Before!, EngineJson.Options)!;
        return await Last(step, ct) is WorkHandedOver last
            && last.Batch == step.Handover.Id
            && last.Tasks.Any(task => task.Visit == was.Visit && task.Seq == was.Seq);
    }

    private async Task<bool> IsBack(HandingStep step, HandedBack was, CancellationToken ct) =>
        await Last(step, ct) is HandoverUndone last
        && last.Batch == step.Handover.Id
        && last.Tasks.Any(task => task.Visit == was.Visit && task.Seq == was.Seq);

    private async Task<RunEvent?> Last(HandingStep step, CancellationToken ct) =>
        await db
            .Events.AsNoTracking()
            .Where(row => row.CaseId == step.Item.CaseId && row.Answer == EventAnswer.Moved)
            .OrderByDescending(row => row.Turn)
            .Select(row => row.Event)
            .FirstOrDefaultAsync(ct)
            is { } stored
            ? EngineJson.ReadEvent(stored)
            : null;

    internal static string Key(int visit, int seq) => string.Create(CultureInfo.InvariantCulture, $"{visit}/{seq}");

    internal static (int Visit, int Seq) Read(string item)
    {
        var parts = item.Split('/');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
