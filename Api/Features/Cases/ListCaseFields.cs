using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Cases;

/// <summary>The fixed fields of a case and the types that a field can have: what a client asks, checks and offers by.</summary>
public static class ListCaseFields
{
    public sealed record CaseFieldTable(IReadOnlyList<CaseField> Fields, IReadOnlyList<FieldTypeView> Types);

    /// <param name="Comparisons">Those of a condition that mean something for it.</param>
    /// <param name="Longest">Characters of a text, or of each entry, where the field sets no limit.</param>
    /// <param name="Most">Entries at most; 1 when a value is no list.</param>
    public sealed record FieldTypeView(
        FieldType Name,
        ValueShape Shape,
        Reference RefersTo,
        bool HasChoices,
        int Longest,
        int Most,
        IReadOnlyList<Comparison> Comparisons
    );

    private static readonly FieldTypeView[] Types = [.. FieldTypes.All.Select(ViewOf)];

    // What the product itself offers to choose from is called in the reader's language.
    private static CaseField Spoken(CaseField field) =>
        field.Name switch
        {
            CaseFields.Level => field with { Choices = LevelAndRouteWords.Levels(Speech.Language) },
            CaseFields.Route => field with { Choices = LevelAndRouteWords.Routes(Speech.Language) },
            _ => field,
        };

    private static FieldTypeView ViewOf(FieldType type) =>
        new(type, type.Shape, type.RefersTo, type.HasChoices, type.Longest, type.Most, type.Comparisons);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/case-fields", Ok<CaseFieldTable> () =>
                TypedResults.Ok(new CaseFieldTable([.. CaseFields.Table.Select(Spoken)], Types))
            )
            .Refuses(401)
            .WithName("listCaseFields")
            .WithTags("Cases")
            .WithSummary("The fixed fields of a case and the types of fields");
}
