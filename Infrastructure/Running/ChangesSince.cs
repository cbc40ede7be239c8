using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Running;

/// <summary>A field of a case that has another value than somebody saw.</summary>
/// <param name="Value">What it has now; null for nothing.</param>
/// <param name="By">Person code of whoever changed it last, also where a step did it after what they did.</param>
public sealed record ChangedField(string Field, FieldValue? Value, string By);

/// <summary>
/// What of a case was changed after somebody read it. What they saw is known by the number of the last event then: whoever may not read a field
/// learns nothing by it, and what happened beside the fields is no conflict.
/// </summary>
public sealed class ChangesSince(CaseFlowDb db, ProcedureShelf procedures, OfficeShelf offices)
{
    /// <param name="row">With its run.</param>
    /// <param name="seen">Number of the last event then.</param>
    /// <returns>Null when the case never stood there.</returns>
    public async Task<ImmutableArray<ChangedField>?> Of(CaseRow row, int seen, CancellationToken ct)
    {
        if (seen < 1 || seen > row.Run.Turn)
            return null;
        if (seen == row.Run.Turn)
            return [];
        var events = await db.Events.AsNoTracking().Where(one => one.CaseId == row.Id).OrderBy(one => one.Turn).ToListAsync(ct);
        var entries = new List<Replay.Entry>(events.Count);
        var turns = new Dictionary<RunEvent, int>(ReferenceEqualityComparer.Instance);
        foreach (var one in events.Where(one => one.Answer == EventAnswer.Moved && one.Turn <= row.Run.Turn))
        {
            var happened = EngineJson.ReadEvent(one.Event);
            turns[happened] = one.Turn;
            entries.Add(new Replay.Entry(happened, await offices.Of(db, one, ct)));
        }
        var way = VersionWay.Of(row.Run, entries.Select(entry => entry.Event));
        var moves = Replay.Moves(await procedures.Versions(db, way, ct), Run.Of(way.DefinitionId, way.First), Facts.None, entries);
        return Since(moves, move => turns[move.Event] > seen);
    }

    private static ImmutableArray<ChangedField> Since(IEnumerable<Replay.Move> moves, Func<Replay.Move, bool> isLater)
    {
        var (then, now, by) = (Facts.None, Facts.None, new SortedDictionary<string, string>(StringComparer.Ordinal));
        foreach (var move in moves)
        {
            if (!isLater(move))
                then = move.Moved.Facts;
            else
                foreach (var field in Different(now, move.Moved.Facts))
                    by[field] = move.Event.By.Person;
            now = move.Moved.Facts;
        }
        return [.. by.Where(one => !Equals(then[one.Key], now[one.Key])).Select(one => new ChangedField(one.Key, now[one.Key], one.Value))];
    }

    private static IEnumerable<string> Different(Facts before, Facts after) =>
        before
            .All.Concat(after.All)
            .Select(one => one.Key)
            .Distinct(StringComparer.Ordinal)
            .Where(field => !Equals(before[field], after[field]));
}
