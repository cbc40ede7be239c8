using CaseFlow.Domain;

namespace CaseFlow.Api.Features.Supervision;

/// <summary>Why something about escalations or mails cannot be done, in the user's words.</summary>
public static class SupervisionRefusals
{
    public static readonly Refusal NoMail = new("no-mail", RefusalKind.NotFound, "没有这封邮件，请刷新邮件列表。");

    public static readonly Refusal NotFailed =
        new("not-failed", RefusalKind.Conflict, "只有发送失败的邮件可以重发，这封邮件正在等待发送或已经发出。请刷新邮件列表。");
}
