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

    public static void Add(ModelBuilder builder)
    {
        var cases = builder.Entity<CaseRow>();
        cases.HasIndex(row => new
        {
            row.Id, row.Status, row.Level, row.Route, row.NextDue, row.ReceivedAt, row.ClosedAt, row.Number, row.Category, row.RegisteredBy, row.Subjects,
        }).HasDatabaseName(Cards);
        cases.HasIndex(row => new
        {
            row.Status, row.Id, row.Level, row.Route, row.NextDue, row.ReceivedAt, row.ClosedAt, row.Number, row.Category, row.RegisteredBy, row.Subjects,
        }).HasDatabaseName(CardsByStatus);
        cases.HasIndex(row => new { row.Level, row.Route, row.NextDue, row.RegisteredBy, row.Subjects })
            .HasDatabaseName("IX_cases_open").HasFilter("\"Status\" = 'Open'");
        cases.HasIndex(row => row.Subjects).HasFilter("\"Subjects\" IS NOT NULL");
        cases.HasIndex(row => new { row.ReceivedAt, row.RegisteredBy, row.Subjects });
        cases.HasIndex(row => new { row.ClosedAt, row.RegisteredBy, row.Subjects });
    }
}
