using System.Runtime.CompilerServices;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>
/// Sends through the office's mail server. Holds no connection between calls, so a server that comes back is found again.
/// </summary>
public sealed class SmtpTransport : IMailTransport
{
    private readonly MailSettings _settings;

    /// <exception cref="ArgumentException">The settings have <see cref="MailSettings.Problems"/>; the message lists them.</exception>
    public SmtpTransport(MailSettings settings)
    {
        var problems = string.Join('\n', settings.Problems());
        _settings = problems.Length == 0 ? settings : throw new ArgumentException(problems, nameof(settings));
    }

    public async Task<Delivery> Send(OutgoingMail mail, CancellationToken ct)
    {
        await using var connection = new SmtpConnection(_settings);
        return await connection.Send(mail, ct);
    }

    public async IAsyncEnumerable<Attempt> SendAll(
        IReadOnlyList<OutgoingMail> mails,
        Func<OutgoingMail, Task<bool>> mayGo,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await using var connection = new SmtpConnection(_settings);
        foreach (var mail in mails)
        {
            // A server may take its time to greet: it is greeted before anybody is asked, so that the answer is not overtaken meanwhile.
            await connection.Ready(ct);
            if (await mayGo(mail))
                yield return new Attempt(mail, await connection.Send(mail, ct));
        }
    }
}
