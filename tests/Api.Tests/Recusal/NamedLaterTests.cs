using System.Net;
using CaseFlow.Api.Tests.Rounds;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>回避 of somebody who came to the office after a case was about their name.</summary>
public abstract class NamedLaterTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("姓名late")]
    [InlineData("单位theirs")]
    public async Task A_subject_that_becomes_the_name_of_somebody_bars_them_at_once_and_its_tasks_move(string name)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await Opened(database);
        var id = await Register(host, name);

        var late = await host.SignInAs("late", "theirs", Roles.Handler, Roles.Supervisor);

        Assert.DoesNotContain("一件事", await late.GetStringAsync("/api/cases", Ct), StringComparison.Ordinal);
        Assert.DoesNotContain("一件事", await late.GetStringAsync("/api/inbox", Ct), StringComparison.Ordinal);
        Assert.Equal(1, await Round(host));
        Assert.Equal(0, await Round(host));
        Assert.Equal($"|{(name == "姓名late" ? "late" : "theirs")}|", await Subjects(host, id));
        Assert.Empty((await host.With<Verification, VerificationReport>(verification => verification.Run(null, Ct))).Differences);
    }

    [Theory]
    [InlineData("ＸＩＮＧ")]
    [InlineData("x i n g")]
    public async Task A_closed_case_is_kept_from_whoever_is_called_so_in_any_writing(string name)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await Opened(database);
        var id = await Register(host, name);
        await host.InDb(db =>
            db.Cases.Where(row => row.Id == id)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Status, CaseStatus.Stopped).SetProperty(row => row.ClosedAt, row => row.ReceivedAt),
                    Ct
                )
        );
        var late = await host.SignInAs("xing", "theirs", Roles.Supervisor);

        Assert.Equal(1, await Round(host));

        Assert.DoesNotContain("一件事", await late.GetStringAsync("/api/cases", Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("姓名xing", "xing")]
    [InlineData("单位theirs", "theirs")]
    public async Task What_somebody_was_called_before_is_still_them(string name, string code)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await Opened(database);
        var earlier = await Register(host, name);
        var xing = await host.SignInAs("xing", "theirs", Roles.Supervisor);
        await Change(host, async db =>
        {
            (await db.Users.SingleAsync(one => one.Id == "xing", Ct)).Name = "新名字";
            (await db.Units.SingleAsync(one => one.Code == "theirs", Ct)).Name = "新单位";
        });

        Assert.DoesNotContain("一件事", await xing.GetStringAsync("/api/cases", Ct), StringComparison.Ordinal);
        await Round(host);
        var later = await Register(host, name);

        Assert.Equal([$"|{code}|", $"|{code}|"], [await Subjects(host, earlier), await Subjects(host, later)]);
        Assert.DoesNotContain("一件事", await xing.GetStringAsync("/api/cases", Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theirs")]
    [InlineData("theirs-head")]
    public async Task Whoever_left_the_unit_that_a_case_is_about_stays_recused_from_what_was_received_till_then(string subject)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await Opened(database);
        await host.SignInAs("theirs-head", "theirs", Roles.UnitHead);
        await host.SignInAs("mover", "theirs", Roles.Supervisor, Roles.Handler);
        await host.SignInAs("other", "elsewhere", Roles.Handler);
        var before = await Register(host, subject);
        host.Clock.Advance(TimeSpan.FromDays(1));

        await Change(host, async db => (await db.Users.SingleAsync(one => one.Id == "mover", Ct)).Unit = "elsewhere");
        var mover = await host.SignInAs("mover", "elsewhere");
        host.Clock.Advance(TimeSpan.FromDays(1));
        var after = await Register(host, subject);

        await mover.GetAsync($"/api/cases/{before}", Ct).Refused(HttpStatusCode.NotFound);
        await mover.GetAsync($"/api/cases/{after}", Ct).Ok();
        Assert.DoesNotContain($"\"id\":{before},", await mover.GetStringAsync("/api/cases", Ct), StringComparison.Ordinal);
        Assert.DoesNotContain($"\"caseId\":{before},", await mover.GetStringAsync("/api/inbox", Ct), StringComparison.Ordinal);
        var pool = await host.InDb(db => db.Tasks.SingleAsync(task => task.CaseId == before && task.Step == "pool", Ct));
        var act = new TaskClaimed(host.Clock.GetUtcNow(), new Actor("mover", [Roles.Handler], ["elsewhere"]), pool.Visit, pool.Seq);
        Assert.Equal("recused", (await host.With<CaseRunner, OrRefusal<Handled>>(runner => runner.Handle(before, act, Ct))).Refusal?.Code);
        Assert.Equal([after], await ToldOf(host, "mover"));
        Assert.Empty((await host.With<Verification, VerificationReport>(verification => verification.Run(null, Ct))).Differences);
    }

    private static async Task Change(TownHost host, Func<CaseFlowDb, Task> change)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var (db, directory) = (
            scope.ServiceProvider.GetRequiredService<CaseFlowDb>(),
            scope.ServiceProvider.GetRequiredService<StaffDirectory>()
        );
        await using var write = await directory.Begin(db, Ct);
        await change(db);
        await directory.Commit(db, write, Ct);
    }

    private static Task<List<long>> ToldOf(TownHost host, string person) =>
        host.InDb(db => db.Notices.Where(notice => notice.Person == person).Select(notice => notice.CaseId).Distinct().ToListAsync(Ct));

    [Fact]
    public async Task A_case_that_fails_is_set_aside_and_the_others_find_their_subject()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await Opened(database);
        var (broken, sound) = (await Register(host, "姓名late"), await Register(host, "姓名late"));
        await Poison.Put(
            statement => host.InDb(db => db.Database.ExecuteSqlRawAsync(statement, Ct)),
            engine,
            "UPDATE",
            "cases",
            $"NEW.\"Id\" = {broken}"
        );

        await host.SignInAs("late", "theirs", Roles.Handler);

        Assert.Equal(1, await Round(host));
        Assert.Equal("|late|", await Subjects(host, sound));
        var aside = Assert.Single(await host.InDb(db => db.SetAside.AsNoTracking().ToListAsync(Ct)));
        Assert.Equal((WorkQueue.Subjects, broken), (aside.Queue, aside.CaseId));
    }

    private static async Task<TownHost> Opened(TestDatabase database)
    {
        var host = await TownHost.Open(database);
        await host.SignInAs("super", "else", Roles.Supervisor);
        await host.Publish("town", "else", "else", "else");
        return host;
    }

    private static async Task<long> Register(TownHost host, string subject)
    {
        var item = Item.Of("一件事", "正文", "来源").With(CaseFields.Subjects, FieldValue.Of([subject]));
        var by = new Actor("super", [Roles.Supervisor], ["else"]);
        var made = await host.With<CaseIntake, OrRefusal<IReadOnlyList<Registration>>>(intake =>
            intake.Register([item], "town", by, host.Clock.GetUtcNow(), Ct)
        );
        Assert.Equal(0, await Round(host));
        return ((Registration.Registered)made.Value[0]).CaseId;
    }

    private static Task<int> Round(TownHost host) => host.With<NamedLater, int>(later => later.Run(Ct));

    private static Task<string?> Subjects(TownHost host, long id) =>
        host.InDb(db => db.Cases.Where(row => row.Id == id).Select(row => row.Subjects).SingleAsync(Ct));

    public sealed class OnSqlite() : NamedLaterTests(Engine.Sqlite);

    public sealed class OnPostgres() : NamedLaterTests(Engine.Postgres);
}
