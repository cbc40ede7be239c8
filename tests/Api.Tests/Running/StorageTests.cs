using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Running;

public sealed class SqliteSafetyTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    public async Task Sqlite_writes_ahead_reaches_the_disk_at_every_commit_and_keeps_foreign_keys(string pragma, string value)
    {
        await using var office = await Office.Open(Engine.Sqlite);

        var found = await office.Db(async db =>
        {
            await db.Database.OpenConnectionAsync(Office.Ct);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            return Convert.ToString(await command.ExecuteScalarAsync(Office.Ct), System.Globalization.CultureInfo.InvariantCulture);
        });

        Assert.Equal(value, found);
    }
}

public abstract class AppendOnlyTests(Engine engine)
{
    [Theory]
    [InlineData("UPDATE case_events SET \"By\" = 'nobody'")]
    [InlineData("DELETE FROM case_events")]
    [InlineData("UPDATE escalations SET \"Label\" = 'none'")]
    [InlineData("DELETE FROM escalations")]
    public async Task The_database_itself_refuses_to_change_or_delete_what_was_recorded(string statement)
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Short);
        office.Clock.Advance(TimeSpan.FromHours(2));
        await office.Sweep();

        var problem = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            office.Db(db => db.Database.ExecuteSqlRawAsync(statement, Office.Ct))
        );

        Assert.Contains("is append-only", problem.Message, StringComparison.Ordinal);
        await office.Verify();
    }

    [Fact]
    public async Task A_changed_event_is_not_saved()
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Plain);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            office.Db(async db =>
            {
                (await db.Events.SingleAsync(Office.Ct)).By = "nobody";
                await db.SaveChangesAsync(Office.Ct);
            })
        );
    }

    [Fact]
    public async Task A_changed_or_deleted_ledger_row_is_not_saved()
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Short);
        office.Clock.Advance(TimeSpan.FromHours(2));
        await office.Sweep();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Save(office, (db, row) => row.Label = Saying.Verbatim("none")));
        await Assert.ThrowsAsync<DbUpdateException>(() => Save(office, (db, row) => db.Remove(row)));
    }

    [Fact]
    public async Task A_snapshot_shows_one_moment_however_much_is_written_meanwhile()
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Plain);

        var (before, after) = await office.Db(async db =>
        {
            await using var snapshot = await db.BeginRead(Office.Ct);
            var first = await db.Cases.CountAsync(Office.Ct);
            await office.NewCase(TestProcedures.Plain);
            return (first, await db.Cases.CountAsync(Office.Ct));
        });

        Assert.Equal((1, 1), (before, after));
    }

    private static Task Save(Office office, Action<CaseFlowDb, EscalationRow> change) =>
        office.Db(async db =>
        {
            change(db, await db.Escalations.SingleAsync(Office.Ct));
            await db.SaveChangesAsync(Office.Ct);
        });
}

public sealed class AppendOnlyOnSqliteTests() : AppendOnlyTests(Engine.Sqlite);

public sealed class AppendOnlyOnPostgresTests() : AppendOnlyTests(Engine.Postgres);
