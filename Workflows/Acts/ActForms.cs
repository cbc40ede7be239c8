using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;

namespace CaseFlow.Workflows.Acts;

/// <summary>What the forms of several acts ask for, and what is wrong with whom they name.</summary>
internal static class ActForms
{
    public const string Person = OrderFields.Person;
    public const string Reason = OrderFields.Reason;

    public static readonly FormField Why = OrderFields.OfReason();

    public static FormField SomebodyFor(Words label) => FormField.Of(Person, label, new PersonType(), required: true);

    /// <summary>A field of which one of these is chosen; the first is what is usual.</summary>
    public static FormField OneOf(string name, Words label, params ImmutableArray<(string Value, Words Label)> choices) =>
        FormField.Of(name, label, new ChoiceType(), required: true) with
        {
            Choices = [.. choices.Select(choice => Choice.Of(choice.Value, choice.Label))],
        };

    public static string Of(this ImmutableSortedDictionary<string, FieldValue> filled, string field) =>
        filled.TryGetValue(field, out var value) ? value.ToString()! : "";

    /// <summary>
    /// Why somebody cannot be given a task of the visit: it is themselves, it is about them (回避), they are kept apart from it, or they have
    /// it already. Whether there is such a person is asked by whoever knows the staff.
    /// </summary>
    public static Refusal? AgainstGiving(OnTask on, Actor by, string person)
    {
        var to = Assignee.OfPerson(person);
        var says =
            person == by.Person || person == by.Answerable.Person ? Saying.Of("acts.person-self")
            : on.Move.Recusal.Bars(to) ? Saying.Of("acts.person-recused")
            : on.Step.Bars(on.Move, on.Task, person) is not null ? Saying.Of("acts.person-kept-apart")
            : on.Visit.Tasks.Any(task => task.To == to && task.Seq != on.Task.Seq) || on.Visit.Later.Any(later => later.To == to)
                ? Saying.Of("acts.person-has-it")
            : null;
        return says is null ? null : TaskRefusals.FormProblems([new FieldProblem(Person, says)]);
    }
}
