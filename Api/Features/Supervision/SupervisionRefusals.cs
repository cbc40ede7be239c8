using CaseFlow.Domain;

namespace CaseFlow.Api.Features.Supervision;

/// <summary>Why something about escalations or mails cannot be done.</summary>
public static class SupervisionRefusals
{
    public static readonly Refusal NoMail = new("no-mail", RefusalKind.NotFound);

    public static readonly Refusal NotFailed = new("not-failed", RefusalKind.Conflict);

    public static readonly Refusal NotSetAside = new("not-set-aside", RefusalKind.NotFound);
}
