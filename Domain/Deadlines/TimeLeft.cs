namespace CaseFlow.Domain.Deadlines;

/// <summary>
/// How far a moment is from a deadline; <see cref="Overdue"/> tells the side, and the due moment itself is past it, as the ladder marks it.
/// Nothing here is negative.
/// </summary>
/// <param name="WorkingDays">Whole working days.</param>
/// <param name="WorkingTime">Working time beside the whole days.</param>
/// <param name="ClockTime">All of it by the clock, nights and holidays included.</param>
public readonly record struct TimeLeft(bool Overdue, int WorkingDays, TimeSpan WorkingTime, TimeSpan ClockTime);
