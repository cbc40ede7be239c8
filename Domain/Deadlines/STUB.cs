namespace CaseFlow.Domain.Deadlines;
public enum Clock { ClockHours, WorkingHours, WorkingDays, CalendarDays }
public readonly record struct TimeLimit(decimal Amount, Clock Clock);
public sealed class WorkCalendar
{
    public DateTimeOffset Due(DateTimeOffset start, TimeLimit limit) => start.AddDays((double)limit.Amount);
    public DateTimeOffset Share(DateTimeOffset start, DateTimeOffset due, Clock clock, decimal percent) => start + (due - start) * (double)(percent / 100);
}
