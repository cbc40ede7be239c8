using CaseFlow.Api.Papers;
using CaseFlow.Domain;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Api.Features.Procedures.Regulation;

/// <summary>
/// A step in words, as the designer says them on its card and in its panel: there is one place that puts who, until when and whereto
/// into words, and it is the designer's model. The service holds that the words are those of the steps of that version, each once.
/// </summary>
/// <param name="Step">Id of the activity.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What kind of step it is.</param>
/// <param name="Who">由谁办理; null where nobody does it.</param>
/// <param name="Limit">时限; null where it has none.</param>
/// <param name="Does">办什么: its guidance, what is told, or its conditions; may be empty.</param>
/// <param name="Fills">What is filled in.</param>
/// <param name="Leads">Each outcome with where it leads.</param>
/// <param name="Told">Each rung of the escalation ladder.</param>
public sealed record StepText(
    string Step,
    string Name,
    string Kind,
    string? Who,
    string? Limit,
    string Does,
    IReadOnlyList<string> Fills,
    IReadOnlyList<string> Leads,
    IReadOnlyList<string> Told
);

/// <param name="Steps">All steps of the version in the order of the picture.</param>
/// <param name="Pictures">The picture as PNG, in pieces that each fit a page.</param>
public sealed record RegulationForm(IReadOnlyList<StepText> Steps, IReadOnlyList<byte[]> Pictures)
{
    public const int MostPictures = 60;
    public const int MostBytes = 20_000_000;
    public const int LongestText = 20_000;

    internal static readonly Refusal OtherSteps = new("regulation-steps", RefusalKind.Conflict);

    internal static readonly Refusal BadPicture = new("regulation-picture", RefusalKind.Invalid, ("most", MostPictures));

    /// <summary>The pictures, when each is one; the steps are those of the definition, each once.</summary>
    internal OrRefusal<ImmutableArray<Png>> Checked(DefinitionDocument definition)
    {
        if (!definition.StepIds.Order(StringComparer.Ordinal).SequenceEqual(Steps.Select(step => step.Step).Order(StringComparer.Ordinal)))
            return OtherSteps;
        if (Pictures.Count > MostPictures || Pictures.Sum(picture => (long)picture.Length) > MostBytes)
            return BadPicture;
        var read = Pictures.Select(Png.Read).OfType<Png>().ToImmutableArray();
        return read.Length == Pictures.Count ? read : BadPicture;
    }
}
