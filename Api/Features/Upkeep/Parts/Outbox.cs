using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Upkeep.Parts;

/// <summary>发件箱: what waits, since when, what the mail server said of it, and what was given up.</summary>
internal sealed class Outbox(CaseFlowDb db, QuietHours quiet, TimeProvider clock) : ISystemPart
{
    /// <summary>A mail server may put a mail off for that long without anything being wrong.</summary>
    private static readonly TimeSpan PutOff = TimeSpan.FromHours(1);

    /// <summary>Rounds come every few seconds: a mail that could have gone and was not even tried.</summary>
    private static readonly TimeSpan Untried = TimeSpan.FromMinutes(10);

    public SystemPartName Part => SystemPartName.Outbox;

    public async Task<SystemLine> Read(Reader by, CancellationToken ct)
    {
        var now = clock.Now();
        var onlyUrgent = quiet.IsQuiet(now);
        var mails = db.Mails.Where(mail => mail.Status == MailStatus.Waiting);
        var waiting = await mails.CountAsync(ct);
        var failed = await db.Mails.CountAsync(mail => mail.Status == MailStatus.Failed, ct);
        var oldest = await mails.MinAsync(mail => (DateTimeOffset?)mail.CreatedAt, ct);
        var age = now - (oldest ?? now);
        var overdue =
            now - (await mails.Where(mail => !onlyUrgent || mail.Urgent).MinAsync(mail => (DateTimeOffset?)mail.NextAttemptAt, ct) ?? now);
        var putOff = await mails.Where(mail => mail.Attempts > 0).OrderBy(mail => mail.CreatedAt).FirstOrDefaultAsync(ct);
        if (overdue > Untried)
            return Line(SystemLight.Broken, Saying.Of("upkeep.outbox.still", ("count", waiting), ("age", Spoken.Span(age))));
        if (putOff?.LastReply is { } reply)
            return Line(
                now - putOff.CreatedAt > PutOff ? SystemLight.Broken : SystemLight.Look,
                Saying.Of("upkeep.outbox.put-off", ("count", waiting), ("age", Spoken.Span(age)), ("reply", reply))
            );
        if (failed > 0)
            return Line(SystemLight.Look, Saying.Of("upkeep.outbox.failed", ("count", failed), ("waiting", waiting)));
        if (waiting == 0)
            return Line(SystemLight.Well, Saying.Of("upkeep.outbox.empty"));
        return Line(
            SystemLight.Well,
            Saying.Of(onlyUrgent ? "upkeep.outbox.quiet" : "upkeep.outbox.waiting", ("count", waiting), ("age", Spoken.Span(age)))
        );
    }

    private SystemLine Line(SystemLight light, Saying text) => new(Part, light, text);
}
