using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake.Imports;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Nodes;

/// <summary>Two nodes on one PostgreSQL, each with a data folder of its own, are one office.</summary>
public sealed class TwoNodesTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private NodeHost first = null!;
    private NodeHost second = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.Create(Engine.Postgres);
        first = await NodeHost.Start(database);
        second = await NodeHost.Start(database);
    }

    public async ValueTask DisposeAsync()
    {
        if (second is not null)
            await second.DisposeAsync();
        if (first is not null)
            await first.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }

    [Fact]
    public async Task A_person_signed_in_at_one_node_is_signed_in_at_the_other()
    {
        var cookie = await CookieOf(first, Roles.Assessor);

        using var there = second.Holding(cookie);

        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/api/me", Ct)).StatusCode);
    }

    [Fact]
    public async Task An_attachment_taken_at_one_node_is_read_at_the_other_whole_and_in_parts()
    {
        var cookie = await CookieOf(first, Roles.Collector, Roles.Assessor);
        using var here = first.Holding(cookie);
        using var there = second.Holding(cookie);
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 400_000).Select(i => $"第{i}行\n")));
        var id = await Registered(here);
        var added = await here.SendFile($"/api/cases/{id}/attachments", "记录.txt", content);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);

        Assert.Equal(content, await there.GetByteArrayAsync(added.Headers.Location, Ct));

        using var part = new HttpRequestMessage(HttpMethod.Get, added.Headers.Location) { Headers = { Range = new(3_000_000, 3_000_009) } };
        var answer = await there.SendAsync(part, Ct);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(content[3_000_000..3_000_010], await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task The_same_content_sent_to_both_nodes_at_once_is_kept_once()
    {
        var cookie = await CookieOf(first, Roles.Collector, Roles.Assessor);
        HttpClient[] nodes = [first.Holding(cookie), second.Holding(cookie)];
        var content = RandomNumberGenerator.GetBytes(3_000_000);
        Encoding.ASCII.GetBytes("%PDF-").CopyTo(content, 0);
        var id = await Registered(nodes[0]);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => nodes[i % 2].SendFile($"/api/cases/{id}/attachments", $"{i}.pdf", content))
        );

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(
            [0, 1, 2],
            await first.InDb(db => db.Set<ContentRow>().OrderBy(row => row.Piece).Select(row => row.Piece).ToListAsync(Ct))
        );
        Assert.Equal(content, await nodes[1].GetByteArrayAsync(answers[0].Headers.Location, Ct));
        Assert.All(nodes, node => node.Dispose());
    }

    [Fact]
    public async Task An_import_handed_in_at_one_node_is_run_by_the_other_and_its_faulty_rows_come_from_either()
    {
        var cookie = await CookieOf(first, Roles.Collector);
        using var here = first.Holding(cookie);
        using var there = second.Holding(cookie);
        long id;
        // While the turn is held, the node that took the file in does not begin by itself.
        await using (await first.Services.GetRequiredService<OfficeTurns>().Take(OfficeTurns.Importing, Ct))
        {
            var asked = await here.SendFile("/api/imports", "来件.csv", Encoding.UTF8.GetBytes("标题,正文\n甲,内容\n,缺标题\n"));
            id = (await asked.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("id").GetInt64();
        }

        await using (var scope = second.Services.CreateAsyncScope())
        {
            while (!await scope.ServiceProvider.GetRequiredService<ImportRun>().Run(id, null, Ct))
                await Task.Yield();
        }

        Assert.Equal(1, await first.InDb(db => db.Cases.CountAsync(Ct)));
        foreach (var node in new[] { here, there })
            Assert.Contains("缺标题", await node.GetStringAsync($"/api/imports/{id}/errors.csv", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_one_node_has_a_turn_the_other_has_none()
    {
        var (here, there) = (first.Services.GetRequiredService<OfficeTurns>(), second.Services.GetRequiredService<OfficeTurns>());
        // Not the turn of imports, for which the programs themselves ask.
        await using (await here.Take("another", Ct))
        {
            Assert.Null(await there.TryTake("another", Ct));
        }
        await using var turn = await there.TryTake("another", Ct);
        Assert.NotNull(turn);
    }

    [Fact]
    public async Task A_turn_given_back_is_free_at_once()
    {
        var turns = first.Services.GetRequiredService<OfficeTurns>();
        for (var round = 0; round < 50; round++)
        {
            // Not the turn of imports, for which the programs themselves ask.
            await using var turn = await turns.TryTake("another", Ct);
            Assert.NotNull(turn);
        }
    }

    private static async Task<string> CookieOf(NodeHost node, params string[] roles)
    {
        var code = $"p{Guid.NewGuid():N}";
        using var _ = await node.SignInAs(code, ApiHost.Unit, roles);
        using var plain = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = node.Address };
        var answer = await plain.PostAsJsonAsync("/api/sign-in", new { account = code, password = ApiHost.Password }, Ct);
        return answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("caseflow=", StringComparison.Ordinal)).Split(';')[0];
    }

    private static async Task<long> Registered(HttpClient collector)
    {
        var answer = await collector.PostAsJsonAsync(
            "/api/cases",
            new
            {
                title = "东街积水",
                body = "雨后积水。",
                source = "留言板",
            },
            Ct
        );
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement.GetProperty("id").GetInt64();
    }
}
