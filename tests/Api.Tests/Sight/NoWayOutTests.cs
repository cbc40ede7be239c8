using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Sight;

/// <summary>
/// 谁看. What is kept to some comes to nobody else by any address that is read: every one that the program has is asked by somebody who sees
/// all there is but that. A new address makes the test fail until it says how to ask it.
/// </summary>
public abstract class NoWayOutTests(Engine engine)
{
    /// <summary>Stands in what was kept: the text, the name of the file and what is in it.</summary>
    private const string Mark = "ZQX";

    /// <summary>Never answers to its end.</summary>
    private const string Stream = "/api/inbox/events";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_is_kept_to_some_leaves_by_any_address()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var kept = await KeptCase.Of(host);
        var mails = await host.InDb(db => db.Mails.Select(mail => mail.Id).ToListAsync(Ct));
        var visits = await host.InDb(db => db.Tasks.Where(task => task.CaseId == kept.Id).Select(task => task.Visit).ToListAsync(Ct));
        Assert.NotEmpty(mails);
        Assert.Equal(2, visits.Count);

        var refused = new List<string>();
        foreach (var route in Routes(host).Except([Stream], StringComparer.Ordinal))
        {
            foreach (var address in Addresses(route, kept, mails, visits))
            {
                using var answer = await kept.Leader.GetAsync(address, Ct);
                var said = await Text(answer);
                Assert.False(said.Contains(Mark, StringComparison.Ordinal), $"{address} says {Around(said)}");
                if (answer.StatusCode != HttpStatusCode.OK)
                    refused.Add($"{route} {(int)answer.StatusCode}");
            }
        }

        // All the others were really read. Nothing was imported or moved, and there is no rule table.
        Assert.Equal(
            [
                "/api/attachments/{id:long} 404",
                "/api/due/{secret} 404",
                "/api/handovers/{id:long} 404",
                "/api/imports/{id:long} 404",
                "/api/imports/{id:long}/errors.csv 404",
                "/api/imports/{id:long}/findings 404",
                "/api/procedures/{definitionId}/changes 404",
                "/api/procedures/{definitionId}/moves/{moveId} 404",
                "/api/proof/findings/{id:long}/repair 404",
                "/api/rule-tables/{table} 404",
                "/api/rule-tables/{table}/versions/{version:int} 404",
                "/api/tasks/{caseId:long}/{visit:int}/{seq:int}/draft 409",
            ],
            refused.Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_is_told_of_it_is_told_without_it()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        await KeptCase.Of(host);

        var told = await host.InDb(db => db.Mails.AsNoTracking().Where(mail => mail.Person == "leader").ToListAsync(Ct));

        Assert.Contains(told, mail => mail.Body.Contains("来源 ***", StringComparison.Ordinal));
        Assert.Contains(told, mail => mail.Body.Contains("*** 人人可见", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Routes(ApiHost host) =>
        host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText?.Trim('/')}")
            .Where(route => route.StartsWith("/api/", StringComparison.Ordinal) && !route.Contains('*', StringComparison.Ordinal));

    private static IEnumerable<string> Addresses(string route, KeptCase kept, List<long> mails, List<int> visits)
    {
        var filled = route
            .Replace("/cases/{id:long}", $"/cases/{kept.Id}", StringComparison.Ordinal)
            .Replace("/attachments/{id:long}", $"/attachments/{kept.File}", StringComparison.Ordinal)
            .Replace("/imports/{id:long}", "/imports/1", StringComparison.Ordinal)
            .Replace("/handovers/{id:long}", "/handovers/1", StringComparison.Ordinal)
            .Replace("/findings/{id:long}", "/findings/1", StringComparison.Ordinal)
            .Replace("{caseId:long}", Invariant(kept.Id), StringComparison.Ordinal)
            .Replace("{seq:int}", "1", StringComparison.Ordinal)
            .Replace("{definitionId}", KeptCase.Procedure, StringComparison.Ordinal)
            .Replace("{version:int}", "1", StringComparison.Ordinal)
            .Replace("{before:int}", "1", StringComparison.Ordinal)
            .Replace("{after:int}", "1", StringComparison.Ordinal)
            .Replace("{moveId}", "none", StringComparison.Ordinal)
            .Replace("{table}", "none", StringComparison.Ordinal)
            .Replace("{secret}", "none", StringComparison.Ordinal)
            .Replace("{unit}", ApiHost.Unit, StringComparison.Ordinal)
            .Replace("{code}", "worker", StringComparison.Ordinal);
        IEnumerable<string> all =
            filled.Contains("{visit:int}", StringComparison.Ordinal)
                ? visits.Select(visit => filled.Replace("{visit:int}", Invariant(visit), StringComparison.Ordinal))
            : filled.Contains("/mails/{id:long}", StringComparison.Ordinal)
                ? mails.Select(id => filled.Replace("{id:long}", Invariant(id), StringComparison.Ordinal))
            : [filled];
        return all.Select(address =>
        {
            Assert.False(address.Contains('{', StringComparison.Ordinal), $"Say here how {route} is asked.");
            return route switch
            {
                "/api/calendar/explain" => $"{address}?from=2026-09-21T02:00:00Z&amount=1&clock=WorkingDays",
                "/api/cases/similar" => $"{address}?title=路灯不亮",
                "/api/procedures/{definitionId}/live/cases" => $"{address}?of=Open",
                "/api/cases" or "/api/inbox" => $"{address}?limit=200",
                _ => address,
            };
        });
    }

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    // A sheet is a packed folder of texts.
    private static async Task<string> Text(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(Ct);
        var head = answer.Content.Headers.ToString();
        if (bytes is not [(byte)'P', (byte)'K', ..])
            return head + Encoding.UTF8.GetString(bytes);
        using var packed = new ZipArchive(new MemoryStream(bytes));
        var parts = new StringBuilder(head);
        foreach (var part in packed.Entries)
        {
            using var reader = new StreamReader(await part.OpenAsync(Ct));
            parts.Append(await reader.ReadToEndAsync(Ct));
        }
        return parts.ToString();
    }

    private static string Around(string said)
    {
        var at = Math.Max(0, said.IndexOf(Mark, StringComparison.Ordinal) - 200);
        return said.Substring(at, Math.Min(500, said.Length - at));
    }
}

public sealed class NoWayOutOnSqliteTests() : NoWayOutTests(Engine.Sqlite);

public sealed class NoWayOutOnPostgresTests() : NoWayOutTests(Engine.Postgres);
