using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Staffing;

/// <summary>Whom a step asks, by one of its rules.</summary>
/// <param name="IsWhole">False where a field of the case narrows it down: then only the role is known.</param>
/// <param name="NotBy">Steps whose doers must not do this one.</param>
internal sealed record Ask(Assignee To, bool IsWhole, ImmutableArray<string> NotBy);

/// <summary>Whom a step names, without a case: what fields of a case or earlier doers decide is not among it.</summary>
/// <param name="Told">By the step itself.</param>
internal sealed record StepPeople(
    string Id,
    string Name,
    ImmutableArray<Ask> Asks,
    ImmutableArray<Rung> Rungs,
    ImmutableArray<Recipient> Told
)
{
    /// <summary>Of every step, in the order of the document. Inputs are known by their kind of editor alone, so that a new step type is
    /// checked as well.</summary>
    public static ImmutableArray<StepPeople> In(DefinitionDocument document) => [.. document.Activities.SelectMany(Of)];

    private static IEnumerable<StepPeople> Of(System.Text.Json.Nodes.JsonObject activity)
    {
        if (StepTypes.Find(ActivitySource.TextOf(activity["type"]) ?? "") is not { } type)
            yield break;
        // What cannot be read is found by the other checks.
        var source = new ActivitySource(activity, [], type.Descriptor);
        var inputs = type.Descriptor.Inputs;
        yield return new StepPeople(
            source.Id,
            source.Name,
            [
                .. Of(inputs, InputEditor.Who).SelectMany(input => AsksOf(source.Who(input.Name))),
                .. Of(inputs, InputEditor.Signers).SelectMany(input => source.Signers(input.Name)).SelectMany(AsksOf),
                .. Units(source, inputs),
            ],
            [.. Of(inputs, InputEditor.Ladder).Where(input => Counts(source, input)).SelectMany(input => source.Ladder(input.Name).Rungs)],
            [.. Of(inputs, InputEditor.Recipients).SelectMany(input => source.Recipients(source.Read<string[]>(input.Name)))]
        );
    }

    private static IEnumerable<InputDescriptor> Of(ImmutableArray<InputDescriptor> inputs, InputEditor editor) =>
        inputs.Where(input => input.Editor == editor);

    private static bool Counts(ActivitySource source, InputDescriptor input) =>
        input.Demands?.With is not { } other || source.Value(other) is not null;

    /// <summary>Of one rule.</summary>
    internal static IEnumerable<Ask> AsksOf(Who who) =>
        who switch
        {
            { DoneBy: not null } or { PersonField: not null } => [],
            { UnitField: not null, Role: { } role } => [new Ask(Assignee.OfRole(role), false, who.NotBy)],
            { UnitField: not null } or { IsNobody: true } => [],
            _ => [new Ask(new Assignee(who.Person, who.Role, who.Unit), true, who.NotBy)],
        };

    private static IEnumerable<Ask> Units(ActivitySource source, ImmutableArray<InputDescriptor> inputs)
    {
        ImmutableArray<string> notBy = [.. Of(inputs, InputEditor.Steps).SelectMany(input => source.Read<string[]>(input.Name) ?? [])];
        var roles = Of(inputs, InputEditor.Role).Select(input => source.Text(input.Name)).OfType<string>().ToArray();
        var role = roles.FirstOrDefault();
        var named = Of(inputs, InputEditor.Units)
            .Select(input => source.Read<AssignToUnits.UnitsShape>(input.Name))
            .OfType<AssignToUnits.UnitsShape>()
            .SelectMany(Named)
            .Where(unit => !string.IsNullOrWhiteSpace(unit))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return named.Length > 0
            ? named.Select(unit => new Ask(new Assignee(null, role, unit), true, notBy))
            : roles.Select(one => new Ask(Assignee.OfRole(one), false, notBy));
    }

    private static IEnumerable<string> Named(AssignToUnits.UnitsShape units) =>
        (units.Fixed ?? []).Concat((units.ByCategory ?? []).Values.SelectMany(mapped => mapped ?? [])).Concat(units.Otherwise ?? []);
}
