using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Sayings;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>
/// 汇总邮件. What a mail says: one notice as it stands, several gathered with the most urgent first: by response level, where
/// three and none are alike, then by mark, then by what is due or was told first. Each leads to its task or case.
/// </summary>
internal sealed class GatheredMail
{
    private const int MostInFull = 200;

    /// <summary>A phone shows some twenty characters of a subject: the title must leave room for the counts.</summary>
    private const int LongestTitle = 16;

    private readonly MailItem[] items;
    private readonly MailLinks links;
    private readonly string language;

    /// <param name="gathered">At least one.</param>
    /// <param name="language">Of whoever reads it.</param>
    public GatheredMail(IEnumerable<MailItem> gathered, MailLinks links, string language)
    {
        items =
        [
            .. gathered
                .OrderBy(Rank)
                .ThenByDescending(item => item.Notice.Mark)
                .ThenBy(item => item.Task?.DueAt ?? DateTimeOffset.MaxValue)
                .ThenBy(item => item.Notice.At)
                .ThenBy(item => item.Notice.Id),
        ];
        (this.links, this.language) = (links, language);
    }

    public string Subject =>
        items switch
        {
            [{ Notice.Copy: true } only] => Say("gathered.copy", ("headline", Headline(only))),
            [var only] => Headline(only),
            [{ Level: ResponseLevel.One or ResponseLevel.Two }, ..] => SubjectOfLevel(),
            _ => SubjectOfMark(),
        };

    public string Body => items is [var only] ? WithLink(Say(only.Notice.Body), only) : string.Join("\n\n", Parts());

    private string SubjectOfLevel()
    {
        var first = items[0];
        var alike = items.Count(item => item.Level == first.Level);
        var others = items[alike..];
        var worst = others.Select(item => item.Notice.Mark).DefaultIfEmpty().Max();
        // Reminders are what the mail consists of: only what went wrong beside them is worth the room.
        SayingValue besides = worst >= EscalationMark.Overdue ? Saying.Of("gathered.besides", ("worst", Count(others, worst))) : "";
        SayingValue many = alike > 1 ? Saying.Of("gathered.alike", ("alike", alike)) : "";
        return Say(
            "gathered.of-level",
            ("level", LevelWord(first)),
            ("many", many),
            ("title", HeaderText.OneLine(first.Title, LongestTitle)),
            ("all", items.Length),
            ("besides", besides)
        );
    }

    private string SubjectOfMark()
    {
        var worst = items[0].Notice.Mark;
        return Say(
            "gathered.of-mark",
            ("mark", Saying.Of($"gathered.mark.{Key(worst)}")),
            ("all", items.Length),
            ("worst", Count(items, worst))
        );
    }

    private IEnumerable<string> Parts()
    {
        foreach (var (i, item) in items.Take(MostInFull).Index())
            yield return WithLink(
                $"{Number(i + 1)}. {Headline(item)}{(item.Notice.Copy ? Say("gathered.copied") : "")}\n{Say(item.Notice.Body)}",
                item
            );
        if (items.Length > MostInFull)
            yield return Lines(Say("gathered.more", ("count", items.Length - MostInFull)), links.Inbox);
    }

    /// <summary>Says of levels one and two which, where the notice does not itself.</summary>
    private string Headline(MailItem item)
    {
        var subject = Say(item.Notice.Subject);
        return Rank(item) < Rank(null) && !subject.Contains(Say(LevelWord(item)), StringComparison.Ordinal)
            ? Say("gathered.headline", ("level", LevelWord(item)), ("subject", subject))
            : subject;
    }

    private string WithLink(string text, MailItem item) => Lines(text, links.LineFor(item));

    private string Lines(string text, Saying? link) => link is null ? text : $"{text}\n{Say(link)}";

    private string Say(string code, params ReadOnlySpan<(string Name, SayingValue Value)> values) => Say(Saying.Of(code, values));

    private string Say(Saying saying) => Speakers.Book.Say(saying, language);

    private static int Rank(MailItem? item) =>
        item?.Level switch
        {
            ResponseLevel.One => 0,
            ResponseLevel.Two => 1,
            _ => 2,
        };

    private static Saying Count(IEnumerable<MailItem> some, EscalationMark mark) =>
        Saying.Of($"gathered.count.{Key(mark)}", ("count", some.Count(item => item.Notice.Mark == mark)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Saying LevelWord(MailItem item) => Saying.Of("gathered.level", ("level", item.Level!.Value.Word()));

    private static string Key(EscalationMark mark) =>
        mark switch
        {
            EscalationMark.None => "none",
            EscalationMark.Reminder => "reminder",
            EscalationMark.Overdue => "overdue",
            EscalationMark.Urged => "urged",
            EscalationMark.YellowCard => "yellow-card",
            EscalationMark.RedCard => "red-card",
        };
}
