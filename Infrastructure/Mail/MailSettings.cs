using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>TLS at once on port 465, elsewhere STARTTLS when the server offers it; a password never travels in the clear.</summary>
    Auto,

    /// <summary>No TLS, whatever the server offers: for a relay on the office's own network.</summary>
    None,

    /// <summary>STARTTLS, or no mail.</summary>
    StartTls,

    /// <summary>TLS from the first byte, or no mail.</summary>
    Tls,
}

/// <summary>The office's mail server, the sender that its mails carry, and where their links lead.</summary>
/// <param name="User">Account at the server; null sends without signing in.</param>
/// <param name="TimeoutSeconds">The longest that one mail may take, connecting and signing in included.</param>
/// <param name="HelloName">The name given in EHLO; null gives this machine's own, which some servers refuse.</param>
/// <param name="PublicUrl">Address of the web client; empty for mails without links.</param>
public sealed record MailSettings(
    string Host,
    string FromAddress,
    string FromName = "",
    int Port = 25,
    MailSecurity Security = MailSecurity.Auto,
    string? User = null,
    string? Password = null,
    int TimeoutSeconds = MailSettings.DefaultTimeoutSeconds,
    string? HelloName = null,
    string PublicUrl = ""
)
{
    public const int DefaultTimeoutSeconds = 20;
    private const int MaxTimeoutSeconds = 300;

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>What an administrator must put right before mail can be sent, one sentence each; empty when usable.</summary>
    public IEnumerable<Saying> Problems()
    {
        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown)
            yield return Saying.Of("settings.mail-host", ("host", Host));
        if (Port is < 1 or > 65535)
            yield return Saying.Of("settings.mail-port", ("port", Port));
        if (!Enum.IsDefined(Security))
            yield return Saying.Of("settings.mail-security");
        if (MailAddresses.ProblemOf(FromAddress) is { } problem)
            yield return Saying.Of("settings.mail-from", ("problem", problem));
        if (TimeoutSeconds is < 1 or > MaxTimeoutSeconds)
            yield return Saying.Of("settings.mail-timeout", ("seconds", TimeoutSeconds), ("most", MaxTimeoutSeconds));
        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password))
            yield return Saying.Of("settings.mail-account");
        if (HelloName is not null && Uri.CheckHostName(HelloName) == UriHostNameType.Unknown)
            yield return Saying.Of("settings.mail-hello", ("name", HelloName));
        if (PublicUrl.Length > 0 && !MailLinks.CanStartWith(PublicUrl))
            yield return Saying.Of("settings.public-url", ("address", PublicUrl));
    }

    /// <summary>Settings are written to logs when something fails; the password is not.</summary>
    public override string ToString() => $"{Host}:{Port} {Security} {User ?? "(no account)"} {FromAddress}";
}
