using System.Text.Json.Nodes;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Definitions.Calls;

namespace CaseFlow.Workflows.Versions;

/// <summary>
/// 版本比较. What changed from one definition of a procedure to another, as sentences; steps are the same where their ids are. Whatever
/// differs is told, if only as something else: a difference is empty when the two would be written alike.
/// </summary>
public static class ProcedureDifference
{
    // Written anew with every version.
    private static readonly string[] Numbering = ["id", "version", "isPublished", "isLatest"];

    private const string Description = "description";

    private static readonly string[] Read = ["name", Description, "variables"];

    private static readonly string[] Flow = ["activities", "connections"];

    /// <param name="before">Null where there was none.</param>
    public static ImmutableArray<ProcedureChange> Of(DefinitionDocument? before, DefinitionDocument after)
    {
        if (before is null)
            return [new ProcedureChange(ChangeKind.Created, null, null, null, Saying.Of("versions.created", ("name", after.Name)))];
        var (old, now) = (new DrawnProcedure(before), new DrawnProcedure(after));
        return
        [
            .. Names(before, after),
            .. Described(before, after),
            .. StepDifference.Of(old, now),
            .. WayDifference.Of(old, now),
            .. FieldDifference.Of(before, after),
            .. Called(before, after),
            .. Layout(old, now),
            .. Rest(before, after),
        ];
    }

    private static IEnumerable<ProcedureChange> Names(DefinitionDocument before, DefinitionDocument after) =>
        before.Name == after.Name
            ? []
            :
            [
                new ProcedureChange(
                    ChangeKind.Renamed,
                    null,
                    null,
                    null,
                    Saying.Of("versions.renamed", ("before", before.Name), ("after", after.Name))
                ),
            ];

    private static IEnumerable<ProcedureChange> Described(DefinitionDocument before, DefinitionDocument after)
    {
        if (!JsonNode.DeepEquals(before.Without(Numbering)[Description], after.Without(Numbering)[Description]))
            yield return new ProcedureChange(ChangeKind.Other, null, null, Description, Saying.Of("versions.described"));
    }

    // Cards make room for a step that comes, and close up where one goes: nobody moved them, and the step is told of already.
    private static IEnumerable<ProcedureChange> Layout(DrawnProcedure before, DrawnProcedure after)
    {
        if (before.Steps.Keys.SequenceEqual(after.Steps.Keys) && after.Steps.Values.Any(step => step.IsElsewhere(before.Steps[step.Id])))
            yield return new ProcedureChange(ChangeKind.Layout, null, null, null, Saying.Of("versions.layout"));
    }

    private static IEnumerable<ProcedureChange> Rest(DefinitionDocument before, DefinitionDocument after)
    {
        if (!JsonNode.DeepEquals(Unread(before), Unread(after)))
            yield return new ProcedureChange(ChangeKind.Other, null, null, null, Saying.Of("versions.other"));
    }

    // A draft carries what it was made of; what it will call is known when it is published.
    private static IEnumerable<ProcedureChange> Called(DefinitionDocument before, DefinitionDocument after)
    {
        var (old, now) = (Composition.CarriedBy(before), Composition.CarriedBy(after));
        foreach (var (id, called) in now)
        {
            if (old.TryGetValue(id, out var was) && was.Version != called.Version)
                yield return new ProcedureChange(
                    ChangeKind.Other,
                    null,
                    null,
                    null,
                    Saying.Of("versions.called", ("procedure", called.Name), ("before", was.Version), ("after", called.Version))
                );
        }
    }

    private static JsonObject Unread(DefinitionDocument document)
    {
        var (rest, flow) = (document.Without([.. Numbering, .. Read, DefinitionDocument.Calls]), document.Flow);
        foreach (var part in Flow)
            flow.Remove(part);
        rest["root"] = flow;
        return rest;
    }
}
