using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>Consecutive numbers. Drawn inside the transaction that uses them: a rolled-back command leaves no gap.</summary>
internal static class Numbers
{
    public const string CaseIds = "case-id";

    /// <summary>Counts changes to the files of imports; who draws it is alone with them until the transaction ends.</summary>
    public const string ImportFiles = "import-file";

    /// <summary>Draws <paramref name="count"/> numbers under a key and returns the first; the first ever is 1.</summary>
    public static async Task<int> Draw(this CaseFlowDb db, string key, int count, CancellationToken ct)
    {
        // The same statement on SQLite and PostgreSQL; the row stays locked until the transaction ends.
        var last = await db
            .Database.SqlQuery<int>(
                $"""
                INSERT INTO counters ("Key", "Last") VALUES ({key}, {count})
                ON CONFLICT ("Key") DO UPDATE SET "Last" = counters."Last" + {count}
                RETURNING "Last" AS "Value"
                """
            )
            .ToListAsync(ct);
        return last[0] - count + 1;
    }
}
