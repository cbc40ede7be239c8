using CaseFlow.Domain.Sayings;

namespace CaseFlow.Workflows.Versions;

/// <summary>Outcomes that lead elsewhere. Of steps that came or went the ways are told with the step.</summary>
internal static class WayDifference
{
    public static IEnumerable<ProcedureChange> Of(DrawnProcedure before, DrawnProcedure after) =>
        before
            .Ways.Keys.Union(after.Ways.Keys)
            .Where(way => before.Steps.ContainsKey(way.Step) && after.Steps.ContainsKey(way.Step))
            .OrderBy(way => way.Step, StringComparer.Ordinal)
            .ThenBy(way => way.Port, StringComparer.Ordinal)
            .Select(way => Between(before, after, way))
            .OfType<ProcedureChange>();

    private static ProcedureChange? Between(DrawnProcedure before, DrawnProcedure after, (string Step, string Port) way)
    {
        var (from, to) = (before.Ways.GetValueOrDefault(way), after.Ways.GetValueOrDefault(way));
        if (from == to)
            return null;
        var name = after.NameOf(way.Step);
        var outcome = (to is null ? before : after).PortLabel(way.Step, way.Port);
        var told = (from, to) switch
        {
            (null, { } now) => Saying.Of("versions.way-added", ("step", name), ("outcome", outcome), ("after", after.NameOf(now))),
            ({ } old, null) => Saying.Of("versions.way-removed", ("step", name), ("outcome", outcome), ("before", before.NameOf(old))),
            _ => Saying.Of(
                "versions.way-changed",
                ("step", name),
                ("outcome", outcome),
                ("before", before.NameOf(from!)),
                ("after", after.NameOf(to!))
            ),
        };
        return new ProcedureChange(ChangeKind.WayChanged, way.Step, name, way.Port, told);
    }
}
