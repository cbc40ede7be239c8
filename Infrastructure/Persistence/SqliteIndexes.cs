using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>
/// Indexes of cases that hold all that lists are filtered by, so that a list of a million cases is one walk along an index.
/// PostgreSQL has statistics and reads rows in bulk; there they would cost more than they give, and its indexes take no long texts.
/// </summary>
internal static class SqliteIndexes
{
    public const string Cards = "IX_cases_cards";
    public const string CardsByStatus = "IX_cases_cards_by_status";

    public const string Open = "IX_cases_open";

    // SQLite reads a row of an index from the left: what every question asks for, whether a case is about anybody, stands far there.
    public static void Add(ModelBuilder builder)
    {
        var cases = builder.Entity<CaseRow>();
        cases
            .HasIndex(row => new
            {
                row.Id,
                row.Subjects,
                row.Status,
                row.Level,
                row.Route,
                row.NextDue,
                row.ReceivedAt,
                row.ClosedAt,
                row.Category,
                row.Number,
                row.RegisteredBy,
            })
            .HasDatabaseName(Cards);
        cases
            .HasIndex(row => new
            {
                row.Status,
                row.Id,
                row.Subjects,
                row.Level,
                row.Route,
                row.NextDue,
                row.ReceivedAt,
                row.ClosedAt,
                row.Category,
                row.Number,
                row.RegisteredBy,
            })
            .HasDatabaseName(CardsByStatus);
        cases
            .HasIndex(row => new
            {
                row.Level,
                row.Route,
                row.NextDue,
                row.Subjects,
                row.RegisteredBy,
            })
            .HasDatabaseName(Open)
            .HasFilter("\"Status\" = 'Open'");
        cases.HasIndex(row => new
        {
            row.ReceivedAt,
            row.RegisteredBy,
            row.Subjects,
        });
        cases.HasIndex(row => new
        {
            row.ClosedAt,
            row.RegisteredBy,
            row.Subjects,
        });
    }
}
