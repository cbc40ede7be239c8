using System.Collections.Concurrent;
using System.Net.Http.Json;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Infrastructure.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Api.Tests.Fuzz;

/// <summary>The demo office with all of its cases, on either database, with those of its people who are sent to the counter.</summary>
internal sealed class FuzzedOffice(TestDatabase database) : ApiHost
{
    private const string Nobody = "";

    // Of each kind of right one, and somebody who is not signed in.
    private static readonly string[] Codes = ["guanli", "liucheng", "duban", "shuji", "caiji", "yanpan", "zhujian", Nobody];

    public static IReadOnlyList<string> Everybody => Codes;

    private readonly ConcurrentDictionary<string, Lazy<Task<HttpClient>>> signedIn = new(StringComparer.Ordinal);
    private readonly ErrorLog errors = new();

    public static async Task<FuzzedOffice> Open(TestDatabase database)
    {
        var office = new FuzzedOffice(database);
        await office.InitializeAsync();
        return office;
    }

    /// <summary>What was logged as an error since this was asked last.</summary>
    public IReadOnlyList<string> TakeErrors() => errors.Take();

    /// <summary>Who would ask this, or, now and then, anybody.</summary>
    public static string AskerOf(Operation operation, Random random) =>
        random.Next(4) == 0
            ? Codes[random.Next(Codes.Length)]
            : operation.Area switch
            {
                "accounts" or "units" or "people" => "guanli",
                "procedures" or "rule-tables" or "rule-terms" or "calendar" or "step-types" or "procedure-terms" => "liucheng",
                "imports" => "caiji",
                "mails" or "escalations" => "duban",
                _ => Codes[random.Next(2, Codes.Length - 1)],
            };

    /// <summary>Whether it would take their post or password from those who are sent: nothing could be asked any more.</summary>
    public static bool IsOfItsOwn(Shot shot) =>
        shot.Operation.Name is "changeAccount" or "setPassword"
        && Codes.Any(code => code != Nobody && shot.Address.StartsWith($"/api/accounts/{code}", StringComparison.Ordinal));

    /// <summary>A person's browser, signed in where they can: by whoever of those who ask at once is first.</summary>
    public Task<HttpClient> Of(string code) => signedIn.GetOrAdd(code, _ => new Lazy<Task<HttpClient>>(() => SignIn(code))).Value;

    /// <summary>Their session ended: they sign in again next time.</summary>
    public void Forget(string code) => signedIn.TryRemove(code, out _);

    private async Task<HttpClient> SignIn(string code)
    {
        var client = Anonymous();
        client.Timeout = TimeSpan.FromMinutes(1);
        if (code != Nobody)
        {
            using var _ = await client.PostAsJsonAsync(
                "/api/sign-in",
                new { account = code, password = DemoOffice.Password },
                TestContext.Current.CancellationToken
            );
        }
        return client;
    }

    protected override void Adjust(WebApplicationBuilder builder)
    {
        base.Adjust(builder);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["CaseFlow:Demo"] = "true",
                ["CaseFlow:Postgres"] = database.IsPostgres ? database.Settings.Postgres : "",
            }
        );
        builder.Logging.ClearProviders().AddProvider(errors);
    }

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> said = new();

        public List<string> Take()
        {
            var taken = new List<string>();
            while (said.TryDequeue(out var one))
                taken.Add(one);
            return taken;
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
                said.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public void Dispose() { }
    }
}
