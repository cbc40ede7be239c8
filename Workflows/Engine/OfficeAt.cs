using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;

namespace CaseFlow.Workflows.Engine;

/// <summary>
/// What a decision needs to know of the office: which days it works, who stands above whom, what its rule tables suggest. Numbered editions
/// all.
/// </summary>
public sealed record OfficeAt(WorkCalendar Calendar, Organisation People)
{
    public RuleBook Rules { get; init; } = RuleBook.None;
}
