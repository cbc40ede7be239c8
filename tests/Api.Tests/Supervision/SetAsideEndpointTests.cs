using System.Net;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Health;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Timers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Supervision;

public sealed class SetAsideEndpointTests(NeglectedCases host) : IClassFixture<NeglectedCases>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_set_aside_is_shown_with_its_reason_counted_by_health_and_tried_again_when_asked()
    {
        var id = await SetAside("1", host.FirstCase);

        var shown = (await host.Supervisor.GetAsync("/api/set-aside", Ct).Ok()).GetProperty("items").EnumerateArray();
        var item = shown.Single(one => one.GetProperty("id").GetInt64() == id);
        Assert.Equal(("Deadlines", "数据库不接受要保存的内容，详情见运行日志。"), (item.Text("queue"), item.Text("reason")));
        Assert.Equal(host.FirstCase, item.GetProperty("caseId").GetInt64());
        host.Clock.Advance(ProgramProbe.Kept);
        Assert.Equal(1, (await host.Anonymous().GetAsync("/api/health", Ct).Ok()).Number("setAside"));

        await host.Supervisor.PostAsync($"/api/set-aside/{id}/retry", null, Ct).Ok();
        await host.Services.GetRequiredService<DeadlineSweep>().Run(Ct);

        using var gone = await host.Supervisor.PostAsync($"/api/set-aside/{id}/retry", null, Ct);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Nobody_but_who_supervises_sees_it_or_asks_for_it()
    {
        var id = await SetAside("2", null);
        var handler = await host.SignIn(Roles.Handler);

        using var list = await handler.GetAsync("/api/set-aside", Ct);
        using var retry = await handler.PostAsync($"/api/set-aside/{id}/retry", null, Ct);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (list.StatusCode, retry.StatusCode));
        await host.InDb(db => db.SetAside.Where(row => row.Id == id).ExecuteDeleteAsync(Ct));
    }

    [Fact]
    public async Task Whom_a_case_is_about_learns_nothing_of_what_is_set_aside_of_it()
    {
        var id = await SetAside("3", host.FirstCase);
        var concerned = await host.SignInAs("concerned", ApiHost.Unit, Roles.Supervisor);
        var subjects = host.InDb(db => db.Cases.Where(row => row.Id == host.FirstCase).Select(row => row.Subjects).SingleAsync(Ct));
        Assert.Null(await subjects);
        await host.InDb(db =>
            db.Cases.Where(row => row.Id == host.FirstCase)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Subjects, "|concerned|"), Ct)
        );

        var shown = (await concerned.GetAsync("/api/set-aside", Ct).Ok()).GetProperty("items").EnumerateArray();
        using var retry = await concerned.PostAsync($"/api/set-aside/{id}/retry", null, Ct);

        Assert.DoesNotContain(shown, one => one.GetProperty("id").GetInt64() == id);
        Assert.Equal(HttpStatusCode.NotFound, retry.StatusCode);
        await host.InDb(db => db.SetAside.Where(row => row.Id == id).ExecuteDeleteAsync(Ct));
        await host.InDb(db =>
            db.Cases.Where(row => row.Id == host.FirstCase)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Subjects, (string?)null), Ct)
        );
    }

    private Task<long> SetAside(string item, long? caseId) =>
        host.InDb(async db =>
        {
            var row = new SetAsideRow
            {
                Queue = WorkQueue.Deadlines,
                Item = item,
                CaseId = caseId,
                Tries = 5,
                Reason = Saying.Of("aside.unsaved"),
                TriedAt = host.Clock.GetUtcNow(),
            };
            db.SetAside.Add(row);
            await db.SaveChangesAsync(Ct);
            return row.Id;
        });
}
