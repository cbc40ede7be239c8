using System.Collections.Frozen;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Texts;

namespace CaseFlow.Infrastructure.People;

/// <summary>Whom a text means that names somebody an item is about.</summary>
public abstract record NamedSubject
{
    /// <summary>Somebody of the office, by code.</summary>
    public sealed record Known(string Code) : NamedSubject;

    /// <summary>Several of the office, or somebody who is only like it: whoever wrote it has to say who.</summary>
    /// <param name="Codes">At least one; the likeliest first.</param>
    public sealed record Unclear(ImmutableArray<string> Codes) : NamedSubject;

    /// <summary>Nobody of the office.</summary>
    public sealed record Stranger : NamedSubject;
}

/// <summary>
/// Finds the units and people of an office by what people write: a code in any case and width, a name, a name with a title behind it
/// (王建国局长), a surname with a title (王督办), the end of a unit's name, a mail address, what somebody was called before; in simplified characters
/// or traditional ones. Recusal compares codes: a text that is only like somebody must not be
/// kept as if it were nobody.
/// </summary>
public sealed class SubjectNames
{
    private const int ShortestPart = 3;
    private const int ShortestName = 2;
    private const int ShortestShort = 2;
    private const int LongestSurname = 2;

    private readonly FrozenSet<string> codes;
    private readonly ILookup<string, string> byCode;
    private readonly ILookup<string, string> byName;
    private readonly ImmutableArray<(string Code, string Written)> people;
    private readonly ImmutableArray<(string Code, string Written)> units;
    private readonly ImmutableArray<(string Code, string Written)> addresses;
    private readonly Organisation office;

    /// <param name="people">Names by code, of everybody who is or was of the office.</param>
    /// <param name="units">Names by code.</param>
    /// <param name="former">Names that they had before, with codes.</param>
    /// <param name="addresses">Mail addresses, with codes of people.</param>
    public SubjectNames(
        Organisation office,
        IReadOnlyDictionary<string, string> people,
        IReadOnlyDictionary<string, string> units,
        IEnumerable<KeyValuePair<string, string>>? former = null,
        IEnumerable<KeyValuePair<string, string>>? addresses = null
    )
    {
        this.office = office;
        var before = (former ?? []).ToArray();
        this.people = Listed(people.Concat(before.Where(one => people.ContainsKey(one.Key))));
        this.units = Listed(units.Concat(before.Where(one => units.ContainsKey(one.Key))));
        this.addresses = Listed(addresses ?? []);
        codes = people.Keys.Concat(units.Keys).ToFrozenSet(StringComparer.Ordinal);
        byCode = codes.ToLookup(Written, StringComparer.Ordinal);
        byName = this
            .units.Concat(this.people)
            .Concat(this.addresses)
            .ToLookup(one => one.Written, one => one.Code, StringComparer.Ordinal);
    }

    private static ImmutableArray<(string Code, string Written)> Listed(IEnumerable<KeyValuePair<string, string>> names) =>
        [
            .. names
                .Select(one => (Code: one.Key, Written: Written(one.Value)))
                .OrderBy(one => one.Code, StringComparer.Ordinal)
                .ThenBy(one => one.Written, StringComparer.Ordinal),
        ];

    public NamedSubject Of(string text)
    {
        if (codes.Contains(text))
            return new NamedSubject.Known(text);
        if (IsOutside(text) || Written(text) is not { Length: > 0 } written)
            return new NamedSubject.Stranger();
        return One(Named(written)) ?? One(WithTitle(written)) ?? One(PartOf(written)) ?? Like(written);
    }

    /// <summary>Codes of all who have exactly this name or code as it is written in search; none where it is only like theirs.</summary>
    public ImmutableArray<string> Named(string text)
    {
        if (IsOutside(text))
            return [];
        var written = Written(text);
        return [.. byCode[written].Concat(byName[written]).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether it says itself that nobody of the office is meant.</summary>
    public static bool IsOutside(string text) =>
        NameWords.OutsideMarks.Any(mark => text.TrimStart().StartsWith(mark, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the same people and units have the same names.</summary>
    public bool IsSameAs(SubjectNames other) =>
        people.SequenceEqual(other.people) && units.SequenceEqual(other.units) && addresses.SequenceEqual(other.addresses);

    private static NamedSubject? One(ImmutableArray<string> found) =>
        found.Length switch
        {
            0 => null,
            1 => new NamedSubject.Known(found[0]),
            _ => new NamedSubject.Unclear(found),
        };

    // As it is looked for; spaces between the characters of a name say nothing.
    private static string Written(string text) => Simplified.Of(SoughtText.Of(text)).Replace(" ", "", StringComparison.Ordinal);

    private ImmutableArray<string> WithTitle(string written)
    {
        if (NameWords.Titles.FirstOrDefault(title => written.EndsWith(title, StringComparison.Ordinal)) is not { } title)
            return [];
        var bare = written[..^title.Length];
        if (bare.Length == 0)
            return [];
        if (bare.Length >= ShortestName && Named(bare) is { IsEmpty: false } named)
            return named;
        if (bare.Length > LongestSurname)
            return [];
        string[] alike =
        [
            .. people
                .Where(one => one.Written.StartsWith(bare, StringComparison.Ordinal))
                .Select(one => one.Code)
                .Distinct(StringComparer.Ordinal),
        ];
        string[] holders = NameWords.RoleOfTitle.TryGetValue(title, out var role)
            ? [.. alike.Where(code => office.Find(code)?.Holds(role) == true)]
            : [];
        // Without the role it is one of several with that surname, or one of none that the office knows: asked, even where there is one.
        return holders.Length == 1 ? [.. holders]
            : alike.Length == 1 ? [alike[0], alike[0]]
            : [.. alike];
    }

    private ImmutableArray<string> PartOf(string written) =>
        written.Length < ShortestPart
            ? []
            :
            [
                .. units
                    .Where(unit =>
                        unit.Written.EndsWith(written, StringComparison.Ordinal)
                        || unit.Written.StartsWith(written, StringComparison.Ordinal)
                    )
                    .Select(unit => unit.Code)
                    .Distinct(StringComparer.Ordinal),
            ];

    private NamedSubject Like(string written)
    {
        string[] like =
        [
            .. units.Where(unit => IsLike(written, unit.Written) || IsShortFor(written, unit.Written)).Select(unit => unit.Code),
            .. people.Where(one => IsLike(written, one.Written)).Select(one => one.Code),
            .. addresses.Where(one => Contains(written, one.Written)).Select(one => one.Code),
        ];
        return like.Length == 0 ? new NamedSubject.Stranger() : new NamedSubject.Unclear([.. like]);
    }

    private static bool IsLike(string written, string name) =>
        (name.Length >= ShortestName && Contains(written, name)) || (written.Length >= ShortestName && Contains(name, written));

    // “Li” is not in “Lighting”: letters end where a word does.
    private static bool Contains(string whole, string part)
    {
        for (var at = whole.IndexOf(part, StringComparison.Ordinal); at >= 0; at = whole.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            var end = at + part.Length;
            if ((at == 0 || Ends(whole[at - 1], part[0])) && (end == whole.Length || Ends(part[^1], whole[end])))
                return true;
        }
        return false;
    }

    private static bool Ends(char left, char right) => !(char.IsAsciiLetterOrDigit(left) && char.IsAsciiLetterOrDigit(right));

    // 住建局 for 住房和城乡建设局, 网信办 for 网络安全和信息化委员会办公室: its characters in their order.
    private static bool IsShortFor(string written, string name)
    {
        if (written.Length < ShortestShort || char.IsAscii(written[0]))
            return false;
        var at = 0;
        foreach (var letter in name)
        {
            if (at < written.Length && letter == written[at])
                at++;
        }
        return at == written.Length;
    }
}
