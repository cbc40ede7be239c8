using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Benchmarks.Cases;
using CaseFlow.Benchmarks.Office;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Benchmarks.Load;

/// <summary>One client: a connection that stays open, on which the people of a case complete its tasks one after the other.</summary>
internal sealed class LoadClient : IDisposable
{
    private readonly HttpClient http;
    private readonly IReadOnlyDictionary<string, string> cookies;
    private readonly (TaskCompleted Task, byte[] Body)[] script;

    /// <param name="cookies">Of everybody who has a task in the script: see <see cref="SignIn"/>.</param>
    public LoadClient(Uri address, IReadOnlyDictionary<string, string> cookies, IReadOnlyList<TaskCompleted> script)
    {
        http = Connection(address);
        this.cookies = cookies;
        this.script =
        [
            .. script.Select(done => (done, JsonSerializer.SerializeToUtf8Bytes(new { done.Outcome, done.Fields }, EngineJson.Options))),
        ];
    }

    /// <summary>Milliseconds that each completion took, with the moment of its answer.</summary>
    public List<(long Answered, double Milliseconds)> Completions { get; } = [];

    /// <summary>Signs in everybody who has a task in the script.</summary>
    /// <returns>The cookie of each person.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> SignIn(
        Uri address,
        IReadOnlyList<TaskCompleted> script,
        CancellationToken ct
    )
    {
        using var connection = Connection(address);
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in script.Select(done => done.By.Person).Distinct(StringComparer.Ordinal))
        {
            using var answer = await connection.PostAsJsonAsync(
                "/api/sign-in",
                new { account = person, password = MeasuredOffice.Password },
                ct
            );
            answer.EnsureSuccessStatusCode();
            given[person] = string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        }
        return given;
    }

    /// <summary>Takes one case through the whole script.</summary>
    public async Task Play(long caseId, CancellationToken ct)
    {
        foreach (var (task, body) in script)
        {
            var start = Stopwatch.GetTimestamp();
            await Complete(caseId, task, body, ct);
            var answered = Stopwatch.GetTimestamp();
            Completions.Add((answered, Stopwatch.GetElapsedTime(start, answered).TotalMilliseconds));
        }
    }

    public void Dispose() => http.Dispose();

    private async Task Complete(long caseId, TaskCompleted task, byte[] body, CancellationToken ct)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/api/tasks/{caseId}/{task.Visit}/{task.Seq}/complete");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Cookie", cookies[task.By.Person]);
        using var answer = await http.SendAsync(request, ct);
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException(
                $"{path} by {task.By.Person}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(ct)}"
            );
    }

    private static HttpClient Connection(Uri address) =>
        new(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 1 }) { BaseAddress = address };
}
