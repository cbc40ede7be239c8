using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>The password was about to be sent unencrypted although the settings did not ask for that.</summary>
internal sealed class PasswordInTheClearException : InvalidOperationException;

/// <summary>
/// What a failure says about the mail. Only an answer about this very mail or its recipient rejects it for good;
/// whatever an administrator or time can put right postpones it: a lost mail is worse than a late one.
/// </summary>
internal static class SmtpTrouble
{
    private const int LongestReply = 300;

    /// <summary>The failures that a network, a server or wrong settings cause; anything else is a bug and goes up.</summary>
    public static bool IsKnown(Exception trouble) => trouble is IOException or SocketException or TimeoutException
        or ProtocolException or CommandException or ServiceNotAuthenticatedException or ServiceNotConnectedException
        or AuthenticationException or SslHandshakeException or NotSupportedException or OperationCanceledException
        or PasswordInTheClearException;

    public static bool IsStall(Exception trouble) => trouble is OperationCanceledException or TimeoutException;

    /// <summary>The server answered a mail with an error code (RFC 5321 §4.2.1: 4yz try again, 5yz do not).</summary>
    public static Delivery Answered(SmtpCommandException answer)
    {
        var code = (int)answer.StatusCode;
        var reply = $"{code} {Shortened(answer.Message)}";
        if (code is < 500 or > 599)
            return new Postponed($"邮件服务器暂时不收：{reply}");
        if (answer.ErrorCode == SmtpErrorCode.SenderNotAccepted)
            return new Postponed($"邮件服务器不接受发件地址，请检查邮件设置：{reply}");
        return new Rejected($"邮件服务器拒收：{reply}");
    }

    public static Postponed WhileOpening(Exception trouble, MailSettings settings) => new(trouble switch
    {
        PasswordInTheClearException => "邮件服务器不支持加密，未发送密码：请改用加密端口；确需明文登录时，请把加密方式设为 None。",
        AuthenticationException => $"邮件服务器不接受账号或密码，请检查邮件设置：{Shortened(trouble.Message)}",
        SslHandshakeException => $"无法与邮件服务器 {settings.Host}:{settings.Port} 建立加密连接：证书不受信任，或端口与加密方式不符。",
        NotSupportedException => $"邮件服务器不支持所设的加密或登录方式：{Shortened(trouble.Message)}",
        CommandException => $"邮件服务器拒绝连接：{Shortened(trouble.Message)}",
        _ when IsStall(trouble) => $"邮件服务器 {settings.Host}:{settings.Port} 在 {settings.TimeoutSeconds} 秒内没有完成应答。",
        _ => $"无法连接邮件服务器 {settings.Host}:{settings.Port}：{Shortened(trouble.Message)}",
    });

    public static Postponed WhileSending(Exception trouble, MailSettings settings) => new(trouble switch
    {
        ServiceNotAuthenticatedException => "邮件服务器要求登录，请在邮件设置中填写账号和密码。",
        _ when IsStall(trouble) => $"邮件服务器 {settings.Host}:{settings.Port} 在 {settings.TimeoutSeconds} 秒内没有完成应答。",
        _ => $"发送时与邮件服务器的连接中断：{Shortened(trouble.Message)}",
    });

    private static string Shortened(string text) => HeaderText.OneLine(text, LongestReply);
}
