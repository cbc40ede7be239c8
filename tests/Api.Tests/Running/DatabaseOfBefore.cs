using CaseFlow.Contract.Before;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Setup;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Running;

/// <summary>A database of today with the calendars, procedures, units, people and cases of before, each row as it was stored.</summary>
internal sealed class DatabaseOfBefore : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private DatabaseOfBefore(TestDatabase database)
    {
        this.database = database;
        var parts = new ServiceCollection();
        parts.AddLogging();
        parts.AddCaseFlow(database.Settings);
        services = parts.BuildServiceProvider(validateScopes: true);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private sealed record Person(string Code, string Name, string Unit, string Email, DateTimeOffset? LeftAt, ImmutableArray<string> Roles);

    public static async Task<DatabaseOfBefore> Open(Engine engine, StoredBefore stored)
    {
        var office = new DatabaseOfBefore(await TestDatabase.Create(engine));
        await office.Save(async db =>
        {
            await db.Database.MigrateAsync(Ct);
            db.Calendars.AddRange(stored.All<CalendarRow>("calendar"));
            db.Procedures.AddRange(stored.All<ProcedureRow>("procedure"));
            db.Units.AddRange(stored.All<UnitRow>("unit"));
            AddPeople(db, [.. stored.All<Person>("person")]);
        });
        return office;
    }

    public Task Keep(IEnumerable<StoredCase> cases) =>
        Save(db =>
        {
            foreach (var one in cases)
                Add(db, one);
            return Task.CompletedTask;
        });

    public async Task<VerificationReport> Verify()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Verification>().Run(null, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task Save(Func<CaseFlowDb, Task> add)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        await add(db);
        await db.SaveChangesAsync(Ct);
    }

    private static void AddPeople(CaseFlowDb db, ImmutableArray<Person> people)
    {
        db.Roles.AddRange(people.SelectMany(one => one.Roles).Distinct().Select(role => new IdentityRole { Id = role, Name = role }));
        foreach (var one in people)
        {
            db.Users.Add(
                new Account
                {
                    Id = one.Code,
                    UserName = one.Code,
                    Name = one.Name,
                    Unit = one.Unit,
                    Email = one.Email,
                    LeftAt = one.LeftAt,
                }
            );
            db.UserRoles.AddRange(one.Roles.Select(role => new IdentityUserRole<string> { UserId = one.Code, RoleId = role }));
        }
    }

    private static void Add(CaseFlowDb db, StoredCase stored)
    {
        var row = StoredBefore.Row<CaseRow>(stored.Row);
        row.Run = new RunRow
        {
            CaseId = row.Id,
            DefinitionId = stored.Run.DefinitionId,
            Version = stored.Run.Version,
            State = stored.Run.State,
            Turn = stored.Run.Turn,
        };
        db.Cases.Add(row);
        db.Events.AddRange(stored.Events.Select(one => RowOf(row.Id, one)));
        foreach (var task in stored.Tasks.Select(StoredBefore.Row<TaskRow>))
        {
            task.CaseId = row.Id;
            db.Tasks.Add(task);
        }
        foreach (var deadline in stored.Deadlines.Select(StoredBefore.Row<DeadlineRow>))
        {
            deadline.CaseId = row.Id;
            db.Deadlines.Add(deadline);
        }
    }

    private static EventRow RowOf(long caseId, StoredEvent stored) =>
        new()
        {
            CaseId = caseId,
            Turn = stored.Turn,
            At = stored.At,
            By = stored.By,
            Event = stored.Event,
            Answer = Enum.Parse<EventAnswer>(stored.Answer),
            Calendar = stored.Calendar,
        };
}
