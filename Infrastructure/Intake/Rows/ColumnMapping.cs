using System.Collections.Immutable;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>One header of a file and what becomes of it: a column, or the reason why it is left out.</summary>
/// <param name="Index">Place in the row, from 0.</param>
/// <param name="Header">As it stands in the file, on one line; of two lines joined.</param>
public sealed record MappedHeader(int Index, string Header, IntakeColumn? Column, Saying? LeftOutBecause)
{
    /// <summary>Whether a person may say what it is: not without a header, and never for the author's.</summary>
    public bool Choosable => Header.Length > 0 && !KnownHeaders.IsAuthor(Header);

    /// <summary>
    /// What stands below it in the first row that has something there, shortened. Only of a column that is taken: what nobody chose is shown
    /// and kept nowhere. Where no header is understood at all, of every one that can be chosen: people then tell by it which is which.
    /// </summary>
    public string? Sample { get; init; }

    /// <summary>That a column which is left out seems to name units or people of the office; null where it does not.</summary>
    public Saying? Warning { get; init; }

    private const int LongestSample = 60;

    // Longer ones are texts, in which anybody may be named.
    private const int LongestNames = 100;

    internal MappedHeader Warned(IEnumerable<RawRow> rows, Predicate<string> isSomebody) =>
        Column is null
        && Choosable
        && !KnownHeaders.IsPassedOver(Header)
        && rows.Any(row => row.Cells.ElementAtOrDefault(Index) is { Length: > 0 and <= LongestNames } cell && isSomebody(cell))
            ? this with
            {
                Warning = Saying.Of("headers.people", ("column", KnownHeaders.NameOf(IntakeColumn.Of(CaseFields.Subjects)))),
            }
            : this;

    /// <param name="isShown">Whether also what nobody chose is shown.</param>
    internal MappedHeader WithSample(IEnumerable<RawRow> rows, bool isShown) =>
        Column is not null || (isShown && Choosable)
            ? this with
            {
                Sample = rows.Select(row => row.Cells.ElementAtOrDefault(Index)?.Trim()).FirstOrDefault(cell => cell?.Length > 0)
                    is { } text
                    ? Shortened(text)
                    : null,
            }
            : this;

    private static string Shortened(string text) => Beginnings.Told(PlainText.Mended(text), LongestSample);
}

/// <summary>What each header of one file means.</summary>
public sealed class ColumnMapping
{
    private readonly ImmutableDictionary<IntakeColumn, MappedHeader> _byColumn;

    private ColumnMapping(ImmutableArray<MappedHeader> headers)
    {
        Headers = headers;
        _byColumn = headers.Where(header => header.Column is not null).ToImmutableDictionary(header => header.Column!);
    }

    /// <summary>Every header of the file, in its order.</summary>
    public ImmutableArray<MappedHeader> Headers { get; }

    /// <summary>The header that fills a column, or null when the file has none for it.</summary>
    public MappedHeader? HeaderOf(IntakeColumn column) => _byColumn.GetValueOrDefault(column);

    /// <summary>2 when the file is a corrected list of rows in error, which begins with the line and the reason; else 0.</summary>
    internal int ErrorListColumns =>
        Headers is [var line, var reason, ..] && KnownHeaders.IsLine(line.Header) && KnownHeaders.IsReason(reason.Header) ? 2 : 0;

    /// <summary>The headers that fill a column, in the order of the file: of nothing else anything is kept.</summary>
    public IEnumerable<MappedHeader> Taken => Headers.Where(header => header.Column is not null);

    /// <summary>
    /// The headers of the taken columns as they need to stand in a file of these alone, so that it is understood the same way without any
    /// choice: a chosen column gets its own name.
    /// </summary>
    /// <param name="language">In which a chosen column is named, and every one that is headed in another.</param>
    internal IEnumerable<string> HeadersWithoutChoice(string language) => Taken.Select(header => WithoutChoice(header, language));

    /// <summary>What a header that a row is in error for is called in that file.</summary>
    internal Saying WithoutChoice(Saying header, string language) =>
        Taken.FirstOrDefault(taken => Saying.Verbatim(taken.Header) == header) is { } taken
            ? Saying.Verbatim(WithoutChoice(taken, language))
            : header;

    private static string WithoutChoice(MappedHeader header, string language) =>
        KnownHeaders.Find(header.Header)?.Column == header.Column && (language != Languages.English || header.Header.All(char.IsAscii))
            ? header.Header
            : KnownHeaders.NameOf(header.Column!).In(language);

    /// <summary>Whether no header fills a column.</summary>
    internal bool IsBlind => _byColumn.IsEmpty;

    /// <summary>How many headers were understood, be it to leave them out.</summary>
    internal int Understood => _byColumn.Count + Headers.Count(header => header.Column is null && KnownHeaders.IsUnderstood(header.Header));

    /// <summary>
    /// Gives each column its best header: the chosen one, else the most preferred of the known ones, the first of equals.
    /// </summary>
    internal static ColumnMapping Resolve(IReadOnlyList<string> headers, HeaderChoices choices)
    {
        var best = headers
            .Select((header, index) => (index, candidate: CandidateOf(header, choices)))
            .Where(header => header.candidate is not null)
            .GroupBy(header => header.candidate!.Value.Column)
            .ToDictionary(rivals => rivals.Key, rivals => rivals.MinBy(rival => rival.candidate!.Value.Preference).index);

        return new ColumnMapping([.. headers.Select((header, index) => Mapped(index, header, CandidateOf(header, choices), best))]);
    }

    /// <summary>Why this mapping cannot be imported with, or null when it can.</summary>
    internal Refusal? Bars(HeaderChoices choices)
    {
        var names = Headers.Select(header => KnownHeaders.Normal(header.Header)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (header, column) in choices.Columns)
        {
            if (column is not null && KnownHeaders.IsAuthor(header))
                return FileRefusals.AuthorChosen(header);
            if (!names.Contains(header))
                return FileRefusals.ChosenHeaderAbsent(header, Headers);
        }

        if (
            choices
                .Columns.Where(choice => choice.Value is not null)
                .GroupBy(choice => choice.Value!)
                .FirstOrDefault(rivals => rivals.Skip(1).Any()) is
            { } twice
        )
            return FileRefusals.ColumnChosenTwice(twice.Key, twice.Select(choice => choice.Key));

        var missing = IntakeColumn.All.Where(column => column.Required && HeaderOf(column) is null).ToList();
        return missing.Count > 0 ? FileRefusals.ColumnsMissing(missing, Headers) : null;
    }

    private static (IntakeColumn Column, int Preference)? CandidateOf(string header, HeaderChoices choices) =>
        choices.Columns.TryGetValue(KnownHeaders.Normal(header), out var chosen)
            ? chosen is { } column
                ? (column, -1)
                : null
            : KnownHeaders.Find(header);

    private static MappedHeader Mapped(
        int index,
        string header,
        (IntakeColumn Column, int Preference)? candidate,
        Dictionary<IntakeColumn, int> best
    )
    {
        if (candidate is not { } known)
            return new MappedHeader(
                index,
                header,
                null,
                KnownHeaders.Find(header) is null ? KnownHeaders.WhyLeftOut(header) : KnownHeaders.ByChoice
            );

        return best[known.Column] == index
            ? new MappedHeader(index, header, known.Column, null)
            : new MappedHeader(index, header, null, Saying.Of("headers.taken", ("column", KnownHeaders.NameOf(known.Column))));
    }
}
