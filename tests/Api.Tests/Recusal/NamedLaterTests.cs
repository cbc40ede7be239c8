using CaseFlow.Api.Tests.Rounds;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Acts;
using Microsoft.EntityFrameworkCore;

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
    public async Task A_closed_case_is_found_by_whoever_is_called_so_in_any_writing(string name)
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
