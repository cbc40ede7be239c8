using CaseFlow.Domain.People;

namespace CaseFlow.Workflows.Orders;

/// <summary>改派. In this visit somebody is asked instead of another.</summary>
public sealed record Replacement(Assignee Of, Assignee By);
