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
        if ((task.DueAt ?? task.PausedDue) is not { } due)
            return (DueLight.Ample, Saying.Verbatim(""));
        var (calendar, procedure) = (await calendars.At(db, now, ct), await procedures.Take(db, definitionId, version, ct));
        var left = calendar.Left(task.PausedAt ?? now, due);
        var words = TimeLeftWords.Of(left, procedure.StepOf(task.Step).DeadlineOf(task.Face)?.Limit.Clock);
        return task.PausedAt is null
            ? (calendar.LightOf(left, now, due), words)
            : (DueLight.Ample, Saying.Of("deadlines.time-left.paused", ("left", words)));
    }
}
