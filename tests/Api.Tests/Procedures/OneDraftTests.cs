using CaseFlow.Api.Tests.Running;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Procedures;

/// <summary>What the program keeps the databases keep as well: two at once, or somebody at the database itself, cannot break it.</summary>
public sealed class OneDraftTests
{
    public static readonly TheoryData<Engine> Engines = [Engine.Sqlite, Engine.Postgres];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_procedure_has_one_draft(Engine engine)
    {
        await using var office = await Office.Open(engine);

        await Add(office, Procedure(10));
        var second = await Assert.ThrowsAsync<DbUpdateException>(() => Add(office, Procedure(11)));

        Assert.True(DbConflict.Is(second));
        Assert.True(DbConflict.IsDuplicate(second));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_rule_table_has_one_draft(Engine engine)
    {
        await using var office = await Office.Open(engine);

        await Add(office, Table(1));
        var second = await Assert.ThrowsAsync<DbUpdateException>(() => Add(office, Table(2)));

        Assert.True(DbConflict.IsDuplicate(second));
    }

    private static Task<int> Add<T>(Office office, T row)
        where T : class =>
        office.Db(db =>
        {
            db.Add(row);
            return db.SaveChangesAsync(Office.Ct);
        });

    private static ProcedureRow Procedure(int version) =>
        new()
        {
            DefinitionId = TestProcedures.Plain,
            Version = version,
            Name = "草稿",
            Definition = "{}",
            SavedBy = "test",
        };

    private static RuleTableRow Table(int version) =>
        new()
        {
            Table = "table-9",
            Version = version,
            Name = "草稿",
            Content = "{}",
            SavedBy = "test",
        };
}
