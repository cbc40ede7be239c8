using CaseFlow.Api.Features.Cases;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>How pressing a task is: the light beside it.</summary>
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

/// <summary>A task as the inbox shows it.</summary>
/// <param name="TimeLeft">“剩 1 个工作日 3 小时”, “超 2 小时”; empty without a deadline.</param>
/// <param name="Holder">Who has it, in words.</param>
public sealed record InboxItem(
    long CaseId, int Visit, int Seq, string CaseNumber, string CaseTitle, string Step, string Title, ResponseLevel? Level, HandlingRoute? Route,
    string? Unit, string Holder, string? ClaimedBy, DateTimeOffset OpenedAt, DateTimeOffset? DueAt, DueLight Light, string TimeLeft, EscalationMark Mark)
{
    private const int SoonDays = 3;

    public sealed record Source(TaskRow Task, string Number, string Title, ResponseLevel? Level, HandlingRoute? Route);

    public static InboxItem Of(Source source, WorkCalendar calendar, Staff staff, DateTimeOffset now)
    {
        var task = source.Task;
        var left = task.DueAt is { } due ? calendar.Left(now, due) : (TimeLeft?)null;
        return new InboxItem(
            task.CaseId, task.Visit, task.Seq, source.Number, source.Title, task.StepName, task.Title, source.Level, source.Route,
            task.Unit is { } unit ? staff.UnitName(unit) : null, Holders.Words(task, staff), task.ClaimedBy, task.OpenedAt, task.DueAt,
            LightOf(left, task.DueAt, calendar, now), left is { } rest ? TimeLeftWords.Of(rest) : "", task.Mark);
    }

    public static DueLight LightOf(TimeLeft? left, DateTimeOffset? due, WorkCalendar calendar, DateTimeOffset now)
    {
        if (left is not { } rest || due is not { } moment)
            return DueLight.Ample;
        if (rest.Overdue)
            return DueLight.Overdue;
        if (calendar.LocalDate(moment) == calendar.LocalDate(now))
            return DueLight.Today;
        return rest.WorkingDays < SoonDays ? DueLight.Soon : DueLight.Ample;
    }
}
