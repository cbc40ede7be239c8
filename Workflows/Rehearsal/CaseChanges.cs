using CaseFlow.Domain.Deadlines;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>How a case would have gone otherwise.</summary>
public enum CaseChangeKind
{
    StepMore,
    StepFewer,
    OtherHandler,
    DueEarlier,
    DueLater,
    DueAdded,
    DueDropped,
    OverdueNew,
    OverdueNoMore,
    ClosedEarlier,
    ClosedLater,
    MailMore,
    MailFewer,
    OtherEnd,
    Stuck,
}

/// <summary>One thing that is otherwise.</summary>
/// <param name="Step">Id of the step that it is about; null where it is about the whole case.</param>
/// <param name="StepName">What people call it.</param>
/// <param name="Unit">Code of the unit that has the task.</param>
/// <param name="Person">Code of the person who gets more or fewer mails.</param>
/// <param name="Count">How many: stays, mails; for a close, whole working days.</param>
public sealed record CaseChange(
    CaseChangeKind Kind,
    string? Step = null,
    string? StepName = null,
    string? Unit = null,
    string? Person = null,
    int Count = 1
);

/// <summary>What differs between two ways of a case.</summary>
public static class CaseChanges
{
    /// <param name="past">The control run.</param>
    /// <param name="draft">The same case through the draft.</param>
    /// <param name="calendar">By which working days are told.</param>
    public static ImmutableArray<CaseChange> Of(CasePath past, CasePath draft, WorkCalendar calendar) =>
        [.. Steps(past, draft), .. Tasks(past, draft), .. Mails(past, draft), .. End(past, draft, calendar)];

    private static IEnumerable<CaseChange> Steps(CasePath past, CasePath draft)
    {
        var counts = past
            .Steps.Select(step => (step, -1))
            .Concat(draft.Steps.Select(step => (step, 1)))
            .GroupBy(one => one.step.Step, StringComparer.Ordinal);
        foreach (var step in counts)
        {
            var more = step.Sum(one => one.Item2);
            if (more == 0)
                continue;
            var unit = (more > 0 ? draft : past).Tasks.LastOrDefault(task => task.Step == step.Key)?.Unit;
            yield return new CaseChange(
                more > 0 ? CaseChangeKind.StepMore : CaseChangeKind.StepFewer,
                step.Key,
                step.Last().step.Name,
                unit,
                Count: Math.Abs(more)
            );
        }
    }

    private static IEnumerable<CaseChange> Tasks(CasePath past, CasePath draft)
    {
        var before = past.Tasks.ToLookup(task => (task.Step, task.Face));
        var after = draft.Tasks.ToLookup(task => (task.Step, task.Face));
        foreach (var key in before.Select(tasks => tasks.Key).Union(after.Select(tasks => tasks.Key)))
        {
            var (olds, news) = (before[key].ToArray(), after[key].ToArray());
            for (var i = 0; i < Math.Max(olds.Length, news.Length); i++)
            {
                foreach (var kind in Kinds(olds.ElementAtOrDefault(i), news.ElementAtOrDefault(i)))
                {
                    var task = news.ElementAtOrDefault(i) ?? olds[i];
                    yield return new CaseChange(kind, task.Step, task.Name, task.Unit);
                }
            }
        }
    }

    private static IEnumerable<CaseChangeKind> Kinds(PathTask? past, PathTask? draft)
    {
        if (past is not null && draft is not null)
        {
            if (past.To != draft.To)
                yield return CaseChangeKind.OtherHandler;
            if (DueChange(past.Due, draft.Due) is { } due)
                yield return due;
        }
        var (was, would) = (past?.WasOverdue == true, draft?.WasOverdue == true);
        if (was != would)
            yield return would ? CaseChangeKind.OverdueNew : CaseChangeKind.OverdueNoMore;
    }

    private static CaseChangeKind? DueChange(DateTimeOffset? past, DateTimeOffset? draft) =>
        (past, draft) switch
        {
            (null, null) => null,
            (null, _) => CaseChangeKind.DueAdded,
            (_, null) => CaseChangeKind.DueDropped,
            ({ } before, { } after) when before != after => after < before ? CaseChangeKind.DueEarlier : CaseChangeKind.DueLater,
            _ => null,
        };

    private static IEnumerable<CaseChange> Mails(CasePath past, CasePath draft)
    {
        var counts = past
            .Mails.Select(mail => (mail.Person, -1))
            .Concat(draft.Mails.Select(mail => (mail.Person, 1)))
            .GroupBy(one => one.Person, one => one.Item2, StringComparer.Ordinal);
        foreach (var person in counts)
        {
            var more = person.Sum();
            if (more != 0)
                yield return new CaseChange(
                    more > 0 ? CaseChangeKind.MailMore : CaseChangeKind.MailFewer,
                    Person: person.Key,
                    Count: Math.Abs(more)
                );
        }
    }

    private static IEnumerable<CaseChange> End(CasePath past, CasePath draft, WorkCalendar calendar)
    {
        foreach (var still in draft.Stuck)
            yield return new CaseChange(CaseChangeKind.Stuck, still.Step, still.Name);
        if (draft.Ended is not { } after || past.Ended is not { } before)
            yield break;
        if (past.EndedAt != draft.EndedAt)
            yield return new CaseChange(CaseChangeKind.OtherEnd, draft.EndedAt);
        if (after > before)
            yield return new CaseChange(CaseChangeKind.ClosedLater, Count: calendar.Left(before, after).WorkingDays);
        else if (after < before)
            yield return new CaseChange(CaseChangeKind.ClosedEarlier, Count: calendar.Left(after, before).WorkingDays);
    }
}
