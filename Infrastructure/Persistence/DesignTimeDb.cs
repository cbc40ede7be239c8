using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CaseFlow.Infrastructure.Persistence;

// For `dotnet ef migrations add NAME -p Infrastructure -s Api -c SqliteDb -o Persistence/Migrations/Sqlite` and the same with PostgresDb.

internal sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=design.db").Options);
}

internal sealed class DesignTimePostgres : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);
}
