using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions.Calls;

/// <summary>
/// Puts the procedures that a definition calls into it, each with those that it carries itself (ADR 0020). What is carried is pinned: a
/// later version of it counts once the definition is composed anew.
/// </summary>
public static class Composition
{
    /// <summary>How deep procedures may call procedures.</summary>
    public const int MostNested = 4;

    /// <summary>Definition ids of the procedures that its steps call, once for each step.</summary>
    public static IEnumerable<string> CallsIn(DefinitionDocument document) =>
        document
            .Activities.Where(activity => ActivitySource.TextOf(activity["type"]) == SubProcedure.TypeName)
            .Select(activity => new ActivitySource(activity, []).Text(SubProcedure.Procedure))
            .OfType<string>();

    /// <summary>The definition with what it calls as that is published now.</summary>
    /// <param name="published">The latest published version of a procedure, or null when there is none.</param>
    public static DefinitionDocument Composed(DefinitionDocument document, Func<string, DefinitionDocument?> published) =>
        !CallsIn(document).Any()
            ? document
            : document.Carrying(
                CallsIn(document)
                    .Where(called => called != document.DefinitionId)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(published)
                    .OfType<DefinitionDocument>()
            );

    /// <summary>The versions that a definition carries, by definition id, those that it calls itself only.</summary>
    public static ImmutableSortedDictionary<string, DefinitionDocument> CarriedBy(DefinitionDocument document) =>
        CallsIn(document)
            .Distinct(StringComparer.Ordinal)
            .Select(document.Carried)
            .OfType<DefinitionDocument>()
            .ToImmutableSortedDictionary(called => called.DefinitionId, called => called, StringComparer.Ordinal);
}
