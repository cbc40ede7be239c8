using CaseFlow.Api.Features.Inbox;
using CaseFlow.Api.Features.Search;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Setup;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Search;

/// <summary>What the database keeps beside a case so that lists of a million cases are read from indexes.</summary>
public abstract class CaseCardsTests(Engine engine)
{
    private static readonly DateTimeOffset Early = Office.Monday.AddDays(1);
    private static readonly DateTimeOffset Late = Office.Monday.AddDays(5);

    [Fact]
    public async Task A_case_knows_the_earliest_due_moment_of_its_open_tasks()
    {
        await using var office = await Office.Open(engine);
        await office.Db(db =>
            Add(db, SearchRows.Case(1), SearchRows.Task(1, 1, Late), SearchRows.Task(1, 2, Early), SearchRows.Task(1, 3, null))
        );
        Assert.Equal(Early, await NextDue(office));

        await office.Db(db =>
            db.Tasks.Where(task => task.Visit == 2)
                .ExecuteUpdateAsync(set => set.SetProperty(task => task.Status, InboxTaskStatus.Completed), Office.Ct)
        );
        Assert.Equal(Late, await NextDue(office));

        await office.Db(db =>
            db.Tasks.Where(task => task.Visit == 3).ExecuteUpdateAsync(set => set.SetProperty(task => task.DueAt, Early), Office.Ct)
        );
        Assert.Equal(Early, await NextDue(office));

        await office.Db(db => db.Tasks.Where(task => task.Visit == 3).ExecuteDeleteAsync(Office.Ct));
        Assert.Equal(Late, await NextDue(office));

        await office.Db(db =>
            db.Tasks.ExecuteUpdateAsync(set => set.SetProperty(task => task.Status, InboxTaskStatus.Cancelled), Office.Ct)
        );
        Assert.Null(await NextDue(office));
    }

    [Fact]
    public async Task The_migrations_make_the_model_that_the_program_has()
    {
        await using var office = await Office.Open(engine);

        Assert.False(await office.Db(db => System.Threading.Tasks.Task.FromResult(db.Database.HasPendingModelChanges())));
    }

    private static Task<int> Add(CaseFlowDb db, params object[] rows)
    {
        db.AddRange(rows);
        return db.SaveChangesAsync(Office.Ct);
    }

    private static async Task<DateTimeOffset?> NextDue(Office office) =>
        (await office.Db(db => db.Cases.AsNoTracking().SingleAsync(Office.Ct))).NextDue;
}

public sealed class CaseCardsOnPostgresTests() : CaseCardsTests(Engine.Postgres);

public sealed class CaseCardsOnSqliteTests() : CaseCardsTests(Engine.Sqlite)
{
    private static readonly Reader Assessor = Organisation.None.ReaderOf(new Actor("reader", [Roles.Assessor], ["office"]));
    private static readonly Reader Handler = Organisation.None.ReaderOf(new Actor("hand", [Roles.Handler], ["office"]));

    [Fact]
    public async Task Whatever_a_list_is_narrowed_down_by_is_in_the_index_that_it_is_read_from()
    {
        var at = Office.Monday;
        var filter = new CaseFilter
        {
            Level = ResponseLevel.One,
            Route = HandlingRoute.Assign,
            Category = "城建",
            ReceivedFrom = at,
            ReceivedTo = at,
            ClosedFrom = at,
            ClosedTo = at,
            DueFrom = at,
            DueTo = at,
            Overdue = true,
            Mine = true,
        };
        await using var office = await Office.Open(Engine.Sqlite);

        foreach (
            var (status, index) in new (CaseStatus?, string)[] { (null, "IX_cases_cards"), (CaseStatus.Open, "IX_cases_cards_by_status") }
        )
        {
            var steps = await Plan(office, db =>
                (filter with { Status = status })
                    .Apply(db.CardsVisibleTo(Assessor, status), db, "reader", at)
                    .OrderByDescending(row => row.Id)
                    .Select(row => row.Id)
                    .Take(50)
            );
            Assert.EndsWith($"COVERING INDEX {index}", steps[0].Split(" (")[0], StringComparison.Ordinal);
            // Whom cases are about is looked up once, by code; nothing else is read.
            Assert.StartsWith("SEARCH", Assert.Single(steps[1..], IsRead), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_reached_a_person_is_found_in_indexes()
    {
        await using var office = await Office.Open(Engine.Sqlite);

        var steps = await Plan(office, db => db.CardsVisibleTo(Handler).OrderByDescending(row => row.Id).Select(row => row.Id).Take(50));

        Assert.All(steps.Where(IsRead), step => Assert.Contains("COVERING INDEX", step, StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains("IX_tasks_ClosedBy_ClosedAt_CaseId", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(InboxSort.Due)]
    [InlineData(InboxSort.Opened)]
    [InlineData(InboxSort.Level)]
    public async Task An_inbox_is_put_in_order_without_reading_a_task_or_a_case(InboxSort sort)
    {
        await using var office = await Office.Open(Engine.Sqlite);
        var filter = new InboxFilter
        {
            Step = "环节",
            Level = ResponseLevel.One,
            Route = HandlingRoute.Assign,
            Unit = "office",
        };

        var steps = await Plan(office, db =>
            new InboxOrder(sort, db.CaseCards(null))
                .Apply(filter.Apply(db.InboxOf(Assessor), db.CaseCards(null)))
                .Select(task => task.CaseId)
                .Take(50)
        );

        Assert.All(steps.Where(IsRead), step => Assert.Contains("COVERING INDEX", step, StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains("IX_tasks_inbox", StringComparison.Ordinal));
    }

    private static bool IsRead(string step) =>
        (step.StartsWith("SEARCH", StringComparison.Ordinal) || step.StartsWith("SCAN", StringComparison.Ordinal))
        && step.Contains(" INDEX ", StringComparison.Ordinal);

    // Each step of the way that SQLite goes, in its words.
    private static Task<List<string>> Plan(Office office, Func<CaseFlowDb, IQueryable<long>> query) =>
        office.Db(async db =>
        {
            await db.Database.OpenConnectionAsync(Office.Ct);
            await using var command = query(db).CreateDbCommand();
#pragma warning disable CA2100 // the text of a query of this program
            command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
#pragma warning restore CA2100
            var steps = new List<string>();
            await using var reader = await command.ExecuteReaderAsync(Office.Ct);
            while (await reader.ReadAsync(Office.Ct))
                steps.Add(reader.GetString(3));
            return steps;
        });
}
