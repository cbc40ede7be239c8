using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>Values of fields in the words of those who entered them: choices by what they are called, people and units by name.</summary>
internal sealed class WalkedFields(Procedure procedure, Staff staff)
{
    private const int MostShown = 40;

    public Saying Words(string name, FieldValue value, Happened happened)
    {
        ImmutableArray<FormField> fields = [.. Form(happened), .. procedure.Variables];
        return Saying.Of(
            "rehearsal.field",
            ("field", CaseForm.LabelOf(name, fields)),
            ("value", Value(name, fields.FirstOrDefault(field => field.Name == name), value, happened.Office.Calendar))
        );
    }

    /// <summary>The fields of the task that was acted on; none where nobody acted.</summary>
    private ImmutableArray<FormField> Form(Happened happened) =>
        happened.Event is TaskActed acted
        && happened.Before.VisitOf(acted.Visit) is { } visit
        && visit.TaskOf(acted.Seq) is { } task
        && procedure.StepOf(visit.Step).Face(task.Face) is { } face
            ? face.Form.Fields
            : [];

    private SayingValue Value(string name, FormField? field, FieldValue value, WorkCalendar calendar)
    {
        if (value.IsEmpty)
            return Saying.Of("rehearsal.nothing");
        var known = CaseFields.Find(name);
        var type = known?.Type ?? field?.Type;
        var choices = field is { Choices: { IsEmpty: false } own } ? own : known?.Choices ?? [];
        if (value is FieldValue.Flag flag)
            return Saying.Of(flag.Value ? "rehearsal.yes" : "rehearsal.no");
        if (type?.Shape == ValueShape.Moment && Facts.MomentOf(value) is { } moment)
            return new SayingValue.Minute(calendar.Local(moment));
        return SayingValue.List(
            Facts.ListOf(value) is { IsEmpty: false } entries
                ? entries.Select(entry => Entry(choices, entry))
                : [Short(value.ToString() ?? "")]
        );
    }

    private string Entry(ImmutableArray<Choice> choices, string entry) =>
        choices.FirstOrDefault(choice => choice.Value == entry)?.Label ?? Short(staff.CalledOf(entry));

    private static string Short(string text) => Beginnings.Told(text, MostShown);
}
