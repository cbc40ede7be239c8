using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Versions;

/// <summary>The value of an input in a few words; only what a few words can say.</summary>
internal static class InputWords
{
    private const int LongestText = 60;

    /// <returns>Null where the value is missing or takes more than a few words.</returns>
    public static Saying? Of(DrawnStep step, InputDescriptor input) =>
        step.Value(input.Name) is not { } value
            ? null
            : input.Editor switch
            {
                InputEditor.Text or InputEditor.LongText or InputEditor.FilledText or InputEditor.FilledLongText => Quoted(
                    ActivitySource.TextOf(value)
                ),
                InputEditor.YesNo when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => Saying.Of(
                    value.GetValueKind() == JsonValueKind.True ? "steps.yes" : "steps.no"
                ),
                InputEditor.Choice => Chosen(input, ActivitySource.TextOf(value)),
                InputEditor.Number when value.GetValueKind() == JsonValueKind.Number => Saying.Verbatim(value.ToJsonString()),
                InputEditor.Role => Roles.Shipped.FirstOrDefault(role => role.Code == ActivitySource.TextOf(value))?.Name,
                InputEditor.Who => Asked(step.Read<Shapes.WhoShape>(input.Name)),
                InputEditor.Signers => Signed(step.Read<Shapes.WhoShape[]>(input.Name)),
                InputEditor.Outcomes => Named(step.Read<Shapes.OutcomeShape[]>(input.Name)),
                InputEditor.Results => Listed(step.Read<string[]>(input.Name)),
                InputEditor.TimeLimit or InputEditor.Deadline => Limit(step.Read<Shapes.LimitShape>(input.Name), value),
                _ => null,
            };

    private static Saying? Quoted(string? text) =>
        text is { Length: > 0 and <= LongestText } && !text.Contains('\n', StringComparison.Ordinal)
            ? Saying.Of("versions.quoted", ("text", text))
            : null;

    private static Saying? Chosen(InputDescriptor input, string? value)
    {
        foreach (var choice in input.Choices)
        {
            if (choice.Value == value)
                return Saying.Of("versions.chosen", ("choice", choice.Label));
        }
        return null;
    }

    // Codes of units, people and steps say nothing to anybody: those are told by their kind.
    private static Saying? Asked(Shapes.WhoShape? who) =>
        who switch
        {
            { DoneBy: not null } => Saying.Of("versions.who.done-by"),
            { Person: not null } => Saying.Of("versions.who.person"),
            { PersonField: { } field } when CaseFields.IsFixed(field) => Saying.Of(
                "versions.who.field",
                ("field", CaseFields.Called(field))
            ),
            { UnitField: { } field, Role: { } role } when CaseFields.IsFixed(field) => Saying.Of(
                "versions.who.role-of-field",
                ("field", CaseFields.Called(field)),
                ("role", Roles.NameOf(role))
            ),
            { UnitField: { } field } when CaseFields.IsFixed(field) => Saying.Of("versions.who.field", ("field", CaseFields.Called(field))),
            { UnitField: not null } or { PersonField: not null } => null,
            { Unit: not null, Role: { } role } => Saying.Of("versions.who.role-of-unit", ("role", Roles.NameOf(role))),
            { Unit: not null } => Saying.Of("versions.who.unit"),
            { Role: { } role } => Saying.Of("versions.who.role", ("role", Roles.NameOf(role))),
            _ => null,
        };

    // Where one of them takes more than a few words, the others alone would mislead.
    private static Saying? Signed(Shapes.WhoShape[]? signers)
    {
        var names = (signers ?? []).Select(Asked).ToArray();
        return names is [] || names.Contains(null)
            ? null
            : Saying.Of("versions.signers", ("names", SayingValue.List(names.OfType<Saying>())));
    }

    private static Saying? Listed(string[]? names) =>
        names is null or []
            ? null
            : Saying.Of(
                "versions.outcomes",
                ("names", SayingValue.List(names.Select(name => Saying.Of("versions.quoted", ("text", name)))))
            );

    private static Saying? Named(Shapes.OutcomeShape[]? outcomes)
    {
        Saying[] names =
        [
            .. (outcomes ?? [])
                .Select(outcome => (Name: outcome.Label ?? outcome.Name, outcome.Stance))
                .Where(outcome => !string.IsNullOrWhiteSpace(outcome.Name))
                .Select(outcome => Told(Saying.Of("versions.quoted", ("text", outcome.Name!)), outcome.Stance)),
        ];
        return names is [] ? null : Saying.Of("versions.outcomes", ("names", SayingValue.List(names)));
    }

    private static Saying Told(Saying outcome, Stance? stance) =>
        stance is not { } said
            ? outcome
            : said switch
            {
                Stance.Agrees => Saying.Of("versions.outcome-agrees", ("outcome", outcome)),
                Stance.Against => Saying.Of("versions.outcome-against", ("outcome", outcome)),
                Stance.Abstains => Saying.Of("versions.outcome-abstains", ("outcome", outcome)),
            };

    // One that also says from when it runs, or where it leads, takes more words.
    private static Saying? Limit(Shapes.LimitShape? shape, JsonNode value)
    {
        if (shape is not { Clock: { } clock, From: null, Overdue: null, Until: null } || value is not JsonObject)
            return null;
        return clock switch
        {
            Clock.ClockHours => Saying.Of("versions.limit.clock-hours", ("count", shape.Amount)),
            Clock.WorkingHours => Saying.Of("versions.limit.working-hours", ("count", shape.Amount)),
            Clock.WorkingDays => Saying.Of("versions.limit.working-days", ("count", shape.Amount)),
            Clock.CalendarDays => Saying.Of("versions.limit.calendar-days", ("count", shape.Amount)),
        };
    }
}
