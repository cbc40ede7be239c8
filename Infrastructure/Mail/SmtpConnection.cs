using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>
/// The connection that a batch shares. It is opened by the first mail, and opened anew after it broke: what one mail
/// does to it is not the next one's fault.
/// </summary>
internal sealed class SmtpConnection(MailSettings settings) : IAsyncDisposable
{
    /// <summary>A server that is silent to this many mails in a row is not asked again by this batch, at a full timeout each.</summary>
    private const int MaxStalls = 2;

    /// <summary>
    /// Bytes. RFC 5321 §4.5.3.1.5 gives a line of a reply 512; a TLS handshake with a long chain of certificates takes some 16 KB.
    /// </summary>
    private const int LongestAnswer = 256 * 1024;

    /// <summary>Saying goodbye is a courtesy: the mails are already taken.</summary>
    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromSeconds(1);

    private SmtpClient? _client;
    private int _stalls;
    private Postponed? _outOfReach;

    /// <summary>Opens the connection for the next mail as far as it can be; what stands in the way is that mail's answer.</summary>
    public async Task Ready(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(settings.Timeout);
        await OutOfReach(limit.Token, ct);
    }

    /// <summary>Tries one mail, within the timeout of the settings. Throws only when <paramref name="ct"/> is cancelled.</summary>
    public async Task<Delivery> Send(OutgoingMail mail, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var message = MimeMessages.Compose(mail);
        if (message.Refusal is { } refusal)
            return new Rejected(refusal.Text);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(settings.Timeout);
        if (await OutOfReach(limit.Token, ct) is { } outOfReach)
            return outOfReach;
        return await Hand(message.Value, limit.Token, ct);
    }

    /// <summary>Opens the connection unless it stands. Null when it stands; once it could not be opened, the batch stops trying.</summary>
    private async Task<Postponed?> OutOfReach(CancellationToken limit, CancellationToken ct)
    {
        if (_outOfReach is not null || _client is { IsConnected: true })
            return _outOfReach;
        try
        {
            await Open(limit);
        }
        catch (Exception trouble) when (SmtpTrouble.IsKnown(trouble))
        {
            Drop();
            ct.ThrowIfCancellationRequested();
            _outOfReach = SmtpTrouble.WhileOpening(trouble, settings);
        }
        return _outOfReach;
    }

    private async Task Open(CancellationToken limit)
    {
        Drop();
        _client = new SmtpClient { LocalDomain = settings.HelloName, Timeout = (int)settings.Timeout.TotalMilliseconds };
        await _client.ConnectAsync(await Dial(limit), settings.Host, settings.Port, SocketOptions(settings.Security), limit);
        if (settings.User is not { Length: > 0 } user)
            return;
        if (settings.Security == MailSecurity.Auto && !_client.IsSecure)
            throw new PasswordInTheClearException();
        await _client.AuthenticateAsync(user, settings.Password ?? "", limit);
    }

    // By ourselves, and not by the client: what stands between it and the server must bound what the server says.
    private async Task<Stream> Dial(CancellationToken limit)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(settings.Host, settings.Port, limit);
            return new BoundedStream(new NetworkStream(socket, ownsSocket: true), LongestAnswer);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<Delivery> Hand(MimeMessage message, CancellationToken limit, CancellationToken ct)
    {
        try
        {
            var reply = await _client!.SendAsync(message, limit);
            _stalls = 0;
            return new Delivered(HeaderText.OneLine(reply));
        }
        catch (SmtpCommandException answer)
        {
            _stalls = 0;
            return SmtpTrouble.Answered(answer); // the client has reset the session, or disconnected where that failed
        }
        catch (Exception trouble) when (SmtpTrouble.IsKnown(trouble))
        {
            Drop();
            ct.ThrowIfCancellationRequested();
            var postponed = SmtpTrouble.WhileSending(trouble, settings);
            _stalls = SmtpTrouble.IsStall(trouble) ? _stalls + 1 : 0;
            _outOfReach = _stalls >= MaxStalls ? postponed : null;
            return postponed;
        }
    }

    /// <summary>Without QUIT: for a connection that is broken or was never whole.</summary>
    private void Drop()
    {
        _client?.Dispose();
        _client = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is { IsConnected: true })
        {
            using var limit = new CancellationTokenSource(GoodbyeLimit);
            try
            {
                await _client.DisconnectAsync(quit: true, limit.Token);
            }
            catch (Exception trouble) when (SmtpTrouble.IsKnown(trouble))
            {
                // Nothing is lost: every mail of this connection has its answer.
            }
        }
        Drop();
    }

    private static SecureSocketOptions SocketOptions(MailSecurity security) =>
        security switch
        {
            MailSecurity.Auto => SecureSocketOptions.Auto,
            MailSecurity.None => SecureSocketOptions.None,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        };
}
