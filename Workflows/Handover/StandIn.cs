namespace CaseFlow.Workflows.Handover;

/// <summary>接手. What a person was to do in a run, another does.</summary>
/// <param name="For">Code of the person who handed over.</param>
/// <param name="Person">Code of the successor.</param>
public sealed record StandIn(string For, string Person);
