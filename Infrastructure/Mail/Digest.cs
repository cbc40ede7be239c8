using System.Globalization;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>摘要. What a mail says: one notice as it stands, several gathered with what presses most first.</summary>
internal static class Digest
{
    private const int MostInFull = 200;

    public static string Subject(IReadOnlyList<NoticeRow> notices)
    {
        if (notices is [var only])
            return Titled(only);
        var gravest = notices.Max(notice => notice.Mark);
        var grave = $"其中{Word(gravest)} {notices.Count(notice => notice.Mark == gravest)} 条";
        // A response of level one runs in minutes: whoever reads only the subject must learn of it.
        return Ordered(notices).First() is { Urgent: true } first
            ? $"【一级响应】{Titled(first)} 等 {notices.Count} 条提醒，{grave}"
            : $"【{Word(gravest)}】共 {notices.Count} 条提醒，{grave}";
    }

    /// <param name="office">Address of the office's system, or null for no links.</param>
    public static string Body(IReadOnlyList<NoticeRow> notices, Uri? office)
    {
        if (notices is [var only])
            return Linked(only, office);
        var parts = Ordered(notices).Take(MostInFull)
            .Select((notice, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {notice.Subject}{(notice.Copy ? "（抄送）" : "")}\n{Linked(notice, office)}"));
        var rest = notices.Count > MostInFull
            ? string.Create(CultureInfo.InvariantCulture, $"\n\n另有 {notices.Count - MostInFull} 条，请登录系统在收件箱查看。")
            : "";
        return string.Join("\n\n", parts) + rest;
    }

    private static IEnumerable<NoticeRow> Ordered(IEnumerable<NoticeRow> notices) =>
        notices.OrderByDescending(notice => notice.Urgent).ThenByDescending(notice => notice.Mark);

    private static string Titled(NoticeRow notice) => notice.Copy ? $"抄送：{notice.Subject}" : notice.Subject;

    // The address names the case by its id alone; what it is about is read after signing in.
    private static string Linked(NoticeRow notice, Uri? office) =>
        office is null ? notice.Body : string.Create(CultureInfo.InvariantCulture, $"{notice.Body.TrimEnd()}\n查看和办理：{new Uri(office, $"cases/{notice.CaseId}")}");

    private static string Word(EscalationMark mark) => mark switch
    {
        EscalationMark.None => "通知",
        EscalationMark.Reminder => "提醒",
        EscalationMark.Overdue => "到期",
        EscalationMark.Urged => "催办",
        EscalationMark.YellowCard => "黄牌",
        EscalationMark.RedCard => "红牌",
    };
}
