using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>A task of the past with all that people did with it.</summary>
/// <param name="Acts">In order, each with its place among the events of the case.</param>
/// <param name="Withdrawn">When it was taken away undone; null when somebody did it.</param>
internal sealed record PastTask(string Step, string Face, Assignee To, DateTimeOffset Opened)
{
    public List<(int Place, TaskActed Acted, OfficeAt Office)> Acts { get; } = [];

    public DateTimeOffset? Withdrawn { get; set; }

    public bool IsTaken { get; set; }
}

/// <summary>How late a timer of the past was: programs sweep, and stand still at times.</summary>
/// <param name="Late">From its moment to when it went off, or to when it was cleared without having gone off.</param>
/// <param name="Place">Before or after which event it happened, where moments are equal.</param>
internal readonly record struct PastTimer(TimeSpan Late, double Place);

/// <summary>
/// A case as it went, by its own events through the version that it ran on: the control run, and what a replay through another version
/// takes from it.
/// </summary>
public sealed class CaseHistory
{
    private readonly Dictionary<(int Visit, string Key), DateTimeOffset> armed = [];
    private readonly Dictionary<int, (string Step, int Round)> rounds = [];
    private readonly Dictionary<string, int> entered = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Visit, int Seq), PastTask> open = [];
    private readonly PathRecorder recorder;
    private readonly ImmutableArray<Replay.Entry> entries;

    private CaseHistory(Procedure procedure, ImmutableArray<Replay.Entry> entries, MailedTo mailedTo)
    {
        this.entries = entries;
        recorder = new PathRecorder(procedure, mailedTo);
        Outcome = Run(procedure);
        Path = recorder.Path;
    }

    /// <summary>Where the control run ends: to be compared with what is stored.</summary>
    public Replay.Outcome Outcome { get; }

    public CasePath Path { get; }

    public IEnumerable<RunEvent> Events => entries.Select(entry => entry.Event);

    internal List<PastTask> Tasks { get; } = [];

    internal Dictionary<(string Step, int Round, string Key), PastTimer> Timers { get; } = [];

    internal Replay.Entry Start => entries[0];

    /// <param name="entries">The events that moved the case, from its registration on; at least one.</param>
    public static CaseHistory Of(Procedure procedure, ImmutableArray<Replay.Entry> entries, MailedTo mailedTo) =>
        new(procedure, entries, mailedTo);

    /// <summary>The office as the case knew it at a moment: by the last event until then.</summary>
    internal OfficeAt OfficeAt(DateTimeOffset at)
    {
        for (var i = entries.Length - 1; i > 0; i--)
        {
            if (entries[i].Event.At <= at)
                return entries[i].Office;
        }
        return entries[0].Office;
    }

    /// <summary>What the event at a place was decided by.</summary>
    internal OfficeAt OfficeOf(int place) => entries[place].Office;

    private Replay.Outcome Run(Procedure procedure)
    {
        var (run, facts) = (Engine.Run.Of(procedure.DefinitionId, procedure.Version), Facts.None);
        var unmoved = ImmutableArray.CreateBuilder<RunEvent>();
        for (var place = 0; place < entries.Length; place++)
        {
            var (happened, office) = entries[place];
            if (ProcedureEngine.Decide(procedure, run, facts, office, happened) is not Moved moved)
            {
                unmoved.Add(happened);
                continue;
            }
            if (happened is TaskActed acted && open.TryGetValue((acted.Visit, acted.Seq), out var task))
                task.Acts.Add((place, acted, office));
            recorder.Add(happened.At, moved, office.People);
            foreach (var effect in moved.Effects)
                Note(place, happened, effect);
            (run, facts) = (moved.Next, moved.Facts);
        }
        return new Replay.Outcome(run, facts, unmoved.ToImmutable());
    }

    private void Note(int place, RunEvent happened, Effect effect)
    {
        switch (effect)
        {
            case StepEntered step:
                rounds[step.Visit] = (step.Step, entered[step.Step] = entered.GetValueOrDefault(step.Step) + 1);
                break;
            case TaskOpened opened:
                var past = new PastTask(opened.Step, opened.Face, opened.To, happened.At);
                Tasks.Add(open[(opened.Visit, opened.Seq)] = past);
                break;
            case TaskClosed closed when open.Remove((closed.Visit, closed.Seq), out var ended):
                ended.Withdrawn = closed.End == TaskEnd.Cancelled ? happened.At : null;
                break;
            case TimerArmed timer:
                armed[(timer.Visit, timer.Key)] = timer.At;
                break;
            case TimerCleared timer when armed.Remove((timer.Visit, timer.Key), out var at):
                Note(place, happened, timer, at);
                break;
        }
    }

    private void Note(int place, RunEvent happened, TimerCleared timer, DateTimeOffset at)
    {
        var (step, round) = rounds[timer.Visit];
        var wentOff = happened is DeadlinePassed passed && passed.Visit == timer.Visit && passed.Rung == timer.Key;
        if (wentOff)
            Timers[(step, round, timer.Key)] = new PastTimer(happened.At - at, place);
        else if (happened.At >= at) // it should have gone off before, and did not
            Timers[(step, round, timer.Key)] = new PastTimer(happened.At - at, place + 0.5);
    }
}
