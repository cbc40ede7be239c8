namespace CaseFlow.Domain.Deadlines;
public enum Clock { ClockHours, WorkingHours, WorkingDays, CalendarDays }
public readonly record struct TimeLimit(decimal Amount, Clock Clock);
public sealed class WorkCalendar(CalendarEdition? e = null)
{ public CalendarEdition Edition => e!;
    public DateTimeOffset Due(DateTimeOffset start, TimeLimit limit) => start.AddDays((double)limit.Amount);
    public DateTimeOffset Share(DateTimeOffset start, DateTimeOffset due, Clock clock, decimal percent) => start + (due - start) * (double)(percent / 100);
}
public sealed record CalendarEdition(int Number, DateTimeOffset EffectiveFrom);
public static class CalX { public static DateOnly LocalDate(this WorkCalendar c, DateTimeOffset m) => DateOnly.FromDateTime(m.UtcDateTime); }
