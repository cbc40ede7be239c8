using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Infrastructure.Setup.Demo;

/// <summary>Fills in a task's form: what the story says, and for what the outcome demands beside it what offices usually write.</summary>
internal sealed class StoryForm(StoryWords words)
{
    /// <param name="files">Ids of attachments by field name.</param>
    /// <exception cref="FormatException">The form asks for something that nobody says, or the story says something that it does not ask
    /// for.</exception>
    public ImmutableSortedDictionary<string, FieldValue> Fill(
        TaskFace face,
        TaskOutcome outcome,
        Act act,
        ToldCase told,
        DateTimeOffset at,
        IReadOnlyDictionary<string, FieldValue> files
    )
    {
        var asked = face.Form.Fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        if (act.Says.Keys.Concat(act.Attach.Keys).FirstOrDefault(name => !asked.Contains(name)) is { } strange)
            throw new FormatException($"“{told.Story.Title}”: the step “{act.Step}” does not ask for {strange}.");
        var values = FieldJson.NoFields.ToBuilder();
        foreach (var field in face.Form.Fields)
        {
            if (!field.BelongsTo(outcome.Name))
                continue;
            if (files.GetValueOrDefault(field.Name) is { } attached)
                values[field.Name] = attached;
            else if (words.Said(field.Name, act, told.Story) is { } said)
                values[field.Name] = Written(field, said, act, told, at);
            else if (field.IsRequiredFor(outcome.Name, outcome.Unconditional))
                values[field.Name] = Usual(field, act, told, at);
        }
        return values.ToImmutable();
    }

    private FieldValue Written(FormField field, FieldValue said, Act act, ToldCase told, DateTimeOffset at) =>
        said switch
        {
            FieldValue.Text { Value: var text } when field.Type.Shape == ValueShape.Day => FieldValue.Of(words.Date(text, at) ?? text),
            FieldValue.Text { Value: var text } => FieldValue.Of(words.Filled(text, act, told, at)),
            _ => said,
        };

    private FieldValue Usual(FormField field, Act act, ToldCase told, DateTimeOffset at) =>
        field switch
        {
            { Name: CaseFields.DiscoveredAt } => FieldValue.Of(told.FoundAt),
            { Type.Shape: ValueShape.Moment } => FieldValue.Of(at),
            { Type.HasChoices: true, Choices: [var only] } => FieldValue.Of(only.Value),
            _ when words.SaidOrUsual(field.Name, act, told.Story) is { } usual => Written(field, usual, act, told, at),
            _ => throw new FormatException($"“{told.Story.Title}”: the step “{act.Step}” asks for {field.Name} ({field.Label})."),
        };
}
