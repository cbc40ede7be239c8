using System.Text.Json;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Procedures;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseFlow.Infrastructure.Setup;

/// <summary>
/// Brings the data folder and the database to what this version needs. Safe to run at every start, also when several nodes start
/// at once on one database: each waits for its turn.
/// </summary>
public sealed class OfficeSetup(
    CaseFlowDb db,
    OfficeSettings settings,
    StaffDirectory directory,
    OfficeTurns turns,
    TimeProvider clock,
    Leftovers leftovers,
    ILoggerFactory logs
)
{
    /// <param name="first">What else must be there before anybody uses the office, done in the same turn.</param>
    public async Task Run(CancellationToken ct, Func<Task>? first = null)
    {
        await CreateDatabase(ct);
        CreateFolders();
        await using var turn = await turns.Take(OfficeTurns.SettingUp, ct);
        await Fill(ct);
        if (first is not null)
            await first();
    }

    // Before the turn: there is nowhere to ask for it without a database.
    private async Task CreateDatabase(CancellationToken ct)
    {
        if (db is not PostgresDb)
            return;
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(ct))
            return;
        try
        {
            await creator.CreateAsync(ct);
        }
        catch (PostgresException another)
            when (another.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node was quicker.
        }
    }

    private void CreateFolders()
    {
        var folder = new DataFolder(settings, logs.CreateLogger<DataFolder>());
        OwnFiles.KeepFromOthers();
        folder.Open();
        folder.Close();
    }

    private async Task Fill(CancellationToken ct)
    {
        if (await DataVersion.IsBehind(db, db is SqliteDb ? settings.DataFolder : db.Database.GetDbConnection().Database, ct))
            await db.Database.MigrateAsync(ct);
        if (db is SqliteDb)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", ct);
        await AddRoles(ct);
        await AddCalendar(ct);
        await AddProcedures(ct);
        await db.SaveChangesAsync(ct);
        // An office from before there were editions, or one that somebody changed in the database itself.
        await using var write = await db.BeginWrite(ct);
        await directory.Commit(db, write, ct);
        leftovers.SweepUnfinished();
    }

    private async Task AddRoles(CancellationToken ct)
    {
        var known = await db.Roles.Select(role => role.Id).ToListAsync(ct);
        foreach (var role in Roles.Shipped.Where(role => !known.Contains(role.Code)))
            db.Roles.Add(
                new IdentityRole
                {
                    Id = role.Code,
                    Name = role.Code,
                    NormalizedName = role.Code.ToUpperInvariant(),
                }
            );
    }

    private async Task AddCalendar(CancellationToken ct)
    {
        if (await db.Calendars.AnyAsync(ct))
            return;
        var edition = StateCouncilCalendar.Edition1 with { Zone = settings.Zone };
        db.Calendars.Add(
            new CalendarRow
            {
                Number = edition.Number,
                EffectiveFrom = edition.EffectiveFrom,
                Edition = JsonSerializer.Serialize(edition, EngineJson.Options),
            }
        );
    }

    // Only procedures that the office does not have yet: what it has changed is its own.
    private async Task AddProcedures(CancellationToken ct)
    {
        var known = await db.Procedures.Select(row => row.DefinitionId).Distinct().ToListAsync(ct);
        var now = clock.Now();
        foreach (
            var document in ShippedProcedures
                .All.Select(shipped => shipped.Document)
                .Where(document => !known.Contains(document.DefinitionId))
        )
        {
            db.Procedures.Add(FirstVersion(document, now));
        }
    }

    /// <summary>A procedure that comes with the program, in force.</summary>
    internal static ProcedureRow FirstVersion(DefinitionDocument document, DateTimeOffset now) =>
        new()
        {
            DefinitionId = document.DefinitionId,
            Version = 1,
            Name = document.Name,
            Definition = document.As(1, published: true, latest: true).Write(),
            SavedAt = now,
            SavedBy = Actor.System.Person,
            PublishedAt = now,
            PublishedBy = Actor.System.Person,
        };
}
