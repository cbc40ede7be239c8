using System.Globalization;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Intake;

/// <summary>
/// Which items are cases already, as far as whoever registers them may know (回避). A case that is about them does not exist for them: what
/// repeats it becomes a case of its own, whose key has a number behind it, so that others find the two together.
/// </summary>
public sealed class KnownItems(CaseFlowDb db, Reader by)
{
    private const int MostRepeats = 9;

    // In no message id and no address: those are lines of text.
    private const char Mark = '\u001F';

    private readonly Dictionary<string, (long Id, string Number)> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> free = new(StringComparer.Ordinal);

    private sealed record Found(string? MessageKey, string? UrlKey, long Id, string Number, bool Hidden);

    /// <summary>The case that an item with this key is already; null for none.</summary>
    public (long Id, string Number)? Case(string? key) => key is not null && known.TryGetValue(key, out var found) ? found : null;

    /// <summary>The key under which a new case is kept: the item's own, unless a case has it that is not to be known of.</summary>
    public string? Free(string? key) => key is null ? null : free.GetValueOrDefault(key, key);

    /// <summary>The keys of all cases that are the same item again, also of those that were registered without knowing of each other.</summary>
    /// <param name="key">Of an item or of one of these cases; null for none.</param>
    public static string[] Alike(string? key)
    {
        if (key is null)
            return [];
        var own =
            key.LastIndexOf(Mark) is var mark and >= 0
            && int.TryParse(key[(mark + 1)..], CultureInfo.InvariantCulture, out var nth)
            && nth is >= 2 and <= MostRepeats
                ? key[..mark]
                : key;
        return [.. Enumerable.Range(1, MostRepeats).Select(number => Numbered(own, number))];
    }

    public static async Task<KnownItems> Among(IReadOnlyList<Item> items, CaseFlowDb db, Reader by, CancellationToken ct)
    {
        var found = new KnownItems(db, by);
        var keys = items.SelectMany(item => new[] { item.MessageKey, item.UrlKey }).OfType<string>().Distinct(StringComparer.Ordinal);
        await found.Look(keys.ToDictionary(key => key, key => key, StringComparer.Ordinal), ct);
        return found;
    }

    /// <param name="asked">By the key that is looked for: the key of the item.</param>
    private async Task Look(Dictionary<string, string> asked, CancellationToken ct)
    {
        for (var number = 2; asked.Count > 0; number++)
        {
            var hidden = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var row in await Holding([.. asked.Keys], ct))
            {
                foreach (var key in new[] { row.MessageKey, row.UrlKey }.OfType<string>().Where(asked.ContainsKey))
                {
                    var own = asked[key];
                    if (!row.Hidden)
                        known[own] = (row.Id, row.Number);
                    else
                        hidden[Numbered(own, number)] = own;
                }
            }
            foreach (var (next, own) in hidden)
                free[own] = next;
            asked = hidden;
        }
    }

    private Task<List<Found>> Holding(string[] keys, CancellationToken ct)
    {
        var about = db.IdsAbout(by);
        return db
            .Cases.AsNoTracking()
            .Where(row => keys.Contains(row.MessageKey) || keys.Contains(row.UrlKey))
            .Select(row => new Found(row.MessageKey, row.UrlKey, row.Id, row.Number, row.Subjects != null && about.Contains(row.Id)))
            .ToListAsync(ct);
    }

    private static string Numbered(string key, int number) =>
        number == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}{Mark}{number}");
}
