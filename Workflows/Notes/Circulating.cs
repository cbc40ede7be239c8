using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Notes;

/// <summary>传阅. A case was sent to people for their information: they may read it from then on, and nothing more.</summary>
/// <param name="To">As the sender chose them: people, units, roles.</param>
/// <param name="People">Codes of those who were meant by it then; nobody who had to recuse.</param>
/// <param name="Word">What was said with it; empty for nothing.</param>
[StoredAs("case-circulated")]
public sealed record CaseCirculated(DateTimeOffset At, Actor By, ImmutableArray<Assignee> To, ImmutableArray<string> People, string Word)
    : Noted(At, By);

/// <summary>收回传阅. It was taken back from those who had not read it.</summary>
/// <param name="Turn">Number of the event by which it was sent.</param>
/// <param name="People">Codes of those who may no longer read the case for its sake.</param>
[StoredAs("circulation-withdrawn")]
public sealed record CirculationWithdrawn(DateTimeOffset At, Actor By, int Turn, ImmutableArray<string> People) : Noted(At, By);
