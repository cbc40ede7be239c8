using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Recounting;

public enum LimitAnswer
{
    Waiting,
    Moved,

    /// <summary>It was not moved; why is told beside it.</summary>
    Left,
}

/// <summary>A time limit that moves along with the calendar, as it was previewed, and what became of it.</summary>
/// <param name="Task">Number of the task that has the limit for itself; 0 for the limit of the visit.</param>
/// <param name="Given">When the limit was set.</param>
/// <param name="Late">Whether it was set by the calendar before while the change was being saved: no preview showed it.</param>
public sealed record PlannedLimit(
    long CaseId,
    int Visit,
    int Task,
    string StepName,
    DateTimeOffset Given,
    DateTimeOffset From,
    DateTimeOffset To,
    bool Late,
    LimitAnswer Answer,
    Saying? Told
)
{
    /// <summary>The limit, whatever is planned for it.</summary>
    public (long, int, int) Key => (CaseId, Visit, Task);
}

/// <summary>
/// Who changed the calendar and what moves along with it. It is kept beside the edition that came of it, in its row; the edition itself
/// never changes.
/// </summary>
/// <param name="Change">What was changed.</param>
/// <param name="Limits">Null where the limits stay as they were set.</param>
/// <param name="DoneAt">When all of them had their answer; null while some wait.</param>
public sealed record EditionNote(string By, Saying Change, ImmutableArray<PlannedLimit>? Limits, DateTimeOffset? DoneAt)
{
    private const string Beside = "note";

    public bool IsUnderWay => Limits is not null && DoneAt is null;

    /// <summary>Null for an edition that was made before notes were kept.</summary>
    public static EditionNote? Of(CalendarRow row)
    {
        using var stored = JsonDocument.Parse(row.Edition);
        return stored.RootElement.TryGetProperty(Beside, out var note) ? note.Deserialize<EditionNote>(EngineJson.Options) : null;
    }

    /// <summary>The row of a new edition.</summary>
    public CalendarRow RowOf(CalendarEdition edition) =>
        new()
        {
            Number = edition.Number,
            EffectiveFrom = edition.EffectiveFrom,
            Edition = Within(JsonSerializer.SerializeToNode(edition, EngineJson.Options)!.AsObject()),
        };

    /// <summary>The text of a row with this note instead of its own.</summary>
    public string Within(CalendarRow row) => Within(JsonNode.Parse(row.Edition)!.AsObject());

    private string Within(JsonObject edition)
    {
        edition[Beside] = JsonSerializer.SerializeToNode(this, EngineJson.Options);
        return edition.ToJsonString(EngineJson.Options);
    }
}
