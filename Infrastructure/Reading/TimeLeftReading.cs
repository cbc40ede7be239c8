using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Shelves;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>The time that a task has left, in words and as a light, the same in every list that shows it.</summary>
public sealed class TimeLeftReading(ProcedureShelf procedures, CalendarShelf calendars)
{
    /// <summary>By the clock of the step's limit; no words without a deadline.</summary>
    /// <param name="definitionId">With <paramref name="version"/>, the procedure whose step the task is.</param>
    public async ValueTask<(DueLight Light, Saying Words)> Of(
        TaskRow task,
        string definitionId,
        int version,
        CaseFlowDb db,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (task.DueAt is not { } due)
            return (DueLight.Ample, Saying.Verbatim(""));
        var calendar = await calendars.At(db, now, ct);
        var procedure = await procedures.Take(db, definitionId, version, ct);
        var left = calendar.Left(now, due);
        return (calendar.LightOf(left, now, due), TimeLeftWords.Of(left, procedure.StepOf(task.Step).DeadlineOf(task.Face)?.Limit.Clock));
    }
}
