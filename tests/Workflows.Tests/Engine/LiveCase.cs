using System.Collections.Immutable;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using CaseFlow.Workflows.Versions;

namespace CaseFlow.Workflows.Tests.Engine;

/// <summary>
/// A case that is being handled, for tests: what happened to it, and where it stands. After every decision its <see cref="Books"/>
/// must agree with the run, so that every test of a step tests the effects too.
/// </summary>
internal sealed class LiveCase(Procedure procedure, Organisation? people = null)
{
    public static readonly Actor Handler = Person("wang", "handler");
    public static readonly Actor Other = Person("zhao", "handler");
    public static readonly Actor Supervisor = Person("sun", "supervisor");
    public static readonly ImmutableSortedDictionary<string, FieldValue> Nothing = FieldJson.NoFields;

    private readonly Books books = new();
    private readonly List<Replay.Entry> moving = [];
    private readonly List<(int Visit, DateTimeOffset At)> opened = [];
    private readonly Dictionary<int, Procedure> versions = new() { [procedure.Version] = procedure };
    private OfficeAt office = TestCalendar.Flat with { People = people ?? Organisation.None };

    /// <summary>The rule tables in force from now on.</summary>
    public RuleBook Rules
    {
        get => office.Rules;
        set => office = office with { Rules = value };
    }

    /// <summary>The work calendar in force from now on.</summary>
    public WorkCalendar Calendar
    {
        get => office.Calendar;
        set => office = office with { Calendar = value };
    }

    /// <summary>The version that it is on.</summary>
    public Procedure Procedure => versions[Run.Version];

    public Run Run { get; private set; } = Run.Of(procedure.DefinitionId, procedure.Version);

    public Facts Facts { get; private set; } = Facts.None;

    public DateTimeOffset Now { get; set; } = TestCalendar.Morning;

    /// <summary>Effects of the last decision; none when it was refused or ignored.</summary>
    public ImmutableArray<Effect> Effects { get; private set; } = [];

    /// <summary>The events that moved the run, in their order.</summary>
    public IReadOnlyList<RunEvent> Moving => moving.ConvertAll(entry => entry.Event);

    /// <summary>When tasks were opened, by their visit.</summary>
    public ILookup<int, DateTimeOffset> Opened => opened.ToLookup(task => task.Visit, task => task.At);

    /// <summary>Steps at which the run stands, in the order of arrival.</summary>
    public IEnumerable<string> Stands => Run.Visits.Select(visit => visit.Step);

    public static Actor Person(string code, string role, params string[] units) => new(code, [role], [.. units]);

    public static LiveCase Of(Flow flow, params (string Field, FieldValue Value)[] fields) => Of(flow.Procedure, fields);

    public static LiveCase Of(Procedure procedure, params (string Field, FieldValue Value)[] fields)
    {
        var started = new LiveCase(procedure);
        Assert.IsType<Moved>(started.Happens(new RunStarted(started.Now, Actor.System, Fields(fields))));
        return started;
    }

    /// <summary>In an office whose units and people are known.</summary>
    public static LiveCase In(Organisation people, Flow flow, params (string Field, FieldValue Value)[] fields)
    {
        var started = new LiveCase(flow.Procedure, people);
        Assert.IsType<Moved>(started.Happens(new RunStarted(started.Now, Actor.System, Fields(fields))));
        return started;
    }

    public static ImmutableSortedDictionary<string, FieldValue> Fields(params (string Field, FieldValue Value)[] fields) =>
        fields.ToImmutableSortedDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal);

    public Visit At(string step) => Assert.Single(Run.Visits, visit => visit.Step == step);

    public Decision Happens(RunEvent happened, Procedure? other = null)
    {
        var decision = ProcedureEngine.Decide(Procedure, Run, Facts, office, happened, other);
        Effects = [];
        if (decision is not Moved moved)
            return decision;
        (Run, Facts, Effects) = (moved.Next, moved.Facts, moved.Effects);
        moving.Add(new Replay.Entry(happened, office));
        opened.AddRange(moved.Effects.OfType<TaskOpened>().Select(task => (task.Visit, happened.At)));
        books.Enter(moved.Effects);
        books.AgreeWith(Run);
        return decision;
    }

    /// <summary>Goes on with another version.</summary>
    public Decision MovesTo(Procedure other, bool newLimits = false, params (string From, string To)[] steps)
    {
        versions[other.Version] = other;
        var mapping = steps.ToImmutableSortedDictionary(step => step.From, step => step.To, StringComparer.Ordinal);
        return Happens(new RunMoved(Now, Supervisor, Run.Version, other.Version, mapping, newLimits, null), other);
    }

    public Decision UndoesMove(int to) => Happens(new RunMoveUndone(Now, Supervisor, Run.Version, to), versions[to]);

    /// <summary>What is said beforehand of going on with another version.</summary>
    public MoveForecast Forecast(Procedure other, params (string From, string To)[] steps) =>
        MoveTrial.Of(
            Procedure,
            other,
            Run,
            Facts,
            office,
            new RunMoved(
                Now,
                Supervisor,
                Run.Version,
                other.Version,
                steps.ToImmutableSortedDictionary(step => step.From, step => step.To, StringComparer.Ordinal),
                false,
                null
            )
        );

    public Decision Complete(string step, string outcome = "Done", Actor? by = null, int? seq = null, params (string, FieldValue)[] fields)
    {
        var visit = At(step);
        var task = seq is { } number ? visit.TaskOf(number)! : visit.Tasks[0];
        return Happens(new TaskCompleted(Now, by ?? For(task.To), visit.Number, task.Seq, outcome, Fields(fields)));
    }

    /// <summary>Completes a task, which must move the run.</summary>
    public LiveCase Done(string step, string outcome = "Done", Actor? by = null, int? seq = null, params (string, FieldValue)[] fields)
    {
        Assert.IsType<Moved>(Complete(step, outcome, by, seq, fields));
        return this;
    }

    public Decision Claim(string step, Actor by) => Happens(new TaskClaimed(Now, by, At(step).Number, At(step).Tasks[0].Seq));

    public Decision Release(string step, Actor by) => Happens(new TaskReleased(Now, by, At(step).Number, At(step).Tasks[0].Seq));

    public Decision Correct(params (string, FieldValue)[] fields) => Happens(new FieldsChanged(Now, Supervisor, Fields(fields)));

    /// <summary>A timer of the step comes, at the moment that it was armed for.</summary>
    public Decision Passes(string step, string key)
    {
        var visit = At(step);
        var timer = Assert.Single(visit.Timers, timer => timer.Key == key);
        Now = Now > timer.At ? Now : timer.At;
        return Happens(new DeadlinePassed(Now, visit.Number, key));
    }

    public Replay.Outcome Replayed() =>
        Replay.Of(version => versions[version], Run.Of(procedure.DefinitionId, procedure.Version), Facts.None, moving);

    public static string RefusalOf(Decision decision) => Assert.IsType<Refused>(decision).Why.Code;

    /// <summary>Somebody whom a task is addressed to.</summary>
    public static Actor For(Assignee to) =>
        new(to.Person ?? $"{to.Role}@{to.Unit}", to.Role is null ? [] : [to.Role], to.Unit is null ? [] : [to.Unit]);
}
