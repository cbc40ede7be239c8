using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Notes;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>
/// What happens in a walk, line by line, and what people would be told. It holds a case's row of its own that no database ever sees, for
/// notices are worded from a row.
/// </summary>
internal sealed class WalkedLog(Procedure procedure, Staff staff)
{
    private readonly WalkedFields fields = new(procedure, staff);
    private readonly WalkedReasons reasons = new(procedure);

    private readonly CaseRow row = new()
    {
        Number = "",
        Title = "",
        Body = "",
        RegisteredBy = "",
        Run = new RunRow
        {
            DefinitionId = procedure.DefinitionId,
            Version = procedure.Version,
            State = "",
        },
    };

    public IEnumerable<RehearsalLine> Of(Happening happening) =>
        happening switch
        {
            Happened happened => Of(happened),
            FellDue fell =>
            [
                new(fell.At, RehearsalLineKind.FellDue, fell.Visit.Step, Saying.Of("rehearsal.fell-due", Step(fell.Visit.Step))),
            ],
            _ => throw new InvalidOperationException($"Unknown happening {happening.GetType().Name}."),
        };

    /// <summary>What people would be told of it, with the step that it is about.</summary>
    public IEnumerable<(string Step, Announcement What)> Announced(Happened happened)
    {
        var announcements = AnnouncementsOf(happened);
        foreach (var effect in happened.Moved.Effects)
        {
            Keep(effect);
            foreach (var one in announcements.Of(effect, happened.Moved.Facts))
                yield return (StepOf(happened, one.Visit, effect), one);
        }
        foreach (var one in announcements.OfLeftToNobody(happened.Before, happened.Known, happened.Moved))
            yield return (StepOf(happened, one.Visit, null), one);
    }

    private IEnumerable<RehearsalLine> Of(Happened happened)
    {
        row.Run.Turn++;
        var announcements = AnnouncementsOf(happened);
        foreach (var effect in happened.Moved.Effects)
        {
            Keep(effect);
            if (Line(happened, effect) is { } line)
                yield return line;
            foreach (var one in announcements.Of(effect, happened.Moved.Facts))
                yield return Line(happened.At, StepOf(happened, one.Visit, effect), one, Missing(effect));
        }
        foreach (var one in announcements.OfLeftToNobody(happened.Before, happened.Known, happened.Moved))
            yield return Line(happened.At, StepOf(happened, one.Visit, null), one, []);
    }

    private ImmutableArray<Saying> Missing(Effect effect) =>
        effect is Escalated up
            ? [.. Recipients.Headless(up, staff).Select(unit => Saying.Of("rehearsal.no-head", ("unit", staff.UnitName(unit))))]
            : [];

    private Announcements AnnouncementsOf(Happened happened) =>
        new(new CaseInHand(row, procedure, staff), happened.Office.Calendar, happened.Event);

    private void Keep(Effect effect)
    {
        if (effect is FieldsSet set)
            CaseFacts.Write(row, set.Changes);
    }

    private static string StepOf(Happened happened, int visit, Effect? effect) =>
        effect switch
        {
            Escalated escalated => escalated.Step,
            Notified notified => notified.Step,
            Stuck stuck => stuck.Step,
            TaskOpened opened => opened.Step,
            _ => happened.Moved.Next.VisitOf(visit)?.Step ?? "",
        };

    private RehearsalLine? Line(Happened happened, Effect effect) =>
        effect switch
        {
            // A step where nobody acts and nothing waits says at most which way the case took.
            StepEntered entered when !procedure.StepOf(entered.Step).Waits => null,
            StepEntered entered => new(
                happened.At,
                RehearsalLineKind.Entered,
                entered.Step,
                Saying.Of("rehearsal.entered", Step(entered.Step))
            ),
            StepLeft left when Left(left) is { } words => new(happened.At, RehearsalLineKind.Left, left.Step, words),
            StepLeft => null,
            TaskOpened opened => new(happened.At, RehearsalLineKind.TaskOpened, opened.Step, Opened(opened, happened.Office.Calendar)),
            TaskClosed closed => Closed(happened, closed),
            TaskHeld held => new(
                happened.At,
                RehearsalLineKind.TaskHeld,
                happened.Before.VisitOf(held.Visit)?.Step,
                held.By is { } by ? Saying.Of("rehearsal.held", ("name", staff.NameOf(by))) : Saying.Of("rehearsal.given-back")
            ),
            TaskPassed passed => new(happened.At, RehearsalLineKind.TaskHeld, passed.Step, Saying.Of("rehearsal.given-back")),
            // How it begins stands above the walk.
            FieldsSet when happened.Event is RunStarted => null,
            FieldsSet set => new(happened.At, RehearsalLineKind.FieldsSet, null, Set(happened, set)),
            Escalated up => reasons.Of(
                new(
                    happened.At,
                    RehearsalLineKind.Escalated,
                    up.Step,
                    Saying.Of("rehearsal.escalated", Step(up.Step), ("label", up.Rung.Label))
                ),
                happened,
                up
            ),
            Stuck stuck => new(
                happened.At,
                RehearsalLineKind.Stuck,
                stuck.Step,
                Saying.Of("rehearsal.stuck", Step(stuck.Step), ("reason", stuck.Reason))
            ),
            RunEnded ended => new(happened.At, RehearsalLineKind.Ended, ended.Step, Saying.Of("rehearsal.ended", ("result", ended.Result))),
            Notified or TimerArmed or TimerCleared or Urged or NoteTaken => null,
            _ => throw new InvalidOperationException($"Unknown effect {effect.GetType().Name}."),
        };

    private (string, SayingValue) Step(string id) => ("step", procedure.NameOf(id));

    private Saying? Left(StepLeft left)
    {
        if (left.Outcome is not { } port)
            return Saying.Of("rehearsal.withdrawn", Step(left.Step));
        var step = procedure.StepOf(left.Step);
        // Whoever did a task has been told already, with the outcome.
        if (step.Waits || step.Ports.Length < 2)
            return null;
        return Saying.Of("rehearsal.took", Step(left.Step), ("outcome", step.PortLabel(port)));
    }

    private Saying Opened(TaskOpened opened, WorkCalendar calendar) =>
        opened.Due is { } due
            ? Saying.Of(
                "rehearsal.opened-due",
                Step(opened.Step),
                ("to", Holders.Words(opened.To, staff)),
                ("due", new SayingValue.Minute(calendar.Local(due)))
            )
            : Saying.Of("rehearsal.opened", Step(opened.Step), ("to", Holders.Words(opened.To, staff)));

    private RehearsalLine? Closed(Happened happened, TaskClosed closed)
    {
        // One that was opened and withdrawn at once was in nobody's inbox.
        if (happened.Before.VisitOf(closed.Visit) is not { } visit || visit.TaskOf(closed.Seq) is not { } task)
            return null;
        if (closed.End == TaskEnd.Cancelled)
            return new(
                happened.At,
                RehearsalLineKind.TaskWithdrawn,
                visit.Step,
                Saying.Of("rehearsal.task-withdrawn", Step(visit.Step), ("to", Holders.Words(task.To, staff)))
            );
        var outcome = procedure.StepOf(visit.Step).Face(task.Face)?.OutcomeOf(closed.Outcome ?? "")?.Label;
        return new(
            happened.At,
            RehearsalLineKind.TaskDone,
            visit.Step,
            Saying.Of(
                "rehearsal.done",
                Step(visit.Step),
                ("name", staff.NameOf(closed.By ?? "")),
                ("outcome", outcome ?? Saying.Verbatim(closed.Outcome ?? ""))
            )
        );
    }

    private Saying Set(Happened happened, FieldsSet set) =>
        Saying.Of(
            "rehearsal.set",
            ("fields", SayingValue.List(set.Changes.Select(change => fields.Words(change.Key, change.Value, happened))))
        );

    private static RehearsalLine Line(DateTimeOffset at, string step, Announcement one, ImmutableArray<Saying> missing) =>
        new(
            at,
            RehearsalLineKind.Told,
            step,
            Saying.Of(
                one.Mail ? "rehearsal.mailed" : "rehearsal.told",
                ("names", SayingValue.List(one.To.Concat(one.Copy).Select(person => person.Name))),
                ("subject", one.Subject)
            ),
            new RehearsalTold(People(one.To), People(one.Copy), one.Mail, one.Mark, one.Subject, one.Body) { Missing = missing }
        );

    internal static ImmutableArray<RehearsalPerson> People(IEnumerable<StaffMember> members) =>
        [.. members.Select(member => new RehearsalPerson(member.Code, member.Name, member.Email is not null))];
}
