using System.Text.Json.Serialization;

namespace CaseFlow.Domain.Sayings;

/// <summary>
/// What the service says to a person: a code with the values it names. A <see cref="Phrasebook"/> speaks it in the language of
/// whoever reads it, from the table of its area (<c>Sayings/&lt;area&gt;.&lt;language&gt;.json</c>). Equal when code and values are.
/// </summary>
[JsonConverter(typeof(SayingJson))]
public sealed record Saying
{
    private const string VerbatimCode = "verbatim";
    private const string VerbatimText = "text";

    private Saying(string code, ImmutableArray<(string Name, SayingValue Value)> values) => (Code, Values) = (code, values);

    /// <summary>Dotted, beginning with its area: <c>deadlines.time-left.overdue</c>.</summary>
    public string Code { get; }

    /// <summary>By name, in ordinal order.</summary>
    public ImmutableArray<(string Name, SayingValue Value)> Values { get; }

    /// <summary>The words themselves where they are verbatim; null for what a phrasebook speaks.</summary>
    public string? Words => Code == VerbatimCode && Values is [(VerbatimText, SayingValue.Text { Value: var words })] ? words : null;

    public static Saying Of(string code, params ReadOnlySpan<(string Name, SayingValue Value)> values) =>
        new(code, [.. values.ToImmutableArray().Sort((one, other) => string.CompareOrdinal(one.Name, other.Name))]);

    /// <summary>The office's own words, or a text that a former version stored: said as it is in every language.</summary>
    public static Saying Verbatim(string words) => new(VerbatimCode, [(VerbatimText, words)]);

    /// <summary>The value of that name; null when the saying names none.</summary>
    public SayingValue? Find(string name)
    {
        foreach (var (known, value) in Values)
        {
            if (known == name)
                return value;
        }
        return null;
    }

    public bool Equals(Saying? other) => other is not null && Code == other.Code && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Aggregate(StringComparer.Ordinal.GetHashCode(Code), HashCode.Combine);

    /// <summary>For logs and debuggers; people are spoken to by a phrasebook.</summary>
    public override string ToString() => Words ?? SayingJson.Stored(this);
}
