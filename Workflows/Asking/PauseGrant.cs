using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Limits;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Asking;

/// <summary>停表. The clock of a task stands still: granted for so many working days, or refused with a reason.</summary>
public sealed class PauseGrant : Granting
{
    internal const string Kind = "ask-pause";

    private static readonly Form Form = new([
        PauseClock.OfDays() with
        {
            Required = false,
            RequiredFor = [Granted],
            OnlyFor = [Granted],
        },
        WhyNot,
    ]);

    public override string Name => Kind;

    public override TaskFace Face(Step step) => new(Saying.Of("asking.pause-title", ("step", step.Name)), null, Form, Outcomes);

    internal override ImmutableArray<FieldProblem> Problems(OnTask on, TaskCompleted done) =>
        done.Outcome == Granted && PauseClock.FractionOfDay(done.Fields) is { } fraction ? fraction.Fields : [];

    protected override Saying ToldRefused(string step, string reason) =>
        Saying.Of("asking.pause-refused", ("step", step), ("reason", reason));

    internal override void Grant(Moving move, Visit visit, Question question, TaskCompleted done)
    {
        if (visit.Paused is not null)
            return;
        var until = move.Calendar.Due(done.At, new TimeLimit(PauseClock.DaysOf(done.Fields), Clock.WorkingDays));
        var reason = question.Given.Of(OrderFields.Reason);
        var paused = move.Pause(visit, new Pause(done.At, until, done.By.Person, reason, []));
        move.Tell(
            new OrderTold(
                visit.Number,
                visit.Step,
                Saying.Of("orders.told.clock-paused", ("until", new SayingValue.Minute(move.Calendar.Local(until))), ("reason", reason)),
                paused.Tasks
            )
        );
    }
}
