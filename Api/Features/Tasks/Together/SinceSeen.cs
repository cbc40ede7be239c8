using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Tasks.Together;

/// <summary>
/// What happened to a task between its being ticked and the act. Whoever acts on many does not look at each: what somebody else did
/// meanwhile keeps the task back, where one who had opened it would only be told. The same act sent twice is found in the record.
/// </summary>
public sealed class SinceSeen(CaseFlowDb db, StaffDirectory directory, TimeProvider clock)
{
    public static readonly Refusal Changed = new("task-changed-since-seen", RefusalKind.Conflict);

    /// <summary>What is known of it since.</summary>
    /// <param name="Turn">Number of the last event now; null when whoever asks did not say what they saw, or may not know of the case.</param>
    /// <param name="IsDone">The same person did just this already.</param>
    /// <param name="Keeps">What others did keeps it back.</param>
    /// <param name="Meanwhile">The last that others did; null for nothing.</param>
    internal readonly record struct Past(int? Turn, bool IsDone, bool Keeps, Meanwhile? Meanwhile);

    internal async Task<Past> Of(Several several, TaskSeen task, CancellationToken ct)
    {
        var acted = several.At(task, clock.Now());
        if (task.Turn is not { } seen || acted.Refusal is not null || !await IsKnown(several.By, task, ct))
            return default;
        var events = await db
            .Events.AsNoTracking()
            .Where(row => row.CaseId == task.CaseId && row.Turn > seen)
            .OrderBy(row => row.Turn)
            .ToListAsync(ct);
        RunEvent[] happened =
        [
            .. events
                .Where(row => row.Answer == EventAnswer.Moved && row.By != Actor.System.Person)
                .Select(row => EngineJson.ReadEvent(row.Event)),
        ];
        var person = several.By.Person;
        var others = happened.LastOrDefault(one => one.By.Person != person && Concerns(one, task));
        return new Past(
            events.Count == 0 ? seen : events[^1].Turn,
            happened.OfType<TaskActed>().LastOrDefault(one => IsOn(one, task)) is { } last && IsSame(last, acted.Value),
            others is TaskActed || (others is not null && TaskActs.Of(acted.Value).Finishes),
            others is null ? null : await Told(others, ct)
        );
    }

    private Task<bool> IsKnown(Reader by, TaskSeen task, CancellationToken ct) =>
        db.VisibleTo(by).AnyAsync(row => row.Id == task.CaseId && row.Run.Turn >= task.Turn, ct);

    private static bool IsOn(TaskActed one, TaskSeen task) => one.Visit == task.Visit && one.Seq == task.Seq;

    // Pressing somebody changes nothing of the task.
    private static bool Concerns(RunEvent one, TaskSeen task) =>
        one switch
        {
            TaskUrged => false,
            TaskActed acted => IsOn(acted, task),
            CaseOrdered or FieldsChanged or RunStopped => true,
            _ => false,
        };

    private static bool IsSame(TaskActed before, TaskActed now) =>
        before.GetType() == now.GetType()
        && before.By.Person == now.By.Person
        && (before, now) switch
        {
            (TaskCompleted was, TaskCompleted given) => was.Outcome == given.Outcome,
            _ => before.Filled().SequenceEqual(now.Filled()),
        };

    private async Task<Meanwhile> Told(RunEvent one, CancellationToken ct) =>
        new(Holders.Doer(one.By, await directory.Read(db, ct)), one.At, What(one));

    private static Saying What(RunEvent one) =>
        one switch
        {
            CaseOrdered ordered => AskedField.Said(CaseOrders.Of(ordered).Called),
            TaskClaimed => Saying.Of("tasks.did-claim"),
            TaskReleased => Saying.Of("tasks.did-release"),
            TaskCompleted => Saying.Of("tasks.did-complete"),
            TaskActed acted when TaskActs.Of(acted).Label is { } label => AskedField.Said(label),
            FieldsChanged => Saying.Of("tasks.did-correct"),
            RunStopped => Saying.Of("tasks.did-stop"),
            _ => Saying.Of("tasks.did-act"),
        };
}
