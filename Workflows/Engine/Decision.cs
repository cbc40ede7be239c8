using CaseFlow.Domain;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Workflows.Engine;

/// <summary>The engine's answer to one event.</summary>
public abstract record Decision;

/// <summary>The run goes on from <paramref name="Next"/>; <paramref name="Facts"/> are the fields afterwards.</summary>
public sealed record Moved(Run Next, Facts Facts, ImmutableArray<Effect> Effects) : Decision;

/// <summary>A person acted on something that cannot be done (any more): tell them.</summary>
public sealed record Refused(Refusal Why) : Decision;

/// <summary>A machine was early, late or repeated itself: record it and go on.</summary>
public sealed record Ignored(string Why) : Decision;
