using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;
using CaseFlow.Workflows.Steps.Provisions;

namespace CaseFlow.Workflows.Asking;

/// <summary>批准. Something about the clock of a task that is asked for, and granted or refused by whom the step says.</summary>
public abstract class Granting : QuestionKind
{
    protected const string Granted = "Granted";
    private const string Refused = "Refused";

    /// <summary>Name of the field that says why it is refused: what was asked for has a reason of its own.</summary>
    public const string Answer = "answer";

    protected static readonly FormField WhyNot = FormField.Of(Answer, new("不批准的理由", "Why not"), new LongTextType()) with
    {
        RequiredFor = [Refused],
        OnlyFor = [Refused],
    };

    protected static readonly ImmutableArray<TaskOutcome> Outcomes =
    [
        new(Granted, Saying.Of("asking.granted"), FieldJson.NoFields, false, false) { Normal = true },
        new(Refused, Saying.Of("asking.not-granted"), FieldJson.NoFields, false, true),
    ];

    // Whoever asked has been told, and the clock has been set: the supervisor's orders change it from then on.
    internal override bool CanBeTakenBack => false;

    internal override Refusal? Against(OnTask on, Actor by) => AgainstAsker(on, by);

    // Of several at a step one may be done while the others go on: their limit is not what this was asked for.
    internal override bool IsIdle(Visit visit, OpenTask question) => visit.TaskOf(question.Asked!.Of) is null;

    internal sealed override void Answered(Moving move, Visit visit, OpenTask task, TaskCompleted done)
    {
        var asked = visit.Tasks.RemoveAll(one => one.Seq != task.Asked!.Of);
        if (done.Outcome == Granted && visit.TaskOf(task.Asked!.Of) is not null)
            Grant(move, visit, task.Asked!, done);
        else if (!asked.IsEmpty)
            move.Tell(
                new OrderTold(visit.Number, visit.Step, ToldRefused(move.Procedure.NameOf(visit.Step), done.Fields.Of(Answer)), asked)
            );
    }

    /// <summary>What whoever asked is told when it is refused.</summary>
    protected abstract Saying ToldRefused(string step, string reason);

    internal abstract void Grant(Moving move, Visit visit, Question question, TaskCompleted done);

    /// <summary>Asks for it beside the work of a task.</summary>
    internal static void Ask(OnTask on, string kind, string by, ImmutableSortedDictionary<string, FieldValue> given)
    {
        var move = on.Move;
        var question = new Question(kind, by, on.Task.Seq) { Given = given };
        var title = on.Step.Face(kind)!.Title;
        move.Keep(move.OpenTask(on.Visit, new NewTask(kind, title, Granter(on, by), on.Task.Due) { Asked = question }));
    }

    // Whoever asks does not grant it to themselves: a head asks the next one above.
    private static Assignee Granter(OnTask on, string by)
    {
        var move = on.Move;
        var role = on.Step.Contingencies.Extensions.By ?? Roles.Leader;
        var to = Assignee.OfRole(role);
        if (role == Roles.UnitHead)
        {
            var unit = AskedInstead.UnitOf(move, on.Task.To) ?? move.People.Find(by)?.Unit;
            to = move
                .People.From(unit ?? "")
                .Select(at => Assignee.OfRole(role, at))
                .FirstOrDefault(one => move.People.Addressed(one).Any(member => member.Code != by), Assignee.OfRole(Roles.Leader));
        }
        return move.Recusal.InPlaceOf(to) ?? to;
    }
}
