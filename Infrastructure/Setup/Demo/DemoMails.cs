using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Rounds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Setup.Demo;

/// <summary>
/// The mails of the days before the demo was started: a few rounds of the outbox at their own moments. Only into the mail folder;
/// a real server gets nothing of the past.
/// </summary>
public sealed class DemoMails(
    IServiceScopeFactory scopes,
    IMailTransport transport,
    SetAsides aside,
    OfficeSettings settings,
    QuietHours quiet,
    ILoggerFactory logs
)
{
    /// <summary>When mails went out, see <see cref="StoryClock"/>: the last days are told apart, what was before is gathered.</summary>
    internal static readonly ImmutableArray<string> Rounds = ["-4/08:40", "-1/08:40", "0/08:40"];

    internal async Task Send(DateTimeOffset at, CancellationToken ct)
    {
        if (transport is not MailFolderTransport)
            return;
        var (mail, clock) = (settings.Mail, new MomentClock(at));
        var writing = new MailWriting(scopes, aside, mail, quiet, clock, logs.CreateLogger<MailWriting>());
        await new MailRound(scopes, transport, writing, mail, quiet, clock, logs.CreateLogger<MailRound>()).Run(ct);
    }

    private sealed class MomentClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
