using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Handover;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Handover;

/// <summary>
/// Open cases in which a step that may still come goes to a person: its version names them, a field that addresses a step holds their code, or
/// they did a step whose doer is asked again. The successor stands in for them in the run; what a field says stays as it was chosen.
/// </summary>
public sealed class StepsToCome(CaseFlowDb db, CaseRunner runner, ProcedureShelf procedures, StaffDirectory directory) : INamesPeople
{
    private const int PageSize = 200;

    public string Area => "steps";

    public int Order => 2;

    public IReadOnlyList<string> Columns => ["RunRow.State", "CaseRow.Fields"];

    public async Task<IReadOnlyList<NamedItem>> Of(string person, string? to, Reader by, CancellationToken ct)
    {
        var naming = await Naming(person, by, ct);
        var (quoted, staff) = ($"\"{person}\"", await directory.Read(db, ct));
        var cases = db.NotAbout(db.Cases, by)
            .AsNoTracking()
            .Include(row => row.Run)
            .Where(row => row.Status == CaseStatus.Open && (row.Run.State.Contains(quoted) || row.Fields.Contains(quoted)));
        var found = new SortedDictionary<long, NamedItem>();
        await EachPage(cases, row => Add(found, row, person, to, staff, naming, ct), ct);
        foreach (var (definitionId, version) in naming.Keys)
        {
            var running = db.NotAbout(db.Cases, by)
                .AsNoTracking()
                .Include(row => row.Run)
                .Where(row => row.Status == CaseStatus.Open && row.Run.DefinitionId == definitionId && row.Run.Version == version);
            await EachPage(running, row => Add(found, row, person, to, staff, naming, ct), ct);
        }
        return [.. found.Values];
    }

    private static async Task EachPage(IQueryable<CaseRow> cases, Func<CaseRow, Task> each, CancellationToken ct)
    {
        for (var after = 0L; ; )
        {
            var page = await cases.Where(row => row.Id > after).OrderBy(row => row.Id).Take(PageSize).ToListAsync(ct);
            foreach (var row in page)
                await each(row);
            if (page.Count < PageSize)
                return;
            after = page[^1].Id;
        }
    }

    /// <summary>The versions that open cases run on and that name a person, with the steps that do.</summary>
    private async Task<Dictionary<(string, int), ImmutableArray<string>>> Naming(string person, Reader by, CancellationToken ct)
    {
        var versions = await db.NotAbout(db.Cases, by)
            .Where(row => row.Status == CaseStatus.Open)
            .Select(row => new { row.Run.DefinitionId, row.Run.Version })
            .Distinct()
            .ToListAsync(ct);
        var naming = new Dictionary<(string, int), ImmutableArray<string>>();
        foreach (var one in versions)
        {
            var text = await db
                .Procedures.Where(row => row.DefinitionId == one.DefinitionId && row.Version == one.Version)
                .Select(row => row.Definition)
                .SingleAsync(ct);
            var document = DefinitionDocument.Read(text);
            if (document.Refusal is null && PeopleInDefinition.StepsOfWhole(document.Value, person) is { IsEmpty: false } steps)
                naming[(one.DefinitionId, one.Version)] = steps;
        }
        return naming;
    }

    private async Task Add(
        SortedDictionary<long, NamedItem> found,
        CaseRow row,
        string person,
        string? to,
        Staff staff,
        Dictionary<(string, int), ImmutableArray<string>> naming,
        CancellationToken ct
    )
    {
        var (run, facts) = (EngineJson.ReadRun(row.Run.State), CaseFacts.Of(row));
        if (found.ContainsKey(row.Id) || run.InPlaceOf(person) != person)
            return;
        var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, ct);
        var steps = naming.GetValueOrDefault((row.Run.DefinitionId, row.Run.Version), []).AddRange(Asked(procedure, run, facts, person));
        if (steps.IsEmpty)
            return;
        var what = Saying.Of("handover.steps", ("steps", SayingValue.List(steps.Distinct(StringComparer.Ordinal).Select(Saying.Verbatim))));
        var isBarred = to is not null && CaseRecusal.Of(staff.People, facts).Bars(staff.People.ActorOf(to));
        found[row.Id] = new NamedItem("", row.Id, what, isBarred ? HandoverRefusals.SuccessorRecused.Text : null);
    }

    private static IEnumerable<string> Asked(Procedure procedure, Run run, Facts facts, string person) =>
        from step in procedure.Steps
        where
            step.FieldsAddressing.Any(field => facts.Text(field) == person)
            || step.StepsNamed.Any(named => run.DoneBy.TryGetValue(named, out var doer) && doer == person)
        select step.Name;

    public async Task<Refusal?> HandOver(HandingStep step, CancellationToken ct)
    {
        if (await StandsIn(step, ct))
            return null;
        var handed = new WorkHandedOver(step.At, step.By, step.From, step.To, [], true, step.Handover.Id);
        return (await runner.Handle(step.Item.CaseId!.Value, handed, ct)).Refusal;
    }

    public async Task<Refusal?> Undo(HandingStep step, CancellationToken ct)
    {
        if (!await StandsIn(step, ct))
            return null; // it went with a task of the case, or was undone before the program was killed
        var undone = new HandoverUndone(step.At, step.By, step.From, step.To, [], true, step.Handover.Id);
        return (await runner.Handle(step.Item.CaseId!.Value, undone, ct)).Refusal;
    }

    private async Task<bool> StandsIn(HandingStep step, CancellationToken ct) =>
        await db.Runs.AsNoTracking().Where(row => row.CaseId == step.Item.CaseId).Select(row => row.State).SingleOrDefaultAsync(ct)
            is { } state
        && (EngineJson.ReadRun(state).StandIns ?? []).Contains(new StandIn(step.From, step.To));
}
