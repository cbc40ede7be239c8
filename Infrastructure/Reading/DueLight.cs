using CaseFlow.Domain.Deadlines;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>How pressing a task is: the light beside it, the same wherever the task is shown.</summary>
public enum DueLight
{
    /// <summary>● 超期</summary>
    Overdue,

    /// <summary>◐ 今日到期</summary>
    Today,

    /// <summary>Within three working days.</summary>
    Soon,

    /// <summary>○ 充裕, or without a deadline.</summary>
    Ample,
}

public static class DueLights
{
    private const int SoonDays = 3;

    /// <param name="calendar">The edition in force now.</param>
    /// <param name="left">From now to the due moment.</param>
    public static DueLight LightOf(this WorkCalendar calendar, TimeLeft left, DateTimeOffset now, DateTimeOffset due)
    {
        if (left.Overdue)
            return DueLight.Overdue;
        if (calendar.LocalDate(due) == calendar.LocalDate(now))
            return DueLight.Today;
        return left.WorkingDays < SoonDays ? DueLight.Soon : DueLight.Ample;
    }
}
