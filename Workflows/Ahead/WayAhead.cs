using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Workflows.Ahead;

/// <summary>A step that a case comes to if all goes as usual.</summary>
/// <param name="Due">By when it would be done at the latest, in UTC; null for a step without a limit.</param>
public sealed record StepAhead(string Step, string Name, DateTimeOffset? Due);

/// <summary>
/// 前面的路. Where a case goes if everybody does their step at the last moment and chooses what is usual or was proposed. Nobody is bound by
/// it: it is what there is to expect today.
/// </summary>
/// <param name="Steps">In the order in which they are come to, each once; those at which the case stands now are none of them.</param>
/// <param name="Ends">Whether the way leads to the end; otherwise it is known up to where somebody has yet to decide.</param>
/// <param name="EndsBy">When the case would be closed at the latest, in UTC; null where it does not end, or a step has no limit.</param>
public sealed record WayAhead(ImmutableArray<StepAhead> Steps, bool Ends, DateTimeOffset? EndsBy)
{
    public static readonly WayAhead None = new([], false, null);

    /// <param name="run">Where the case stands.</param>
    /// <param name="now">The moment from which on it is looked ahead.</param>
    public static WayAhead Of(Procedure procedure, OfficeAt office, Run run, Facts facts, DateTimeOffset now) =>
        run.IsOpen ? new LookAhead(procedure, new RehearsalOffice(_ => office), run, facts, now).Way() : None;
}
