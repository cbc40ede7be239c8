using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using CaseFlow.Infrastructure.Mail;
using MimeKit;

namespace CaseFlow.Api.Tests.Mail;

/// <summary>A mail that the server took: its envelope, the connection that it came over and the bytes as sent.</summary>
public sealed record ReceivedMail(string Connection, string Hello, string? User, string From, IReadOnlyList<string> To, byte[] Raw)
{
    public MimeMessage Message() => MimeMessage.Load(new MemoryStream(Raw));
}

/// <summary>
/// A real SMTP server (<c>tests/smtp/server.mjs</c>) in a process of its own on a free loopback port. It is ended with
/// the fixture, and ends by itself when the tests die, because its input closes.
/// </summary>
public sealed class SmtpServerProcess : IAsyncDisposable
{
    /// <summary>How long a living server may take to do what a test waits for, on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly Channel<string> _words = Channel.CreateUnbounded<string>();
    private readonly Channel<ReceivedMail> _arrivals = Channel.CreateUnbounded<ReceivedMail>();
    private readonly ConcurrentQueue<ReceivedMail> _mails = new();
    private readonly Task _listening;

    private SmtpServerProcess(Process process)
    {
        _process = process;
        _listening = Listen();
    }

    public int Port { get; private set; }

    /// <summary>Every mail taken so far; complete up to the last <see cref="Switch"/>.</summary>
    public IReadOnlyList<ReceivedMail> Mails => [.. _mails];

    /// <param name="options">Of <c>server.mjs</c>, such as <c>--auth user:password</c>.</param>
    public static async Task<SmtpServerProcess> Start(params string[] options)
    {
        var folder = Repository.PathOf("tests", "smtp");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            throw new InvalidOperationException("The SMTP server of the tests is not installed. Run: npm ci --prefix tests/smtp");
        var node = new ProcessStartInfo("node", ["server.mjs", .. options])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var server = new SmtpServerProcess(Process.Start(node)!);
        server.Port = int.Parse((await server.NextWord("listening "))["listening ".Length..], CultureInfo.InvariantCulture);
        return server;
    }

    /// <summary>Settings that reach this server; change what the test is about with <c>with</c>.</summary>
    public MailSettings Settings => new("127.0.0.1", "caseflow@office.example", "舆情办", Port, MailSecurity.None, TimeoutSeconds: 20);

    /// <summary>Sets what the server does from now on, and returns when it has begun to.</summary>
    /// <param name="mode">accept, refuse, busy, leave, close, slow or stall, see <c>server.mjs</c>.</param>
    /// <param name="phase">From where on in a mail: connect, mail, rcpt or data; null for the mode's own.</param>
    public async Task Switch(string mode, string? phase = null)
    {
        await _process.StandardInput.WriteLineAsync($"{mode} {phase}");
        await _process.StandardInput.FlushAsync();
        await NextWord($"mode {mode}");
    }

    /// <summary>The next mail that no call has returned yet, waiting for it if need be.</summary>
    public async Task<ReceivedMail> NextMail() => await _arrivals.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _listening;
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> NextWord(string expected)
    {
        var word = await _words.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        return word.StartsWith(expected, StringComparison.Ordinal)
            ? word
            : throw new InvalidOperationException($"The SMTP server said '{word}' where '{expected}' was expected.");
    }

    private async Task Listen()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith('{'))
            {
                _words.Writer.TryWrite(line);
                continue;
            }
            var mail = JsonSerializer.Deserialize<ReceivedMail>(line, JsonSerializerOptions.Web)!;
            _mails.Enqueue(mail);
            _arrivals.Writer.TryWrite(mail);
        }
        _words.Writer.TryComplete();
        _arrivals.Writer.TryComplete();
    }
}
