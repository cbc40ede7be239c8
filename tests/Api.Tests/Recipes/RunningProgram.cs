using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CaseFlow.Api.Tests.Recipes;

/// <summary>A built program that serves the demo office without a history, on a free port of the loopback, in a process of its own.</summary>
internal sealed partial class RunningProgram : IAsyncDisposable
{
    private const string Password = "CaseFlow-demo-1";

    // Its first start makes a database and 35 accounts, on a machine that builds something else meanwhile.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly List<HttpClient> clients = [];
    private readonly string folder;
    private readonly string data;

    private RunningProgram(Process process, string folder, string data, Uri address) =>
        (this.process, this.folder, this.data, Address) = (process, folder, data, address);

    public Uri Address { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="folder">Where <c>caseflow.dll</c> lies.</param>
    /// <param name="data">Data folder, new or of a program that ran before.</param>
    /// <param name="settings">Environment variables besides those of an empty demo office.</param>
    public static async Task<RunningProgram> Start(string folder, string data, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "caseflow.dll"), "serve", "--demo"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["CASEFLOW_DATA"] = data;
        start.Environment["CaseFlow__DemoHistory"] = "false";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var started = Process.Start(start)!;
        var said = new StringBuilder();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        started.EnableRaisingEvents = true;
        started.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The program ended:\n{said}"));
        started.OutputDataReceived += (_, line) =>
        {
            said.AppendLine(line.Data);
            if (line.Data is not null && Listening().Match(line.Data) is { Success: true } listening)
                address.TrySetResult(new Uri(listening.Value));
        };
        started.BeginOutputReadLine();
        try
        {
            return new RunningProgram(started, folder, data, await address.Task.WaitAsync(Patience, Ct));
        }
        catch
        {
            started.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Somebody of the demo office, signed in, reading a language.</summary>
    public async Task<HttpClient> SignIn(string account, string language = "zh-CN")
    {
        var client = new HttpClient(new Links(language)) { BaseAddress = Address };
        clients.Add(client);
        using var answer = await client.PostAsJsonAsync("/api/sign-in", new { account, password = Password }, Ct);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>What the program answers; fails with the refusal when it refuses.</summary>
    public static async Task<JsonElement> Read(Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    /// <summary>What it says when it refuses.</summary>
    public static async Task<string> Refusal(Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        Assert.False(answer.IsSuccessStatusCode, "It was not refused.");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
        var fields = problem.TryGetProperty("fields", out var named)
            ? named.EnumerateArray().Select(field => field.GetProperty("text").GetString())
            : [];
        return string.Join(' ', [problem.GetProperty("title").GetString(), .. fields]);
    }

    /// <summary>The most memory that it ever had, in MB; Linux only.</summary>
    public long MostMegabytes()
    {
        var most = File.ReadLines($"/proc/{process.Id}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(most.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Runs one of its commands on the same data.</summary>
    public Task<string> Command(params string[] words) =>
        PlantedHouse.Run("dotnet", [Path.Combine(folder, "caseflow.dll"), .. words], folder, [("CASEFLOW_DATA", data)]);

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients)
            client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();

    /// <summary>Asks for everything in a language as a link does, whichever the account has.</summary>
    private sealed class Links(string language) : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var address = request.RequestUri!;
            request.RequestUri = new Uri($"{address}{(address.Query.Length > 0 ? '&' : '?')}language={language}");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
