using System.Globalization;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Infrastructure.Running;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>
/// 回避: in random towns, whatever happens and whenever it becomes known whom an item is about, no address, task, mail or notice leads it
/// to anybody whom it bars. One town on each database; <c>CASEFLOW_TEST_TOWNS</c> asks for more.
/// </summary>
public abstract class NoPathTests(Engine engine)
{
    private const int Steps = 40;

    private static readonly int Towns = int.TryParse(
        Environment.GetEnvironmentVariable("CASEFLOW_TEST_TOWNS"),
        CultureInfo.InvariantCulture,
        out var asked
    )
        ? asked
        : 1;

    [Fact]
    public async Task No_path_leads_an_item_to_anybody_whom_it_bars()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < Towns; seed++)
            await LiveThrough(seed, seen);
        // What nobody saw, nobody could have been kept from; and somebody barred had done something in a case and been told of it.
        Assert.Equal(["did", "told"], seen.Where(one => !one.StartsWith('/')).Order(StringComparer.Ordinal));
        Assert.Empty(Paths.ToCases.Keys.Except(seen, StringComparer.Ordinal));
    }

    private async Task LiveThrough(int seed, HashSet<string> seen)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var random = new Random(seed);
        var town = Town.Of(random);
        await host.Store(town);
        var life = new RandomLife(host, town, random);
        var watch = new Watch(host, town, life);
        await life.Begin();
        await watch.NothingWentAstray(); // by what is known then: whoever is barred by a later step was told before
        for (var step = 1; step <= Steps; step++)
        {
            await life.Step();
            await watch.NothingWentAstray();
        }
        await watch.NoAddressLeadsThere(seen);
        await life.ComesOutLate();
        await watch.NothingWentAstray();
        await watch.NoAddressLeadsThere(seen);
        var report = await host.With<Verification, VerificationReport>(verification => verification.Run(null, RandomLife.Ct));
        Assert.Empty(report.Differences);
    }

    [Fact]
    public async Task Every_address_that_is_read_is_looked_at_here()
    {
        Assert.SkipWhen(engine != Engine.Sqlite, "The addresses are the same on every database.");
        await using var host = await ApiHost.Start();

        var read = host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText?.Trim('/')}")
            .Where(route => route.StartsWith("/api/", StringComparison.Ordinal) && !route.Contains('*', StringComparison.Ordinal));

        Assert.Equal([], read.Except([.. Paths.ToNoCase, .. Paths.OfNumbers, .. Paths.ToCases.Keys], StringComparer.Ordinal));
    }

    public sealed class OnSqlite() : NoPathTests(Engine.Sqlite);

    public sealed class OnPostgres() : NoPathTests(Engine.Postgres);
}
