using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Setup;
using CaseFlow.Infrastructure.Timers;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseFlow.Api.Tests.Running;

/// <summary>
/// An office at work on a database of its own, without HTTP: units, people, <see cref="TestProcedures"/>, a clock that stands still.
/// </summary>
internal sealed class Office : IAsyncDisposable
{
    /// <summary>A Monday, 09:00 in the office.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase database;
    private ServiceProvider services;

    private Office(TestDatabase database, string publicUrl)
    {
        this.database = database;
        database.Settings.PublicUrl = publicUrl;
        services = Started();
    }

    public FakeTimeProvider Clock { get; } = new(Monday);

    public RecordingTransport Transport { get; } = new();

    public Interruption Interruption { get; } = new();

    public DateTimeOffset Now => Clock.Now();

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="publicUrl">Where the links of mails lead; none by default.</param>
    public static async Task<Office> Open(Engine engine, string publicUrl = "")
    {
        var office = new Office(await TestDatabase.Create(engine), publicUrl);
        await office.With<OfficeSetup>(setup => setup.Run(Ct));
        await office.Seed();
        return office;
    }

    /// <summary>The program stops and starts again on the same database.</summary>
    public async Task Restart()
    {
        await services.DisposeAsync();
        services = Started();
    }

    /// <summary>Another node of the same office, with its own services on the same database.</summary>
    public ServiceProvider AnotherNode() => Started();

    public async Task<T> With<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task With<TService>(Func<TService, Task> act)
        where TService : notnull =>
        With<TService, bool>(async service =>
        {
            await act(service);
            return true;
        });

    public Task<T> Db<T>(Func<CaseFlowDb, Task<T>> act) => With(act);

    public Task Db(Func<CaseFlowDb, Task> act) => With(act);

    public Task<OrRefusal<IReadOnlyList<Registration>>> Register(string procedure, params Item[] items) =>
        With<CaseIntake, OrRefusal<IReadOnlyList<Registration>>>(intake => intake.Register(items, procedure, People.Collector, Now, Ct));

    /// <summary>A new case in a procedure; its id.</summary>
    public async Task<long> NewCase(string procedure, Item? item = null) =>
        ((Registration.Registered)Assert.Single((await Register(procedure, item ?? Item())).Value)).CaseId;

    public static Item Item(string? messageId = null) =>
        Infrastructure.Intake.Item.Of("路灯不亮", "黄河路的路灯坏了一周。", "市长信箱", messageId);

    public Task<OrRefusal<Handled>> Handle(long caseId, params RunEvent[] events) =>
        With<CaseRunner, OrRefusal<Handled>>(runner => runner.Handle(caseId, events, Ct));

    public async Task<OrRefusal<Handled>> Complete(
        long caseId,
        string step,
        Actor by,
        string outcome = "Done",
        params (string Field, FieldValue Value)[] fields
    )
    {
        var task = await OpenTask(caseId, step);
        return await Handle(caseId, Completion(task, by, outcome, fields));
    }

    public TaskCompleted Completion(TaskRow task, Actor by, string outcome = "Done", params (string Field, FieldValue Value)[] fields) =>
        new(
            Now,
            by,
            task.Visit,
            task.Seq,
            outcome,
            FieldJson.NoFields.AddRange(fields.Select(field => KeyValuePair.Create(field.Field, field.Value)))
        );

    public Task<TaskRow> OpenTask(long caseId, string step) =>
        Db(db =>
            db.Tasks.AsNoTracking()
                .SingleAsync(task => task.CaseId == caseId && task.Step == step && task.Status == InboxTaskStatus.Open, Ct)
        );

    public Task<List<TaskRow>> OpenTasks(long caseId) =>
        Db(db =>
            db.Tasks.AsNoTracking()
                .Where(task => task.CaseId == caseId && task.Status == InboxTaskStatus.Open)
                .OrderBy(task => task.Visit)
                .ToListAsync(Ct)
        );

    public Task<CaseRow> Case(long caseId) =>
        Db(db => db.Cases.AsNoTracking().Include(row => row.Run).SingleAsync(row => row.Id == caseId, Ct));

    public Task<List<EscalationRow>> Ledger() =>
        Db(db => db.Escalations.AsNoTracking().OrderBy(row => row.CaseId).ThenBy(row => row.Visit).ThenBy(row => row.At).ToListAsync(Ct));

    public Task<List<NoticeRow>> Notices() => Db(db => db.Notices.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Ct));

    public Task<List<MailRow>> Mails() => Db(db => db.Mails.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Ct));

    public Task<int> Sweep() => With<DeadlineSweep, int>(sweep => sweep.Run(Ct));

    public Task<int> MailRound() => With<MailRound, int>(round => round.Run(Ct));

    /// <summary>Every case replayed is what is stored.</summary>
    public async Task<VerificationReport> Verify()
    {
        var report = await With<Verification, VerificationReport>(verification => verification.Run(null, Ct));
        Assert.Empty(report.Differences);
        return report;
    }

    /// <summary>Somebody with access to the database changes a row behind the program's back.</summary>
    public Task Tamper(string statement) =>
        Db(db =>
            db.Database.ExecuteSqlRawAsync(
                statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
                Ct
            )
        );

    /// <summary>The same, having switched the append-only triggers off first.</summary>
    public async Task TamperPastTriggers(string statement)
    {
        await Tamper(
            database.IsPostgres
                ? "ALTER TABLE case_events DISABLE TRIGGER ALL"
                : "DROP TRIGGER case_events_no_update; DROP TRIGGER case_events_no_delete"
        );
        await Tamper(statement);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    private ServiceProvider Started()
    {
        var parts = new ServiceCollection();
        parts.AddLogging();
        parts.AddSingleton<TimeProvider>(Clock);
        parts.AddCaseFlow(database.Settings);
        parts.AddSingleton<IMailTransport>(Transport);
        parts.ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(Interruption, Interruption.OfTransactions));
        parts.ConfigureDbContext<PostgresDb>(options => options.AddInterceptors(Interruption, Interruption.OfTransactions));
        return parts.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Changes units and people as the product does: with an edition of the organisation.</summary>
    public async Task Reorganise(Func<CaseFlowDb, Task> change)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        await using var write = await db.BeginWrite(Ct);
        await change(db);
        await scope.ServiceProvider.GetRequiredService<StaffDirectory>().Commit(db, write, Ct);
    }

    private Task Seed() =>
        Reorganise(async db =>
        {
            db.Units.AddRange(People.Units.Select(unit => new UnitRow { Code = unit, Name = unit }));
            foreach (var actor in People.All)
            {
                db.Users.Add(
                    new Account
                    {
                        Id = actor.Person,
                        UserName = actor.Person,
                        Name = actor.Person,
                        Unit = actor.Units[0],
                        Email = $"{actor.Person}@office.example",
                    }
                );
                db.UserRoles.AddRange(actor.Roles.Select(role => new IdentityUserRole<string> { UserId = actor.Person, RoleId = role }));
            }
            foreach (var definition in TestProcedures.All)
            {
                var document = DefinitionDocument.Read(definition).Value;
                Assert.Empty(ProcedureReader.Read(document).Findings.Where(finding => finding.Weight == FindingWeight.Error));
                db.Procedures.Add(
                    new ProcedureRow
                    {
                        DefinitionId = document.DefinitionId,
                        Version = 1,
                        Name = document.Name,
                        Definition = document.Write(),
                        SavedAt = Monday,
                        SavedBy = "admin",
                        PublishedAt = Monday,
                        PublishedBy = "admin",
                    }
                );
            }
            await db.SaveChangesAsync(Ct);
        });
}
