using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>
/// 用例. Walks that are kept with what they came past. Whoever changes one names the stamp of what they had read: of two one wins and the
/// other is told.
/// </summary>
public sealed class Walks(CaseFlowDb db, Rehearsals rehearsals, StaffDirectory directory, TimeProvider clock)
{
    /// <summary>Walks of one procedure at most: all are walked at each publishing.</summary>
    public const int Most = 100;

    public async Task<ImmutableArray<SavedWalk>> Of(string definitionId, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        return [.. (await Rows(definitionId).ToListAsync(ct)).Select(row => Read(row, staff))];
    }

    /// <summary>Keeps a walk with what it comes past in a draft. One that cannot be walked to its end is not kept.</summary>
    public async Task<OrRefusal<SavedWalk>> Save(DefinitionDocument draft, WalkToSave walk, string by, CancellationToken ct)
    {
        var name = walk.Name.Trim();
        if (name.Length is 0 or > WalkRow.LongestName)
            return WalkKeepingRefusals.BadName;
        var walked = await rehearsals.Walk(draft, walk.Script, ct);
        if (walked.Refusal is { } refusal)
            return refusal;
        var trace = Traces.Of(walked.Value);
        if (trace.Refused is { } fails)
            return WalkKeepingRefusals.Fails(walked.Value.States.Length - 1, fails);
        var row = new WalkRow
        {
            Id = walk.Id ?? 0,
            DefinitionId = draft.DefinitionId,
            Name = name,
            Script = JsonSerializer.Serialize(
                walk.Script.Moves.IsDefault ? walk.Script with { Moves = [] } : walk.Script,
                EngineJson.Options
            ),
            Trace = JsonSerializer.Serialize(trace.Marks, EngineJson.Options),
            SavedAt = clock.Now(),
            SavedBy = by,
        };
        return await Store(row, walk, walked.Value.Staff, ct);
    }

    public async Task<OrRefusal<SavedWalk>> Rename(string definitionId, long id, string stamp, string name, CancellationToken ct)
    {
        name = name.Trim();
        if (name.Length is 0 or > WalkRow.LongestName)
            return WalkKeepingRefusals.BadName;
        var found = await Find(definitionId, id, stamp, ct);
        if (found.Refusal is { } refusal)
            return refusal;
        var row = found.Value;
        (var before, row.Name) = (row.Name, name);
        return await Change(row, Unchanged(row).Where(one => one.Name == before), await directory.Read(db, ct), ct);
    }

    public async Task<OrRefusal<string>> Delete(string definitionId, long id, string stamp, CancellationToken ct)
    {
        var found = await Find(definitionId, id, stamp, ct);
        if (found.Refusal is { } refusal)
            return refusal;
        var (row, name) = (found.Value, found.Value.Name);
        return await Unchanged(row).Where(one => one.Name == name).ExecuteDeleteAsync(ct) == 1 ? name : await Changed(id, ct);
    }

    private IQueryable<WalkRow> Rows(string definitionId) =>
        db.Walks.AsNoTracking().Where(row => row.DefinitionId == definitionId).OrderBy(row => row.Name);

    private IQueryable<WalkRow> Unchanged(WalkRow walk) =>
        db.Walks.Where(row => row.Id == walk.Id && row.Script == walk.Script && row.Trace == walk.Trace);

    private async Task<OrRefusal<WalkRow>> Find(string definitionId, long id, string? stamp, CancellationToken ct)
    {
        var row = await Rows(definitionId).SingleOrDefaultAsync(row => row.Id == id, ct);
        if (row is null)
            return WalkKeepingRefusals.None;
        return StampOf(row) == stamp ? row : await Changed(id, ct);
    }

    private async Task<OrRefusal<SavedWalk>> Store(WalkRow row, WalkToSave walk, Staff staff, CancellationToken ct)
    {
        if (walk.Id is { } id)
        {
            var found = await Find(row.DefinitionId, id, walk.Stamp, ct);
            if (found.Refusal is { } refusal)
                return refusal;
            var before = found.Value;
            return await Change(row, Unchanged(before).Where(one => one.Name == before.Name), staff, ct);
        }
        if (await db.Walks.CountAsync(one => one.DefinitionId == row.DefinitionId, ct) >= Most)
            return WalkKeepingRefusals.TooMany(Most);
        try
        {
            db.Walks.Add(row);
            await db.SaveChangesAsync(ct);
            return Read(row, staff);
        }
        catch (DbUpdateException problem) when (DbConflict.IsDuplicate(problem))
        {
            return WalkKeepingRefusals.NameTaken;
        }
    }

    // Another may have the name, or have changed the walk meanwhile: the database says so, in one statement.
    private async Task<OrRefusal<SavedWalk>> Change(WalkRow row, IQueryable<WalkRow> unchanged, Staff staff, CancellationToken ct)
    {
        if (await db.Walks.AnyAsync(other => other.DefinitionId == row.DefinitionId && other.Name == row.Name && other.Id != row.Id, ct))
            return WalkKeepingRefusals.NameTaken;
        var changed = await unchanged.ExecuteUpdateAsync(
            change =>
                change
                    .SetProperty(one => one.Name, row.Name)
                    .SetProperty(one => one.Script, row.Script)
                    .SetProperty(one => one.Trace, row.Trace)
                    .SetProperty(one => one.SavedAt, row.SavedAt)
                    .SetProperty(one => one.SavedBy, row.SavedBy),
            ct
        );
        return changed == 1 ? Read(row, staff) : await Changed(row.Id, ct);
    }

    private async Task<Refusal> Changed(long id, CancellationToken ct)
    {
        if (await db.Walks.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } row)
            return WalkKeepingRefusals.None;
        var by = (await directory.Read(db, ct)).NameOf(row.SavedBy);
        return WalkKeepingRefusals.Changed(new Meanwhile(by, row.SavedAt, Saying.Of("rehearsal.saved-meanwhile", ("walk", row.Name))));
    }

    private static SavedWalk Read(WalkRow row, Staff staff) =>
        new(row.Id, row.Name, ScriptOf(row), StampOf(row), row.SavedAt, staff.NameOf(row.SavedBy));

    internal static WalkScript ScriptOf(WalkRow row) => JsonSerializer.Deserialize<WalkScript>(row.Script, EngineJson.Options)!;

    private static string StampOf(WalkRow row) => ContentStamp.OfText($"{row.Name}\n{row.Script}\n{row.Trace}");
}
