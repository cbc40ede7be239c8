using System.Collections.Immutable;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using CaseFlow.Workflows.Tests.Procedures;

namespace CaseFlow.Workflows.Tests.Rehearsal;

/// <summary>A case as people could have handled it: in the order of time, with timers that are swept late, or not at all in time.</summary>
internal sealed class PastCase(Procedure procedure)
{
    public static readonly Organisation People = new(
        1,
        [new OrganisationUnit("office", null)],
        [
            new Member("wang", "office", [Roles.Handler]),
            new Member("head", "office", [Roles.UnitHead]),
            new Member("lawyer", "office", [Roles.Reviewer]),
        ]
    );

    private static readonly OfficeAt Office = new(TestCalendar.Office, People);

    private readonly List<Replay.Entry> entries = [];

    public Run Run { get; private set; } = Run.Of(procedure.DefinitionId, procedure.Version);

    public Facts Facts { get; private set; } = Facts.None;

    public DateTimeOffset Now { get; private set; } = TestCalendar.Morning;

    public CaseHistory History => CaseHistory.Of(procedure, [.. entries], Mailed);

    public static IEnumerable<string> Mailed(Effect effect, Facts facts) =>
        effect is Escalated escalated ? escalated.Rung.To.Concat(escalated.Rung.Copy).Select(to => to.Code ?? $"{to.Kind}") : [];

    public static PastCase Of(Flow flow, params (string Field, FieldValue Value)[] fields) => Of(flow.Procedure, fields);

    public static PastCase Of(Procedure procedure, params (string Field, FieldValue Value)[] fields)
    {
        var past = new PastCase(procedure);
        past.Happens(new RunStarted(past.Now, Actor.System, LiveFields(fields)));
        return past;
    }

    public PastCase Waits(TimeSpan time)
    {
        Now += time;
        return this;
    }

    /// <summary>So much working time passes, and every timer on the way goes off at its moment.</summary>
    public PastCase Works(double hours)
    {
        var until = TestCalendar.Office.AfterWorked(Now, TimeSpan.FromHours(hours));
        while (Upcoming.Timers(Run).FirstOrDefault() is { Timer: { } timer } && timer.At <= until)
        {
            Now = timer.At > Now ? timer.At : Now;
            Sweep();
        }
        Now = until;
        return this;
    }

    /// <summary>Every timer that has come goes off now.</summary>
    public PastCase Sweep()
    {
        while (Upcoming.Timers(Run).FirstOrDefault() is { Timer: { } timer } due && timer.At <= Now)
            Happens(new DeadlinePassed(Now, due.Visit.Number, timer.Key));
        return this;
    }

    public PastCase Done(string step, string outcome = "Done", params (string Field, FieldValue Value)[] fields)
    {
        var visit = Run.Visits.First(visit => visit.Step == step);
        Assert.IsType<Moved>(Complete(visit, visit.Tasks[0], outcome, LiveFields(fields)));
        return this;
    }

    public Decision Complete(Visit visit, OpenTask task, string outcome, ImmutableSortedDictionary<string, FieldValue> fields) =>
        Happens(new TaskCompleted(Now, Doer(task), visit.Number, task.Seq, outcome, fields));

    public Decision Claim(Visit visit, OpenTask task) => Happens(new TaskClaimed(Now, Doer(task), visit.Number, task.Seq));

    public Decision Happens(RunEvent happened)
    {
        var decision = ProcedureEngine.Decide(procedure, Run, Facts, Office, happened);
        if (decision is not Moved moved)
            return decision;
        (Run, Facts) = (moved.Next, moved.Facts);
        entries.Add(new Replay.Entry(happened, Office));
        return decision;
    }

    /// <summary>Handled at random until it ends, or for so many events.</summary>
    public PastCase AtRandom(Random random, int events)
    {
        for (var count = 0; count < events && Run.IsOpen; count++)
        {
            Now += TimeSpan.FromMinutes(random.Next(3) == 0 ? 0 : random.Next(4_000));
            if (random.Next(3) == 0)
                Sweep();
            var open = Run.Visits.SelectMany(visit => visit.Tasks, (visit, task) => (visit, task)).ToArray();
            if (open.Length == 0)
            {
                Now = Upcoming.Next(Run, Now) is { } next && next > Now ? next : Now;
                Sweep();
                continue;
            }
            var (visit, task) = open[random.Next(open.Length)];
            var face = procedure.StepOf(visit.Step).Face(task.Face)!;
            var outcome = face.Outcomes[random.Next(face.Outcomes.Length)];
            if (random.Next(5) == 0)
                Claim(visit, task);
            else
                Complete(visit, task, outcome.Name, FilledForm.For(face, outcome, []));
        }
        return this;
    }

    private static Actor Doer(OpenTask task) =>
        new(
            task.To.Person ?? task.ClaimedBy ?? People.Addressed(task.To).FirstOrDefault()?.Code ?? "somebody",
            task.To.Role is { } role ? [role] : [],
            task.To.Unit is { } unit ? [unit] : []
        );

    private static ImmutableSortedDictionary<string, FieldValue> LiveFields((string Field, FieldValue Value)[] fields) =>
        fields.ToImmutableSortedDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal);
}
