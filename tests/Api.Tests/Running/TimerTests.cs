using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Timers;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Running;

public abstract class TimerTests(Engine engine)
{
    [Fact]
    public async Task A_delay_of_400_days_fires_once_through_restarts_and_a_clock_that_jumps()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Waiting);

        office.Clock.AdjustTime(Office.Monday.AddDays(399));
        Assert.Equal(0, await office.Sweep());
        await office.Restart();
        office.Clock.AdjustTime(Office.Monday.AddDays(-30));
        Assert.Equal(0, await office.Sweep());
        await office.Restart();
        office.Clock.AdjustTime(Office.Monday.AddDays(400).AddMilliseconds(-1));
        Assert.Equal(0, await office.Sweep());
        office.Clock.AdjustTime(Office.Monday.AddDays(555));
        Assert.Equal(1, await office.Sweep());
        office.Clock.AdjustTime(Office.Monday);
        await office.Restart();
        office.Clock.AdjustTime(Office.Monday.AddDays(900));
        Assert.Equal(0, await office.Sweep());

        Assert.Equal("after", Assert.Single(await office.OpenTasks(id)).Step);
        Assert.Equal(2, (await office.Verify()).Events);
    }

    [Fact]
    public async Task After_downtime_every_rung_that_was_missed_fires_once()
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Plain);
        office.Clock.Advance(TimeSpan.FromDays(90));
        await office.Restart();

        Assert.Equal(6, await office.Sweep());
        Assert.Equal(0, await office.Sweep());

        Assert.Equal(
            ["due", "red", "urge", "used-50", "used-80", "yellow"],
            (await office.Ledger()).Select(row => row.Rung).Order(StringComparer.Ordinal)
        );
        await office.Verify();
    }

    [Fact]
    public async Task Two_nodes_that_sweep_at_the_same_moment_escalate_each_deadline_once()
    {
        await using var office = await Office.Open(engine);
        for (var i = 0; i < 60; i++)
            await office.NewCase(TestProcedures.Short);
        office.Clock.Advance(TimeSpan.FromHours(2));
        await using var other = office.AnotherNode();

        await Task.WhenAll(
            Task.Run(() => office.Sweep(), Office.Ct),
            Task.Run(() => other.GetRequiredService<DeadlineSweep>().Run(Office.Ct), Office.Ct)
        );

        Assert.Equal(60, (await office.Ledger()).Count);
        Assert.Equal(60, (await office.Notices()).Count);
        await office.Verify();
    }

    [Fact]
    public async Task A_thousand_deadlines_due_at_one_moment_are_in_the_ledger_each_once()
    {
        await using var office = await Office.Open(engine);
        await office.Register(TestProcedures.Short, [.. Enumerable.Range(0, 1000).Select(_ => Office.Item())]);
        office.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1000, await office.Sweep());

        Assert.Equal(1000, (await office.Ledger()).Select(row => row.CaseId).Distinct().Count());
        Assert.Equal(0, (await office.Verify()).Deadlines);
    }

    [Fact]
    public async Task A_case_that_cannot_be_processed_holds_up_no_other()
    {
        await using var office = await Office.Open(engine);
        var broken = await office.NewCase(TestProcedures.Short);
        var sound = await office.NewCase(TestProcedures.Short);
        await office.Tamper("""UPDATE runs SET "State" = '{}' WHERE "CaseId" = 1""");
        office.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, await office.Sweep());

        Assert.Equal((1L, sound), (broken, Assert.Single(await office.Ledger()).CaseId));
    }

    [Fact]
    public async Task A_deadline_that_no_visit_waits_for_ends_the_sweep_nevertheless()
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Short);
        await office.Tamper("""UPDATE deadlines SET "Rung" = 'stray'""");
        office.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, await office.Sweep());

        Assert.Empty(await office.Ledger());
    }
}

public sealed class TimerOnSqliteTests() : TimerTests(Engine.Sqlite);

public sealed class TimerOnPostgresTests() : TimerTests(Engine.Postgres);
