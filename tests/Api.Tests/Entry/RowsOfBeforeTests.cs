using System.Net;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Entry;

/// <summary>What a former version let into the database is still read by every address; and nothing of the kind goes into it any more.</summary>
public abstract class RowsOfBeforeTests(Engine engine)
{
    // As no program writes it: half a pair in UTF-8, no character, an escape of sheets, a NUL where the database keeps one.
    private static readonly byte[] InSqlite = [.. "甲"u8, 0xED, 0xA0, 0x80, .. "\uFFFE乙_x0041_\0\u0001👩‍👩‍👧"u8];
    private const string InPostgres = "甲\uFFFE乙_x0041_\u0001👩‍👩‍👧";

    // Half a pair as an escape: JSON, but no text.
    private const string Json = """{"a\ud800": "\udfff\u0000\ufffe"}""";

    private static readonly (string Table, string Column)[] Texts =
    [
        ("cases", "Title"),
        ("cases", "Body"),
        ("cases", "Source"),
        ("cases", "Region"),
        ("cases", "Category"),
        ("tasks", "StepName"),
        ("units", "Name"),
        ("AspNetUsers", "Name"),
        ("procedures", "Name"),
        ("procedures", "Reason"),
        ("rule_tables", "Name"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_title_that_no_sheet_can_hold_is_still_exported_and_all_is_still_read()
    {
        await using var asked = await Asked.Open(engine);
        await Fill(asked, "savePreference", "saveTaskDraft", "saveDraft");
        foreach (var (table, column) in Texts)
            Assert.True(await Plant(asked, table, column, null) > 0, $"no row in {table}");
        Assert.True(await Plant(asked, "preferences", "Settings", Json) > 0);
        Assert.True(await Plant(asked, "task_drafts", "Fields", Json) > 0);

        var faults = new List<string>();
        await asked.ReadsAll(faults);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        using var answer = await asked.Client.GetAsync("/api/cases/export", Ct);
        using var book = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Contains(SheetCells.Of(book), cell => cell.Contains("乙_x0041_👩‍👩‍👧", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_comes_past_every_way_in_is_kept_as_it_may_be_and_found_by_the_same()
    {
        await using var asked = await Asked.Open(engine);
        // No constants: those of a question are written into it as they are.
        var (code, text) = ("u\0", "甲\0\uD800\uFFFE乙");
        await asked.Host.InDb(async db =>
        {
            db.Units.Add(new UnitRow { Code = code, Name = text });
            return await db.SaveChangesAsync(Ct);
        });

        string[] several = [text, "\0"];
        await asked.Host.InDb(async db =>
        {
            Assert.Equal("u", await db.Units.Where(row => row.Name == text).Select(row => row.Code).SingleAsync(Ct));
            Assert.Equal(1, await db.Units.CountAsync(row => several.Contains(row.Name), Ct));
            return await db
                .Units.Where(row => row.Code == code)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "丙" + text), Ct);
        });

        Assert.Equal(
            "丙甲\uFFFD乙",
            await asked.Host.InDb(db => db.Units.Where(row => row.Code == "u").Select(row => row.Name).SingleAsync(Ct))
        );
    }

    private static async Task Fill(Asked asked, params string[] operations)
    {
        var faults = new List<string>();
        foreach (var id in operations)
        {
            var operation = asked.Operations.Single(operation => operation.Id == id);
            Assert.Equal(HttpStatusCode.OK, await asked.Status((await asked.Fits(operation, "x"))!, faults, id));
        }
        Assert.Empty(faults);
    }

    // Past Entity Framework, which would mend it.
    private static Task<int> Plant(Asked asked, string table, string column, string? text) =>
        asked.Host.InDb(async db =>
        {
            await db.Database.OpenConnectionAsync(Ct);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            var value = command.CreateParameter();
            (value.ParameterName, value.Value) = ("@value", db is SqliteDb && text is null ? InSqlite : text ?? InPostgres);
            command.Parameters.Add(value);
#pragma warning disable CA2100 // the names are written here
            command.CommandText = $"UPDATE \"{table}\" SET \"{column}\" = CAST(@value AS TEXT)";
#pragma warning restore CA2100
            return await command.ExecuteNonQueryAsync(Ct);
        });
}

public sealed class RowsOfBeforeOnSqliteTests() : RowsOfBeforeTests(Engine.Sqlite);

public sealed class RowsOfBeforeOnPostgresTests() : RowsOfBeforeTests(Engine.Postgres);
