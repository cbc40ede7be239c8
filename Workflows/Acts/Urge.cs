using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Acts;

/// <summary>催办. Somebody who waits for a task pressed those who have it.</summary>
[StoredAs("task-urged")]
public sealed record TaskUrged(DateTimeOffset At, Actor By, int Visit, int Seq, ImmutableSortedDictionary<string, FieldValue> Words)
    : TaskActed(At, By, Visit, Seq)
{
    /// <summary>How often the office lets a task be urged in a day where its settings say nothing else.</summary>
    public const int Usual = 2;

    /// <summary>How often it was, when this was decided: the setting may be another when the case is replayed.</summary>
    public int MostADay { get; init; } = Usual;

    public override ImmutableSortedDictionary<string, FieldValue> Filled() => Words;
}

/// <summary>An open task was urged; whoever has it is told.</summary>
/// <param name="Word">What was said with it; null for nothing.</param>
/// <param name="Task">As it stands now, with this urge counted.</param>
public sealed record Urged(int Visit, string Step, OpenTask Task, Actor By, string? Word) : Effect;

public sealed class Urge : TaskAct<TaskUrged>
{
    public const string Word = "word";

    private const int LongestWord = 200;

    private static readonly Right Supervising = Rights.Named(Rights.Supervise);

    private static readonly Form Words = new([
        FormField.Of(Word, new("附言", "A word with it"), new TextType()) with
        {
            MaxLength = LongestWord,
        },
    ]);

    public static readonly Refusal OwnTask = new("urged-oneself", RefusalKind.Conflict);

    public static readonly Refusal NotWaiting = new("urges-nothing", RefusalKind.Forbidden);

    public override string Name => "urge";

    public override string Kind => "Urged";

    public override bool IsForSeveral => true;

    public override Form Asks(TaskFace face) => Words;

    public override TaskActed Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) => new TaskUrged(at, by, visit, seq, Words.Normalised(filled));

    protected override Saying Told(TaskUrged acted, string step, Saying? outcome) =>
        WordOf(acted) is { } word ? Saying.Of("acts.urged-with", ("step", step), ("word", word)) : Saying.Of("acts.urged", ("step", step));

    internal override TaskGuards Guards => TaskGuards.Recusal;

    internal override Refusal? Against(OnTask on, Actor by)
    {
        if (on.Task.ClaimedBy is { } holder ? holder == by.Person : by.Is(on.Task.To))
            return OwnTask;
        return Supervising.IsHeldBy(by) || Handed(on.Move.Run, by.Person) ? null : NotWaiting;
    }

    internal override Refusal? Refuses(OnTask on, TaskUrged acted)
    {
        var today = on.Move.Calendar.LocalDate(acted.At);
        var before = on.Task.Urges is { } urges ? urges.Count(at => on.Move.Calendar.LocalDate(at) == today) : 0;
        return before >= acted.MostADay ? Enough(acted.MostADay, today.AddDays(1)) : base.Refuses(on, acted);
    }

    internal override void Do(OnTask on, TaskUrged acted)
    {
        var (move, visit, task) = (on.Move, on.Visit, on.Task);
        var urged = task with { Urges = (task.Urges ?? []).Add(acted.At) };
        move.Keep(visit with { Tasks = visit.Tasks.Replace(task, urged) });
        move.Tell(new Urged(visit.Number, visit.Step, urged, acted.By, WordOf(acted)));
    }

    private static Refusal Enough(int most, DateOnly next) =>
        new("urged-enough", RefusalKind.Conflict, ("count", most), ("next", new SayingValue.Day(next)));

    // Whoever did a step of the case before handed it on to whoever has it now.
    private static bool Handed(Run run, string person) =>
        run.DoneBy.ContainsValue(person) || run.Doers.Values.Any(doers => doers.Contains(person, StringComparer.Ordinal));

    private static string? WordOf(TaskUrged acted) =>
        acted.Words.GetValueOrDefault(Word) is FieldValue.Text { Value: { Length: > 0 } word } ? word : null;
}
