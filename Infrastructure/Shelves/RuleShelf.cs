using System.Collections.Concurrent;
using CaseFlow.Domain.Rules;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Shelves;

/// <summary>The editions of the office's rule tables: an edition is what was in force after a publication, and never changes.</summary>
public sealed class RuleShelf(TimeProvider clock)
{
    private readonly Remembered<RuleBook> latest = new(clock);
    private readonly ConcurrentDictionary<int, RuleBook> known = new();

    /// <summary>The newest edition; <see cref="RuleBook.None"/> before the first.</summary>
    public ValueTask<RuleBook> Latest(CaseFlowDb db, CancellationToken ct) =>
        latest.Get(async () => await Numbered(db, await db.RuleTables.MaxAsync(row => row.Edition, ct) ?? 0, ct));

    /// <summary>To be called after a publication.</summary>
    public void Forget() => latest.Forget();

    /// <exception cref="InvalidOperationException">There is no such edition.</exception>
    public async ValueTask<RuleBook> Numbered(CaseFlowDb db, int number, CancellationToken ct)
    {
        if (number == 0)
            return RuleBook.None;
        if (known.TryGetValue(number, out var book))
            return book;
        var rows = await db
            .RuleTables.AsNoTracking()
            .Where(row => row.Edition <= number)
            .OrderBy(row => row.Edition)
            .Select(row => new
            {
                row.Table,
                row.Version,
                row.Name,
                row.Content,
                row.Edition,
            })
            .ToListAsync(ct);
        if (rows.Count == 0 || rows[^1].Edition != number)
            throw new InvalidOperationException($"Edition {number} of the rule tables is missing.");
        var inForce = rows.GroupBy(row => row.Table, StringComparer.Ordinal).Select(versions => versions.Last());
        return known.GetOrAdd(
            number,
            new RuleBook(
                number,
                inForce.Select(row => new PublishedTable(row.Table, row.Version, row.Name, RuleTableJson.Read(row.Content)))
            )
        );
    }
}
