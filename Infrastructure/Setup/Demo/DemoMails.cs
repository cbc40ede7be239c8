using CaseFlow.Infrastructure.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Infrastructure.Setup.Demo;

/// <summary>
/// The mails of the days before the demo was started: a few rounds of the outbox at their own moments. Only into the mail folder;
/// a real server gets nothing of the past.
/// </summary>
public sealed class DemoMails(IServiceScopeFactory scopes, IMailTransport transport, OfficeSettings settings, QuietHours quiet)
{
    /// <summary>When mails went out, see <see cref="StoryClock"/>: the last days are told apart, what was before is gathered.</summary>
    internal static readonly ImmutableArray<string> Rounds = ["-4/08:40", "-1/08:40", "0/08:40"];

    internal async Task Send(DateTimeOffset at, CancellationToken ct)
    {
        if (transport is MailFolderTransport)
            await new MailRound(scopes, transport, settings.Mail, quiet, new MomentClock(at)).Run(ct);
    }

    private sealed class MomentClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
