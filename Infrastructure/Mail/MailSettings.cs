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
    string PublicUrl = "")
{
    public const int DefaultTimeoutSeconds = 20;
    private const int MaxTimeoutSeconds = 300;

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>What an administrator must put right before mail can be sent, one Chinese sentence each; empty when usable.</summary>
    public IEnumerable<string> Problems()
    {
        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown)
            yield return $"邮件服务器地址“{Host}”不正确：请填写主机名或 IP 地址，例如 smtp.example.cn。";
        if (Port is < 1 or > 65535)
            yield return $"邮件服务器端口 {Port} 不正确：应在 1 到 65535 之间，常用 25、465 或 587。";
        if (!Enum.IsDefined(Security))
            yield return "邮件加密方式不正确：应为 None、StartTls、Tls 或 Auto。";
        if (MailAddresses.ProblemOf(FromAddress) is { } problem)
            yield return $"发件地址{problem}";
        if (TimeoutSeconds is < 1 or > MaxTimeoutSeconds)
            yield return $"邮件超时 {TimeoutSeconds} 秒不正确：应在 1 到 {MaxTimeoutSeconds} 秒之间。";
        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password))
            yield return "邮箱账号和密码要么都填写，要么都留空。";
        if (HelloName is not null && Uri.CheckHostName(HelloName) == UriHostNameType.Unknown)
            yield return $"EHLO 主机名“{HelloName}”不正确：请填写本机的域名，或留空。";
        if (PublicUrl.Length > 0 && !MailLinks.CanStartWith(PublicUrl))
            yield return $"CaseFlow__PublicUrl“{PublicUrl}”不正确：应为 http:// 或 https:// 开头的网址，不带参数，例如 https://caseflow.example.cn；不要链接则留空。";
    }

    /// <summary>Settings are written to logs when something fails; the password is not.</summary>
    public override string ToString() => $"{Host}:{Port} {Security} {User ?? "(no account)"} {FromAddress}";
}
