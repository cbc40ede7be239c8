using System.Net;
using System.Net.Sockets;
using System.Text;
using CaseFlow.Infrastructure.Mail;

namespace CaseFlow.Api.Tests.Mail;

/// <summary>
/// A mail server that means no good, in this process: it talks as its script says and then without end. It counts what it got rid of.
/// </summary>
internal sealed class EndlessServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly Task serving;
    private readonly string[] answers;
    private readonly byte[] flood;
    private readonly TimeSpan? pause;
    private long sent;

    /// <param name="answers">Said one after the other, the first at once and each next one after a line of the client.</param>
    /// <param name="flood">Said over and over after that; empty for silence.</param>
    /// <param name="pause">Between two floods.</param>
    public EndlessServer(string[] answers, string flood, TimeSpan? pause = null)
    {
        (this.answers, this.pause) = (answers, pause);
        // In large pieces where it is in no hurry to be caught.
        this.flood = Encoding.ASCII.GetBytes(
            pause is null ? string.Concat(Enumerable.Repeat(flood, 65536 / Math.Max(1, flood.Length))) : flood
        );
        listener.Start();
        serving = Serve();
    }

    /// <summary>Bytes of the flood that were taken from it.</summary>
    public long Sent => Interlocked.Read(ref sent);

    public MailSettings Settings =>
        new(
            "127.0.0.1",
            "caseflow@office.example",
            "舆情办",
            ((IPEndPoint)listener.LocalEndpoint).Port,
            MailSecurity.None,
            TimeoutSeconds: 3
        );

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        await serving;
        ended.Dispose();
    }

    private async Task Serve()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
                talks.Add(Talk(await listener.AcceptTcpClientAsync(ended.Token)));
        }
        catch (Exception problem) when (problem is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task Talk(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
                foreach (var (index, answer) in answers.Index())
                {
                    if (index > 0)
                        await reader.ReadLineAsync(ended.Token);
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), ended.Token);
                }
                if (answers.Length > 0)
                    await reader.ReadLineAsync(ended.Token);
                await Flood(stream);
            }
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException)
        {
            // The other side has had enough, or the test has.
        }
    }

    private async Task Flood(NetworkStream stream)
    {
        using var timer = new PeriodicTimer(pause ?? TimeSpan.FromHours(1));
        while (flood.Length > 0)
        {
            await stream.WriteAsync(flood, ended.Token);
            Interlocked.Add(ref sent, flood.Length);
            if (pause is not null)
                await timer.WaitForNextTickAsync(ended.Token);
        }
        await timer.WaitForNextTickAsync(ended.Token);
    }
}
