using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Api.Features.Cases;

/// <summary>
/// What the timeline says of the events of one case. To be asked of every event in order: corrections are told against what was there.
/// </summary>
/// <param name="tasks">All tasks of the case, open and done.</param>
internal sealed class TimelineWords(Staff staff, Procedure procedure, IReadOnlyDictionary<(int Visit, int Seq), TaskRow> tasks)
{
    private readonly CorrectionWords corrections = new(
        staff,
        procedure.Variables,
        new Dictionary<string, FieldValue>(StringComparer.Ordinal)
    );

    /// <summary>Null for what the timeline does not tell as an event: a rung of the ladder is told by the ledger.</summary>
    public GetTimeline.Entry? Of(RunEvent happened)
    {
        var (bySystem, correction) = (happened.By.Person == Actor.System.Person, corrections.Of(happened));
        var who = staff.NameOf(happened.By.Person);
        var entry = happened switch
        {
            TaskActed acted => Of(acted, who),
            RunStarted => new GetTimeline.Entry(happened.At, "Registered", who, null, Saying.Of("timeline.registered"), null),
            DeadlinePassed => null,
            FieldsChanged => new GetTimeline.Entry(happened.At, "Corrected", who, null, correction!.Told, null) { Correction = correction },
            RunStopped stopped => new GetTimeline.Entry(
                happened.At,
                "Stopped",
                who,
                null,
                Saying.Of("timeline.stopped", ("reason", stopped.Reason)),
                null
            )
            {
                Reason = stopped.Reason,
            },
            _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
        };
        return entry is null ? null : entry with { BySystem = bySystem };
    }

    private GetTimeline.Entry? Of(TaskActed acted, Saying who)
    {
        if (!tasks.TryGetValue((acted.Visit, acted.Seq), out var task))
            return null;
        var act = TaskActs.Of(acted);
        return new GetTimeline.Entry(
            acted.At,
            act.Kind,
            who,
            task.StepName,
            act.Told(acted, task.StepName, task.OutcomeLabel),
            act.Finishes ? DoneTask.Of(task, acted, procedure) : null
        )
        {
            Label = act.Finishes ? task.OutcomeLabel : null,
        };
    }
}
