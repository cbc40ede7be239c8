using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>Whom an effect reaches by mail, by person code; asked of the office, which alone knows addresses.</summary>
public delegate IEnumerable<string> MailedTo(Effect effect, Facts facts);

/// <summary>A stay at a step where something was to do, to wait for or to tell. Steps that only branch are none.</summary>
public sealed record PathStep(string Step, string Name, int Visit);

/// <summary>A task as it went.</summary>
/// <param name="Closed">When it was done or withdrawn; null when it never was.</param>
/// <param name="By">Who did it; null when it was withdrawn.</param>
/// <param name="Unit">The unit that had it: as addressed, else that of whoever did it.</param>
public sealed record PathTask(
    string Step,
    string Name,
    string Face,
    int Visit,
    int Seq,
    Assignee To,
    DateTimeOffset Opened,
    DateTimeOffset? Due,
    DateTimeOffset? Closed = null,
    string? By = null,
    string? Outcome = null,
    string? Unit = null
)
{
    public bool WasOverdue => Due is { } due && (Closed is not { } closed || closed > due);
}

public sealed record PathMail(string Person, string Step);

public sealed record PathRung(int Visit, string Key, DateTimeOffset At);

/// <summary>What became of a case.</summary>
/// <param name="EndedAt">Id of the step that ended it; null when it did not end.</param>
public sealed record CasePath(
    ImmutableArray<PathStep> Steps,
    ImmutableArray<PathTask> Tasks,
    ImmutableArray<PathMail> Mails,
    ImmutableArray<PathRung> Rungs,
    string? EndedAt,
    DateTimeOffset? Ended
)
{
    /// <summary>Why it did not end, each with its step; empty when it did.</summary>
    public ImmutableArray<PathStuck> Stuck { get; init; } = [];

    /// <summary>What was done by an assumption.</summary>
    public ImmutableArray<AssumedTask> Assumed { get; init; } = [];
}

/// <summary>A kind of task that the past says nothing of.</summary>
public readonly record struct AssumedTask(string Step, string Face);

public sealed record PathStuck(string Step, string Name, Saying Reason);

/// <summary>Writes down what becomes of a case, decision by decision.</summary>
internal sealed class PathRecorder(Procedure procedure, MailedTo mailedTo)
{
    private readonly Dictionary<int, string> visits = [];
    private readonly HashSet<int> kept = [];
    private readonly List<PathStep> steps = [];
    private readonly List<PathTask> tasks = [];
    private readonly Dictionary<(int, int), int> open = [];
    private readonly List<PathMail> mails = [];
    private readonly List<PathRung> rungs = [];
    private string? endedAt;
    private DateTimeOffset? ended;

    public CasePath Path => new([.. steps], [.. tasks], [.. mails], [.. rungs], endedAt, ended);

    public string StepOf(int visit) => visits[visit];

    public void Add(DateTimeOffset at, Moved moved, Organisation people)
    {
        foreach (var effect in moved.Effects)
        {
            Add(at, effect, people);
            if (StepIn(effect) is { } step)
                mails.AddRange(mailedTo(effect, moved.Facts).Select(person => new PathMail(person, step)));
        }
    }

    private void Add(DateTimeOffset at, Effect effect, Organisation people)
    {
        switch (effect)
        {
            case StepEntered entered:
                visits[entered.Visit] = entered.Step;
                break;
            case TaskOpened opened:
                Keep(opened.Visit);
                open[(opened.Visit, opened.Seq)] = tasks.Count;
                var name = procedure.NameOf(opened.Step);
                tasks.Add(
                    new PathTask(opened.Step, name, opened.Face, opened.Visit, opened.Seq, opened.To, at, opened.Due)
                    {
                        Unit = opened.To.Unit,
                    }
                );
                break;
            case TaskClosed closed when open.Remove((closed.Visit, closed.Seq), out var index):
                tasks[index] = tasks[index] with
                {
                    Closed = at,
                    By = closed.By,
                    Outcome = closed.Outcome,
                    Unit = tasks[index].Unit ?? (closed.By is { } by ? people.Find(by)?.Unit : null),
                };
                break;
            case TimerArmed armed:
                Keep(armed.Visit);
                break;
            case Notified notified:
                Keep(notified.Visit);
                break;
            case Stuck stuck:
                Keep(stuck.Visit);
                break;
            case Escalated escalated:
                rungs.Add(new PathRung(escalated.Visit, escalated.Key, at));
                break;
            case RunEnded run:
                (endedAt, ended) = (run.Step, at);
                break;
        }
    }

    private void Keep(int visit)
    {
        if (kept.Add(visit))
            steps.Add(new PathStep(visits[visit], procedure.NameOf(visits[visit]), visit));
    }

    private static string? StepIn(Effect effect) =>
        effect switch
        {
            TaskOpened opened => opened.Step,
            Notified notified => notified.Step,
            Stuck stuck => stuck.Step,
            Escalated escalated => escalated.Step,
            _ => null,
        };
}
