using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CaseFlow.Infrastructure.Health;

/// <summary>What a failure of the database means to whoever has to put it right.</summary>
internal static class DatabaseTrouble
{
    // https://sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Full = 13;
    private const int CannotOpen = 14;

    /// <param name="isFile">A file cannot be out of reach: whoever waits for it too long waits for another writer.</param>
    public static HealthTrouble Of(Exception problem, bool isFile) =>
        problem.GetBaseException() switch
        {
            TimeoutException or OperationCanceledException when isFile => HealthTrouble.DatabaseBusy,
            SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode),
            PostgresException postgres => OfPostgres(postgres.SqlState),
            NpgsqlException or SocketException or TimeoutException or OperationCanceledException or IOException =>
                HealthTrouble.DatabaseUnreachable,
            _ when problem is DbException => HealthTrouble.DatabaseUnreachable,
            _ => HealthTrouble.DatabaseFails,
        };

    private static HealthTrouble OfSqlite(int code) =>
        code switch
        {
            Busy or Locked => HealthTrouble.DatabaseBusy,
            ReadOnly => HealthTrouble.DatabaseReadOnly,
            Full => HealthTrouble.DatabaseDiskFull,
            CannotOpen => HealthTrouble.DatabaseUnreachable,
            _ => HealthTrouble.DatabaseFails,
        };

    private static HealthTrouble OfPostgres(string state) =>
        state switch
        {
            PostgresErrorCodes.ReadOnlySqlTransaction => HealthTrouble.DatabaseReadOnly,
            PostgresErrorCodes.DiskFull => HealthTrouble.DatabaseDiskFull,
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => HealthTrouble.DatabaseBusy,
            PostgresErrorCodes.InvalidCatalogName
            or PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown => HealthTrouble.DatabaseUnreachable,
            _ => HealthTrouble.DatabaseFails,
        };
}
