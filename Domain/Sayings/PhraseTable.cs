using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CaseFlow.Domain.Sayings;

/// <summary>
/// All that the service says in one language. How the language writes days, times and lists is part of it (<c>language.…</c>).
/// Where <c>key_one</c> and <c>key_other</c> stand for a key, the saying's <c>count</c> chooses.
/// </summary>
internal sealed partial class PhraseTable
{
    private const string One = "_one";
    private const string Other = "_other";

    private readonly string language;
    private readonly FrozenDictionary<string, Phrase> phrases;
    private readonly DateTimeFormatInfo dates;
    private readonly (string Day, string Time, string Moment, string Minute, string Separator) ways;

    /// <exception cref="FormatException">A key is there twice or is malformed, or its sentence is.</exception>
    public PhraseTable(string language, IEnumerable<(string Name, string Json)> files)
    {
        this.language = language;
        var read = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var (file, json) in files)
        {
            foreach (var sentence in JsonElement.Parse(json).EnumerateObject())
                Add(read, file, sentence);
        }
        if (
            read.Keys.FirstOrDefault(key => key.EndsWith(One, StringComparison.Ordinal) && !read.ContainsKey(key[..^One.Length] + Other)) is
            { } alone
        )
            throw new FormatException($"{alone} has no plural.");
        phrases = read.ToFrozenDictionary(StringComparer.Ordinal);
        ways = (Way("language.day"), Way("language.time"), Way("language.moment"), Way("language.minute"), Way("language.list"));
        dates = new DateTimeFormatInfo { AbbreviatedDayNames = Way("language.weekdays").Split(' ') };
    }

    /// <summary>The sentence. A code that the table does not know is said as it is: it was stored by another version.</summary>
    public string Say(Saying saying) =>
        saying.Words
        ?? (Find(saying) is { } phrase ? phrase.Filled(name => saying.Find(name) is { } value ? Say(value) : $"{{{name}}}") : saying.Code);

    private static void Add(Dictionary<string, Phrase> read, string file, JsonProperty sentence)
    {
        if (!Key().IsMatch(sentence.Name) || sentence.Value.ValueKind != JsonValueKind.String)
            throw new FormatException($"{file}: “{sentence.Name}” is no key with a sentence.");
        if (!read.TryAdd(sentence.Name, Phrase.Of(sentence.Value.GetString()!)))
            throw new FormatException($"{file}: “{sentence.Name}” is said twice.");
    }

    private string Way(string key) =>
        phrases.TryGetValue(key, out var phrase) ? phrase.Pieces[0] : throw new FormatException($"{key} is missing.");

    private Phrase? Find(Saying saying)
    {
        if (phrases.TryGetValue(saying.Code, out var only))
            return only;
        var form = saying.Find("count") is SayingValue.Number { Value: 1 } ? One : Other;
        return phrases.GetValueOrDefault(saying.Code + form);
    }

    private string Say(SayingValue value) =>
        value switch
        {
            SayingValue.Text text => WritingDirection.Balanced(text.Value),
            SayingValue.Number number => number.Value.ToString("0.####", CultureInfo.InvariantCulture),
            SayingValue.Day day => day.Value.ToString(ways.Day, dates),
            SayingValue.Time time => time.Value.ToString(ways.Time, dates),
            SayingValue.Moment moment => moment.Value.ToString(ways.Moment, dates),
            SayingValue.Minute minute => minute.Value.ToString(ways.Minute, dates),
            SayingValue.Phrase phrase => WritingDirection.Balanced(Say(phrase.Value)),
            SayingValue.Named named => named.Value.In(language),
            SayingValue.Many many => string.Join(ways.Separator, many.Values.Select(Say)),
            _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
        };

    [GeneratedRegex(@"\A[a-z][a-z0-9-]*(\.[a-z0-9-]+)+(_one|_other)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
