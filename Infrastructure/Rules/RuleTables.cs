using CaseFlow.Domain;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Shelves;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Rules;

/// <summary>A table as somebody wrote it.</summary>
public sealed record WrittenTable(string Name, RuleTable Table);

/// <summary>Drafts of rule tables and their publication. A draft is what was last saved: nobody's changes are written over unseen.</summary>
public sealed class RuleTables(CaseFlowDb db, RuleShelf shelf, StaffDirectory directory, TimeProvider clock)
{
    private const string Counter = "rule-table";
    private const string Editions = "rule-edition";

    /// <summary>Changes with every change of a draft.</summary>
    public static string StampOf(RuleTableRow draft) => ContentStamp.OfText($"{draft.Version}\n{draft.Name}\n{draft.Content}");

    public Task<RuleTableRow?> Draft(string table, CancellationToken ct) =>
        db.RuleTables.AsNoTracking().SingleOrDefaultAsync(row => row.Table == table && row.PublishedAt == null, ct);

    /// <summary>The newest published version; null when there is none.</summary>
    public Task<RuleTableRow?> Published(string table, CancellationToken ct) =>
        db
            .RuleTables.AsNoTracking()
            .Where(row => row.Table == table && row.PublishedAt != null)
            .OrderByDescending(row => row.Version)
            .FirstOrDefaultAsync(ct);

    /// <summary>A new table, empty or with the rules of another.</summary>
    public async Task<RuleTableRow> Create(WrittenTable written, string by, CancellationToken ct)
    {
        await using var write = await db.BeginWrite(ct);
        var number = await db.Draw(Counter, 1, ct);
        var row = Row($"table-{number}", 1, written, by);
        db.RuleTables.Add(row);
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
        return row;
    }

    /// <param name="stamp">Of the draft as it was read; null when there was none.</param>
    public async Task<OrRefusal<RuleTableRow>> Save(string table, WrittenTable written, string? stamp, string by, CancellationToken ct)
    {
        await using var write = await db.BeginWrite(ct);
        var before = await Draft(table, ct);
        if (before is null && await Published(table, ct) is null)
            return RuleRefusals.Unknown;
        if (before is null ? stamp is not null : stamp != StampOf(before))
            return await Changed(table, before, ct);
        var version = before?.Version ?? 1 + await db.RuleTables.Where(row => row.Table == table).MaxAsync(row => row.Version, ct);
        var row = Row(table, version, written, by);
        if (before is not null)
            await Unchanged(before).ExecuteDeleteAsync(ct);
        db.RuleTables.Add(row);
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
        return row;
    }

    /// <summary>Deletes a draft; published versions stay.</summary>
    public async Task<Refusal?> Discard(string table, string stamp, CancellationToken ct)
    {
        await using var write = await db.BeginWrite(ct);
        if (await Draft(table, ct) is not { } draft)
            return RuleRefusals.NoDraft;
        if (StampOf(draft) != stamp || await Unchanged(draft).ExecuteDeleteAsync(ct) != 1)
            return await Changed(table, await Draft(table, ct), ct);
        await write.Commit(ct);
        return null;
    }

    /// <summary>Makes a draft that was checked the version in force: the next suggestion is made by it.</summary>
    public async Task<Refusal?> Publish(RuleTableRow draft, string reason, string by, CancellationToken ct)
    {
        var now = clock.Now();
        await using var write = await db.BeginWrite(ct);
        var edition = await db.Draw(Editions, 1, ct);
        var published = await Unchanged(draft)
            .ExecuteUpdateAsync(
                change =>
                    change
                        .SetProperty(row => row.PublishedAt, now)
                        .SetProperty(row => row.PublishedBy, by)
                        .SetProperty(row => row.Reason, reason)
                        .SetProperty(row => row.Edition, edition),
                ct
            );
        if (published != 1)
            return await Changed(draft.Table, await Draft(draft.Table, ct), ct);
        await write.Commit(ct);
        shelf.Forget();
        return null;
    }

    /// <summary>That a draft is not the one that somebody has seen: who saved it since, or made it a version, or that it was thrown away.</summary>
    public async Task<Refusal> Changed(string table, RuleTableRow? draft, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        if (draft is not null)
            return RuleRefusals.Changed(new Meanwhile(staff.NameOf(draft.SavedBy), draft.SavedAt, Saying.Of("tables.saved-meanwhile")));
        return await Published(table, ct) is { PublishedBy: { } by } last
            ? RuleRefusals.Changed(new Meanwhile(staff.NameOf(by), last.PublishedAt, Saying.Of("tables.latest", ("version", last.Version))))
            : RuleRefusals.Changed(new Meanwhile(null, null, null));
    }

    private IQueryable<RuleTableRow> Unchanged(RuleTableRow draft) =>
        db.RuleTables.Where(row =>
            row.Table == draft.Table
            && row.Version == draft.Version
            && row.PublishedAt == null
            && row.Name == draft.Name
            && row.Content == draft.Content
        );

    private RuleTableRow Row(string table, int version, WrittenTable written, string by) =>
        new()
        {
            Table = table,
            Version = version,
            Name = written.Name,
            Content = RuleTableJson.Write(written.Table),
            SavedAt = clock.Now(),
            SavedBy = by,
        };
}

/// <summary>Why something about a rule table cannot be done.</summary>
public static class RuleRefusals
{
    public static readonly Refusal Unknown = new("no-rule-table", RefusalKind.NotFound);

    public static readonly Refusal NoDraft = new("no-rule-draft", RefusalKind.NotFound);

    public static Refusal Changed(Meanwhile done) => new("rule-draft-changed", RefusalKind.Conflict) { Meanwhile = done };

    public static readonly Refusal TooLarge = new(
        "rule-table-large",
        RefusalKind.TooLarge,
        ("rows", RuleTable.MostRows),
        ("columns", RuleTable.MostColumns)
    );

    public static readonly Refusal NoSuchCase = new("no-case-for-rules", RefusalKind.NotFound);
}
