using System.Globalization;
using System.Net.Sockets;
using CaseFlow.Domain.Sayings;
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
    public static bool IsKnown(Exception trouble) =>
        trouble
            is IOException
                or SocketException
                or TimeoutException
                or ProtocolException
                or CommandException
                or ServiceNotAuthenticatedException
                or ServiceNotConnectedException
                or AuthenticationException
                or SslHandshakeException
                or NotSupportedException
                or OperationCanceledException
                or PasswordInTheClearException;

    public static bool IsStall(Exception trouble) => trouble is OperationCanceledException or TimeoutException;

    /// <summary>The server answered a mail with an error code (RFC 5321 §4.2.1: 4yz try again, 5yz do not).</summary>
    public static Delivery Answered(SmtpCommandException answer)
    {
        var code = (int)answer.StatusCode;
        var reply = $"{code} {Shortened(answer.Message)}";
        if (code is < 500 or > 599)
            return new Postponed(Saying.Of("transport.not-now", ("reply", reply)));
        if (answer.ErrorCode == SmtpErrorCode.SenderNotAccepted)
            return new Postponed(Saying.Of("transport.sender", ("reply", reply)));
        return new Rejected(Saying.Of("transport.rejected", ("reply", reply)));
    }

    public static Postponed WhileOpening(Exception trouble, MailSettings settings) =>
        new(
            trouble switch
            {
                PasswordInTheClearException => Saying.Of("transport.clear-password"),
                _ when Endless(trouble) is { } endless => Endless(endless, settings),
                AuthenticationException => Saying.Of("transport.account", ("problem", Shortened(trouble.Message))),
                SslHandshakeException => Saying.Of("transport.encryption", ("server", Server(settings))),
                NotSupportedException => Saying.Of("transport.unsupported", ("problem", Shortened(trouble.Message))),
                CommandException => Saying.Of("transport.refused", ("problem", Shortened(trouble.Message))),
                _ when IsStall(trouble) => Stalled(settings),
                _ => Saying.Of("transport.unreachable", ("server", Server(settings)), ("problem", Shortened(trouble.Message))),
            }
        );

    public static Postponed WhileSending(Exception trouble, MailSettings settings) =>
        new(
            trouble switch
            {
                _ when Endless(trouble) is { } endless => Endless(endless, settings),
                ServiceNotAuthenticatedException => Saying.Of("transport.sign-in"),
                _ when IsStall(trouble) => Stalled(settings),
                _ => Saying.Of("transport.broken-off", ("problem", Shortened(trouble.Message))),
            }
        );

    // What is thrown beneath the handshake comes out as the handshake's failure.
    private static EndlessAnswerException? Endless(Exception? trouble) =>
        trouble is null or EndlessAnswerException ? trouble as EndlessAnswerException : Endless(trouble.InnerException);

    private static Saying Endless(EndlessAnswerException endless, MailSettings settings) =>
        Saying.Of("transport.endless", ("server", Server(settings)), ("most", endless.Most / 1024));

    private static Saying Stalled(MailSettings settings) =>
        Saying.Of("transport.stalled", ("server", Server(settings)), ("seconds", settings.TimeoutSeconds));

    private static string Server(MailSettings settings) => string.Create(CultureInfo.InvariantCulture, $"{settings.Host}:{settings.Port}");

    private static string Shortened(string text) => HeaderText.OneLine(text, LongestReply);
}
