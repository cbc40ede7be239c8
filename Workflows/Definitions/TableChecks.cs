using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions;

/// <summary>
/// Steps whose rule table the office does not have, or has only as a draft. Apart from <see cref="ProcedureChecks"/>, which hold in every
/// office.
/// </summary>
public static class TableChecks
{
    /// <summary>Keys of the rule tables that steps name, each once.</summary>
    public static IEnumerable<string> Named(DefinitionDocument document) =>
        Named(document, StepTypes.Find).Select(named => named.Table).Distinct(StringComparer.Ordinal);

    /// <param name="isInForce">Whether the office has published a table of this key.</param>
    public static ImmutableArray<Finding> Check(DefinitionDocument document, Func<string, bool> isInForce) =>
        Check(document, isInForce, StepTypes.Find);

    /// <param name="typeOf">The step type of a name, or null when there is none.</param>
    internal static ImmutableArray<Finding> Check(
        DefinitionDocument document,
        Func<string, bool> isInForce,
        Func<string, StepType?> typeOf
    ) =>
        [
            .. Named(document, typeOf)
                .Where(named => !isInForce(named.Table))
                .Select(named => Finding.Error("findings.table.unpublished", named.Step.Id, named.Step.Name))
                .Distinct(),
        ];

    private static IEnumerable<(ActivitySource Step, string Table)> Named(DefinitionDocument document, Func<string, StepType?> typeOf) =>
        from step in document.Activities.Select(activity => new ActivitySource(activity, []))
        from input in typeOf(step.Type)?.Descriptor.Inputs ?? []
        where input.Editor == InputEditor.Table
        let table = step.Text(input.Name)
        where table is not null
        select (step, table);
}
