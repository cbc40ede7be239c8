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

    // A second writer is seen as a changed token, or as a row that is already there or already gone. A statement that changes rows by itself
    // throws what the database said, a save wraps it.
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

    /// <summary>
    /// Reads, decides and writes; where somebody else wrote in between, all of it once more on what is there now: what they did decides what
    /// it still means.
    /// </summary>
    /// <param name="tries">After so many it is given up, and what the database said is thrown.</param>
    public static async Task<T> Retried<T>(this CaseFlowDb db, int tries, Func<Task<T>> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            try
            {
                return await act();
            }
            catch (DbUpdateException conflict) when (Is(conflict) && attempt < tries) { }
        }
    }

    /// <summary>Whether the save broke a uniqueness rule.</summary>
    public static bool IsDuplicate(DbUpdateException problem) =>
        problem.InnerException switch
        {
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
            PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
            _ => false,
        };
}
