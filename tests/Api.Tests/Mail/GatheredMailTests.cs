using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Api.Tests.Mail;

public sealed class GatheredMailTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 26, 1, 0, 0, TimeSpan.Zero);
    private static readonly Actor Reader = new("reader", ["leader"], ["office"]);

    [Fact]
    public void Level_one_leads_then_level_two_then_the_gravest_mark_then_what_is_due_first()
    {
        var mail = Of(
            Item(1, EscalationMark.Reminder),
            Item(2, EscalationMark.RedCard, ResponseLevel.Three),
            Item(3, EscalationMark.RedCard, due: 1),
            Item(4, EscalationMark.Reminder, ResponseLevel.Two),
            Item(5, EscalationMark.Overdue, ResponseLevel.Two),
            Item(6, EscalationMark.None, ResponseLevel.One)
        );

        Assert.Equal(["6", "5", "4", "3", "2", "1"], mail.Body.Split("\n\n").Select(part => part.Split('/')[^1]));
        Assert.StartsWith("1. 【一级响应】通知 6\n", mail.Body, StringComparison.Ordinal);
        Assert.Contains("\n4. 通知 3\n", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_equal_gravity_the_older_notice_comes_first() =>
        Assert.Equal(
            ["2", "1"],
            Of(Item(1, EscalationMark.Urged, at: 5), Item(2, EscalationMark.Urged)).Body.Split("\n\n").Select(part => part.Split('/')[^1])
        );

    [Fact]
    public void The_subject_names_the_gravest_case_and_what_went_wrong_beside_it()
    {
        var one = Item(1, EscalationMark.Reminder, ResponseLevel.One);

        Assert.Equal(
            "【一级响应】案件 1（共 3 条提醒，另有黄牌 1 条）",
            Of(Item(2, EscalationMark.YellowCard), Item(3, EscalationMark.Urged), one).Subject
        );
        Assert.Equal("【一级响应】案件 1（共 2 条提醒）", Of(Item(2, EscalationMark.Reminder), one).Subject);
        Assert.Equal("【一级响应 2 条】案件 4（共 2 条提醒）", Of(one, Item(4, EscalationMark.Overdue, ResponseLevel.One)).Subject);
        Assert.Equal(
            "【二级响应】案件 5（共 2 条提醒，另有红牌 1 条）",
            Of(Item(2, EscalationMark.RedCard), Item(5, EscalationMark.None, ResponseLevel.Two)).Subject
        );
    }

    [Fact]
    public void Without_a_response_level_the_subject_names_the_gravest_mark() =>
        Assert.Equal(
            "【黄牌】共 3 条提醒，其中黄牌 1 条",
            Of(
                Item(1, EscalationMark.Reminder),
                Item(2, EscalationMark.YellowCard, ResponseLevel.Three),
                Item(3, EscalationMark.Urged)
            ).Subject
        );

    [Fact]
    public void A_reader_of_English_is_told_the_same_in_English()
    {
        var one = Item(1, EscalationMark.Reminder, ResponseLevel.One);
        var mail = new GatheredMail(
            [Item(2, EscalationMark.YellowCard), Item(3, EscalationMark.YellowCard), one],
            new MailLinks("https://caseflow.example/"),
            Languages.English
        );

        Assert.Equal("[Level 1 response] 案件 1 (3 reminders, besides 2 yellow cards)", mail.Subject);
        Assert.StartsWith(
            "1. [Level 1 response] 通知 1\n正文\nOpen the case: https://caseflow.example/cases/1\n\n",
            mail.Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_long_title_leaves_room_for_the_counts()
    {
        var wordy = Item(1, EscalationMark.Overdue, ResponseLevel.One) with { Title = new string('长', 80) + "\n" };

        Assert.Equal(
            $"【一级响应】{new string('长', 16)}…（共 2 条提醒，另有红牌 1 条）",
            Of(wordy, Item(2, EscalationMark.RedCard)).Subject
        );
    }

    [Fact]
    public void A_single_notice_stands_as_it_is_with_its_link_below()
    {
        var mail = Of(Item(7, EscalationMark.Urged, ResponseLevel.One));

        Assert.Equal("【一级响应】通知 7", mail.Subject);
        Assert.Equal("通知 8", Of(Item(8, EscalationMark.Urged, ResponseLevel.Three)).Subject);
        Assert.Equal("正文\n打开案件：https://caseflow.example/cases/7", mail.Body);
    }

    [Fact]
    public void The_notices_beyond_the_longest_mail_lead_to_the_inbox() =>
        Assert.EndsWith(
            "另有 1 条，请登录系统在收件箱查看。\n打开收件箱：https://caseflow.example/",
            Of([.. Enumerable.Range(1, 201).Select(id => Item(id, EscalationMark.Urged))]).Body,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_notice_leads_to_the_task_that_it_names_else_to_the_readers_own_else_to_the_first()
    {
        TaskRow[] open = [Task(1, "r:supervisor"), Task(2, "u:office"), Task(3, "r:handler")];

        Assert.Equal(3, MailItem.TaskOf(Notice(1, "3/due"), open, Reader)?.Seq);
        Assert.Equal(2, MailItem.TaskOf(Notice(1, "due"), open, Reader)?.Seq);
        Assert.Equal(1, MailItem.TaskOf(Notice(1, "due"), open, Reader with { Units = ["housing"] })?.Seq);
        Assert.Null(MailItem.TaskOf(Notice(1, "4/due"), open, Reader));
    }

    private static GatheredMail Of(params MailItem[] items) => new(items, new MailLinks("https://caseflow.example/"), Languages.Chinese);

    private static MailItem Item(int id, EscalationMark mark, ResponseLevel? level = null, int? due = null, int at = 0)
    {
        var notice = Notice(id, "due");
        (notice.Mark, notice.At) = (mark, Morning.AddMinutes(at));
        return new MailItem(notice, $"案件 {id}", level, due is { } hours ? Task(id, "r:handler", hours) : null);
    }

    private static NoticeRow Notice(int id, string cause) =>
        new()
        {
            Id = id,
            Person = Reader.Person,
            CaseId = id,
            Visit = 1,
            Cause = cause,
            Subject = Saying.Verbatim($"通知 {id}"),
            Body = Saying.Verbatim("正文"),
        };

    private static TaskRow Task(int seq, string addressee, int due = 0) =>
        new()
        {
            Seq = seq,
            Step = "check",
            StepName = "核查",
            Face = "check",
            Title = Saying.Verbatim("核查"),
            Addressee = addressee,
            DueAt = Morning.AddHours(due),
        };
}
