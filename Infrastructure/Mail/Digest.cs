using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>
/// 汇总邮件. What a mail says: one notice as it stands, several gathered with the most urgent first: by response level, where
/// three and none are alike, then by mark, then by what is due or was told first. Each leads to its task or case.
/// </summary>
internal sealed class Digest
{
    private const int MostInFull = 200;

    /// <summary>A phone shows some twenty characters of a subject: the title must leave room for the counts.</summary>
    private const int LongestTitle = 16;

    private readonly MailItem[] items;
    private readonly MailLinks links;

    /// <param name="gathered">At least one.</param>
    public Digest(IEnumerable<MailItem> gathered, MailLinks links)
    {
        items = [.. gathered.OrderBy(Rank).ThenByDescending(item => item.Notice.Mark)
            .ThenBy(item => item.Task?.DueAt ?? DateTimeOffset.MaxValue).ThenBy(item => item.Notice.At).ThenBy(item => item.Notice.Id)];
        this.links = links;
    }

    public string Subject => items switch
    {
        [var only] => $"{(only.Notice.Copy ? "抄送：" : "")}{Headline(only)}",
        [{ Level: ResponseLevel.One or ResponseLevel.Two }, ..] => SubjectOfLevel(),
        _ => SubjectOfMark(),
    };

    public string Body => items is [var only] ? WithLink(only.Notice.Body, only) : string.Join("\n\n", Parts());

    private string SubjectOfLevel()
    {
        var first = items[0];
        var alike = items.Count(item => item.Level == first.Level);
        var others = items[alike..];
        var worst = others.Select(item => item.Notice.Mark).DefaultIfEmpty().Max();
        // Reminders are what the mail consists of: only what went wrong beside them is worth the room.
        var besides = worst >= EscalationMark.Overdue ? $"，另有{Count(others, worst)}" : "";
        var many = alike > 1 ? $" {Number(alike)} 条" : "";
        return $"【{LevelWord(first)}{many}】{HeaderText.OneLine(first.Title, LongestTitle)}（共 {Number(items.Length)} 条提醒{besides}）";
    }

    private string SubjectOfMark()
    {
        var worst = items[0].Notice.Mark;
        return $"【{Word(worst)}】共 {Number(items.Length)} 条提醒，其中{Count(items, worst)}";
    }

    private IEnumerable<string> Parts()
    {
        foreach (var (i, item) in items.Take(MostInFull).Index())
            yield return WithLink($"{Number(i + 1)}. {Headline(item)}{(item.Notice.Copy ? "（抄送）" : "")}\n{item.Notice.Body}", item);
        if (items.Length > MostInFull)
            yield return Lines($"另有 {Number(items.Length - MostInFull)} 条，请登录系统在收件箱查看。", links.Inbox);
    }

    /// <summary>Says of levels one and two which, where the notice does not itself.</summary>
    private static string Headline(MailItem item) =>
        Rank(item) < Rank(null) && !item.Notice.Subject.Contains(LevelWord(item), StringComparison.Ordinal)
            ? $"【{LevelWord(item)}】{item.Notice.Subject}"
            : item.Notice.Subject;

    private string WithLink(string text, MailItem item) => Lines(text, links.LineFor(item));

    private static string Lines(string text, string? link) => link is null ? text : $"{text}\n{link}";

    private static int Rank(MailItem? item) => item?.Level switch
    {
        ResponseLevel.One => 0,
        ResponseLevel.Two => 1,
        _ => 2,
    };

    private static string Count(IEnumerable<MailItem> some, EscalationMark mark) =>
        $"{Word(mark)} {Number(some.Count(item => item.Notice.Mark == mark))} 条";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string LevelWord(MailItem item) => $"{item.Level!.Value.Word()}响应";

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
