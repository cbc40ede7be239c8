using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;

namespace CaseFlow.Workflows.Engine;

/// <summary>What a decision needs to know of the office: which days it works, and who stands above whom. Numbered editions both.</summary>
public sealed record OfficeAt(WorkCalendar Calendar, Organisation People);
