using System.Globalization;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps.Provisions;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>时限 of a step with its ladder.</summary>
/// <param name="FromField">Case field holding the moment that the time runs from; null or empty field: from the arrival at the
/// step.</param>
/// <param name="OverdueOutcome">Port that the step is left by when the deadline passes; null when the ladder only warns.</param>
public sealed record StepDeadline(TimeLimit Limit, string? FromField, EscalationLadder Ladder, string? OverdueOutcome)
{
    /// <summary>Case field holding the day, or the moment, by which it must be done at the latest (限期): who decides sets it for this case.
    /// The earlier of both counts, so that nobody sets aside what the rules demand; null for none.</summary>
    public string? UntilField { get; init; }

    /// <summary>To whom the work goes when the deadline passes; where it leads out of the step, it goes to nobody.</summary>
    public OverdueTo OverdueTo { get; init; }

    /// <summary>Whether something is done at the due moment itself, beside what the ladder tells.</summary>
    public bool ActsWhenDue => OverdueOutcome is not null || OverdueTo != OverdueTo.Nobody;

    internal const string OverdueKey = "overdue";

    private const char AgainMark = '#';
    private const char OrderedMark = '~';

    /// <summary>Sets the visit's due moment and arms a timer for each rung. The keys start with <paramref name="prefix"/>.</summary>
    internal Visit Arm(Moving move, Visit visit, string prefix = "")
    {
        var given = visit.Begins(move.At);
        var start = FromField is null ? given : move.Facts.Moment(FromField) ?? given;
        var (due, timers) = Timers(move, start, given, prefix);
        return move.Arm(visit with { Due = due }, timers);
    }

    /// <summary>
    /// Sets anew, by this limit, when a visit that was entered before is due. A timer that has come does not come again; one that the
    /// limit before did not have comes if its moment lies ahead.
    /// </summary>
    /// <param name="before">The limit by which its timers were set; null without one.</param>
    internal Visit Rearm(Moving move, Visit visit, StepDeadline? before)
    {
        var start = FromField is null ? visit.EnteredAt : move.Facts.Moment(FromField) ?? visit.EnteredAt;
        var (due, timers) = Timers(move, start, visit.EnteredAt, "");
        // Work is handed on once in a visit: the limit before has done it, or waits for it.
        bool HasCome(VisitTimer timer) => timer.Key == OverdueKey ? before?.ActsWhenDue == true : before?.RungOf(timer.Key) is not null;
        string? New(VisitTimer timer) => !HasCome(timer) && timer.At > move.At ? timer.Key : null;
        var held = move.Disarm(visit, timer => IsOwn(timer.Key) || before?.IsOwn(timer.Key) == true);
        return move.Arm(held with { Due = due }, Coming(visit, timers, "", New));
    }

    /// <summary>
    /// Counts anew, by the calendar of the decision, when a limit is due. What was told of a due moment that lies ahead again is void: it is
    /// told when that has passed, under a key of its own. Whatever else has been told is not told again.
    /// </summary>
    /// <param name="given">When the limit was set.</param>
    /// <param name="edition">Number of the calendar's edition, which no key has had before.</param>
    internal Visit Recount(Moving move, Visit visit, RunningLimit limit, DateTimeOffset given, int edition, string prefix = "")
    {
        var (due, timers) = Timers(move, limit.StartFrom(move.Facts, given), given, prefix);
        bool IsVoid(VisitTimer timer) => timer.At > move.At && RungOf(timer.Key, prefix)?.When is RungMoment.AtDue or RungMoment.AfterDue;
        string Again(VisitTimer timer) => string.Create(CultureInfo.InvariantCulture, $"{timer.Key}{AgainMark}{edition}");
        var told = timers.RemoveAll(timer => Waiting(visit, timer.Key) is not null || timer.Key == prefix + OverdueKey);
        var held = move.Disarm(visit, timer => timer.Key.StartsWith(prefix, StringComparison.Ordinal) && IsOwn(timer.Key[prefix.Length..]));
        if (told.Any(IsVoid))
            Unmark(move, visit, limit, told.RemoveAll(IsVoid), prefix);
        return move.Arm(held with { Due = due }, Coming(visit, timers, prefix, timer => IsVoid(timer) ? Again(timer) : null));
    }

    /// <summary>
    /// Sets when a limit is due to a moment that somebody named. What was told of a due moment that lies ahead again, a share of the time
    /// included, is void: it is told when that has passed, under a key of its own. Whether somebody has claimed a task by now is no matter of
    /// when it is due.
    /// </summary>
    internal Visit Redue(Moving move, Visit visit, RunningLimit limit, DateTimeOffset due)
    {
        var (start, prefix) = (limit.StartFrom(move.Facts, visit.EnteredAt), limit.Prefix);
        RungMoment? When(string key) => RungOf(key, prefix)?.When;
        bool IsAhead(VisitTimer timer) => timer.At > move.At;
        string? Again(VisitTimer timer) =>
            timer.Key == prefix + OverdueKey // what was handed on stays there
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"{timer.Key}{OrderedMark}{visit.Redues?.Length ?? 0}");
        var timers = TimersUntil(move, start, due, start, prefix).RemoveAll(timer => When(timer.Key) is RungMoment.AfterStart);
        var told = timers.RemoveAll(timer => Waiting(visit, timer.Key) is not null || timer.Key == prefix + OverdueKey);
        var held = move.Disarm(visit, timer => limit.Owns(timer.Key) && When(timer.Key) is not RungMoment.AfterStart);
        if (told.Any(IsAhead))
            Unmark(move, visit, limit, told.RemoveAll(IsAhead), prefix);
        return move.Arm(held, Coming(visit, timers.RemoveAll(timer => !IsAhead(timer)), prefix, Again));
    }

    private void Unmark(Moving move, Visit visit, RunningLimit limit, ImmutableArray<VisitTimer> standing, string prefix)
    {
        var most = standing.Select(timer => RungOf(timer.Key, prefix)!.Mark).DefaultIfEmpty(EscalationMark.None).Max();
        foreach (var task in limit.Tasks)
            move.Tell(new TaskUnmarked(visit.Number, task.Seq, most));
    }

    /// <param name="anew">The key of a timer that the visit does not wait for; null for one that does not come.</param>
    private ImmutableArray<VisitTimer> Coming(
        Visit visit,
        ImmutableArray<VisitTimer> timers,
        string prefix,
        Func<VisitTimer, string?> anew
    ) =>
        [
            .. from timer in timers
            let leadsOut = timer.Key == prefix + OverdueKey && OverdueOutcome is not null // else the visit would be left
            let key = Waiting(visit, timer.Key) ?? (leadsOut ? timer.Key : anew(timer))
            where key is not null
            select timer with
            {
                Key = key,
            },
        ];

    private static string? Waiting(Visit visit, string key) => visit.Timers.FirstOrDefault(timer => IsSame(timer.Key, key))?.Key;

    /// <summary>What the case says by when it must be done at the latest: of a day the end of its office hours; null where it says
    /// nothing.</summary>
    public DateTimeOffset? Until(WorkCalendar calendar, Facts facts) =>
        UntilField is not { } field ? null
        : facts.Day(field) is { } day ? calendar.CloseOf(day)
        : facts.Moment(field);

    /// <summary>When the work is due that is given at a moment, and when a rung is then reached.</summary>
    public (DateTimeOffset Due, DateTimeOffset Reached) Moments(WorkCalendar calendar, DateTimeOffset given, Rung rung)
    {
        var due = calendar.Due(given, Limit);
        return (due, MomentOf(rung.When, calendar, Limit.Clock, given, due, given));
    }

    /// <summary>Whether a timer key without prefix is one that a deadline gives.</summary>
    internal bool IsOwn(string key) => key == OverdueKey || RungOf(key) is not null;

    private (DateTimeOffset Due, ImmutableArray<VisitTimer> Timers) Timers(
        Moving move,
        DateTimeOffset start,
        DateTimeOffset given,
        string prefix
    )
    {
        var counted = move.Calendar.Due(start, Limit);
        var due = Until(move.Calendar, move.Facts) is { } until && until > given && until < counted ? until : counted;
        return (due, TimersUntil(move, start, due, given, prefix));
    }

    private ImmutableArray<VisitTimer> TimersUntil(
        Moving move,
        DateTimeOffset start,
        DateTimeOffset due,
        DateTimeOffset given,
        string prefix
    )
    {
        var timers = ImmutableArray.CreateBuilder<VisitTimer>(Ladder.Rungs.Length + 1);
        foreach (var rung in Ladder.Rungs)
        {
            var moment = MomentOf(rung.When, move.Calendar, Limit.Clock, start, due, given);
            // Time that was used up before the step began is nothing to remind anyone of.
            if (rung.When is RungMoment.Used && moment < given)
                continue;
            timers.Add(new VisitTimer(prefix + rung.Name, moment));
        }
        if (ActsWhenDue)
            timers.Add(new VisitTimer(prefix + OverdueKey, due));
        return timers.DrainToImmutable();
    }

    /// <summary>The rung that a timer key names, or null.</summary>
    internal Rung? RungOf(string key, string prefix = "")
    {
        Rung? again = null;
        foreach (var rung in Ladder.Rungs)
        {
            if (!key.StartsWith(prefix, StringComparison.Ordinal) || !IsSame(key.AsSpan(prefix.Length), rung.Name))
                continue;
            if (key.Length == prefix.Length + rung.Name.Length)
                return rung;
            again ??= rung;
        }
        return again;
    }

    // Whether a key is a timer's own, or the one under which it comes again.
    private static bool IsSame(ReadOnlySpan<char> key, ReadOnlySpan<char> own) =>
        key.StartsWith(own, StringComparison.Ordinal)
        && (
            key.Length == own.Length
            || (key[own.Length] is AgainMark or OrderedMark && int.TryParse(key[(own.Length + 1)..], NumberStyles.None, null, out _))
        );

    /// <summary>Carries out a rung for the tasks that are still open.</summary>
    internal static void Escalate(Moving move, Visit visit, string key, Rung rung)
    {
        var tasks = rung.OnlyUnclaimed ? visit.Tasks.RemoveAll(task => task.ClaimedBy is not null) : visit.Tasks;
        if (!tasks.IsEmpty)
            move.Tell(new Escalated(visit.Number, key, rung, visit.Step, visit.Due, tasks));
    }

    private static DateTimeOffset MomentOf(
        RungMoment when,
        WorkCalendar calendar,
        Clock clock,
        DateTimeOffset start,
        DateTimeOffset due,
        DateTimeOffset given
    ) =>
        when switch
        {
            RungMoment.Used used => calendar.Share(start, due, clock, used.Percent),
            RungMoment.AtDue => due,
            RungMoment.AfterDue after => calendar.Due(due, after.Limit),
            RungMoment.AfterStart after => calendar.Due(given, after.Limit),
            _ => throw new InvalidOperationException($"Unknown rung moment {when.GetType().Name}."),
        };
}
