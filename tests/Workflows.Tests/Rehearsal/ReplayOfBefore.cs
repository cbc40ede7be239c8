using System.Text.Json;
using CaseFlow.Contract.Before;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Workflows.Tests.Rehearsal;

/// <summary>Lets the engine of today decide the events of before, and compares where that leads with what was stored.</summary>
internal sealed class ReplayOfBefore(StoredBefore stored)
{
    private sealed record Published(string DefinitionId, int Version, string Definition);

    private readonly Dictionary<(string, int), Procedure> procedures = stored
        .All<Published>("procedure")
        .ToDictionary(one => (one.DefinitionId, one.Version), one => Read(one.Definition));

    private readonly Dictionary<int, WorkCalendar> calendars = stored
        .All<JsonElement>("calendar")
        .ToDictionary(
            one => one.GetProperty("number").GetInt32(),
            one => new WorkCalendar(
                JsonSerializer.Deserialize<CalendarEdition>(one.GetProperty("edition").GetString()!, EngineJson.Options)!
            )
        );

    /// <summary>Each begins with the number of the case.</summary>
    public IEnumerable<string> Differences(StoredCase one)
    {
        var entries = one
            .Events.Select(each => new Replay.Entry(
                EngineJson.ReadEvent(each.Event),
                new OfficeAt(calendars[each.Calendar], Organisation.None)
            ))
            .ToArray();
        var replayed = Replay.Of(procedures[(one.Run.DefinitionId, one.Run.Version)], Facts.None, entries);
        // What was ignored then is given to the engine too: it must be ignored again.
        var ignored = entries.Where((_, index) => one.Events[index].Answer == "Ignored").Select(entry => entry.Event);
        if (!replayed.Unmoved.SequenceEqual(ignored))
            yield return $"{one.Number}: another answer to an event";
        if (!replayed.IsStoredAs(one.Run.State))
            yield return $"{one.Number}: another run state";
        foreach (var field in FieldDifferences(replayed.Facts, FieldsOf(one)))
            yield return $"{one.Number}: field {field}";
    }

    private static IEnumerable<string> FieldDifferences(Facts replayed, Dictionary<string, FieldValue> stored) =>
        replayed
            .All.Select(field => field.Key)
            .Union(stored.Keys, StringComparer.Ordinal)
            .Where(name => !Equals(replayed[name], stored.GetValueOrDefault(name)));

    private static Dictionary<string, FieldValue> FieldsOf(StoredCase one) =>
        one.Facts.Deserialize<Dictionary<string, FieldValue>>(EngineJson.Options)!;

    private static Procedure Read(string definition)
    {
        var (procedure, findings) = ProcedureReader.Read(DefinitionDocument.Read(definition).Value);
        Assert.True(procedure is not null, string.Join('\n', findings));
        return procedure;
    }
}
