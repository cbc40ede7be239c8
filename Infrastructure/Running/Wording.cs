using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Sayings;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Running;

/// <summary>What notices and mails say. They name the case and the step, never the reporter.</summary>
internal static class Wording
{
    public static (string Subject, string Body) Escalation(CaseRow row, string step, Escalated escalated, Staff staff, WorkCalendar calendar, DateTimeOffset at)
    {
        var rung = escalated.Rung;
        var label = Chinese(rung.Label);
        var subject = $"【{label}】{row.Title}";
        var holders = string.Join('、', escalated.Tasks.Select(task => Holder(task, staff)));
        var due = escalated.Due is { } moment ? Local(moment, calendar) : "未设时限";
        var state = rung.Mark switch
        {
            EscalationMark.None or EscalationMark.Reminder => $"办理时间{label}，请抓紧办理",
            EscalationMark.Overdue => "已到期限，尚未办结",
            EscalationMark.Urged => "已超期，现予催办",
            EscalationMark.YellowCard => "严重超期，亮黄牌",
            EscalationMark.RedCard => "长期超期，亮红牌",
        };
        var body = $"""
            案件：{row.Number} {row.Title}
            环节：{step}
            承办：{holders}
            时限：{due}
            情况：{state}（{Local(at, calendar)}）
            依据：本环节升级阶梯“{label}”。
            """;
        return (subject, body);
    }

    public static string Stuck(CaseRow row, string step, Saying reason) => $"""
        案件：{row.Number} {row.Title}
        环节：{step}
        情况：{Chinese(reason)}
        """;

    public static string Nobody(Assignee to, Staff staff) =>
        $"本环节交给“{(to.Unit is { } unit ? staff.UnitName(unit) : "")}{(to.Role is { } role ? Chinese(Roles.NameOf(role)) : "")}{(to.Person is { } person ? staff.NameOf(person) : "")}”办理，但目前没有人可以办理（没有这个岗位的人员，或都须回避）。请更正承办单位，或请系统管理员补充人员。";

    public static string Notification(CaseRow row, string body) => $"""
        {body}

        案件：{row.Number} {row.Title}
        """;

    // The office's wall clock: the same for every reader.
    private static string Local(DateTimeOffset moment, WorkCalendar calendar) =>
        calendar.Local(moment).ToString("yyyy年M月d日 HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static string Chinese(Saying saying) => Speakers.Book.Say(saying, Languages.Chinese);

    private static string Holder(OpenTask task, Staff staff)
    {
        if ((task.ClaimedBy ?? task.To.Person) is { } person)
            return staff.NameOf(person);
        var role = task.To.Role is { } code ? Chinese(Roles.NameOf(code)) : "";
        return task.To.Unit is { } unit ? staff.UnitName(unit) + role : role;
    }
}
