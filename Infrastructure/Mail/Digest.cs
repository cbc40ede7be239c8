using System.Globalization;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>摘要. What a mail says: one notice as it stands, several gathered with the gravest first.</summary>
internal static class Digest
{
    private const int MostInFull = 200;

    public static string Subject(IReadOnlyList<NoticeRow> notices)
    {
        if (notices.Count == 1)
            return notices[0].Copy ? $"抄送：{notices[0].Subject}" : notices[0].Subject;
        var gravest = notices.Max(notice => notice.Mark);
        var grave = notices.Count(notice => notice.Mark == gravest);
        return string.Create(CultureInfo.InvariantCulture, $"【{Word(gravest)}】共 {notices.Count} 条提醒，其中{Word(gravest)} {grave} 条");
    }

    public static string Body(IReadOnlyList<NoticeRow> notices)
    {
        if (notices.Count == 1)
            return notices[0].Body;
        var parts = notices.OrderByDescending(notice => notice.Mark).Take(MostInFull)
            .Select((notice, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {notice.Subject}{(notice.Copy ? "（抄送）" : "")}\n{notice.Body}"));
        var rest = notices.Count > MostInFull
            ? string.Create(CultureInfo.InvariantCulture, $"\n\n另有 {notices.Count - MostInFull} 条，请登录系统在收件箱查看。")
            : "";
        return string.Join("\n\n", parts) + rest;
    }

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
