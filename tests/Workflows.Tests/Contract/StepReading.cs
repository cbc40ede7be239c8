using System.Text.Json.Nodes;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Tests.Contract;

/// <summary>
/// What a step means, as tests/contract/README.md says: behaviour from the <see cref="Step"/> that the engine runs, the parts of a
/// rule from the readers that the step types share, asked by kind of editor.
/// </summary>
internal sealed class StepReading(StepDescriptor descriptor, Step step, ActivitySource source)
{
    public static JsonArray Of(DefinitionDocument document) => Of(document, _ => true);

    /// <param name="isRead">Of which steps, by id.</param>
    public static JsonArray Of(DefinitionDocument document, Func<string, bool> isRead)
    {
        var procedure = ProcedureReader.Read(document, PlantedTypes.Find).Procedure!;
        return
        [
            .. document
                .Activities.Select(activity => new ActivitySource(activity, []))
                .Where(source => isRead(source.Id))
                .Select(source =>
                    (JsonNode)new StepReading(PlantedTypes.Find(source.Type)!.Descriptor, procedure.StepOf(source.Id), source).Read()
                ),
        ];
    }

    private JsonObject Read() =>
        new()
        {
            ["id"] = step.Id,
            ["ports"] = new JsonArray([.. step.Ports.Select(port => new JsonObject { ["port"] = port, ["label"] = Label(port) })]),
            ["who"] = new JsonArray([
                .. Inputs(InputEditor.Who).Select(input => Who(input, source.Who(input.Name))),
                .. Inputs(InputEditor.Signers).SelectMany(input => source.Signers(input.Name).Select(who => Who(input, who))),
            ]),
            ["units"] = new JsonArray([.. Inputs(InputEditor.Units).Select(Units)]),
            ["role"] = Inputs(InputEditor.Role).Select(input => source.Text(input.Name)).FirstOrDefault(),
            ["limits"] = new JsonArray([.. descriptor.Inputs.Select(Limit).OfType<JsonNode>()]),
            ["rungs"] = new JsonArray([
                .. Rungs()
                    .Select(rung => new JsonObject
                    {
                        ["name"] = rung.Name,
                        ["label"] = rung.Label.Chinese(),
                        ["labelEn"] = rung.Label.Words is null ? rung.Label.English() : null,
                    }),
            ]),
            ["told"] = Texts(
                Inputs(InputEditor.Recipients)
                    .SelectMany(input => source.Recipients(source.Read<string[]>(input.Name)))
                    .Concat(Rungs().SelectMany(rung => rung.To.Concat(rung.Copy)))
                    .Select(Written)
            ),
            ["waits"] = step.Waits,
            ["fieldsRead"] = Texts(step.FieldsRead),
            ["fieldsQuoted"] = Texts(step.FieldsQuoted),
            ["fieldsWritten"] = Texts(step.FieldsWritten),
            ["stepsNamed"] = Texts(step.StepsNamed),
        };

    // Passing the deadline has no label in the procedure: it is no outcome that somebody chooses.
    private string? Label(string port) =>
        descriptor.Ports.FirstOrDefault(fixedPort => fixedPort.Value == port) is { } own ? own.Label.Zh
        : Inputs(InputEditor.Outcomes).SelectMany(input => source.Outcomes(input.Name)).Any(outcome => outcome.Name == port)
        || !Inputs(InputEditor.Outcomes).Any()
            ? step.PortLabel(port).Chinese()
        : null;

    private static JsonObject Who(InputDescriptor input, Who who) =>
        Parts(
            input,
            ("role", who.Role),
            ("unit", who.Unit),
            ("unitField", who.UnitField),
            ("person", who.Person),
            ("personField", who.PersonField),
            ("doneBy", who.DoneBy),
            ("notBy", who.NotBy.IsEmpty ? null : Listed(who.NotBy))
        );

    private JsonNode Units(InputDescriptor input)
    {
        var units = source.Read<AssignToUnits.UnitsShape>(input.Name)!;
        var categories = units.ByCategory?.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Listed(entry.Value ?? [])));
        return Parts(
            input,
            ("fixed", Listed(units.Fixed ?? [])),
            ("byCategory", new JsonObject(categories ?? [])),
            ("otherwise", Listed(units.Otherwise ?? [])),
            ("fields", Listed(units.AllFields))
        );
    }

    private JsonNode? Limit(InputDescriptor input)
    {
        var deadline = input.Editor == InputEditor.Deadline ? source.Deadline(input.Name, LadderInput) : null;
        var limit = input.Editor switch
        {
            InputEditor.TimeLimit => source.Limit(input.Name),
            InputEditor.TimeSpan => source.Span(input.Name),
            _ => deadline?.Limit,
        };
        return limit is not { } set
            ? null
            : Parts(
                input,
                ("amount", set.Amount),
                ("clock", set.Clock.ToString()),
                ("from", deadline?.FromField),
                ("overdue", deadline?.OverdueOutcome),
                ("until", deadline?.UntilField)
            );
    }

    private string LadderInput => Inputs(InputEditor.Ladder).Select(input => input.Name).FirstOrDefault("");

    private IEnumerable<Rung> Rungs() => Inputs(InputEditor.Ladder).SelectMany(input => source.Ladder(input.Name).Rungs);

    // A task without outcomes is given one; of any other kind, what is not written says nothing.
    private IEnumerable<InputDescriptor> Inputs(InputEditor editor) =>
        descriptor
            .Inputs.Where(input => input.Editor == editor)
            .Where(input => editor == InputEditor.Outcomes || source.Value(input.Name) is not null);

    private static JsonObject Parts(InputDescriptor input, params (string Part, JsonNode? Value)[] parts) =>
        new([
            new("input", input.Label.Zh),
            .. parts.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Part, part.Value)),
        ]);

    private static string Written(Recipient recipient) =>
        recipient.Kind switch
        {
            RecipientKind.Handler => "handler",
            RecipientKind.HeadOfUnit => "unit-head",
            RecipientKind.Role => $"role:{recipient.Code}",
            RecipientKind.Person => $"person:{recipient.Code}",
        };

    private static JsonArray Texts(IEnumerable<string> texts) =>
        Listed(texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static JsonArray Listed(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
