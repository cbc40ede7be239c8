using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>Whether a failed write means that somebody else wrote first. Everything else is a fault and is thrown on.</summary>
public static class DbConflict
{
    private const int SqliteBusy = 5;
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    // A statement that changes rows by itself throws what the database said, a save wraps it.
    public static bool Is(Exception problem) =>
        problem switch
        {
            DbUpdateConcurrencyException => true,
            SqliteException sqlite => sqlite.SqliteErrorCode == SqliteBusy
                || sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
            PostgresException postgres => postgres.SqlState
                is PostgresErrorCodes.UniqueViolation
                    or PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.DeadlockDetected,
            { InnerException: { } inner } => Is(inner),
            _ => false,
        };

    /// <summary>Whether the save broke a uniqueness rule.</summary>
    public static bool IsDuplicate(DbUpdateException problem) =>
        problem.InnerException switch
        {
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
            PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
            _ => false,
        };
}
