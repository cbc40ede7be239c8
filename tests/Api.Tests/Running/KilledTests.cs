using System.Text.Json;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Merging;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Running;

/// <summary>The program is killed between any two statements of a command: all of it is there, or nothing.</summary>
public abstract class KilledTests(Engine engine)
{
    [Fact]
    public Task Registering_killed_anywhere_registers_all_of_it_or_nothing() =>
        Killed(_ => Task.CompletedTask, office => office.Register(TestProcedures.Plain, Office.Item("m-1"), Office.Item("m-2")));

    [Fact]
    public Task Completing_killed_anywhere_completes_all_of_it_or_nothing() =>
        Killed(office => office.NewCase(TestProcedures.Plain), office => office.Complete(1, "check", People.Handler));

    [Fact]
    public Task Joining_killed_anywhere_joins_all_of_it_or_nothing() =>
        Killed(
            async office =>
            {
                await office.NewCase(TestProcedures.Parallel);
                await office.Complete(1, "left", People.Handler);
            },
            office => office.Complete(1, "right", People.Investigator)
        );

    [Fact]
    public Task Ending_a_main_case_killed_anywhere_ends_all_that_was_merged_into_it_or_nothing() =>
        Killed(
            async office =>
            {
                await office.NewCase(TestProcedures.Parallel);
                await office.NewCase(TestProcedures.Plain);
                var (main, other) = ((await office.Case(1)).Number, (await office.Case(2)).Number);
                await office.Handle(1, new CasesTakenIn(office.Now, People.Supervisor, [other], "同一件事"));
                await office.Handle(2, new CaseMerged(office.Now, People.Supervisor, main, "同一件事"));
                await office.Complete(1, "left", People.Handler);
                await office.Complete(1, "right", People.Investigator);
            },
            office => office.Complete(1, "after", People.Head)
        );

    [Fact]
    public async Task A_mail_round_killed_anywhere_tells_each_notice_in_one_mail_under_one_Message_ID()
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Short);
        await office.NewCase(TestProcedures.Short);
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.Sweep();
        for (var (point, survived) = (1, false); !survived; point++)
        {
            office.Interruption.At(point);
            survived = await Survives(() => office.MailRound());
            office.Interruption.Heal();
            var notices = await office.Notices();
            Assert.Equal(
                (await office.Mails()).Select(mail => (long?)mail.Id),
                notices.Select(notice => notice.MailId).OfType<long>().Distinct().Cast<long?>()
            );
        }
        Assert.Equal(MailStatus.Sent, Assert.Single(await office.Mails()).Status);
        Assert.Single(office.Transport.Sent.Select(mail => mail.MessageId).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_sweep_killed_anywhere_is_finished_by_the_next_and_escalates_once()
    {
        await using var office = await Office.Open(engine);
        await office.NewCase(TestProcedures.Short);
        await office.NewCase(TestProcedures.Short);
        office.Clock.Advance(TimeSpan.FromHours(1));
        for (var point = 1; ; point++)
        {
            office.Interruption.At(point);
            var survived = await Survives(() => office.Sweep());
            office.Interruption.Heal();
            var ledger = await office.Ledger();
            Assert.Equal(ledger.Count, (await office.Notices()).Count);
            await office.Verify();
            if (survived && ledger.Count == 2)
                break;
        }
        Assert.Equal(0, await office.Sweep());
    }

    private async Task Killed(Func<Office, Task> before, Func<Office, Task> command)
    {
        await using var office = await Office.Open(engine);
        await before(office);
        var start = await State(office);
        for (var point = 1; ; point++)
        {
            Assert.True(point < 200, "The command never ends.");
            office.Interruption.At(point);
            var survived = await Survives(() => command(office));
            office.Interruption.Heal();
            await office.Verify();
            var now = await State(office);
            if (survived)
            {
                Assert.NotEqual(start, now);
                Assert.True(point > 3, "The command was never interrupted.");
                return;
            }
            Assert.Equal(start, now);
        }
    }

    private static async Task<bool> Survives(Func<Task> command)
    {
        try
        {
            await command();
            return true;
        }
        catch (Exception problem) when (problem is KilledException || problem.InnerException is KilledException)
        {
            return false;
        }
    }

    // Every row that a command can write, as one text.
    private static Task<string> State(Office office) =>
        office.Db(async db =>
            JsonSerializer.Serialize(
                new object[]
                {
                    await Rows(db.Runs.OrderBy(row => row.CaseId)),
                    await Rows(
                        db.Cases.OrderBy(row => row.Id)
                            .Select(row => new
                            {
                                row.Id,
                                row.Number,
                                row.Status,
                                row.Fields,
                                row.Category,
                            })
                    ),
                    await Rows(
                        db.Tasks.OrderBy(row => row.CaseId)
                            .ThenBy(row => row.Visit)
                            .Select(row => new
                            {
                                row.CaseId,
                                row.Visit,
                                row.Seq,
                                row.Status,
                                row.Mark,
                                row.ClosedBy,
                            })
                    ),
                    await Rows(db.Deadlines.OrderBy(row => row.CaseId).ThenBy(row => row.Visit).ThenBy(row => row.Rung)),
                    await Rows(db.Events.OrderBy(row => row.CaseId).ThenBy(row => row.Turn)),
                    await Rows(db.Escalations.OrderBy(row => row.CaseId)),
                    await Rows(
                        db.Notices.OrderBy(row => row.CaseId)
                            .ThenBy(row => row.Person)
                            .Select(row => new
                            {
                                row.CaseId,
                                row.Person,
                                row.Cause,
                                row.MailId,
                            })
                    ),
                    await Rows(db.Mails.OrderBy(row => row.MessageId).Select(row => new { row.MessageId, row.Status })),
                    await Rows(db.Counters.OrderBy(row => row.Key)),
                }
            )
        );

    private static async Task<object> Rows<T>(IQueryable<T> rows)
        where T : class => await rows.AsNoTracking().ToListAsync(Office.Ct);
}

public sealed class KilledOnSqliteTests() : KilledTests(Engine.Sqlite);

public sealed class KilledOnPostgresTests() : KilledTests(Engine.Postgres);
