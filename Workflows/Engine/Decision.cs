using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;

namespace CaseFlow.Workflows.Engine;

/// <summary>The engine's answer to one event.</summary>
public abstract record Decision;

/// <summary>The run goes on from <paramref name="Next"/>; <paramref name="Facts"/> are the fields afterwards.</summary>
public sealed record Moved(Run Next, Facts Facts, ImmutableArray<Effect> Effects) : Decision;

/// <summary>A person acted on something that cannot be done (any more): tell them.</summary>
public sealed record Refused(Refusal Why) : Decision;

/// <summary>A machine was early, late or repeated itself: record it and go on.</summary>
public sealed record Ignored(string Why) : Decision;

/// <summary>
/// What a decision needs to know of the office: which days it works, who stands above whom, what its rule tables suggest. Numbered editions
/// all.
/// </summary>
public sealed record OfficeAt(WorkCalendar Calendar, Organisation People)
{
    public RuleBook Rules { get; init; } = RuleBook.None;
}
