using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Features.Upkeep;
using CaseFlow.Api.Features.Upkeep.Parts;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Health;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Upkeep;

/// <summary>系统状态: each part has a light and a sentence, and trouble in one hides no other.</summary>
public sealed partial class SystemStateTests : IAsyncLifetime
{
    private ApiHost host = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await ApiHost.Start();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task An_office_that_has_just_been_set_up_is_well_in_every_part()
    {
        var lines = await Lines();

        Assert.Equal(Enum.GetNames<SystemPartName>(), lines.Select(line => line.Text("part")));
        Assert.All(lines, line => Assert.Equal("Well", line.Text("light")));
        Assert.Equal("没有在计时的时限，也没有到时未处理的。", Text(lines, "Timers"));
        Assert.Equal("没有等着发出的邮件，也没有发送失败的。", Text(lines, "Outbox"));
        Assert.Equal("放假和调休安排已录入到2026年年底。", Text(lines, "Calendar"));
        Assert.Contains("MB", Text(lines, "Storage"), StringComparison.Ordinal);
        Assert.Contains(host.Postgres.Length > 0 ? "PostgreSQL" : "SQLite", Text(lines, "Storage"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Supervisor, HttpStatusCode.OK)]
    [InlineData(Roles.SystemAdmin, HttpStatusCode.OK)]
    [InlineData(Roles.SecurityAdmin, HttpStatusCode.Forbidden)]
    [InlineData(Roles.ProcedureAdmin, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Leader, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Handler, HttpStatusCode.Forbidden)]
    public async Task Whoever_repairs_cases_may_read_it_and_nobody_else(string role, HttpStatusCode expected)
    {
        using var answer = await (await host.SignIn(role)).GetAsync("/api/system-state", Ct);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_part_that_cannot_be_read_is_broken_and_the_others_are_told()
    {
        await Execute("ALTER TABLE proof_rounds RENAME TO proof_rounds_away");

        var lines = await Lines();

        Assert.Equal("Broken", Light(lines, "Proof"));
        Assert.Equal("这一项现在读不到，详情见运行日志；其他各项不受影响。", Text(lines, "Proof"));
        Assert.Equal(Enum.GetNames<SystemPartName>().Length - 1, lines.Count(line => line.Text("light") == "Well"));
    }

    [Fact]
    public async Task A_limit_that_passed_and_was_not_swept_is_looked_at_and_then_broken()
    {
        var caseId = await Case();
        await host.InDb(db =>
        {
            db.Deadlines.Add(Due(caseId, "late", host.Clock.GetUtcNow()));
            db.Deadlines.Add(Due(caseId, "next", host.Clock.GetUtcNow().AddDays(1)));
            return db.SaveChangesAsync(Ct);
        });
        Assert.Equal("Well", Light(await Lines(), "Timers"));

        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var late = await Lines();
        Assert.Equal("Look", Light(late, "Timers"));
        Assert.StartsWith("到时的时限已有5 分钟没有处理", Text(late, "Timers"), StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("Broken", Light(await Lines(), "Timers"));

        await host.InDb(db => db.Deadlines.Where(row => row.Rung == "late").ExecuteDeleteAsync(Ct));
        Assert.Contains("下一个 2026年9月22日", Text(await Lines(), "Timers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mails_that_wait_fail_or_are_put_off_are_told_apart()
    {
        var now = host.Clock.GetUtcNow();
        await Mail("waits", MailStatus.Waiting, now);
        Assert.Equal(("Well", "1 封等着发出，最早的已等0 秒；没有发送失败的。"), Of(await Lines(), "Outbox"));

        await Mail("failed", MailStatus.Failed, now);
        Assert.Equal(("Look", "1 封发送失败，不再自动重发；另有 1 封等着发出。"), Of(await Lines(), "Outbox"));

        await host.InDb(db =>
            db.Mails.Where(mail => mail.Status == MailStatus.Waiting)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(mail => mail.Attempts, 2)
                            .SetProperty(mail => mail.LastReply, Saying.Verbatim("421 busy"))
                            .SetProperty(mail => mail.NextAttemptAt, now.AddHours(2)),
                    Ct
                )
        );
        host.Clock.Advance(TimeSpan.FromMinutes(90));
        Assert.Equal(("Broken", "1 封等着发出，最早的已等1 小时。邮件服务器的答复：421 busy"), Of(await Lines(), "Outbox"));

        host.Clock.Advance(TimeSpan.FromMinutes(45));
        Assert.Equal(("Broken", "1 封等着发出，最早的已等2 小时，到了时间也没有发送。"), Of(await Lines(), "Outbox"));
    }

    [Fact]
    public async Task The_last_import_is_told_and_one_about_the_reader_is_not()
    {
        await Import("a", null, 0);
        Assert.Equal("Well", Light(await Lines(), "Imports"));
        await Import("b", "|concerned|", 3);
        Assert.Equal("Look", Light(await Lines(), "Imports"));

        var concerned = await host.SignInAs("concerned", ApiHost.Unit, Roles.SystemAdmin);

        Assert.Equal("Well", Light(await Lines(concerned), "Imports"));
    }

    [Fact]
    public async Task A_year_that_is_not_announced_is_looked_at_before_it_begins_and_broken_when_it_has()
    {
        host.Clock.AdjustTime(new DateTimeOffset(2026, 11, 2, 2, 0, 0, TimeSpan.Zero));
        Assert.Equal("Look", Light(await Lines(), "Calendar"));

        host.Clock.AdjustTime(new DateTimeOffset(2027, 1, 4, 2, 0, 0, TimeSpan.Zero));
        Assert.Equal("Broken", Light(await Lines(), "Calendar"));
    }

    [Fact]
    public async Task A_proof_that_found_something_or_was_missed_is_looked_at()
    {
        var caseId = await Case();
        await host.InDb(db =>
        {
            var now = host.Clock.GetUtcNow();
            db.ProofRounds.Add(
                new ProofRoundRow
                {
                    StartedAt = now,
                    DoneAt = now,
                    Cases = 1,
                }
            );
            return db.SaveChangesAsync(Ct);
        });
        Assert.Equal("Well", Light(await Lines(), "Proof"));

        await host.InDb(db =>
        {
            db.ProofFindings.Add(
                new ProofFindingRow
                {
                    CaseId = caseId,
                    Code = "nobody",
                    Place = "check",
                    What = Saying.Verbatim("没有人办"),
                    Since = host.Clock.GetUtcNow(),
                    SeenAt = host.Clock.GetUtcNow(),
                }
            );
            return db.SaveChangesAsync(Ct);
        });
        var found = await Lines();
        Assert.Equal("Look", Light(found, "Proof"));
        Assert.EndsWith("还有 1 处不符没有处理。", Text(found, "Proof"), StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal("Broken", Light(await Lines(), "Proof"));
    }

    [Theory]
    [InlineData(100L, SystemLight.Broken, "磁盘只剩 100 MB")]
    [InlineData(1500L, SystemLight.Look, "磁盘只剩 1.5 GB")]
    [InlineData(10240L, SystemLight.Well, "磁盘还剩 10 GB")]
    public void A_disk_that_runs_full_is_told_in_time(long megabytes, SystemLight light, string words)
    {
        var line = Storage.Of(new RoomLeft(IsFile: true, 5 * 1024 * 1024, megabytes * 1024 * 1024));

        Assert.Equal(light, line.Light);
        Assert.Contains(words, line.Text.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_takes_no_file_is_broken_storage()
    {
        var moved = host.Folder + "-moved";
        await Lines();
        Directory.Move(host.Folder, moved);
        try
        {
            host.Clock.Advance(ProgramProbe.Kept);
            Assert.Equal("Broken", Light(await Lines(), "Storage"));
        }
        finally
        {
            Directory.Move(moved, host.Folder);
        }
    }

    private async Task<JsonElement[]> Lines(HttpClient? reader = null)
    {
        var client = reader ?? await host.SignInAs("running", ApiHost.Unit, Roles.SystemAdmin);
        var state = await client.GetAsync("/api/system-state", Ct).Ok();
        return [.. state.GetProperty("lines").EnumerateArray()];
    }

    private static JsonElement Line(JsonElement[] lines, string part) => lines.Single(line => line.Text("part") == part);

    private static string Light(JsonElement[] lines, string part) => Line(lines, part).Text("light");

    private static string Text(JsonElement[] lines, string part) => Line(lines, part).Text("text");

    private static (string Light, string Text) Of(JsonElement[] lines, string part) => (Light(lines, part), Text(lines, part));

    private Task<int> Execute(string statement) => host.InDb(db => db.Database.ExecuteSqlRawAsync(statement, Ct));
}
