using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CaseFlow.Benchmarks.Load;

/// <summary>The built program, serving a data folder on a free port of the loopback in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public TimeSpan CpuTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public static async Task<ServerProcess> Start(string dataFolder, CancellationToken ct)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "caseflow.dll"), "serve"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["CASEFLOW_DATA"] = dataFolder;
        start.Environment["URLS"] = address.ToString();
        var started = Process.Start(start) ?? throw new InvalidOperationException("The server could not be started.");
        started.OutputDataReceived += (_, _) => { }; // its pipe must not fill up
        started.BeginOutputReadLine();
        var server = new ServerProcess(started, address);
        await server.Answers(ct);
        return server;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private async Task Answers(CancellationToken ct)
    {
        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < StartTime && !process.HasExited; await Task.Delay(100, ct))
        {
            try
            {
                using var answer = await client.GetAsync(Address, ct); // whatever it says, it listens
                return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        throw new InvalidOperationException("The server did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
