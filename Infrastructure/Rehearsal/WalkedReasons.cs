using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>Why a reminder or an escalation of a walk comes on its day, counted as the due date is.</summary>
internal sealed class WalkedReasons(Procedure procedure)
{
    public RehearsalLine Of(RehearsalLine line, Happened happened, Escalated up)
    {
        var calendar = happened.Office.Calendar;
        var why = Explained(happened, up);
        return line with
        {
            Day = calendar.Called(calendar.LocalDate(happened.At)),
            Because = Because(up, why, calendar),
            Explanation = why,
        };
    }

    private static Saying? Because(Escalated up, DueDateExplanation? why, WorkCalendar calendar) =>
        (up.Rung.When, up.Due) switch
        {
            (RungMoment.Used used, { } due) => Saying.Of(
                "rehearsal.because-used",
                ("share", used.Percent),
                ("due", new SayingValue.Minute(calendar.Local(due)))
            ),
            (RungMoment.AfterDue, { } due) when why is not null => Saying.Of(
                "rehearsal.because-after",
                ("due", new SayingValue.Minute(calendar.Local(due))),
                ("why", why.Sentence)
            ),
            _ => why?.Sentence,
        };

    // What explains another moment is no explanation.
    private DueDateExplanation? Explained(Happened happened, Escalated up)
    {
        var calendar = happened.Office.Calendar;
        foreach (var (start, limit, moment) in Counts(happened, up))
        {
            var why = calendar.Explain(start, limit);
            if (why.Due == moment)
                return why;
        }
        return null;
    }

    private IEnumerable<(DateTimeOffset Start, TimeLimit Limit, DateTimeOffset Moment)> Counts(Happened happened, Escalated up)
    {
        var entered = happened.Before.VisitOf(up.Visit)?.EnteredAt;
        switch (up.Rung.When)
        {
            case RungMoment.AfterDue { Limit: var limit } when up.Due is { } due:
                yield return (due, limit, happened.At);
                break;
            case RungMoment.AfterStart { Limit: var limit } when entered is { } start:
                yield return (start, limit, happened.At);
                break;
            case RungMoment.AtDue when up.Tasks is [var task, ..] && procedure.StepOf(up.Step).DeadlineOf(task.Face) is { } deadline:
                if (deadline.FromField is { } field && happened.Known.Moment(field) is { } moment)
                    yield return (moment, deadline.Limit, happened.At);
                if (entered is { } arrived)
                    yield return (arrived, deadline.Limit, happened.At);
                break;
            default:
                break;
        }
    }
}
