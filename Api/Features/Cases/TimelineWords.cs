using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Proof;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Handover;
using CaseFlow.Workflows.Merging;
using CaseFlow.Workflows.Notes;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Proof;
using CaseFlow.Workflows.Recounting;
using CaseFlow.Workflows.Separating;

namespace CaseFlow.Api.Features.Cases;

/// <summary>
/// What the timeline says of the events of one case. To be asked of every event in order: corrections are told against what was there.
/// </summary>
/// <param name="procedure">The versions that the case has been on, which of them it began with, and the fields as they are called
/// now.</param>
/// <param name="tasks">All tasks of the case, open and done.</param>
/// <param name="calendar">By whose wall clock moments are told.</param>
/// <param name="sight">Of whoever reads it.</param>
/// <param name="notes">What it says of what people told each other.</param>
internal sealed class TimelineWords(
    Staff staff,
    (Func<int, Procedure> VersionOf, int First, ImmutableArray<FormField> Declared) procedure,
    IReadOnlyDictionary<(int Visit, int Seq), TaskRow> tasks,
    WorkCalendar calendar,
    FieldSight sight,
    NoteWords notes
)
{
    private readonly CorrectionWords corrections = new(staff, procedure.Declared, sight);

    // What was filled in is read by the version that it was filled in on.
    private int version = procedure.First;

    /// <summary>Null for what the timeline does not tell as an event: a rung of the ladder is told by the ledger.</summary>
    /// <param name="turn">Number of the event.</param>
    public GetTimeline.Entry? Of(RunEvent happened, int turn)
    {
        var (bySystem, correction) = (happened.By.Person == Actor.System.Person, corrections.Of(happened));
        var who = Holders.Doer(happened.By, staff);
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
            OfficeChanged changed => new GetTimeline.Entry(changed.At, "PassedOn", who, null, Saying.Of("timeline.passed-on"), null),
            WorkHandedOver or HandoverUndone or RunRepaired or RepairUndone => Care(happened, who),
            VersionChange change => Of(change, who),
            LimitRecounted recounted => Of(recounted, who),
            MergeEvent merge => Of(merge, who),
            SeparateCaseOpened opened => new GetTimeline.Entry(
                opened.At,
                "SeparateCaseOpened",
                who,
                null,
                Saying.Of("separating.opened", ("case", Case(opened.Case)), ("procedure", opened.Procedure), ("reason", opened.Reason)),
                null
            ),
            CaseOrdered ordered => new GetTimeline.Entry(
                ordered.At,
                CaseOrders.Of(ordered).Kind,
                who,
                null,
                CaseOrders.Of(ordered).Told(ordered, Names),
                null
            ),
            Noted note => notes.Of(note, turn),
            _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
        };
        return entry is null ? null : entry with { BySystem = bySystem };
    }

    /// <summary>Numbers of those cases that the reader may know of.</summary>
    public IReadOnlySet<string> Known { get; init; } = ImmutableHashSet<string>.Empty;

    private GetTimeline.Entry Of(MergeEvent merge, Saying who)
    {
        var (kind, told) = merge switch
        {
            CaseMerged merged => ("Merged", Saying.Of("merging.merged", ("main", Case(merged.Main)), ("reason", merged.Reason))),
            CasesTakenIn taken => ("TakenIn", Saying.Of("merging.taken-in", ("cases", Cases(taken.Cases)), ("reason", taken.Reason))),
            CaseSplit split => (
                "Split",
                Saying.Of(
                    split.MainStopped ? "merging.main-stopped" : "merging.split",
                    ("main", Case(split.Main)),
                    ("reason", split.Reason)
                )
            ),
            CaseSplitOff off => ("SplitOff", Saying.Of("merging.split-off", ("case", Case(off.Case)), ("reason", off.Reason))),
            MainEnded ended => ("MainEnded", Saying.Of("merging.main-ended", ("main", Case(ended.Main)), ("result", ended.Result))),
            _ => throw new InvalidOperationException($"Unknown event {merge.GetType().Name}."),
        };
        return new GetTimeline.Entry(merge.At, kind, who, null, told, null);
    }

    private Saying Case(string number) => Known.Contains(number) ? Saying.Verbatim(number) : Saying.Of("merging.another");

    private SayingValue Cases(IEnumerable<string> numbers) => SayingValue.List(numbers.Select(Case).Distinct());

    private OrderNames Names =>
        new(
            StepOf,
            step => procedure.VersionOf(version).NameOf(step),
            staff.NameOf,
            unit => Saying.Verbatim(staff.UnitName(unit)),
            calendar.Local,
            sight.IsOpen
        );

    private GetTimeline.Entry Care(RunEvent happened, Saying who)
    {
        var (kind, told) = happened switch
        {
            WorkHandedOver handed => (
                "HandedOver",
                Handover(
                    handed.Tasks.IsEmpty ? "timeline.handed-over-later" : "timeline.handed-over",
                    handed.From,
                    handed.To,
                    handed.Tasks.Length
                )
            ),
            HandoverUndone undone => (
                "HandoverUndone",
                Handover(
                    undone.Tasks.IsEmpty ? "timeline.handover-undone-later" : "timeline.handover-undone",
                    undone.From,
                    undone.To,
                    undone.Tasks.Length
                )
            ),
            RunRepaired repaired => ("Repaired", Saying.Of("timeline.repaired", ("repair", RepairWords.Of(repaired.Kind)))),
            _ => ("RepairUndone", Saying.Of("timeline.repair-undone")),
        };
        return new GetTimeline.Entry(happened.At, kind, who, null, told, null);
    }

    private Saying Handover(string said, string from, string to, int tasks) =>
        Saying.Of(said, ("from", staff.NameOf(from)), ("to", staff.NameOf(to)), ("tasks", tasks));

    private GetTimeline.Entry Of(VersionChange change, Saying who)
    {
        version = change.To;
        var told =
            change is RunMoved
                ? Saying.Of("timeline.moved", ("from", change.From), ("to", change.To))
                : Saying.Of("timeline.move-undone", ("from", change.From), ("to", change.To));
        return new GetTimeline.Entry(change.At, change is RunMoved ? "VersionChanged" : "VersionRestored", who, null, told, null);
    }

    private GetTimeline.Entry Of(LimitRecounted recounted, Saying who)
    {
        var step = StepOf(recounted.Visit);
        var told = Saying.Of(
            step is null ? "timeline.recounted-wait" : "timeline.recounted",
            ("step", step ?? ""),
            ("from", new SayingValue.Minute(calendar.Local(recounted.From))),
            ("to", new SayingValue.Minute(calendar.Local(recounted.To))),
            ("edition", recounted.Edition),
            ("change", recounted.Change)
        );
        return new GetTimeline.Entry(recounted.At, "LimitMoved", who, step, told, null);
    }

    // A mere wait has no task that says what its step is called.
    private string? StepOf(int visit) =>
        tasks
            .Where(task => task.Key.Visit == visit)
            .OrderByDescending(task => task.Key.Seq)
            .Select(task => task.Value.StepName)
            .FirstOrDefault();

    private GetTimeline.Entry? Of(TaskActed acted, Saying who)
    {
        if (!tasks.TryGetValue((acted.Visit, acted.Seq), out var task))
            return acted is SignerRemoved { Later: { } to } ? NeverAsked(acted, to, who) : null;
        var act = TaskActs.Of(acted);
        var outcome = LabelOf(acted, task) ?? task.OutcomeLabel;
        var told = act.Told(acted, task.StepName, outcome, calendar.Local);
        // What was asked beside the work of the step is called by its own title.
        if (QuestionKinds.Find(task.Face) is not null && told.Find("step") is not null)
            told = With(told, "step", task.Title);
        told = acted is TaskCompleted one ? SuggestedWords.Of(told, one, staff) : Named(told, task);
        var done = act.Finishes ? DoneTask.Of(task, acted, procedure.VersionOf(version), sight) : null;
        return new GetTimeline.Entry(acted.At, act.Kind, who, task.StepName, told, done) { Label = act.Finishes ? outcome : null };
    }

    // The row knows the last outcome alone: what was taken back, or done again, was done by another.
    private Saying? LabelOf(TaskActed acted, TaskRow task) =>
        acted is TaskCompleted done ? procedure.VersionOf(version).Find(task.Step)?.Face(task.Face)?.OutcomeOf(done.Outcome)?.Label : null;

    // 后加签: whoever was called off before their turn had no task.
    private GetTimeline.Entry NeverAsked(TaskActed acted, Assignee to, Saying who)
    {
        var (act, step) = (TaskActs.Of(acted), StepOf(acted.Visit) ?? "");
        return new GetTimeline.Entry(
            acted.At,
            act.Kind,
            who,
            step,
            With(act.Told(acted, step, null), "who", Holders.Words(to, staff)),
            null
        );
    }

    // The record keeps codes; people and units are called by their names.
    private Saying Named(Saying told, TaskRow task)
    {
        if (told.Find("who") is not null)
            return With(told, "who", Holders.Words(task, staff));
        if (told.Find("person") is SayingValue.Text { Value: var person })
            return With(told, "person", staff.NameOf(person));
        return told.Find("unit") is SayingValue.Text { Value: var unit } ? With(told, "unit", Saying.Verbatim(staff.UnitName(unit))) : told;
    }

    private static Saying With(Saying told, string name, Saying called) =>
        Saying.Of(told.Code, [.. told.Values.Where(value => value.Name != name), (name, called)]);
}
