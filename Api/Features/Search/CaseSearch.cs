using System.Runtime.CompilerServices;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Texts;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Search;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Search;

/// <summary>
/// Finds cases. A text can be found in three ways (words, also those of the number and the link that it has at its source; number; unit); each is a query of its own that an
/// index answers in the order asked for, and the newest of all are merged here. Only ids are looked for; what is shown is read
/// for these alone, since the texts of a million cases are far larger than all that is known of them otherwise.
/// </summary>
public sealed class CaseSearch(CaseFlowDb db, StaffDirectory directory, TimeProvider clock)
{
    private const int PartGrowth = 5;
    private const int LargestPart = 5_000;
    private const string NumberMark = "YQ-";

    // From so many characters on, a number's beginning leaves the cases of a day or fewer.
    private const int DayOfNumber = 11;
    private const int FewNumbers = 500;

    // Of units with more tasks than this, the newest cases are soon met along the list of all.
    private const int ManyTasks = 50_000;

    /// <summary>What a person may know of and a filter lets through; its text is still to be found there.</summary>
    /// <param name="status">As in <see cref="CaseFlowDb.CaseCards"/>.</param>
    public IQueryable<CaseRow> Cards(CaseFilter filter, Reader by, CaseStatus? status) =>
        filter.Apply(db.CardsVisibleTo(by, status), db, by.Person, clock.Now());

    /// <param name="cards">Of <see cref="Cards"/>.</param>
    /// <param name="text">To be found in them; null for all.</param>
    /// <param name="before">Only cases with a smaller id; <see cref="long.MaxValue"/> for the newest.</param>
    public async Task<IReadOnlyList<CaseRow>> Newest(IQueryable<CaseRow> cards, string? text, long before, int count, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text))
            return await Rows(await Ids(cards.Where(row => row.Id < before), count, ct), ct);
        var found = new List<CaseRow>(await ByWords(cards, text, before, count, ct));
        var ids = new List<long>();
        await foreach (var way in OtherWays(cards.Where(row => row.Id < before), text, ct))
            ids.AddRange(await Ids(way, count, ct));
        found.AddRange(await Rows([.. ids.Except(found.Select(row => row.Id)).OrderDescending().Take(count)], ct));
        return [.. found.OrderByDescending(row => row.Id).Take(count)];
    }

    /// <summary>Counts what <see cref="Newest"/> would find in the end. No more than so many and one are looked for in each way.</summary>
    public async Task<CaseCount> Count(CaseFilter filter, Reader by, int most, CancellationToken ct)
    {
        var cards = Cards(filter, by, filter.Status);
        if (string.IsNullOrWhiteSpace(filter.Text))
            return Counted(await cards.OrderByDescending(row => row.Id).Select(row => row.Id).Take(most + 1).CountAsync(ct), most, false);
        var (found, cut) = await With(filter.Text, cards, most + 1, ct);
        return Counted(found.Count, most, cut);
    }

    /// <summary>Ids of those with a text, in no order; of more than so many in one way, the newest.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<(IReadOnlySet<long> Found, bool Cut)> With(string text, IQueryable<CaseRow> cards, int most, CancellationToken ct)
    {
        var (found, cut) = await IdsByWords(cards, text, most, ct);
        await foreach (var way in OtherWays(cards, text, ct))
        {
            var those = await Ids(way, most, ct);
            found.UnionWith(those);
            cut |= those.Count == most;
        }
        return (found, cut);
    }

    private static CaseCount Counted(int found, int most, bool cut) => new(Math.Min(found, most), cut || found > most);

    private async IAsyncEnumerable<IQueryable<CaseRow>> OtherWays(
        IQueryable<CaseRow> cards,
        string text,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        text = SoughtText.Of(text).Trim();
        if (text.All(char.IsAscii) && (text.Any(char.IsAsciiDigit) || text.StartsWith(NumberMark, StringComparison.OrdinalIgnoreCase)))
            yield return await ByNumber(cards, text.ToUpperInvariant(), ct);
        var units = (await directory.Read(db, ct)).UnitsLike(text).ToArray();
        if (units.Length == 0)
            yield break;
        var theirs = db.Tasks.Where(task => task.Unit != null && units.Contains(task.Unit));
        yield return await theirs.OrderBy(task => task.Unit).ThenBy(task => task.CaseId).Take(ManyTasks).CountAsync(ct) < ManyTasks
            ? cards.Where(row => theirs.Select(task => task.CaseId).Contains(row.Id))
            : cards.Where(row => theirs.Any(task => task.CaseId == row.Id));
    }

    // The index may know only the words of a term; whether they stand together is then read from the text of what it found.
    private async Task<IReadOnlyList<CaseRow>> ByWords(IQueryable<CaseRow> cards, string text, long before, int count, CancellationToken ct)
    {
        var (terms, found) = (SearchWords.Terms(text), new List<CaseRow>());
        var more = terms.Count > 0;
        for (var asked = count; more && found.Count < count; asked = Math.Min(asked * PartGrowth, LargestPart))
        {
            var ids = await db.NewestWith(terms, cards, before, asked, ct);
            found.AddRange((await Rows(ids, ct)).Where(row => HasAll(terms, row.Title, row.Body, row.MessageId, row.Url)));
            (before, more) = (ids.LastOrDefault(before), ids.Count == asked);
        }
        return found;
    }

    // Texts are read only where the index does not know for certain.
    private async Task<(HashSet<long> Found, bool Cut)> IdsByWords(IQueryable<CaseRow> cards, string text, int count, CancellationToken ct)
    {
        var terms = SearchWords.Terms(text);
        IReadOnlyList<long> ids = terms.Count == 0 ? [] : await db.NewestWith(terms, cards, long.MaxValue, count, ct);
        if (terms.All(SearchWords.IsCertain))
            return ([.. ids], ids.Count == count);
        var found = new HashSet<long>();
        foreach (var part in ids.Chunk(LargestPart))
        {
            var texts = await db
                .Cases.Where(row => part.Contains(row.Id))
                .Select(row => new
                {
                    row.Id,
                    row.Title,
                    row.Body,
                    row.MessageId,
                    row.Url,
                })
                .ToListAsync(ct);
            found.UnionWith(texts.Where(row => HasAll(terms, row.Title, row.Body, row.MessageId, row.Url)).Select(row => row.Id));
        }
        return (found, ids.Count == count);
    }

    private static bool HasAll(IReadOnlyList<string> terms, params string?[] texts) =>
        terms.All(term => texts.Any(text => text is not null && SearchWords.IsIn(text, term)));

    /// <summary>The cases with these ids, newest first.</summary>
    public async Task<IReadOnlyList<CaseRow>> Rows(IReadOnlyList<long> ids, CancellationToken ct) =>
        ids.Count == 0
            ? []
            : await db.Cases.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderByDescending(row => row.Id).ToListAsync(ct);

    private static async Task<IReadOnlyList<long>> Ids(IQueryable<CaseRow> cards, int count, CancellationToken ct) =>
        await cards.OrderByDescending(row => row.Id).Select(row => row.Id).Take(count).ToListAsync(ct);

    // By its beginning a number is found in its index. For any other part of it that index is read through, until there are so
    // many that the newest of them are soon met along the list of all.
#pragma warning disable CA1309 // a query: this is how “between” is written in one
    private async Task<IQueryable<CaseRow>> ByNumber(IQueryable<CaseRow> cards, string text, CancellationToken ct)
    {
        if (text.StartsWith(NumberMark, StringComparison.Ordinal) && text.Length >= DayOfNumber)
        {
            var ofDay = db
                .Cases.Where(row => string.Compare(row.Number, text) >= 0 && string.Compare(row.Number, text + "~") < 0)
                .Select(row => row.Id);
            return cards.Where(row => ofDay.Contains(row.Id));
        }
        var numbered = await db
            .Cases.Where(row => row.Number.Contains(text))
            .OrderBy(row => row.Number)
            .Select(row => row.Id)
            .Take(FewNumbers + 1)
            .ToListAsync(ct);
        return numbered.Count > FewNumbers ? cards.Where(row => row.Number.Contains(text)) : cards.Where(row => numbered.Contains(row.Id));
    }
#pragma warning restore CA1309
}
