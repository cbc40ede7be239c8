using CaseFlow.Infrastructure.Mail;

namespace CaseFlow.Api.Tests.Mail;

/// <summary>A mail as the escalation writes it; a test changes what it is about with <c>with</c>.</summary>
internal static class ExampleMail
{
    public static readonly DateTimeOffset At = new(2026, 9, 18, 1, 30, 0, TimeSpan.Zero);

    public static readonly OutgoingMail Overdue = new(
        MessageIds.For("YQ-20260918-0001/1/due/leader", "office.example"),
        "caseflow@office.example",
        "舆情办",
        "leader@office.example",
        "王书记",
        "【超期】关于“黄河路积水”的反映已超过 5 小时",
        "案件 YQ-20260918-0001 已超期。\n请批示。\n",
        HtmlBody: null,
        Urgent: false,
        At,
        InReplyTo: null
    );

    public static OutgoingMail To(string address) =>
        Overdue with
        {
            ToAddress = address,
            MessageId = MessageIds.For(address, "office.example"),
        };
}
