using CaseFlow.Api.Tests.Rounds;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Infrastructure.Health;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseFlow.Api.Tests.Health;

public abstract class ProbeTests(Engine engine)
{
    [Fact]
    public async Task All_is_well_where_a_write_is_taken()
    {
        await using var office = await Office.Open(engine);

        Assert.Empty((await State(office)).Troubles);
    }

    [Fact]
    public async Task A_database_that_takes_no_write_is_not_well()
    {
        await using var office = await Office.Open(engine);
        await State(office);
        await Poison.Put(office.Tamper, engine, "UPDATE", "counters", "NEW.\"Key\" = 'heartbeat'");
        office.Clock.Advance(ProgramProbe.Kept);

        Assert.Equal([HealthTrouble.DatabaseFails], (await State(office)).Troubles);
    }

    [Fact]
    public async Task Whoever_waits_for_a_mail_that_is_not_written_yet_is_counted()
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Plain);
        office.Clock.AdjustTime(Office.Monday.AddDays(60));
        await office.Sweep();

        var counts = (await State(office)).Counts;
        Assert.Equal(5, counts.WaitingMails);
        Assert.Equal((await office.Notices()).Count, counts.UntoldNotices);

        await office.MailRound();
        office.Clock.Advance(ProgramProbe.Kept);
        Assert.Equal((0, 0), ((await State(office)).Counts.WaitingMails, (await State(office)).Counts.UntoldNotices));
    }

    [Fact]
    public async Task However_often_strangers_ask_the_database_is_asked_once_in_a_while()
    {
        await using var office = await Office.Open(engine);
        office.Interruption.At(int.MaxValue);
        await State(office);
        var asked = office.Interruption.Asked;

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => State(office)));

        Assert.True(asked > 0);
        Assert.Equal(asked, office.Interruption.Asked);
        office.Clock.Advance(ProgramProbe.Kept);
        await State(office);
        Assert.True(office.Interruption.Asked > asked);
    }

    internal static Task<ProgramState> State(Office office) => office.With<ProgramProbe, ProgramState>(probe => probe.State(Office.Ct));
}

public sealed class ProbeOnSqliteTests() : ProbeTests(Engine.Sqlite)
{
    [Fact]
    public async Task A_writer_who_lets_nobody_else_write_is_told_as_what_it_is()
    {
        await using var office = await Office.Open(Engine.Sqlite);
        await office.With<CaseFlowDb>(async db =>
        {
            await using var write = await db.Database.BeginTransactionAsync(Office.Ct);
            await db.Counters.ExecuteUpdateAsync(set => set.SetProperty(row => row.Last, row => row.Last), Office.Ct);

            Assert.Equal([HealthTrouble.DatabaseBusy], (await State(office)).Troubles);
        });
    }
}

public sealed class ProbeOnPostgresTests() : ProbeTests(Engine.Postgres)
{
    [Fact]
    public async Task A_database_that_is_set_to_be_read_only_is_told_as_what_it_is()
    {
        await using var office = await Office.Open(Engine.Postgres);
        await State(office);
        var name = await office.Db(db => Task.FromResult(db.Database.GetDbConnection().Database));
        await office.Tamper($"ALTER DATABASE {name} SET default_transaction_read_only = on");
        await office.Db(db =>
        {
            // Those that stand were opened before.
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
            return Task.CompletedTask;
        });
        office.Clock.Advance(ProgramProbe.Kept);

        Assert.Equal([HealthTrouble.DatabaseReadOnly], (await State(office)).Troubles);
    }

    [Fact]
    public async Task A_connection_that_was_cut_is_told_as_out_of_reach_and_is_made_anew()
    {
        await using var office = await Office.Open(Engine.Postgres);
        await State(office);
        await Others(office);
        await office.Db(db => db.Database.CloseConnectionAsync());
        office.Clock.Advance(ProgramProbe.Kept);
        var cut = await State(office);
        office.Clock.Advance(ProgramProbe.Kept);

        Assert.All(cut.Troubles, trouble => Assert.Equal(HealthTrouble.DatabaseUnreachable, trouble));
        Assert.Empty((await State(office)).Troubles);
    }

    private static Task Others(Office office) =>
        office.Tamper(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        );
}
