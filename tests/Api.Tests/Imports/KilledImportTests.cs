using System.Text;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Imports;

public sealed class KilledImportTests : IAsyncLifetime
{
    private readonly FragileImportHost host = new();

    public async ValueTask InitializeAsync() => await ImportHost.Open(host);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_one_statement_later_each_time_an_import_still_makes_every_case_exactly_once()
    {
        var id = await host.Ask(Encoding.UTF8.GetBytes(ExampleFiles.ThreeBadOf200() + "1,又一次,内容,2020-01-06\n"));
        var kills = 0;
        while (!await Survives(id, statements: kills))
        {
            kills++;
            var soFar = await host.Look(id);
            Assert.Equal(soFar.Row.Created, await host.Cases());
            Assert.Equal(soFar.Row.InError + soFar.Row.Duplicates, soFar.Findings.Select(finding => finding.Line).Distinct().Count());
        }

        Assert.InRange(kills, 10, 1000);
        var imported = await host.Look(id);
        Assert.Equal((201, 197, 1, 3), imported.Tally);
        Assert.Equal(ImportStatus.Finished, imported.Row.Status);
        Assert.Equal(197, await host.InDb(db => db.Cases.Select(row => row.MessageId).Distinct().CountAsync(Ct)));
        Assert.Empty((await host.Verify()).Differences);
    }

    [Fact]
    public async Task After_a_kill_the_file_can_also_be_imported_anew_and_only_the_missing_cases_are_made()
    {
        var id = await host.Ask(Encoding.UTF8.GetBytes(ExampleFiles.Rows(150)));
        await KilledAfterChunk(id);

        var again = await host.Import(ExampleFiles.Rows(150));

        Assert.Equal((150, 50, 100, 0), again.Tally);
        Assert.Equal(150, await host.Cases());
    }

    [Fact]
    public async Task A_row_that_the_database_will_not_take_is_told_and_loses_no_other()
    {
        host.Disk.Watch = command =>
        {
            if (
                command is not null
                && command.Parameters.Cast<System.Data.Common.DbParameter>().Any(parameter => parameter.Value is "标题77")
            )
                throw new InvalidOperationException("not this one");
        };

        var imported = await host.Import(ExampleFiles.Rows(150));

        Assert.Equal((150, 149, 0, 1), imported.Tally);
        var finding = Assert.Single(imported.Findings);
        Assert.Equal((78, "整行"), (finding.Line, finding.Column.Chinese()));
        Assert.StartsWith("系统没能登记这一行", finding.Reason.Chinese(), StringComparison.Ordinal);
    }

    /// <returns>Whether the import reached its end before the kill.</returns>
    private async Task<bool> Survives(long id, int statements)
    {
        var left = statements;
        host.Disk.Watch = _ =>
        {
            if (left-- <= 0)
                throw new OperationCanceledException("killed");
        };
        try
        {
            return await host.Run(id);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            host.Disk.Watch = _ => { };
        }
    }

    private async Task KilledAfterChunk(long id)
    {
        for (var statements = 0; (await host.Look(id)).Row.Done == 0; statements++)
            Assert.False(await Survives(id, statements));
    }
}
