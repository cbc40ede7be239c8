using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using static CaseFlow.Api.Tests.Versions.MovedTown;

namespace CaseFlow.Api.Tests.Versions;

public abstract class LeavingOutTests(Engine engine)
{
    [Fact]
    public async Task A_case_that_is_left_out_stays_whatever_could_become_of_it_and_the_preview_says_so()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await Published(host, Checked(), WithLaw());
        var cases = await Registered(host, 2);

        var all = await Preview(admin, new { to = 2 }).Ok();
        var preview = await Preview(admin, new { to = 2, except = new[] { await NumberOf(host, cases[0]), "no such number" } }).Ok();
        await Start(admin, preview.Text("id")).Ok();
        var done = await Done(admin, preview.Text("id"));

        Assert.NotEqual(all.Text("id"), preview.Text("id"));
        Assert.Equal((2, 1, 1), (Count(preview, "all"), Count(preview, "moves"), Count(preview, "stays")));
        Assert.Contains(preview.GetProperty("groups").EnumerateArray(), group => group.Text("reason") == "您选了不转");
        Assert.Equal((1, 0), (Count(done, "moved"), Count(done, "left")));
        Assert.Equal([1, 2], await VersionsOf(host));
        await Verified(host);
    }
}

public sealed class LeavingOutOnSqliteTests() : LeavingOutTests(Engine.Sqlite);

public sealed class LeavingOutOnPostgresTests() : LeavingOutTests(Engine.Postgres);
