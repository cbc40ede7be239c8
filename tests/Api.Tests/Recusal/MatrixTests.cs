using CaseFlow.Api.Tests.Running;
using CaseFlow.Infrastructure.Running;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>
/// 回避 as a matrix: whom a case is about × how it becomes known × everybody × everything that is read. A part of it on each database;
/// <c>CASEFLOW_TEST_TOWNS</c> asks for all of it.
/// </summary>
public abstract class MatrixTests(Engine engine)
{
    private static readonly bool Whole = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CASEFLOW_TEST_TOWNS"));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_it_becomes_known_whom_a_case_is_about_nothing_shows_it_to_them()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var town = Town.OfFour();
        await host.Store(town);
        var life = new MatrixLife(host, town, Whole ? MatrixCell.All : MatrixCell.Some);
        var watch = new Watch(host, town, life);
        await life.Begin();
        await life.EverybodyKnows();
        await watch.NothingWentAstray();

        await life.ComesOut();

        await life.Mails();
        await watch.NothingWentAstray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await watch.NoAddressLeadsThere(seen);
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "did", "told", "/api/cases", "/api/inbox/copies" }, seen);
        await host.With<NamedLater, int>(later => later.Run(Ct));
        await life.Mails();
        await watch.NothingWentAstray();
        await watch.NoAddressLeadsThere(seen);
        Assert.Empty((await host.With<Verification, VerificationReport>(verification => verification.Run(null, Ct))).Differences);
    }

    [Fact]
    public void Each_way_and_each_kind_of_subject_is_in_the_part_that_always_runs()
    {
        Assert.SkipWhen(engine != Engine.Sqlite, "The matrix is the same on every database.");

        Assert.Equal(Enum.GetValues<Way>(), MatrixCell.Some.Select(cell => cell.Way).Distinct().Order());
        Assert.Equal(Enum.GetValues<About>(), MatrixCell.Some.Select(cell => cell.About).Distinct().Order());
    }

    public sealed class OnSqlite() : MatrixTests(Engine.Sqlite);

    public sealed class OnPostgres() : MatrixTests(Engine.Postgres);
}
