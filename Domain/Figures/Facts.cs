using CaseFlow.Domain.Cases;

namespace CaseFlow.Domain.Figures;

/// <summary>One task of a case as the figures see it; called-off ones are none.</summary>
/// <param name="Step">Name of the step, as people know it.</param>
/// <param name="Unit">Code of the unit that has or had it; null for none.</param>
/// <param name="Signed">签收. When somebody first took it; null where nobody had to or did.</param>
/// <param name="Closed">Null while it is open.</param>
/// <param name="Due">The limit in force: after what was granted (延期) and after the clock stood still (停表). Null without one.</param>
/// <param name="FirstDue">The limit before more time was first granted; null where none was.</param>
public sealed record WorkFact(
    long Case,
    int Visit,
    string Step,
    string? Unit,
    DateTimeOffset Opened,
    DateTimeOffset? Signed,
    DateTimeOffset? Closed,
    DateTimeOffset? Due,
    DateTimeOffset? FirstDue = null
);

/// <summary>A case that was closed, as the figures see it. A stopped one (终止) is none.</summary>
/// <param name="Resolved">What follow-up found: <c>yes</c>, <c>partly</c>, <c>no</c>; null where nothing was found.</param>
/// <param name="Satisfaction"><c>satisfied</c>, <c>mostly</c>, <c>unsatisfied</c>; null where nobody said.</param>
/// <param name="Redone">重办. It was sent back to be done again after follow-up.</param>
public sealed record ClosedFact(
    long Case,
    DateTimeOffset Received,
    DateTimeOffset Closed,
    string? Resolved = null,
    string? Satisfaction = null,
    bool Redone = false
);

/// <summary>A case that the public must be answered about within hours.</summary>
/// <param name="Discovered">When it was found; null where only its receipt is known.</param>
/// <param name="Released">When the answer was published; null while it was not.</param>
/// <param name="Ended">When the case was closed or stopped; null while it is open.</param>
public sealed record ResponseFact(
    long Case,
    ResponseLevel Level,
    DateTimeOffset? Discovered,
    DateTimeOffset Received,
    DateTimeOffset? Released,
    DateTimeOffset? Ended
);
