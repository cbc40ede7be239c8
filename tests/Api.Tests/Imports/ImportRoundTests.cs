using System.Net;
using System.Text;
using CaseFlow.Api.Tests.Recusal;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Imports;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Imports;

/// <summary>Imports beside each other, who may know of them, and how long what they came from is kept.</summary>
public abstract class ImportRoundTests(Engine engine) : IAsyncLifetime
{
    private const string OneWrong = "标题,正文,来源,来电号码\n甲,详情,来源,13800138001\n,详情,来源,13800138002\n";

    private TestDatabase database = null!;
    private TownHost host = null!;
    private HttpClient collector = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.Create(engine);
        host = await TownHost.Open(database);
        collector = await host.SignInAs("collector", "street", Roles.Collector);
        await host.Publish("town", "else", "else", "else");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_small_import_is_not_held_up_by_a_large_one_before_it()
    {
        var rows = string.Concat(Enumerable.Range(1, 1_000).Select(row => $"第 {row} 件,详情,来源\n"));
        var (large, small) = (await Ask($"标题,正文,来源\n{rows}"), await Ask("标题,正文,来源\n小的,详情,来源\n"));

        Assert.True(await Round(only: small));
        Assert.Equal(ImportStatus.Finished, (await Look(small)).Status);
        var going = await Look(large);
        Assert.Equal(ImportStatus.Running, going.Status);
        Assert.InRange(going.Done, 1, 500);

        Assert.True(await Round());
        var done = await Look(large);
        Assert.Equal((ImportStatus.Finished, 1_000, 1_000), (done.Status, done.Done, done.Created));
    }

    [Fact]
    public async Task The_file_of_an_import_without_errors_is_deleted_when_it_is_over()
    {
        var import = await Ask("标题,正文,来源\n甲,详情,来源\n");
        Assert.True(IsKept(await Look(import)));

        await Round();

        var over = await Look(import);
        Assert.False(IsKept(over));
        Assert.NotNull(over.FileRemovedAt);
    }

    [Fact]
    public async Task The_file_of_rows_in_error_is_kept_for_thirty_days_and_only_as_long_as_any_import_needs_it()
    {
        var first = await Ask(OneWrong);
        await Round();
        host.Clock.Advance(TimeSpan.FromDays(20));
        var again = await Ask(OneWrong);
        await Round();
        Assert.Equal(HttpStatusCode.OK, (await collector.GetAsync($"/api/imports/{first}/errors.csv", Ct)).StatusCode);

        host.Clock.Advance(TimeSpan.FromDays(11));
        await Round();
        Assert.Equal(HttpStatusCode.NotFound, (await collector.GetAsync($"/api/imports/{first}/errors.csv", Ct)).StatusCode);
        Assert.Contains("13800138002", Encoding.UTF8.GetString(await Content(again)), StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromDays(20));
        await Round();
        Assert.False(IsKept(await Look(again)));
    }

    [Fact]
    public async Task Only_who_imported_and_who_may_see_every_case_know_of_an_import()
    {
        var import = await Ask(OneWrong);
        await Round();
        var (another, leader) = (
            await host.SignInAs("another", "street", Roles.Collector),
            await host.SignInAs("leader", "street", Roles.Collector, Roles.Supervisor)
        );

        foreach (var path in new[] { $"/api/imports/{import}", $"/api/imports/{import}/findings", $"/api/imports/{import}/errors.csv" })
        {
            Assert.Equal(HttpStatusCode.OK, (await collector.GetAsync(path, Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync(path, Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await another.GetAsync(path, Ct)).StatusCode);
        }
        Assert.Equal(0, (await another.GetAsync("/api/imports", Ct).Ok()).GetProperty("items").GetArrayLength());
        Assert.Equal(1, (await collector.GetAsync("/api/imports", Ct).Ok()).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task No_by_product_of_an_import_holds_what_stands_in_a_column_that_nobody_chose()
    {
        var preview = await (await collector.SendFile("/api/imports/preview", "来件.csv", OneWrong)).Content.ReadAsStringAsync(Ct);
        var import = await Ask(OneWrong);
        await Round();

        var list = await collector.GetStringAsync($"/api/imports/{import}/errors.csv", Ct);
        var findings = await collector.GetStringAsync($"/api/imports/{import}/findings", Ct);
        Assert.Contains("详情", list, StringComparison.Ordinal);
        Assert.All([preview, list, findings], text => Assert.DoesNotContain("138001380", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_left_out_and_what_was_chosen_is_kept_with_the_import()
    {
        var import = await Ask("三月台账,,\n标题,正文,来源\n甲,详情,来源\n", new TableChoices(Encoding: "utf-8", Repairs: false));
        await Round();

        var state = await collector.GetAsync($"/api/imports/{import}", Ct).Ok();
        Assert.Equal("表头在第 2 行，它上面的 1 行没有导入", state.Text("leftOut"));
        var row = await Look(import);
        Assert.Equal((null, "utf-8", (bool?)false), (row.Sheet, row.Encoding, row.Repairs));
    }

    private async Task<long> Ask(string csv, TableChoices? table = null)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var wish = new ImportWish("来件.csv", null, "town", [], table ?? TableChoices.None);
        return await host.With<ImportFiles, long>(async files =>
        {
            using var received = await files.Folder.Receive(content, long.MaxValue, Ct);
            return await host.With<ImportRequests, long>(async requests =>
                (await requests.Accept(received!, wish, "collector", Ct)).Value.Id
            );
        });
    }

    // The worker of the host may have the turn.
    private async Task<bool> Round(long? only = null)
    {
        while (!await host.With<ImportRound, bool>(round => round.Run(Ct, only)))
            await Task.Delay(20, Ct);
        return true;
    }

    private Task<ImportRow> Look(long id) => host.InDb(db => db.Imports.AsNoTracking().SingleAsync(row => row.Id == id, Ct));

    private bool IsKept(ImportRow import) => File.Exists(PathOf(import));

    private async Task<byte[]> Content(long id) => await File.ReadAllBytesAsync(PathOf(await Look(id)), Ct);

    private string PathOf(ImportRow import) => Path.Combine(host.Folder, "imports", import.Sha256[..2], import.Sha256);

    public sealed class OnSqlite() : ImportRoundTests(Engine.Sqlite);

    public sealed class OnPostgres() : ImportRoundTests(Engine.Postgres);
}
