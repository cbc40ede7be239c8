using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Health;

/// <param name="IsFile">Whether the database is a file in the data folder.</param>
/// <param name="Database">Bytes that it takes.</param>
/// <param name="Free">Bytes left on the disk of the data folder; null where the system does not tell.</param>
public sealed record RoomLeft(bool IsFile, long Database, long? Free);

/// <summary>How much room what is kept takes, and how much is left for more.</summary>
public sealed class StorageRoom(CaseFlowDb db, OfficeSettings settings)
{
    public async Task<RoomLeft> Read(CancellationToken ct) => new(db is SqliteDb, await Database(ct), Free());

    private async Task<long> Database(CancellationToken ct) =>
        db is SqliteDb
            ? Length(settings.DatabaseFile) + Length($"{settings.DatabaseFile}-wal")
            : await db.Database.SqlQuery<long>($"""SELECT pg_database_size(current_database()) AS "Value" """).SingleAsync(ct);

    private static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private long? Free()
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(settings.DataFolder)).AvailableFreeSpace;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null; // a share of another machine, on some systems
        }
    }
}
