using System.Globalization;
using System.Text.Json;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Proof;

namespace CaseFlow.Infrastructure.Proof;

/// <summary>A case as it is stored, of one moment.</summary>
/// <param name="Row">With its run.</param>
/// <param name="Tasks">The open ones.</param>
public sealed record StoredCase(CaseRow Row, IReadOnlyList<TaskRow> Tasks, IReadOnlyList<DeadlineRow> Deadlines);

/// <summary>Whether a case stands on something, and whether its rows are those of its run.</summary>
public static class CaseProof
{
    private static readonly Repair FromRecord = new(RepairKind.FromRecord);

    /// <param name="procedure">The version that the case is on; null where it cannot be read.</param>
    public static ImmutableArray<Unsound> Of(StoredCase stored, Procedure? procedure, OfficeAt office, DateTimeOffset at)
    {
        try
        {
            var run = EngineJson.ReadRun(stored.Row.Run.State);
            if (procedure is null || run.Version != procedure.Version || run.DefinitionId != procedure.DefinitionId)
                return [Found("other-version")];
            return [.. Standing.Of(procedure, run, CaseFacts.Of(stored.Row), office, at), .. Drifts(stored, run)];
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or NotSupportedException)
        {
            return [Found("unreadable", "", ("problem", problem.Message))];
        }
    }

    private static IEnumerable<Unsound> Drifts(StoredCase stored, Run run)
    {
        if ((stored.Row.Status == CaseStatus.Open) != run.IsOpen)
            yield return Found("row-status");
        var tasks = stored.Tasks.ToDictionary(task => (task.Visit, task.Seq));
        foreach (var (visit, task) in run.Visits.SelectMany(visit => visit.Tasks.Select(task => (visit, task))))
        {
            if (!tasks.Remove((visit.Number, task.Seq), out var row))
                yield return OfTask("row-task-missing", visit.Number, task.Seq, visit.Step);
            else if (!IsSame(visit, task, row))
                yield return OfTask("row-task-differs", visit.Number, task.Seq, row.StepName);
        }
        foreach (var extra in tasks.Values)
            yield return OfTask("row-task-extra", extra.Visit, extra.Seq, extra.StepName);
        var deadlines = stored.Deadlines.ToDictionary(row => (row.Visit, row.Rung));
        foreach (var (visit, timer) in run.Visits.SelectMany(visit => visit.Timers.Select(timer => (visit, timer))))
        {
            if (!deadlines.Remove((visit.Number, timer.Key), out var row) || row.DueAt != timer.At)
                yield return OfTimer("row-deadline-missing", visit.Number, timer.Key);
        }
        foreach (var extra in deadlines.Values)
            yield return OfTimer("row-deadline-extra", extra.Visit, extra.Rung);
    }

    private static bool IsSame(Visit visit, OpenTask task, TaskRow row) =>
        row.Step == visit.Step
        && row.Face == task.Face
        && row.To == task.To
        && row.Addressee == TaskRow.AddresseeOf(task.To)
        && row.ClaimedBy == task.ClaimedBy;

    private static Unsound OfTask(string code, int visit, int seq, string step) =>
        Found(code, string.Create(CultureInfo.InvariantCulture, $"{visit}/{seq}"), ("step", step));

    private static Unsound OfTimer(string code, int visit, string key) =>
        Found(code, string.Create(CultureInfo.InvariantCulture, $"{visit}/{key}"), ("timer", key));

    private static Unsound Found(string code, string place = "", params ReadOnlySpan<(string Name, SayingValue Value)> values) =>
        new(code, place, Saying.Of($"proving.{code}", values), FromRecord);
}
