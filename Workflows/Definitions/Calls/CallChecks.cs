using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions.Calls;

/// <summary>What is to be said of the procedures that a published one carries, beside what its checks find.</summary>
public static class CallChecks
{
    /// <summary>Advice for each step whose procedure has been published again since: it counts once the caller is published again.</summary>
    /// <param name="inForce">Versions in force, by definition id.</param>
    public static ImmutableArray<Finding> Newer(DefinitionDocument document, IReadOnlyDictionary<string, int> inForce) =>
        [
            .. from step in document.Activities.Select(activity => new ActivitySource(activity, []))
            where step.Type == SubProcedure.TypeName
            let called = step.Text(SubProcedure.Procedure) is { } id ? document.Carried(id) : null
            where called is not null && inForce.GetValueOrDefault(called.DefinitionId) > called.Version
            select Finding.Advice(
                "calls.sub-newer",
                step.Id,
                step.Name,
                ("procedure", called.Name),
                ("before", called.Version),
                ("after", inForce[called.DefinitionId])
            ),
        ];
}
