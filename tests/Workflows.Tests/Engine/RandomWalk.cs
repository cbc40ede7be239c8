using System.Collections.Immutable;
using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Recounting;
using CaseFlow.Workflows.Tests.Recounting;

namespace CaseFlow.Workflows.Tests.Engine;

/// <summary>
/// Lets anything happen to a case in any order: right and wrong completions, claims, timers early, late and stale, corrections,
/// double clicks, visits that never were. The same for the same seed.
/// </summary>
internal sealed class RandomWalk(Procedure procedure, int seed)
{
    private static readonly string[] Units = ["甲", "乙", "丙", "丁"];

    private readonly Random random = new(seed);
    private readonly ChangedCalendar office = new();
    private readonly Queue<LimitRecounted> waiting = new();
    private RunEvent? last;

    public LiveCase Live { get; } = new(procedure);

    /// <param name="instead">What happens at a turn instead of what would; null for nothing else.</param>
    public RandomWalk Take(int events, Func<LiveCase, RunEvent?>? instead = null)
    {
        Live.Happens(
            new RunStarted(Live.Now, Actor.System, LiveCase.Fields(("title", FieldValue.Of("路灯")), ("level", FieldValue.Of("2"))))
        );
        for (var count = 0; count < events; count++)
        {
            last = instead?.Invoke(Live) ?? Next();
            Live.Happens(last);
        }
        return this;
    }

    private RunEvent Next() =>
        random.Next(waiting.Count > 0 ? 160 : 100) switch
        {
            < 50 => Completion(),
            < 60 => Taking(),
            < 82 => Alarm(),
            < 92 => new FieldsChanged(Live.Now, LiveCase.Supervisor, Correction()),
            < 95 => last ?? Completion(),
            < 96 => Recounted(),
            < 98 => new RunStarted(Live.Now, Actor.System, LiveCase.Nothing),
            >= 100 => waiting.Dequeue() with { At = Live.Now },
            _ => random.Next(4) == 0 ? new RunStopped(Live.Now, LiveCase.Supervisor, "重复件") : Completion(),
        };

    private TaskCompleted Completion()
    {
        if (Open() is not var (visit, task))
            return new TaskCompleted(Live.Now, LiveCase.Handler, random.Next(50), random.Next(3), "Done", LiveCase.Nothing);
        var face = procedure.StepOf(visit.Step).Face(task.Face)!;
        var outcome = random.Next(15) == 0 ? "没有的结果" : face.Outcomes[random.Next(face.Outcomes.Length)].Name;
        return new TaskCompleted(
            Live.Now,
            Whoever(task),
            visit.Number,
            random.Next(20) == 0 ? 99 : task.Seq,
            outcome,
            Filled(face.Form, outcome)
        );
    }

    private RunEvent Taking()
    {
        if (Open() is not var (visit, task))
            return new TaskClaimed(Live.Now, LiveCase.Handler, random.Next(50), 1);
        return random.Next(3) == 0
            ? new TaskReleased(Live.Now, Whoever(task), visit.Number, task.Seq)
            : new TaskClaimed(Live.Now, Whoever(task), visit.Number, task.Seq);
    }

    private DeadlinePassed Alarm()
    {
        var armed = Live.Run.Visits.SelectMany(visit => visit.Timers, (visit, timer) => (visit.Number, timer)).ToArray();
        if (armed.Length == 0)
            return new DeadlinePassed(Live.Now, random.Next(50), "due");
        var (number, timer) = armed[random.Next(armed.Length)];
        var at = timer.At.AddMinutes(
            random.Next(4) switch
            {
                0 => -1,
                1 => 0,
                2 => random.Next(100_000),
                _ => 1,
            }
        );
        if (at > Live.Now && random.Next(3) > 0)
            Live.Now = at;
        return new DeadlinePassed(at, random.Next(8) == 0 ? number - 1 : number, timer.Key);
    }

    private ImmutableSortedDictionary<string, FieldValue> Correction() =>
        random.Next(8) switch
        {
            0 => LiveCase.Fields(("leadUnit", FieldValue.Of(""))),
            1 or 2 => LiveCase.Fields(("leadUnit", FieldValue.Of(Unit()))),
            3 => LiveCase.Fields(("chosen", FieldValue.Of([Unit(), Unit()]))),
            4 => LiveCase.Fields((CaseFields.Subjects, FieldValue.Of([Unit(), "p1"]))),
            5 => LiveCase.Fields((CaseFields.Subjects, FieldValue.Of(""))),
            6 => LiveCase.Fields((CaseFields.Number, FieldValue.Of("1"))),
            _ => LiveCase.Fields(
                ("level", FieldValue.Of(random.Next(1, 4))),
                ("discoveredAt", FieldValue.Of(Live.Now.AddDays(random.Next(-40, 5))))
            ),
        };

    // The calendar changes, and the limits that run move along: some at once, some after something else has happened.
    private RunEvent Recounted()
    {
        foreach (var limit in office.Changes(Live, ChangedCalendar.AnyAfter(office.InForce, random)))
            waiting.Enqueue(limit);
        return waiting.TryDequeue(out var first) ? first : Completion();
    }

    private (Visit Visit, OpenTask Task)? Open()
    {
        var open = Live.Run.Visits.SelectMany(visit => visit.Tasks, (visit, task) => (visit, task)).ToArray();
        return open.Length == 0 ? null : open[random.Next(open.Length)];
    }

    // Mostly somebody it is addressed to, of three colleagues, or its holder; now and then a stranger.
    private Actor Whoever(OpenTask task)
    {
        var rightful = LiveCase.For(task.To);
        if (random.Next(10) == 0)
            return LiveCase.Person("stranger", "visitor");
        return rightful with
        {
            Person = task.To.Person ?? task.ClaimedBy ?? $"p{random.Next(1, 4).ToString(CultureInfo.InvariantCulture)}",
        };
    }

    private string Unit() => Units[random.Next(Units.Length)];

    private ImmutableSortedDictionary<string, FieldValue> Filled(Form form, string outcome)
    {
        var fields = LiveCase.Nothing;
        foreach (var field in form.Fields)
        {
            if (field.IsRequiredFor(outcome) || random.Next(3) == 0)
                fields = fields.SetItem(field.Name, random.Next(20) == 0 ? FieldValue.Of(random.Next(2) == 0) : Value(field));
        }
        return random.Next(25) == 0 ? fields.SetItem("没有的字段", FieldValue.Of("x")) : fields;
    }

    private FieldValue Value(FormField field) =>
        field.Type switch
        {
            TextType or LongTextType => FieldValue.Of(field.Name == CaseFields.Subjects ? Unit() : "文字"),
            NumberType => FieldValue.Of(field.Min ?? field.Max ?? 1),
            DateType => FieldValue.Of("2026-09-18"),
            MomentType => FieldValue.Of(Live.Now),
            ChoiceType => FieldValue.Of(field.Choices[random.Next(field.Choices.Length)].Value),
            ChoicesType => FieldValue.Of([field.Choices[random.Next(field.Choices.Length)].Value]),
            PersonType => FieldValue.Of("p2"),
            UnitType => FieldValue.Of(Unit()),
            UnitsType => FieldValue.Of([Unit(), Unit()]),
            FileType => FieldValue.Of(["file-1"]),
            YesNoType => FieldValue.Of(random.Next(2) == 0),
            CaseType => FieldValue.Of("YQ-20260919-0001"),
            TextsType => FieldValue.Of(["甲", "乙"]),
            var other => throw new InvalidOperationException($"Nothing is known to enter into a field of the type {other}."),
        };
}
