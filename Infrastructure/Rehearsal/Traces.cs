using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>What a walk came past, and in words where another differs from it.</summary>
internal static class Traces
{
    public static WalkTrace Of(WalkedDraft walked)
    {
        var log = new WalkedLog(walked.Procedure, walked.Staff);
        var (start, marks) = (walked.States[0].Now, ImmutableArray.CreateBuilder<TraceMark>());
        foreach (var happened in walked.States.SelectMany(state => state.Happenings).OfType<Happened>())
        {
            marks.AddRange(happened.Moved.Effects.Select(effect => Of(effect, walked, start)).OfType<TraceMark>());
            marks.AddRange(log.Announced(happened).Select(told => Of(told.Step, told.What, walked)));
        }
        return new WalkTrace(marks.ToImmutable(), walked.States[^1].Refused);
    }

    private static TraceMark? Of(Effect effect, WalkedDraft walked, DateTimeOffset start) =>
        effect switch
        {
            StepEntered entered => new(TraceKind.Entered, entered.Step, walked.Procedure.NameOf(entered.Step)),
            StepLeft { Outcome: { } port } left => new(
                TraceKind.Left,
                left.Step,
                walked.Procedure.NameOf(left.Step),
                port,
                Spoken(walked.Procedure.StepOf(left.Step).PortLabel(port))
            ),
            TaskOpened opened => new(
                TraceKind.Task,
                opened.Step,
                walked.Procedure.NameOf(opened.Step),
                Minutes: opened.Due is { } due ? (long)(due - start).TotalMinutes : null
            ),
            RunEnded ended => new(TraceKind.Ended, ended.Step ?? "", ended.Result),
            _ => null,
        };

    private static TraceMark Of(string step, Running.Announcement told, WalkedDraft walked) =>
        new(
            TraceKind.Told,
            step,
            walked.Procedure.NameOf(step),
            told.Cause,
            People: [.. told.To.Concat(told.Copy).Select(person => person.Code).Order(StringComparer.Ordinal)]
        );

    private static string? Spoken(Saying label) => label.Words;

    /// <summary>The first place where what a walk does now is not what was recorded, in words; null when it is the same.</summary>
    /// <param name="now">What it does now.</param>
    public static Saying? Reason(WalkTrace recorded, WalkTrace now, WalkedDraft walked)
    {
        if (recorded.FirstDifference(now) is not { } difference)
            return now.Refused is { } why ? Refused(walked, why) : null;
        return (difference.Expected, difference.Actual) switch
        {
            (_, null) when now.Refused is { } refused => Refused(walked, refused),
            (null, { } actual) => Saying.Of("rehearsal.walk.further", ("actual", What(actual, walked.Staff))),
            ({ } expected, null) => Saying.Of("rehearsal.walk.ends", ("expected", What(expected, walked.Staff))),
            ({ } expected, { } actual) => Reason(expected, actual, difference.ComesLater, walked),
            _ => null,
        };
    }

    private static Saying Refused(WalkedDraft walked, Domain.Refusal why) =>
        Saying.Of("rehearsal.walk.refused", ("move", walked.States.Length - 1), ("problem", why.Text));

    private static Saying Reason(TraceMark expected, TraceMark actual, bool comesLater, WalkedDraft walked)
    {
        if (expected.Kind == actual.Kind && string.Equals(expected.Step, actual.Step, StringComparison.Ordinal))
        {
            switch (expected.Kind)
            {
                case TraceKind.Task:
                    return Saying.Of(
                        "rehearsal.walk.due",
                        ("step", actual.Name),
                        ("actual", Due(actual, walked)),
                        ("expected", Due(expected, walked))
                    );
                case TraceKind.Left:
                    return Saying.Of(
                        "rehearsal.walk.outcome",
                        ("step", actual.Name),
                        ("actual", actual.Label ?? actual.Outcome ?? ""),
                        ("expected", expected.Label ?? expected.Outcome ?? "")
                    );
                case TraceKind.Told when expected.Outcome == actual.Outcome:
                    return Saying.Of(
                        "rehearsal.walk.people",
                        ("step", actual.Name),
                        ("actual", Names(actual, walked.Staff)),
                        ("expected", Names(expected, walked.Staff))
                    );
            }
        }
        return Saying.Of(
            comesLater ? "rehearsal.walk.later" : "rehearsal.walk.never",
            ("actual", What(actual, walked.Staff)),
            ("expected", What(expected, walked.Staff))
        );
    }

    private static SayingValue Due(TraceMark mark, WalkedDraft walked) =>
        mark.Minutes is { } minutes
            ? new SayingValue.Minute(walked.Office.At(walked.States[0].Now).Calendar.Local(walked.States[0].Now.AddMinutes(minutes)))
            : Saying.Of("notices.no-limit");

    private static SayingValue Names(TraceMark mark, Staff staff) =>
        mark.People is { IsEmpty: false } people ? SayingValue.List(people.Select(staff.CalledOf)) : Saying.Of("rehearsal.walk.nobody");

    private static Saying What(TraceMark mark, Staff staff) =>
        mark.Kind switch
        {
            TraceKind.Entered => Saying.Of("rehearsal.entered", ("step", mark.Name)),
            TraceKind.Left => Saying.Of("rehearsal.left", ("step", mark.Name), ("outcome", mark.Label ?? mark.Outcome ?? "")),
            TraceKind.Task => Saying.Of("rehearsal.walk.task", ("step", mark.Name)),
            TraceKind.Told => Saying.Of("rehearsal.walk.told", ("step", mark.Name), ("names", Names(mark, staff))),
            TraceKind.Ended => Saying.Of("rehearsal.ended", ("result", mark.Name)),
        };
}
