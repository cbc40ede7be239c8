using System.Globalization;
using CaseFlow.Benchmarks.Cases;
using CaseFlow.Domain.People;

namespace CaseFlow.Benchmarks.Search;

/// <summary>One question that is measured.</summary>
/// <param name="Pages">How many pages on the measured one lies; the first ones are read but not measured.</param>
internal sealed record Asked(string What, string Path, Actor By, int Pages = 0)
{
    /// <param name="number">Number of some case.</param>
    /// <param name="ofUnit">Id of a case that the handler may see.</param>
    public static IReadOnlyList<Asked> All(string number, long ofUnit, DateTimeOffset now) =>
        [.. Searches(number), .. Filters(now), .. ByDue(), .. Mixed(now), .. Counts(now), .. Screens(ofUnit, now)];

    private static Asked Case(string what, string query, int pages = 0) => new(what, $"/api/cases{query}", OnlineOpinion.Assessor, pages);

    private static IEnumerable<Asked> Searches(string number) =>
        [
            Case("newest cases", ""),
            Case("2 characters, common", "?text=积水"),
            Case("1 character, common", "?text=水"),
            Case("4 characters", "?text=夜间扰民"),
            Case("two words", "?text=噪音 井盖"),
            Case("long text", "?text=小区积水居民反映"),
            Case("rare word, one case", $"?text={CaseStock.RareWord}"),
            Case("nothing found", "?text=火星基地"),
            Case("common pairs, never together", "?text=积水泥"),
            Case("common word, then a mark", "?text=积水，积水"),
            Case("beginning of a number", $"?text={number[..14]}"),
            Case("end of a number", $"?text={number[8..]}"),
            Case("digits only", "?text=0777"),
            Case("number at the source", $"?text={CaseStock.MessageIdOf(4_711)}"),
            Case("end of it", $"?text={CaseStock.MessageIdOf(4_711)[^6..]}"),
            Case("number of no source", "?text=360114202611209999"),
            Case("link at the source", $"?text={Uri.EscapeDataString(CaseStock.UrlOf(4_711))}"),
            Case("name of a unit", "?text=水务局"),
            Case("name of all units", "?text=局"),
            Case("200 pages on", "?limit=200", 200),
            Case("word, 50 pages on", "?text=积水&limit=200", 50),
            new("similar cases", "/api/cases/similar?title=小区积水噪音反映多次", OnlineOpinion.Assessor),
        ];

    private static IEnumerable<Asked> Filters(DateTimeOffset now) =>
        [
            Case("open", "?status=Open"),
            Case("stopped, level one", "?status=Stopped&level=One"),
            Case("level one, investigated, open", "?status=Open&level=One&route=Investigate"),
            Case("a category that is not", "?category=无此类"),
            Case("a category and a level", "?category=其他&level=One&status=Open"),
            Case("received in one week, a year ago", $"?receivedFrom={At(now, -372)}&receivedTo={At(now, -365)}"),
            Case("received before three years", $"?receivedTo={At(now, -1095)}"),
            Case("received long ago and open", $"?receivedTo={At(now, -1000)}&status=Open"),
            Case("received before all", $"?receivedTo={At(now, -2000)}"),
            Case("closed this week", $"?closedFrom={At(now, -7)}"),
            Case("overdue only", "?overdue=true"),
            Case("overdue, level one, stopped", "?overdue=true&level=One&status=Stopped"),
            Case("due in three days", $"?status=Open&dueFrom={At(now, 0)}&dueTo={At(now, 3)}"),
            Case("due long ago", $"?status=Open&dueTo={At(now, -27)}"),
            Case("due before all", $"?status=Open&dueTo={At(now, -100)}"),
            Case("a unit", "?unit=unit-07"),
            Case("open at a unit, overdue", "?status=Open&holdingUnit=unit-07&overdue=true"),
            Case("registered by me", "?mine=true"),
        ];

    private static IEnumerable<Asked> Mixed(DateTimeOffset now) =>
        [
            Case("word, open, level two", "?text=积水&status=Open&level=Two"),
            Case("word, received long ago", $"?text=积水&receivedTo={At(now, -1095)}"),
            Case("character, received before all", $"?text=水&receivedTo={At(now, -2000)}"),
            Case("character, long ago and open", $"?text=小&receivedTo={At(now, -1000)}&status=Open&level=One"),
            Case("word, stopped and overdue", "?text=积水&status=Stopped&overdue=true"),
            Case("word, a unit", "?text=积水&unit=unit-29"),
            Case("two words, a category", "?text=噪音 积水&category=其他&level=One"),
            Case("rare word, open", $"?text={CaseStock.RareWord}&status=Open"),
        ];

    private static IEnumerable<Asked> ByDue() =>
        [
            Case("by due moment: all", "?order=Due"),
            Case("by due moment: overdue, level one", "?order=Due&overdue=true&level=One"),
            Case("by due moment: 50 pages on", "?order=Due&limit=200", 50),
            Case("by due moment: a unit has it", "?order=Due&holdingUnit=unit-07"),
            Case("by due moment: word", "?order=Due&text=积水"),
            Case("by due moment: rare word", $"?order=Due&text={CaseStock.RareWord}"),
        ];

    private static IEnumerable<Asked> Counts(DateTimeOffset now) =>
        from asked in (IEnumerable<Asked>)
            [
                Case("all", ""),
                Case("2 characters, common", "?text=积水"),
                Case("1 character, common", "?text=水"),
                Case("overdue only", "?overdue=true"),
                Case("a category that is not", "?category=无此类"),
                Case("character, received before all", $"?text=水&receivedTo={At(now, -2000)}"),
            ]
        select asked with
        {
            What = $"count: {asked.What}",
            Path = asked.Path.Replace("/api/cases", "/api/cases/count", StringComparison.Ordinal),
        };

    private static IEnumerable<Asked> Screens(long ofUnit, DateTimeOffset now)
    {
        foreach (var (who, by) in new[] { ("", OnlineOpinion.Assessor), ("handler: ", OnlineOpinion.Handler) })
        {
            yield return new($"{who}overview", "/api/overview", by);
            yield return new($"{who}figures of 30 days", "/api/overview/figures?kind=Last30", by);
            yield return new($"{who}figures of a year", $"/api/overview/figures?kind=Own&first={Day(now, -365)}&last={Day(now, 0)}", by);
            yield return new(
                $"{who}list behind a figure",
                $"/api/cases?figure=DueMissed&figureFrom={At(now, -30)}&figureTo={At(now, 0)}",
                by
            );
            yield return new($"{who}inbox, first page", "/api/inbox", by);
            yield return new($"{who}inbox counts", "/api/inbox/counts", by);
            yield return new($"{who}inbox facets", "/api/inbox/facets", by);
        }
        foreach (var sort in new[] { "Opened", "Level" })
            yield return new($"inbox by {sort}", $"/api/inbox?sort={sort}", OnlineOpinion.Assessor);
        yield return new("inbox, a step and a level", "/api/inbox?step=复核&level=One", OnlineOpinion.Assessor);
        yield return new("inbox, text", "/api/inbox?text=积水", OnlineOpinion.Assessor);
        yield return new("inbox, nothing found", "/api/inbox?text=火星基地", OnlineOpinion.Assessor);
        yield return new("inbox, 60 pages on", "/api/inbox?limit=200", OnlineOpinion.Assessor, 60);
        yield return new("inbox done", "/api/inbox/done", OnlineOpinion.Assessor);
        yield return new("handler: newest cases", "/api/cases", OnlineOpinion.Handler);
        yield return new("handler: a word", "/api/cases?text=积水", OnlineOpinion.Handler);
        yield return new("handler: nothing found", "/api/cases?text=火星基地", OnlineOpinion.Handler);
        yield return new("handler: case page", $"/api/cases/{ofUnit}", OnlineOpinion.Handler);
        foreach (var part in new[] { "", "/timeline", "/deadlines", "/procedure", "/attachments", "/escalations" })
            yield return new($"case page{part}", $"/api/cases/{ManyCases.Real}{part}", OnlineOpinion.Assessor);
    }

    private static string Day(DateTimeOffset now, int days) => now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string At(DateTimeOffset now, int days) =>
        now.AddDays(days).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
